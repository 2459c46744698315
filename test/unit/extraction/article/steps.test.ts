// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from '@/lib/extraction/article';
import { copyWithout } from '@/lib/extraction/article/copy';
import { textOf } from '@/lib/extraction/text';

const PROSE = 'Running text of an article, long enough to count, with commas, and with an end. '.repeat(3);

function parse(html: string): Document {
  return new DOMParser().parseFromString(
    `<body><article><h1>T</h1><p>${PROSE}</p>${html}<p>${PROSE}</p></article>`,
    'text/html',
  );
}

function read(html: string, ...left: string[]): string {
  return textOf(readArticle(parse(html), 'T', new Set(left)).nodes);
}

describe('the steps to an article', () => {
  it.each([
    ['page frame', '<div class="social-share">Tell all your friends</div>', 'friends'],
    ['hidden', '<div style="display: none">Seen by nobody</div>', 'nobody'],
    ['other sections', '<h3>Related articles</h3><ul><li>Elsewhere</li></ul>', 'Elsewhere'],
    ['other lines', '<p>Advertisement</p>', 'Advertisement'],
    ['offers', '<div><p>A fine book about it.</p><p>19,99 € in den Warenkorb</p></div>', 'fine book'],
    [
      'link lists',
      '<ul><li><a href="/1">Another thing entirely</a></li><li><a href="/2">And one more</a></li></ul>',
      'Another',
    ],
  ])('take away by "%s" what would else stay', (step, html, words) => {
    expect(read(html)).not.toContain(words);
    expect(read(html, step)).toContain(words);
  });

  it('keep a section that goes on after a box of related articles', () => {
    expect(
      read(`<h3>Related articles</h3><ul><li><a href="/1">Elsewhere</a></li></ul><p>${PROSE} Kept.</p>`),
    ).toContain('Kept.');
  });

  it('keep what a name calls clutter when it holds the article', () => {
    const document = new DOMParser().parseFromString(
      `<body><div class="social widget"><p>${PROSE}</p><p>${PROSE}</p></div>`,
      'text/html',
    );
    expect(readArticle(document, 'T').length).toBeGreaterThan(PROSE.length);
  });

  it('give lazy pictures their address', () => {
    const images = (html: string) =>
      readArticle(parse(`<figure>${html}</figure>`), 'T')
        .nodes.filter((node): node is Element => node.nodeType === 1)
        .flatMap((node) => [...node.querySelectorAll('img')].map((image) => image.getAttribute('src')));
    expect(images('<img src="/blank.gif" data-src="/a.jpg">')).toEqual(['/a.jpg']);
    expect(images('<img srcset="/s.jpg 300w, /m.jpg 1200w, /l.jpg 5000w">')).toEqual(['/m.jpg']);
    expect(images('<noscript><img src="/n.jpg"></noscript>')).toEqual(['/n.jpg']);
  });
});

describe('copyWithout', () => {
  it('leaves out exactly the elements given, and changes nothing of the original', () => {
    const document = parse('<p>same</p>text<p>same</p><p>same</p>');
    const before = document.documentElement.outerHTML;
    const left = [...document.querySelectorAll('p')].filter((_, i) => i === 2);
    const copy = copyWithout(document, left);
    expect(copy.querySelectorAll('p')).toHaveLength(4);
    expect(copy.body.textContent).toContain('sametextsame');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
