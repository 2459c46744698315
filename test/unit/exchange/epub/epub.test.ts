// @vitest-environment jsdom
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleEntry, Picture } from '@/lib/model';
import { randomLibrary } from '../random-library';
import { sampleEntry } from '../sample-entry';
import { bookOf, CONTEXT, faultsOf } from './book';

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const picture = (url: string, bytes: Uint8Array<ArrayBuffer>): Picture => ({
  id: url,
  articleId: 'a1',
  url,
  data: new Blob([bytes], { type: 'image/png' }),
  keptAt: 1,
});

/** Markup that breaks the rules of books in every way that sanitized markup can. */
const BROKEN = `<h2 id="rn-a">Holz</h2><h2 id="rn-a">Leim</h2><ul><p>kein Punkt</p>Text<li value="3">Punkt<ul></ul></li></ul>
<li>ohne Liste</li><em>schräg <div>Block</div></em><table><caption>Über</caption><tr><td colspan="0">1<td rowspan="x">2</table>
<dl><dd>nur</dd></dl><figure><figcaption>a</figcaption><img src="https://x.example/1.png" alt="Hobel"><figcaption>b</figcaption></figure>
<a href="#rn-a">da</a> <a href="#rn-none">weg</a> <a href="https://x.example/a b|c[1]^%zz#x#y">fremd <b>fett</b></a>
<img src="https://x.example/2.png" alt="Säge"><details><summary>mehr <p>x</p></summary>Rest</details><time datetime="kaputt">gestern</time>
<ruby>漢<rp>(</rp><rt>kan</rt></ruby><bdo>x</bdo><math><mi>x</mi></math><ol start="a" reversed><li>1</li></ol><span lang="kein-gültiges!">y</span>
<blockquote cite="::">z</blockquote><pre><code class="language-js">a < b && c
d</code></pre><p title="t">a\u0001b\uFFFEc ]]> &nbsp;</p>`;

function hostileEntry(): ArticleEntry {
  const entry = sampleEntry();
  const [body] = entry.bodies;
  if (!body) throw new Error('no text');
  return {
    ...entry,
    article: {
      ...entry.article,
      title: '</title>\0<b>&amp; "x"',
      language: 'kein_Tag!',
      authors: ['<i>', ' '],
    },
    bodies: [{ ...body, html: `<p onclick="x()">👩‍🔧 Holz und Leim</p><script>alert(1)</script>${BROKEN}` }],
    pictures: [
      picture('https://x.example/1.png', PNG),
      picture('https://x.example/2.png', new TextEncoder().encode('<svg onload="alert(1)"/>')),
    ],
  };
}

