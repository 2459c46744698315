import type { ReadingContext } from '../context';
import { cleanName } from './author';
import { FOUND } from './comments';
import type { FoundComment, FoundDiscussion } from './found';
import { readItem as guessItem, type ReadItem } from './general/item';
import { findItems, longPlace, valueOf, type Item, type ItemTree } from './items';
import { BODY_NOISE, BYLINE_NOISE } from './noise';
import { Page } from '../page';
import { findParents } from './parents';
import { restOf, withoutComments } from './rest';
import type { DiscussionSystem, Place } from './system';

/** Where a system's comments stand: the document, a frame of the same origin, an open shadow root. */
function rootsOf(page: Page, system: DiscussionSystem): Page<ParentNode & Node>[] {
  const { inside } = system;
  if (!inside) return [page];
  if ('shadow' in inside) {
    return [...page.all(inside.shadow)].flatMap(({ shadowRoot }) => (shadowRoot ? new Page(shadowRoot) : []));
  }
  return [...page.all(inside.frame)].flatMap((frame) => {
    try {
      const { contentDocument } = frame as HTMLIFrameElement;
      return contentDocument ? new Page(contentDocument) : [];
    } catch {
      return []; // another origin
    }
  });
}

/** Reads the comments of one known system; null when the page has none of it. */
export async function readSystem(
  page: Page,
  system: DiscussionSystem,
  taken: (element: Element) => boolean,
  context: ReadingContext,
): Promise<FoundDiscussion | null> {
  if (system.sign && !page.first(system.sign)) return null;
  const comments: FoundComment[] = [];
  let opening: Element | undefined;
  for (const root of rootsOf(page, system)) {
    const tree = findItems(root, system, taken);
    if (tree.items.length === 0) continue;
    const found = await readItems(root, tree, system, context);
    opening ??= found.opening;
    comments.push(...found.comments);
  }
  if (comments.length === 0) return null;
  const regions = system.region ? [...page.all(system.region)] : [];
  return {
    system: system.name,
    comments,
    regions,
    ...(system.noise && { noise: system.noise }),
    ...(opening && { opening }),
  };
}

const LATER_PAGE = /(?:[?&](?:start|page)=|\/page-?)(?![01]\b)\d/;

async function readItems(
  root: Page<ParentNode & Node>,
  tree: ItemTree,
  system: DiscussionSystem,
  context: ReadingContext,
): Promise<{ comments: FoundComment[]; opening?: Element }> {
  const reader = new ItemReader(root, tree);
  const found: FoundComment[] = [];
  for (const item of tree.items) {
    const pause = context.breathe();
    if (pause) await pause;
    context.progress?.((FOUND * item.index) / tree.items.length);
    found.push(readItem(item, reader, system, context));
  }
  findParents(tree, system.parent, reader).forEach((parent, index) => {
    const comment = found[index];
    if (comment && parent) comment.parent = found[parent.index] ?? null;
  });
  const [article, ...answers] = found;
  if (!article || !system.firstIsArticle || LATER_PAGE.test(context.url.href)) return { comments: found };
  for (const answer of answers) if (answer.parent === article) answer.parent = null;
  return { comments: answers, opening: article.element };
}

function readItem(
  item: Item,
  reader: ItemReader,
  system: DiscussionSystem,
  context: ReadingContext,
): FoundComment {
  const is = (selector: string | undefined) =>
    selector !== undefined && [item.element, ...item.aliases].some((element) => element.matches(selector));
  const kind = is(system.pingback) ? 'pingback' : is(system.social) ? 'social' : 'comment';
  const authorAt = reader.find(item, system.author ?? [], (name) => name.length <= LONGEST_NAME[kind]);
  const dateAt = reader.find(item, system.dateText ?? [], saysDay);
  const machineDate = reader.find(item, system.machineDate ?? [])?.value ?? null;
  const body = reader.body(item, system.body);
  const isDated = machineDate !== null || (dateAt !== null && TIME_OF_DAY.test(dateAt.value));
  const guess = system.loose && !(authorAt && isDated) ? reader.guess(item, context) : null;
  const isGuessed = kind !== 'pingback' && !(authorAt && (dateAt ?? machineDate));
  const fields = [authorAt?.element, dateAt?.element].filter((element) => element !== undefined);
  return {
    element: item.element,
    sourceId: item.id ?? reader.find(item, system.id ?? [])?.value ?? null,
    author:
      (authorAt && cleanName(withoutDate(authorAt.value, dateAt?.value ?? ''))) ?? guess?.author ?? null,
    authorUrl:
      reader.find(item, system.authorUrl ?? [])?.value ??
      (authorAt ? linkOf(authorAt.element, item) : (guess?.authorUrl ?? null)),
    byArticleAuthor:
      is(system.byArticleAuthor) ||
      (system.byArticleAuthor !== undefined && reader.elements(item, system.byArticleAuthor).length > 0),
    machineDate: machineDate ?? (dateAt ? null : (guess?.machineDate ?? null)),
    dateText: dateAt
      ? withTime(withoutName(dateAt.value, authorAt?.value ?? ''), guess?.dateText ?? null)
      : (guess?.dateText ?? null),
    kind,
    body: body ?? (isGuessed && guess?.body.length ? guess.body : reader.rest(item, fields, system.noise)),
    parent: null,
    parentInferred: false,
    url: reader.find(item, system.url ?? [])?.value ?? reader.fragment(item),
  };
}

const TIME_OF_DAY = /\d{1,2}[:h]\d{2}(?::\d{2})?/;

