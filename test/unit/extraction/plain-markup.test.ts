// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeReadingMarkup } from '@/lib/extraction/reading-markup';
import { sanitizeHtml } from '@/lib/extraction/sanitize';

const BASE = new URL('https://example.org/blog/post');

function written(html: string) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return writeReadingMarkup([...body.childNodes], BASE);
}

describe('markup that needs no sanitizer', () => {
  it.each([
    '<p>One <em>and</em> <a href="https://a.example/?b=1&amp;c=2#d">two</a><br>three</p>',
    '<blockquote><p>Said</p></blockquote><ul><li>a<ul><li>b</li></ul></li></ul><h2>c</h2><hr>',
    '<figure><img src="/i.png" alt="A picture" width="10"><figcaption>c</figcaption></figure>',
    '<table> <tr><th scope="col">a</th><td colspan="2"><p>b</p></td></tr></table>',
    '<dl><dt>a</dt><dd><p>b</p></dd></dl>',
    '<p id="a">x <a href="#a">up</a> <a href="mailto:a@b.example">write</a></p>',
    '<p><img src="/i.png" alt="A &amp; &quot;B&quot;."> <time datetime="2014-05-12T10:00:00+02:00">May</time></p>',
  ])('is text, its structure, links and pictures: %s', (html) => {
    expect(written(html).plain).toBe(true);
  });

  it.each([
    '<pre>\n\na</pre>',
    '<p><img src="/i.png" alt="&lt;/style>&lt;b>"></p>',
    '<table><caption>a</caption><tr><td>b</td></tr></table>',
    '<math><mi>a</mi></math>',
    '<li>alone</li>',
  ])('is not %s', (html) => {
    expect(written(html).plain).toBe(false);
  });

  it('is not what a parser would build otherwise', () => {
    const nested = (outer: string, inner: string) => {
      const element = document.createElement(outer);
      element.append(document.createElement(inner));
      if (outer === 'a') element.setAttribute('href', '/x');
      element.firstElementChild?.setAttribute('href', '/y');
      return writeReadingMarkup([element], BASE).plain;
    };
    expect(nested('p', 'div')).toBe(false);
    expect(nested('a', 'a')).toBe(false);
    expect(nested('ul', 'p')).toBe(false);
    expect(nested('table', 'tr')).toBe(false);
    expect(nested('tr', 'td')).toBe(false);
    expect(nested('dl', 'div')).toBe(false);
    expect(nested('h1', 'h2')).toBe(false);
    expect(nested('div', 'p')).toBe(true);
  });

  it('comes out of the sanitizer as it was written, whatever tree it was', () => {
    const name = fc.constantFrom(
      ...'p h1 h3 ul ol li blockquote div section figure figcaption a em b i code s u small span time q br hr img wbr table tbody tr td pre ruby rt dl dt dd details'.split(
        ' ',
      ),
    );
    const attribute = fc.tuple(
      fc.constantFrom(
        'href',
        'src',
        'title',
        'alt',
        'lang',
        'dir',
        'id',
        'width',
        'cite',
        'class',
        'datetime',
        'colspan',
        'name',
        'onclick',
      ),
      fc.oneof(
        fc.constantFrom(
          '/x?a=1&b=2',
          'https://a.example/',
          'javascript:x',
          '#y',
          'de',
          'rtl',
          '12',
          ' t ',
          ']]>',
          '</style>',
          'a"b',
          'a & b',
          'mailto:a@b.example?subject=x',
          '2014-05-12T10:00+02:00',
          'y',
        ),
        fc.string({ maxLength: 6 }),
      ),
    );
    interface Tree {
      name: string;
      attributes: [string, string][];
      inside: (Tree | string)[];
    }
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.record({
        name,
        attributes: fc.array(attribute, { maxLength: 2 }),
        inside: fc.array(
          fc.oneof({ maxDepth: 5 }, fc.constantFrom('text', ' ', '<b>', '\u0000', '\r'), tie('tree')),
          { maxLength: 3 },
        ),
      }),
    }));
    const build = ({ name: tag, attributes, inside }: Tree): Element => {
      const element = document.createElement(tag);
      for (const [key, value] of attributes) element.setAttribute(key, value);
      element.append(...inside.map((part) => (typeof part === 'string' ? part : build(part))));
      return element;
    };
    let plainOnes = 0;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 3 }), (trees) => {
        const { html, plain } = writeReadingMarkup(trees.map(build), BASE);
        if (!plain) return;
        plainOnes++;
        expect(sanitizeHtml(html)).toBe(html);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
    expect(plainOnes).toBeGreaterThan(200);
  });
});