describe('a book', () => {
  it('begins with its type, stored and without anything before it, as readers look for it', async () => {
    const { file, paths } = await bookOf([sampleEntry()]);
    const head = new Uint8Array(await file.slice(0, 58).arrayBuffer());
    expect(new TextDecoder('latin1').decode(head.slice(30))).toBe('mimetypeapplication/epub+zip');
    // method and extra field
    expect([head[8], head[28], head[29]]).toEqual([0, 0, 0]);
    expect(paths[0]).toBe('mimetype');
  });

  it('says what it is, in which languages, by whom, from where, and for whom', async () => {
    const opf = (await bookOf([sampleEntry()])).xml('EPUB/package.opf');
    const all = (name: string) => [...opf.getElementsByTagName(name)].map(({ textContent }) => textContent);
    expect(all('dc:title')).toEqual(['Was macht „sie“?']);
    expect(all('dc:language')).toEqual(['de']);
    expect(all('dc:creator')).toEqual(['Ada Brandt']);
    expect(all('dc:source')).toEqual(['https://beruf.example/1']);
    const meta = new Map(
      [...opf.getElementsByTagName('meta')].map((one) => [one.getAttribute('property'), one.textContent]),
    );
    expect(meta.get('dcterms:modified')).toBe('2026-11-22T10:00:00Z');
    for (const name of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ])
      expect(meta.has(`schema:${name}`), name).toBe(true);
  });

  it('has each article as a chapter with its marks and notes, and its discussion behind it', async () => {
    const book = await bookOf([sampleEntry(), sampleEntry()]);
    const article = book.xml('EPUB/a1.xhtml');
    const [marked] = article.getElementsByTagName('mark');
    expect(marked?.textContent).toBe('Holz');
    expect(marked?.className).toBe('green');
    const call = marked?.nextElementSibling;
    expect(call?.getAttribute('epub:type')).toBe('noteref');
    const notes = [...article.getElementsByTagName('aside')];
    expect(notes.map((note) => note.getAttribute('epub:type'))).toEqual(['footnote', 'footnote']);
    expect(notes.map((note) => note.getAttribute('role'))).toEqual(['doc-footnote', 'doc-footnote']);
    expect(`#${notes[0]?.id ?? ''}`).toBe(call?.getAttribute('href'));
    expect(notes[0]?.textContent).toContain('Bezahlung');
    expect(notes[1]?.textContent).toContain('Ganze Seite');

    const discussion = book.xml('EPUB/a2-discussion.xhtml');
    const comments = [...discussion.getElementsByTagName('article')];
    expect(comments.map(({ className }) => className)).toEqual(['comment l0', 'comment l1']);
    expect(comments[0]?.textContent).toContain('Stimmt das?');
    expect(comments[1]?.textContent).toContain('Antwort auf Jörg 🔧');
    const toc = [...book.xml('EPUB/nav.xhtml').querySelectorAll('nav[role=doc-toc] a')];
    expect(toc.map((link) => link.getAttribute('href'))).toEqual([
      'title.xhtml',
      'a1.xhtml',
      'a1-discussion.xhtml',
      'a2.xhtml',
      'a2-discussion.xhtml',
    ]);
  });

  it('is well-formed and keeps the rules for what may stand in what, whatever the page has', async () => {
    const book = await bookOf([hostileEntry()]);
    expect(faultsOf(book)).toEqual([]);
    const article = book.xml('EPUB/a1.xhtml');
    expect([...article.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
      'p1.png',
    ]);
    expect(article.documentElement.textContent).toContain('Säge');
    expect(article.documentElement.getAttribute('lang')).toBe('de');
    expect(article.querySelector('a[href="#rn-a"]')?.textContent).toBe('da');
    expect(book.text('EPUB/a1.xhtml')).not.toContain('alert');
  });

  it('is sound of the strangest library, and of none', async () => {
    expect(faultsOf(await bookOf([]))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(randomLibrary, async ({ frame, entries }) => {
        expect(faultsOf(await bookOf(entries, { frame }))).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('says what was done to names', async () => {
    const book = await bookOf([sampleEntry()], { notice: 'Namen ersetzt' });
    expect(book.xml('EPUB/package.opf').getElementsByTagName('dc:description')[0]?.textContent).toBe(
      'Namen ersetzt',
    );
    expect(book.xml('EPUB/title.xhtml').body.textContent).toContain('Namen ersetzt');
  });
});

/** The command of Debian's package, or a JAR that `EPUBCHECK_JAR` names. */
const jar = process.env.EPUBCHECK_JAR;
const [command, first] = jar === undefined ? ['epubcheck', []] : ['java', ['-jar', jar]];
const available = spawnSync(command, [...first, '--version']).status === 0;

describe('EPUBCheck', () => {
  it('finds no error', { timeout: 300_000 }, async ({ skip }) => {
    skip(
      !available,
      'Needs the command epubcheck (Debian: apt install epubcheck), or its JAR in EPUBCHECK_JAR.',
    );
    const folder = mkdtempSync(join(tmpdir(), 'randnotiz-epub-'));
    try {
      for (const entries of [[sampleEntry()], [hostileEntry(), sampleEntry()]]) {
        const { file } = await bookOf(entries, CONTEXT);
        const path = join(folder, 'book.epub');
        writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
        const { stdout, stderr, status } = spawnSync(command, [...first, path], { encoding: 'utf8' });
        expect(`${stdout}${stderr}`).not.toMatch(/^(?:ERROR|FATAL|WARNING)/m);
        expect(status).toBe(0);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
