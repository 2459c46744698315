// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from '@/lib/extraction/article';
import { textOf } from '@/lib/extraction/text';

const PROSE = 'Running text of an article, long enough to count, with commas, and with an end. '.repeat(3);

function parse(html: string): Document {
  return new DOMParser().parseFromString(
    `<body><article><h1>T</h1><p>${PROSE}</p>${html}<p>${PROSE}</p></article>`,
    'text/html',
  );
}

function read(html: string, ...left: string[]): string {
  return textOf(readArticle(parse(html), 'T', { left: new Set(left) }).nodes);
}

describe('the steps to an article', () => {
  it.each([
    ['page frame', '<div class="social-share">Tell all your friends</div>', 'friends'],
    ['hidden', '<div style="display: none">Seen by nobody</div>', 'nobody'],
    ['other sections', '<h3>Related articles</h3><ul><li>Elsewhere</li></ul>', 'Elsewhere'],
    ['other lines', '<p>Advertisement</p>', 'Advertisement'],
    ['offers', '<div><p>A fine book about it.</p><p>19,99 € in den Warenkorb</p></div>', 'fine book'],
    ['page frame', '<p class="product-disclosure">Partners pay for being named.</p>', 'Partners'],
    [
      'page frame',
      '<div class="teaser"><h3>Another story</h3><p>It begins like this and is long enough to be read.</p><a href="/2">weiter lesen</a></div>',
      'Another story',
    ],
    ['other lines', `<p>We use cookies to make this boat faster. ${PROSE} ${PROSE}</p>`, 'cookies'],
    ['other lines', '<p>(Visited 215 times, 55 visits today)</p>', 'Visited'],
    ['other lines', '<p>Druckansicht | Artikel versenden | Tippfehler melden</p>', 'versenden'],
    ['hidden', '<span class="hidden"><span>https://a.example/1.jpg</span> <span>361</span></span>', '361'],
    ['other lines', '<p>Impressum | Datenschutz | AGB | © by the crew</p>', 'Datenschutz'],
    ['other lines', '<p>(Alle Angaben ohne Gewähr)</p>', 'Gewähr'],
    ['other lines', '<p>The Harbour Post is not responsible for the opinions of its guests.</p>', 'opinions'],
    [
      'other lines',
      '<p>Um diesen Text kommentieren zu können, müssen Sie angemeldet sein.</p>',
      'angemeldet',
    ],
    ['other lines', '<p>Send your letter to the editor via this form.</p>', 'this form'],
    ['other lines', '<p>Keinen Beitrag verpassen: Hier gibt es unseren Newsletter.</p>', 'Newsletter'],
    ['other lines', '<blockquote>PUEDES VER: Otra historia del puerto</blockquote>', 'Otra historia'],
    ['other lines', `<p>Disclaimer: ${PROSE} ${PROSE} Nobody is liable.</p>`, 'liable'],
    ['other sections', '<h4>Suggested citation</h4><p>Lindqvist 2019</p>', 'Lindqvist'],
    ['other sections', '<div><p><b>Pressekontakt</b></p><p>Hafenamt, Kai 3</p></div>', 'Kai 3'],
    [
      'link lists',
      '<ul><li><a href="/1">Another thing entirely</a></li><li><a href="/2">And one more</a></li></ul>',
      'Another',
    ],
  ])('take away by "%s" what would else stay', (step, html, words) => {
    expect(read(html)).not.toContain(words);
    expect(read(html, step)).toContain(words);
  });

  it('take away the articles that a page loads after this one', () => {
    const article = (title: string, words: string) =>
      `<div><article class="a"><h1>${title}</h1><p>${PROSE}</p><p>${words}</p></article></div>`;
    const document = new DOMParser().parseFromString(
      `<body>${article('T', 'This one.')}${article('Another', 'The next one.')}</body>`,
      'text/html',
    );
    const text = textOf(readArticle(document, 'T').nodes);
    expect(text).toContain('This one.');
    expect(text).not.toContain('The next one.');
  });

  it('take away a sidebar that says more than a short article', () => {
    const document = new DOMParser().parseFromString(
      `<body><div><div><h1>T</h1><p>${PROSE}</p></div><div id="sidebar"><p>About the captain. ${PROSE}</p></div></div></body>`,
      'text/html',
    );
    expect(textOf(readArticle(document, 'T').nodes)).not.toContain('captain');
  });

  it('keep what a class hides until one clicks, or on narrow screens', () => {
    expect(read(`<h3>A question?</h3><div class="hidden"><p>The answer. ${PROSE}</p></div>`)).toContain(
      'The answer.',
    );
    expect(read('<div class="hidden md:block">For wide screens</div>')).toContain('wide');
    expect(read('<div class="d-none d-lg-block">For wide screens</div>')).toContain('wide');
  });

  it.each([
    [
      '<p>03.05.2019 | 13:10 Uhr | Mira Lindqvist | Lesedauer etwa 4 Minuten | Text vorlesen</p>',
      'Lindqvist',
    ],
    ['<p>Posted: Friday, May 3, 2019. 10:11 pm.</p>', 'Posted'],
    ['<div>03.05.2019 - Redaktion: Mira Lindqvist (Sprecherin des Hafens)</div>', 'Lindqvist'],
    [
      `<p>A lead that is as long as leads are, and ends with a stop.</p><p>Von Mira Lindqvist, dpa</p>`,
      'Lindqvist',
    ],
  ])('take away the byline %s', (html, words) => {
    const document = new DOMParser().parseFromString(
      `<body><article><h1>T</h1>${html}<p>${PROSE}</p><p>${PROSE}</p></article></body>`,
      'text/html',
    );
    expect(textOf(readArticle(document, 'T').nodes)).not.toContain(words);
  });

  it.each([
    '<h2>Von der Idee zum Boot</h2>',
    '<p>Am 3. Mai 2019 lief sie aus.</p>',
    '<h2>By hook or by crook</h2>',
  ])('keep at the beginning of the text %s', (html) => {
    const document = new DOMParser().parseFromString(
      `<body><article><h1>T</h1>${html}<p>${PROSE}</p><p>${PROSE}</p></article></body>`,
      'text/html',
    );
    expect(textOf(readArticle(document, 'T').nodes)).not.toMatch(/^Running/);
  });

  it('keep lines of dates within the text', () => {
    const list = ['02.11.2022 - The Sails', '03.11.2022 - The Ropes']
      .map((line) => `<p>${line}</p>`)
      .join('');
    expect(read(`<p>${PROSE}</p>${list}`)).toContain('The Sails');
  });

  it('leave no heading without its section at the end, and no date', () => {
    const read = (end: string) =>
      textOf(
        readArticle(
          new DOMParser().parseFromString(
            `<body><article><h1>T</h1><p>${PROSE}</p><p>${PROSE}</p>${end}</article></body>`,
            'text/html',
          ),
          'T',
        ).nodes,
      );
    expect(
      read('<h2>Elsewhere</h2><ul><li><a href="/1">Another thing</a></li></ul><div>21.01.2022</div>'),
    ).toMatch(/end\.$/);
    expect(read('<h4>And you, what do you sail?</h4>')).toMatch(/sail\?$/);
    expect(read('<h2>Pictures</h2><p><img src="/1.jpg"></p>')).toMatch(/Pictures$/);
  });

  it('bring in the lead that stands between headline and text, in a box with more', () => {
    const document = new DOMParser().parseFromString(
      `<body><article><div><h1>T</h1></div>
        <div><a href="/a">All about sails and ropes and more</a><strong><p>The lead says in one sentence what the text is about.</p></strong></div>
        <div class="text"><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></div></article></body>`,
      'text/html',
    );
    expect(textOf(readArticle(document, 'T').nodes)).toMatch(/^The lead says/);
  });

  it('find the lead under a headline when a trail of links has said the title before', () => {
    const document = new DOMParser().parseFromString(
      `<body><nav><h1>T</h1></nav><article><div><h2>T</h2><p>The lead says in one sentence what the text is about.</p></div>
        <div class="text"><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></div></article></body>`,
      'text/html',
    );
    expect(textOf(readArticle(document, 'T').nodes)).toMatch(/^The lead says/);
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

describe('an article', () => {
  it('is read without the parts that are said not to be of it, and the page left as it was', () => {
    const document = parse(`<p>${PROSE} First.</p>text<p>${PROSE} Second.</p><p>${PROSE} Third.</p>`);
    const before = document.documentElement.outerHTML;
    const without = [...document.querySelectorAll('p')].filter(({ textContent }) =>
      /First|Third/.test(textContent),
    );
    const text = textOf(readArticle(document, 'T', { without }).nodes);
    expect(text).toContain('Second.');
    expect(text).not.toMatch(/First|Third/);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is kept in a document that runs and loads nothing', () => {
    const { nodes } = readArticle(parse('<p><img src="/a.jpg"><x-own>word</x-own></p>'), 'T');
    expect(nodes.map(({ ownerDocument }) => ownerDocument?.defaultView)).not.toContain(window);
    expect(nodes.length).toBeGreaterThan(0);
  });

  it('keeps the words of buttons that are headings of an accordion, and of no other ones', () => {
    const text = read(
      `<h3><button>What is a sail?</button></h3><p>${PROSE}</p><p><button>Buy now</button></p>`,
    );
    expect(text).toContain('What is a sail?');
    expect(text).not.toContain('Buy now');
  });
});
