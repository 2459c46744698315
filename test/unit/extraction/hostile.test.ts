// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPage } from '@/lib/extraction';
import { readArticle, STEP_NAMES } from '@/lib/extraction/article';
import { readMetadata } from '@/lib/extraction/metadata';

const URL_OF_PAGE = 'https://example.org/post';
const SENTENCES = 'This is a sentence, and here is another one of some length. '.repeat(4);

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Elements within each other, with a paragraph in the innermost. */
function nested(depth: number, name: string): Document {
  const document = parse('');
  let inner: Element = document.createElement('p');
  inner.textContent = SENTENCES;
  for (let i = 0; i < depth; i++) {
    const outer = document.createElement(name);
    outer.append(inner);
    inner = outer;
  }
  document.body.append(inner);
  return document;
}

describe('pages that are built to hurt', () => {
  it.each(['div', 'b', 'blockquote'])('reads the text under 1,000 nested %s', (name) => {
    const { nodes, length } = readArticle(nested(1_000, name), 'Title');
    expect(nodes.length).toBeGreaterThan(0);
    expect(length).toBe(SENTENCES.trim().length);
  });

  it('reads a text node of a million characters', async () => {
    const { text } = await extractPage(parse(`<h1>T</h1><p>${'word, '.repeat(170_000)}</p>`), URL_OF_PAGE);
    expect(text.length).toBeGreaterThan(1_000_000);
  });

  it('reads a table of a thousand columns', async () => {
    const page = parse(
      `<h1>T</h1><p>${SENTENCES}</p><table><tr>${'<td>cell</td>'.repeat(1_000)}</tr></table>`,
    );
    const { html } = await extractPage(page, URL_OF_PAGE);
    expect(html.match(/<td>/g)).toHaveLength(1_000);
  });

  it('survives linked data that is nested without end, or refers to itself', () => {
    const deep = '['.repeat(3_000) + ']'.repeat(3_000);
    const cyclic =
      '{"@graph":[{"@id":"a","@type":"Article","headline":"T","author":{"@id":"b"}},{"@id":"b","author":{"@id":"a"},"sameAs":{"@id":"b"}}]}';
    const page = parse(
      `<script type="application/ld+json">${deep}</script><script type="application/ld+json">${cyclic}</script><h1>T</h1>`,
    );
    expect(readMetadata(page, new URL(URL_OF_PAGE), new Date()).title).toBe('T');
  });

  it('is not misled by form fields that carry the names of properties', async () => {
    const fields = ['id', 'className', 'title', 'name', 'action', 'method']
      .map((name) => `<input name="${name}">`)
      .join('');
    const { text } = await extractPage(
      parse(`<h1>T</h1><form>${fields}<p>${SENTENCES}</p></form>`),
      URL_OF_PAGE,
    );
    expect(text).toContain('another one of some length');
  });

  it('stops when it is cancelled', async () => {
    const cancelled = new AbortController();
    cancelled.abort();
    await expect(extractPage(parse('<p>x</p>'), URL_OF_PAGE, { signal: cancelled.signal })).rejects.toThrow(
      /abort/i,
    );
  });
});

describe('any page', () => {
  const tag = fc.constantFrom(
    ...'div p article section aside nav header footer main h1 h2 ul li ol table tr td a span form button time blockquote figure img noscript iframe script template svg'.split(
      ' ',
    ),
  );
  const attribute = fc.constantFrom(
    '',
    ' class="share"',
    ' class="author vcard"',
    ' class="comments" id="comments"',
    ' class="entry-content"',
    ' class="related-posts"',
    ' hidden',
    ' style="display:none"',
    ' role="navigation"',
    ' href="/x"',
    ' datetime="2020-02-30"',
    ' itemprop="author"',
    ' src="x"',
  );
  const text = fc.oneof(
    fc.constantFrom(
      SENTENCES,
      'Related articles',
      'Von Mira Lindqvist',
      'Read more',
      '4,99 € kaufen',
      '3 May 2019',
      'Newsletter',
    ),
    fc.string({ maxLength: 12 }).map((s) => s.replace(/[<&]/g, '')),
  );
  const page = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      text,
      fc
        .tuple(tag, attribute, fc.array(tie('node'), { maxLength: 5 }))
        .map(([name, given, inside]) => `<${name}${given}>${inside.join('')}</${name}>`),
    ),
  })).node;

  it('is read, and its document left as it was', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const document = parse(`<title>T</title><body>${html}`);
        const before = document.documentElement.outerHTML;
        const read = await extractPage(document, URL_OF_PAGE);
        expect(document.documentElement.outerHTML).toBe(before);
        expect(read.html).not.toMatch(/<(?:script|iframe|form|button|svg|template|noscript)\b/);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('is read whatever step is left out', () => {
    fc.assert(
      fc.property(page, fc.constantFrom(...STEP_NAMES), (html, step) => {
        const { nodes } = readArticle(parse(`<title>T</title><body>${html}`), 'T', {
          left: new Set([step]),
        });
        expect(Array.isArray(nodes)).toBe(true);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});
