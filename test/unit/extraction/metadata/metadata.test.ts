// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '@/lib/extraction/metadata';
import { parseLeniently } from '@/lib/extraction/metadata/lenient-json';

const LONG =
  'A paragraph that is long enough to be the text of an article, and not a line of anything else. '.repeat(3);

function read(html: string, url = 'https://a.example/post') {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = document.createElement('base');
  base.href = url;
  document.head.prepend(base);
  return readMetadata(document, new URL(url), new Date('2024-06-01T12:00:00Z'));
}

describe('the title', () => {
  it.each([
    ['<title>A title of note | Site</title><h1>Site</h1><h2>A title of note</h2>', 'A title of note'],
    ['<title>A title of note - Some Blog</title><p>x</p>', 'A title of note'],
    ['<title>Social title | Site</title><h1>The title that readers see</h1>', 'The title that readers see'],
    [
      '<title>Sails and ropes today | Site</title><h1><span class="overline">Trades</span> Sails and ropes today</h1>',
      'Sails and ropes today',
    ],
    [
      '<title>Sails and ropes today</title><h1><a href="/">Rigging blog</a></h1><h2>Sails and ropes today</h2>',
      'Sails and ropes today',
    ],
  ])('of %s is "%s"', (html, title) => {
    expect(read(html).title).toBe(title);
  });
});

describe('the authors', () => {
  it('come from the byline that readers see rather than from the publisher', () => {
    expect(
      read(
        `<meta name="author" content="Example Media GmbH"><h1>T</h1><p>Von Mira Lindqvist | 3. Mai 2019</p><p>${LONG}</p>`,
      ).authors,
    ).toEqual(['Mira Lindqvist']);
  });

  it('are not the authors of comments', () => {
    const comment =
      '<ol class="commentlist"><li class="comment"><a rel="author" href="/u/1">Tom Ferris</a></li></ol>';
    expect(read(`<h1>T</h1><p>${LONG}</p>${comment}`).authors).toEqual([]);
  });

  it('stand at the end of old pages', () => {
    expect(
      read(`<h1>T</h1><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p><p>Autor: Jonas Ehrlich</p>`).authors,
    ).toEqual(['Jonas Ehrlich']);
  });
});

describe('the dates', () => {
  it('come from linked data before all else', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"BlogPosting","headline":"T","datePublished":"2020-01-02"}</script>';
    expect(
      read(`${ld}<meta property="article:published_time" content="2021-01-01"><h1>T</h1>`).publishedAt,
    ).toBe('2020-01-02');
  });

  it('are told apart in a visible byline', () => {
    const { publishedAt, modifiedAt } = read(
      `<html lang="de"><h1>T</h1><p>Zuletzt aktualisiert am 07.05.2024 • Zuerst veröffentlicht am 05.11.2013</p><p>${LONG}</p>`,
    );
    expect([publishedAt, modifiedAt]).toEqual(['2013-11-05', '2024-05-07']);
  });

  it('come from the address where the page gives none', () => {
    expect(read('<h1>T</h1>', 'https://a.example/2018/07/09/t').publishedAt).toBe('2018-07-09');
  });

  it('stay empty where the page says nothing', () => {
    expect(read('<h1>T</h1>').publishedAt).toBeNull();
  });
});

describe('what else a page says', () => {
  it('is read from meta elements, with absolute addresses', () => {
    const page = read(
      `<html lang="de_DE"><meta property="og:image" content="/i.jpg"><meta name="description" content="Short."><meta property="article:tag" content="a, b">
       <h1>T</h1><div class="author-box"><p>Mira Lindqvist runs an archive and writes about work.</p><a href="/mira">m</a><a href="javascript:1">x</a></div>`,
    );
    expect(page).toMatchObject({
      language: 'de-DE',
      leadImageUrl: 'https://a.example/i.jpg',
      excerpt: 'Short.',
      tags: ['a', 'b'],
      authorUrls: ['https://a.example/mira'],
    });
    expect(page.authorBio).toContain('runs an archive');
  });
});

describe('parseLeniently', () => {
  it.each([
    ['{"a":"b",}', { a: 'b' }],
    ['<!-- {"a":"b"} -->', { a: 'b' }],
    ['/*<![CDATA[*/{"a":"b"}/*]]>*/', { a: 'b' }],
    ['{"a":"line\nbreak"};', { a: 'line break' }],
    ['{"a":"it\\\'s"}', { a: "it's" }],
  ])('reads %j', (text, value) => {
    expect(parseLeniently(text)).toEqual(value);
  });

  it('gives up on what is no JSON', () => {
    expect(parseLeniently('{"a":')).toBeUndefined();
  });
});
