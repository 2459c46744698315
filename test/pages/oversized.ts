/**
 * Pages built to hurt: too large, too deep, or contradictory. They are built node by node, since parsers limit nesting; the same size
 * and seed give the same page.
 */

const SENTENCE =
  'A sentence of some length, which nobody wrote for a reader, and which goes on for a while. ';

interface Attributes {
  readonly [name: string]: string;
}

function add(parent: Element, name: string, attributes: Attributes = {}, text = ''): Element {
  const element = parent.ownerDocument.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.append(text);
  parent.append(element);
  return element;
}

/** Title and a little article, so that there is something to read. */
function article(body: Element): Element {
  const article = add(body, 'article');
  add(article, 'h1', {}, 'A page built to hurt');
  for (let i = 0; i < 4; i++) add(article, 'p', {}, SENTENCE.repeat(3));
  return article;
}

/** A comment without `inside`; `id` may be given twice. */
function comment(list: Element, id: number, author: string, text: string, name = 'li'): Element {
  const item = add(list, name, { class: 'comment', id: `comment-${id}` });
  add(item, 'b', { class: 'author' }, author);
  add(item, 'time', { datetime: `2020-01-0${(id % 9) + 1}T10:00` }, `${(id % 9) + 1} January 2020`);
  add(item, 'p', {}, text);
  return item;
}

/** Numbers from 0 to before `limit`, the same for the same seed (mulberry32). */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

const NAMES =
  'div div div p p span li ul a b em h2 h3 section article td tr table blockquote time form nav img';
const CLASSES =
  'comment comments author date content text reply share related widget entry-content byline meta item x y';
const TEXTS = [
  SENTENCE,
  ...'Reply|12 May 2014|3 Comments|Anna says:|Related articles|by Anna Berg| |x|@Anna hi'.split('|'),
];

interface Kind {
  /** Its size when the page is one that must not hang a tab. */
  size: number;
  build: (body: Element, size: number, seed: number) => void;
}