/** More than a time of day, or a reply link: there are other digits in it, or a word for a day. */
const saysDay = (text: string) =>
  /\d/.test(text.replace(TIME_OF_DAY, '')) ||
  /(?:just now|yesterday|gestern|heute|hier|ayer|ieri|wczoraj|вчера)/i.test(text);

/** The longer one of two readings of a date where it is the one with the time of day. */
const withTime = (text: string, other: string | null) =>
  other !== null && !TIME_OF_DAY.test(text) && other.includes(text) && TIME_OF_DAY.test(other) ? other : text;

/** What is longer than a name can be is a whole byline, or a comment. A pingback goes by the title of a page. */
const LONGEST_NAME = { comment: 120, social: 120, pingback: 400 };

/** "Julia on 11/08/2020 at 9:52" read at a byline that holds the date. */
function withoutDate(text: string, date: string): string {
  if (date === '' || text === date || !text.includes(date)) return text;
  const before = text.slice(0, text.indexOf(date)).replace(/\s(?:on|am|um|at|le|el|il|op|den|dne)\s*$/i, '');
  return before || text.replace(date, '');
}

/** "Ben 19. Juni 2018" read at the byline of Ben. */
const withoutName = (text: string, name: string) =>
  name !== '' && text !== name && text.startsWith(name) ? text.slice(name.length).trim() : text;

/** Where a name leads to: the link it stands in, or the one in its byline that bears it. */
function linkOf(element: Element, item: Item): string | null {
  if (element === item.element) return null;
  const name = element.textContent;
  for (let at: Element | null = element; at; at = at === item.element ? null : at.parentElement) {
    if (at.localName === 'a' && at.hasAttribute('href')) return at.getAttribute('href');
  }
  const links = [...element.querySelectorAll('a[href]')];
  const bearing = links.find(
    (link) =>
      /\S/.test(link.textContent) && (links.length === 1 || name.trim().startsWith(link.textContent.trim())),
  );
  return bearing?.getAttribute('href') ?? null;
}

/**
 * Reads values out of comments. Each selector runs once over all comments and its matches are shared out by owner, so that a
 * comment's replies are never walked again.
 */
export class ItemReader {
  private readonly matchesBySelector = new Map<string, Map<Item, Element[]>>();

  constructor(
    private readonly page: Page<ParentNode & Node>,
    private readonly tree: ItemTree,
  ) {}

  /** The comment's own elements that match, in document order. */
  elements(item: Item, selector: string): Element[] {
    if (selector === '') return [item.element, ...item.aliases];
    let byItem = this.matchesBySelector.get(selector);
    if (!byItem) {
      byItem = new Map<Item, Element[]>();
      for (const element of this.page.all(selector)) {
        const owner = this.tree.ownerOf(element);
        if (!owner || owner.element === element) continue;
        const own = byItem.get(owner);
        if (own) own.push(element);
        else byItem.set(owner, [element]);
      }
      this.matchesBySelector.set(selector, byItem);
    }
    return byItem.get(item) ?? [];
  }

  /** The first place that has a value. */
  find(
    item: Item,
    places: Place[],
    accept: (value: string) => boolean = () => true,
  ): { value: string; element: Element } | null {
    for (const place of places) {
      const long = longPlace(place);
      const before = item.element.previousElementSibling;
      const elements = long.before
        ? before?.matches(long.at)
          ? [before]
          : []
        : this.elements(item, long.at);
      for (const element of elements) {
        const value = valueOf(element, long, (e) => this.ownText(e));
        if (value !== null && accept(value)) return { value, element };
      }
    }
    return null;
  }

  /** Text of an element in one line, without nested comments and without what no reader takes for text. */
  ownText(element: Element): string {
    let text = '';
    const { tree } = this;
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) => {
      if (node.nodeType !== Node.ELEMENT_NODE) return NodeFilter.FILTER_ACCEPT;
      const silent = tree.isItem(node) || (node as Element).matches(BYLINE_NOISE);
      return silent ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    while (walker.nextNode() && text.length < LONGEST_FIELD) {
      if (walker.currentNode.nodeType === Node.TEXT_NODE) text += `${walker.currentNode.nodeValue ?? ''} `;
    }
    return text.replace(/\s+/g, ' ').trim();
  }

  /** The nodes of the comment's text: what the first selector leads to that leads to something; null: none does. */
  body(item: Item, selectors: string[]): Node[] | null {
    for (const selector of selectors) {
      const elements = outermost(this.elements(item, selector)).filter(hasContent);
      if (elements.length > 0) return withoutComments(elements, this.tree);
    }
    return null;
  }

  /** The nodes of the comment's text where no element holds them. */
  rest(item: Item, fields: Element[], noise: string | undefined): Node[] {
    return restOf(item, this.tree, new Set<Node>(fields), noise ? `${BODY_NOISE}, ${noise}` : BODY_NOISE);
  }

  /** Reads a comment whose insides are unknown. */
  guess(item: Item, context: ReadingContext): ReadItem {
    return guessItem(item.element, context, (element) => this.tree.isItem(element));
  }

  /** The address of the comment's own element, as a link on the page would give it. */
  fragment({ element, aliases }: Item): string | null {
    const id = [...aliases.toReversed(), element].find((it) => it.id !== '')?.id;
    return id === undefined ? null : `#${id}`;
  }
}

/** Names and dates are short; what is longer is something else. */
const LONGEST_FIELD = 500;

/** Of elements in document order, those that stand in no other one. */
function outermost(elements: Element[]): Element[] {
  const outer: Element[] = [];
  for (const element of elements) if (!outer.at(-1)?.contains(element)) outer.push(element);
  return outer;
}

const hasContent = (element: Element) =>
  /\S/.test(element.textContent) || element.querySelector('img, video, picture') !== null;
