// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Page } from '@/lib/extraction/page';
import { detectDiscussion, readItem } from '@/lib/extraction/discussion/general';
import { contextFor } from './context';

const parse = (body: string): Document =>
  new DOMParser().parseFromString(`<html lang="en"><body>${body}</body></html>`, 'text/html');

const comment = (n: number, text: string): string =>
  `<div class="comment" id="comment-${n}"><b class="author">Reader ${n}</b> <time datetime="2020-01-0${(n % 9) + 1}">day ${n}</time><p>${text}</p></div>`;

/** Within the time that a reader would wait, on a machine that does other things as well. */
const PATIENCE = 60_000;

describe('detectDiscussion on pages built to hurt', () => {
  it(
    'comes back from nesting of 5,000 levels',
    async () => {
      const document = parse('<div id="comments"></div>');
      let at: Element | null = document.querySelector('#comments');
      for (let n = 0; n < 5000; n++) {
        const inner = document.createElement('div');
        inner.className = 'comment';
        inner.append('A short remark. ');
        at?.append(inner);
        at = inner;
      }
      await expect(detectDiscussion(new Page(document), contextFor(document))).resolves.toBeDefined();
    },
    PATIENCE,
  );

  it(
    'reads a thread beside a text of a million characters',
    async () => {
      const long = 'von am 12 '.repeat(100_000);
      const document = parse(
        `<p>${long}</p><div id="comments">${comment(1, 'First.')}${comment(2, long)}</div>`,
      );
      const found = await detectDiscussion(new Page(document), contextFor(document));
      expect(found?.comments.map(({ author }) => author)).toEqual(['Reader 1', 'Reader 2']);
    },
    PATIENCE,
  );

  it(
    'reads a thread whose ids are all the same and whose answers go round in circles',
    async () => {
      const document = parse(
        `<div id="comments">${[1, 2, 3]
          .map(
            (n) =>
              `<div class="comment" id="c-7"><b class="author">R${n}</b> <i class="date">2020-01-0${n}</i><p>Remark ${n}. <a href="#c-7">in reply to #7</a></p></div>`,
          )
          .join('')}</div>`,
      );
      const found = await detectDiscussion(new Page(document), contextFor(document));
      expect(found?.comments).toHaveLength(3);
      for (const first of found?.comments ?? []) {
        const seen = new Set();
        for (let at: typeof first | null = first; at; at = at.parent) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      }
    },
    PATIENCE,
  );

  it(
    'comes back from a table of a thousand columns',
    async () => {
      const row = `<tr>${'<td>12.05.2014 Name</td>'.repeat(1000)}</tr>`;
      const document = parse(`<h2>Comments</h2><table>${row.repeat(10)}</table>`);
      await expect(detectDiscussion(new Page(document), contextFor(document))).resolves.toBeDefined();
    },
    PATIENCE,
  );

  it(
    'takes the text of another comment for an author without losing either',
    async () => {
      const document = parse(`<div id="comments">${comment(1, 'Reader 2')}${comment(2, 'Reader 1')}</div>`);
      const found = await detectDiscussion(new Page(document), contextFor(document));
      expect(found?.comments.map(({ body }) => body.map((node) => node.textContent).join(''))).toEqual([
        'Reader 2',
        'Reader 1',
      ]);
    },
    PATIENCE,
  );

  it('stops when the reading is cancelled', async () => {
    const document = parse(`<div id="comments">${'<p>Some words of 2014.</p>'.repeat(3000)}</div>`);
    const cancelled = {
      ...contextFor(document),
      breathe: () => Promise.reject(new DOMException('cancelled', 'AbortError')),
    };
    await expect(detectDiscussion(new Page(document), cancelled)).rejects.toThrow('cancelled');
  });
});

describe('readItem', () => {
  const read = (html: string) => {
    const document = parse(`<div id="item">${html}</div>`);
    const item = document.getElementById('item');
    if (!item) throw new Error('no item');
    const { body, ...rest } = readItem(item, contextFor(document));
    return {
      ...rest,
      text: body
        .map((node) => node.textContent)
        .join('')
        .trim(),
    };
  };

  it('leaves out what the caller calls foreign', () => {
    const document = parse(
      '<div id="a"><b class="author">Ann</b> <i class="date">12 May 2014</i><p>Mine.</p><div id="b"><b class="author">Bob</b><p>His.</p></div></div>',
    );
    const item = document.getElementById('a');
    if (!item) throw new Error('no item');
    const { author, body } = readItem(item, contextFor(document), ({ id }) => id === 'b');
    expect(author).toBe('Ann');
    expect(body.map((node) => node.textContent).join('')).toBe('Mine.');
  });

  it('cuts name and date off the text that they begin', () => {
    expect(read('Müller am 12.05.2014: Das sehe ich anders, und zwar aus drei guten Gründen.')).toEqual({
      author: 'Müller',
      authorUrl: null,
      machineDate: null,
      dateText: '12.05.2014',
      text: 'Das sehe ich anders, und zwar aus drei guten Gründen.',
    });
  });

  it('finds a name that only an attribute gives', () => {
    const document = parse(
      '<div id="item" data-author="Cleo"><time datetime="2020-02-02">yesterday</time><p>Short and sweet.</p></div>',
    );
    const item = document.getElementById('item');
    if (!item) throw new Error('no item');
    expect(readItem(item, contextFor(document))).toMatchObject({ author: 'Cleo', machineDate: '2020-02-02' });
  });

  it('keeps a name that begins like a word between name and date', () => {
    expect(
      read('<cite class="fn">De Boer</cite> <span class="date">5 May 2015</span><p>Hello.</p>').author,
    ).toBe('De Boer');
  });

  it('keeps quotations and drops controls, votes and avatars', () => {
    const { author, text } = read(
      '<img class="avatar" src="x.png" alt="Avatar von Ida"><span class="author">Ida</span> <span class="date">1. Mai 2015</span>' +
        '<blockquote>Was denn?</blockquote><p>Genau das.</p><div class="votes">+3</div><div class="actions"><a href="#">Antworten</a> <a href="#">Melden</a></div>',
    );
    expect(author).toBe('Ida');
    expect(text).toBe('Was denn?Genau das.');
  });
});