export const OVERSIZED: Readonly<Record<string, Kind>> = {
  'nodes of all kinds': { size: 200_000, build: mixed },
  'nested boxes': {
    size: 5_000,
    build: (body, size) => add(nested(article(body), size, 'div'), 'p', {}, SENTENCE),
  },
  'nested emphasis': {
    size: 5_000,
    build: (body, size) => nested(article(body), size, 'b').append(SENTENCE),
  },
  'nested lists': {
    size: 5_000,
    build: (body, size) => {
      let list = add(article(body), 'ul');
      for (let i = 0; i < size / 2; i++) list = add(add(list, 'li', {}, `${SENTENCE} ${i}`), 'ul');
    },
  },
  'comments within comments': {
    size: 5_000,
    build: (body, size) => {
      article(body);
      let list = add(body, 'ol', { id: 'comments' });
      for (let i = 0; i < size; i++)
        list = add(comment(list, i, `Reader ${i}`, `Remark ${i} of a thread.`), 'ol', { class: 'children' });
    },
  },
  'unnamed comments within comments': {
    size: 5_000,
    build: (body, size) => {
      article(body);
      let box = add(body, 'div', { id: 'discussion' });
      add(box, 'h2', {}, `${size} comments`);
      for (let i = 0; i < size; i++) {
        box = add(box, 'div', { class: 'item' });
        add(box, 'b', {}, `Reader ${i}`);
        box.append(` on 12 May 2014, 10:${10 + (i % 50)}`);
        add(box, 'p', {}, `Remark ${i} of a thread.`);
      }
    },
  },
  'comments side by side': {
    size: 20_000,
    build: (body, size) => {
      article(body);
      const list = add(body, 'ol', { id: 'comments', class: 'comment-list' });
      for (let i = 0; i < size; i++) comment(list, i, `Reader ${i}`, `Remark ${i} of a thread.`);
    },
  },
  'loose comments side by side': {
    size: 20_000,
    build: (body, size) => {
      article(body);
      add(body, 'h2', {}, 'Comments');
      for (let i = 0; i < size; i++) {
        add(body, 'h4', {}, `Reader ${i} wrote on 12 May 2014:`);
        add(body, 'p', {}, `Remark ${i} of a thread.`);
      }
    },
  },
  'a long text': {
    size: 1_000_000,
    build: (body, size) => add(article(body), 'p', {}, 'word, '.repeat(size / 6)),
  },
  'a long text without spaces': {
    size: 1_000_000,
    build: (body, size) => add(article(body), 'p', {}, 'x'.repeat(size)),
  },
  'a long text of dates': {
    size: 1_000_000,
    build: (body, size) => add(article(body), 'p', {}, 'am 12. Mai 2014 von '.repeat(size / 20)),
  },
  'a long comment': {
    size: 1_000_000,
    build: (body, size) => {
      article(body);
      const list = add(body, 'ol', { id: 'comments' });
      comment(list, 1, 'Reader', 'von am 12 '.repeat(size / 10));
      comment(list, 2, 'von am 12 '.repeat(size / 10), 'Short.');
    },
  },
  'long white space': {
    size: 1_000_000,
    build: (body, size) => {
      const holder = article(body);
      add(holder, 'pre', {}, `a${' '.repeat(size / 2)}b${'\n'.repeat(size / 2)}c`);
      add(holder, 'p', {}, `a${' \u00a0'.repeat(size / 2)}b`);
      add(holder, 'h2', {}, `${'\t'.repeat(size / 2)}b${' '.repeat(size / 2)}`);
      const list = add(body, 'ol', { id: 'comments' });
      comment(list, 1, `Reader${' '.repeat(size / 2)}x`, `a${'\n '.repeat(size / 2)}b`);
    },
  },
  'long attributes': {
    size: 1_000_000,
    build: (body, size) => {
      const holder = article(body);
      add(holder, 'div', { class: 'comment-'.repeat(size / 8), id: 'author'.repeat(size / 8) }, SENTENCE);
      add(
        holder,
        'a',
        { href: `https://example.org/${'a/'.repeat(size / 2)}`, title: ' '.repeat(size) },
        SENTENCE,
      );
      add(holder, 'time', { datetime: '2014-'.repeat(size / 5), title: '1'.repeat(size) }, '12 May 2014');
      add(holder, 'img', {
        srcset: 'a '.repeat(size / 2),
        'data-srcset': 'x'.repeat(size),
        alt: 'x'.repeat(size),
      });
    },
  },
  'long texts in many nodes': {
    size: 16_000_000,
    build: (body, size) => {
      const holder = article(body);
      for (let i = 0; i < size / 110; i++)
        add(holder, i % 9 ? 'p' : 'div', { class: `c${i % 50}` }, `${i} ${SENTENCE}`.padEnd(110, '.'));
    },
  },
  'replies in circles': {
    size: 2_000,
    build: (body, size) => {
      article(body);
      const list = add(body, 'div', { id: 'comments' });
      for (let i = 0; i < size; i++) {
        const item = comment(list, i, `Reader ${i}`, `Remark ${i}.`, 'div');
        item.setAttribute('data-parent', String((i + 1) % size));
        add(item, 'a', { href: `#comment-${(i * 7) % size}` }, `in reply to #${(i * 7) % size}`);
      }
    },
  },
  'the same id everywhere': {
    size: 20_000,
    build: (body, size) => {
      article(body);
      const list = add(body, 'div', { id: 'comments' });
      for (let i = 0; i < size; i++) comment(list, 7, 'Reader', `Remark.`, 'div');
    },
  },
  'a table of a thousand columns': {
    size: 100,
    build: (body, size) => {
      add(article(body), 'h2', {}, 'Comments');
      const table = add(body, 'table');
      for (let y = 0; y < size; y++) {
        const row = add(table, 'tr');
        for (let x = 0; x < 1_000; x++) add(row, 'td', { colspan: '2' }, '12.05.2014 Name');
      }
    },
  },
  "authors named like others' comments": {
    size: 5_000,
    build: (body, size) => {
      article(body);
      const list = add(body, 'ol', { id: 'comments' });
      for (let i = 0; i < size; i++)
        comment(list, i, `Remark ${(i + 1) % size} of a thread.`, `Remark ${i} of a thread.`);
    },
  },
  'headings over comments': {
    size: 20_000,
    build: (body, size) => {
      article(body);
      for (let i = 0; i < size; i++) {
        add(body, 'h3', {}, i % 3 ? '12 comments' : 'Related articles');
        add(body, 'p', {}, 'Short.');
      }
    },
  },
  'a class of its own for everything': {
    size: 60_000,
    build: (body, size) => {
      article(body);
      const box = add(body, 'div', { class: 'comments' });
      for (let i = 0; i < size; i++)
        add(
          box,
          'div',
          { class: `a${'bcdefghij'[i % 9] ?? ''}${i.toString(26)} author x${i.toString(36)}`, id: `n${i}` },
          `On 12 May 2014 ${i}`,
        );
    },
  },
  'links without end': {
    size: 60_000,
    build: (body, size) => {
      article(body);
      for (let i = 0; i < size; i++)
        add(
          body,
          'a',
          { href: `#n${i}`, rel: 'author', id: `n${i}`, class: 'byline comment-count' },
          `${i} Comments`,
        );
    },
  },
  'empty comments': {
    size: 60_000,
    build: (body, size) => {
      article(body);
      const list = add(body, 'ol', { id: 'comments' });
      for (let i = 0; i < size; i++) add(list, 'li', { class: 'comment', id: `comment-${i}` });
    },
  },
};

function nested(parent: Element, depth: number, name: string): Element {
  let inner = parent;
  for (let i = 0; i < depth; i++) inner = add(inner, name);
  return inner;
}

/** A tree of `size` nodes, mostly broad, at places deep. */
function mixed(body: Element, size: number, seed: number): void {
  const pick = random(seed);
  const of = (list: readonly string[]): string => list[pick(list.length)] ?? '';
  const names = NAMES.split(' ');
  const classes = CLASSES.split(' ');
  let at = article(body);
  for (let nodes = 0; nodes < size; nodes += 2) {
    const inner = add(at, of(names), pick(3) ? { class: `${of(classes)} ${of(classes)}` } : {}, of(TEXTS));
    const way = pick(10);
    if (way < 4) at = inner;
    // back up, now and then to the top
    else if (way < 8) at = at.parentElement ?? body;
    else if (way === 9 && pick(20) === 0) at = body;
    if (!body.contains(at)) at = body;
  }
}

/** Seeds of pages that once took too long, or that stand for many. */
export const SEEDS = [20261122, 7, 4711];

/** Puts a page of a kind into a document that is empty; `seed` matters to pages that are made by chance. */
export function buildOversized(document: Document, kind: string, size?: number, seed = SEEDS[0] ?? 0): void {
  const page = OVERSIZED[kind];
  if (!page) throw new Error(`No page of the kind “${kind}”`);
  document.title = 'A page built to hurt';
  page.build(document.body, size ?? page.size, seed);
}
