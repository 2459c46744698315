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

describe('the authors of pages that do not say so plainly', () => {
  const authors = (html: string, url?: string) => read(html, url).authors;

  it('are not what other articles and audio versions name at the end of a line', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"Article","headline":"T","author":{"@type":"Person","name":"Mira Lindqvist"}}</script>';
    expect(authors(`${ld}<h1>T</h1><p>Gelesen von Jonas Ehrlich.</p><p>${LONG}</p>`)).toEqual([
      'Mira Lindqvist',
    ]);
  });

  it('stand beside a date, with a word or a time of day between them', () => {
    expect(
      authors(`<h1>Old sails</h1><div>Mira Lindqvist</div><div>am</div><div>3. Mai 2019</div><p>${LONG}</p>`),
    ).toEqual(['Mira Lindqvist']);
    expect(
      authors(`<div>03.05.2019 | 13:10 Uhr | Mira Lindqvist</div><h1>Old sails</h1><p>${LONG}</p>`),
    ).toEqual(['Mira Lindqvist']);
  });

  it('follow their word in the next line, above the headline and at the end too', () => {
    expect(
      authors(
        `<h2>The Long Story</h2><span>by</span><h3>rigger77</h3><h1>Chapter 1</h1><p>May 3, 2019</p><p>${LONG}</p>`,
      ),
    ).toEqual(['rigger77']);
    expect(
      authors(`<h1>T</h1><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p><div><b>Von:</b><br>Mira Lindqvist</div>`),
    ).toEqual(['Mira Lindqvist']);
  });

  it('are not those of the next article at the end of the page', () => {
    expect(
      authors(`<h1>T</h1><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p><p>Von Jonas Ehrlich am 08.12.2022</p>`),
    ).toEqual([]);
  });

  it('are not those of links that stand far from the byline', () => {
    expect(
      authors(
        `<div><h1>T</h1><p>By <a rel="author" href="/mira">Mira Lindqvist</a></p><p>${LONG}</p></div><div><div><p>By <a rel="author" href="/jonas">Jonas Ehrlich</a></p></div></div>`,
      ),
    ).toEqual(['Mira Lindqvist']);
  });

  it('have a page of their own that the name leads to', () => {
    expect(authors(`<h1>T</h1><p>${LONG}</p><a href="/autoren/mira-lindqvist">Mira Lindqvist</a>`)).toEqual([
      'Mira Lindqvist',
    ]);
  });

  it('of one word count where a class and a word say so', () => {
    expect(
      authors(
        `<meta name="author" content="Bootsclub Nord"><p class="itemPoster">Geschrieben von Falke</p><p>${LONG}</p>`,
      ),
    ).toEqual(['Falke']);
  });

  it('are the persons whose site it is where nobody signs', () => {
    expect(
      authors(`<h1>T</h1><p>${LONG}</p><footer>© 2012-2019 Mira Lindqvist | Impressum</footer>`),
    ).toEqual(['Mira Lindqvist']);
    expect(
      authors(
        `<meta property="og:site_name" content="Dr. Mira Lindqvist"><h1>T</h1><p>${LONG}</p>`,
        'https://www.mira-lindqvist.example/t',
      ),
    ).toEqual(['Mira Lindqvist']);
    expect(authors(`<h1>T</h1><p>${LONG}</p><footer>© 2019 Sailing Media GmbH</footer>`)).toEqual([]);
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

  it('are not what a page calls its date for want of a better word, where readers see another', () => {
    const vague = '<meta name="date" content="2019-06-01"><meta name="dcterms.date" content="2019-06-01">';
    expect(
      read(`${vague}<h1>T</h1><p><time datetime="2019-05-03">3.5.</time></p><p>${LONG}</p>`).publishedAt,
    ).toBe('2019-05-03');
    expect(read(`${vague}<h1>T</h1><p>${LONG}</p>`).publishedAt).toBe('2019-06-01');
  });

  it('directly above a headline are its own, farther ones may be of today', () => {
    const vague = '<meta name="date" content="2019-06-01">';
    expect(read(`${vague}<div>26.02.2020</div><h1>T</h1><p>${LONG}</p>`).publishedAt).toBe('2020-02-26');
    expect(
      read(
        `${vague}<div>Mittwoch, 26.02.2020</div><div>Stream</div><div>0:00</div><div>Now: news</div><h1>T</h1><p>${LONG}</p>`,
      ).publishedAt,
    ).toBe('2019-06-01');
  });

  it('open the text of reports', () => {
    expect(read(`<html lang="de"><h1>T</h1><p>${LONG}</p><p>29.11.2022 – ${LONG}</p>`).publishedAt).toBe(
      '2022-11-29',
    );
  });

  it('within a sentence or a caption are not those of the article', () => {
    expect(
      read(
        `<html lang="de"><h1>T</h1><p>Abbildung: Ausschnitt eines Bildes, das vom Turm aus bei gutem Wetter und viel Wind entstand, vom 31.05.2021</p><p>${LONG}</p>`,
      ).publishedAt,
    ).toBeNull();
  });

  it('stand in elements that are called so where nothing else says them', () => {
    expect(
      read(`<html lang="de"><p class="itemPostDate">am 25.08.2015 22:30</p><p>${LONG}</p>`).publishedAt,
    ).toBe('2015-08-25T22:30');
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
