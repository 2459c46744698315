// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { joined } from '@/lib/exchange/zip/layout';
import { writeZip, type ZipFile } from '@/lib/exchange/zip/write';
import type { ImportItem } from '@/lib/exchange/import-item';
import { writeLibraryJson } from '@/lib/exchange/library/json';
import { cleanMarkup } from '@/lib/exchange/clean-markup';
import { readLibraryJson } from '@/lib/exchange/library/read-json';
import { allArticleIds, libraryFrame, readEntries } from '@/lib/store';
import { allRecords, asBlob, bringIn, emptyProfile } from './library-contents';
import { readIncoming } from './read-incoming';
import { HOSTILE } from './random-library';

async function zip(files: ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of writeZip(files, new Date(0))) parts.push(part);
  return joined(parts);
}

const MARKUP = '<p onclick="alert(1)">Text</p><script>alert(1)</script><img src=x onerror=alert(1)>';
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
const w3c = (id: unknown, url: unknown, exact: unknown, more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id,
  type: 'Annotation',
  target: { source: url, selector: [{ type: 'TextQuoteSelector', exact }] },
  ...more,
});

/**
 * Of each format a file that means harm or was broken on its way: what is sound in it comes in, what is not is named.
 * `problems`: how many.
 */
const FILES: Record<string, () => Promise<{ file: string | Uint8Array<ArrayBuffer>; problems: number }>> = {
  Hypothesis: () =>
    Promise.resolve({
      problems: 3,
      file: JSON.stringify({
        export_date: 'x',
        annotations: [
          ...HOSTILE.map((text, i) => ({
            id: i === 0 ? '__proto__' : `${text}${i}`,
            uri: 'https://a.example/1',
            text,
            tags: [text, text],
            created: text,
            updated: null,
            document: { title: [text], link: null },
            target: [
              {
                selector: [
                  { type: 'TextQuoteSelector', exact: text, prefix: text },
                  { type: 'TextPositionSelector', start: -1, end: 1e300 },
                  { type: 'RangeSelector', startContainer: text },
                  null,
                ],
              },
            ],
          })),
          { uri: 7 },
          null,
          { uri: 'javascript:alert(1)', text: 'x' },
        ],
      }),
    }),
  'W3C Web Annotation': () =>
    Promise.resolve({
      problems: 3,
      file: JSON.stringify([
        null,
        { type: 'Annotation', id: 'http://b.example/0' },
        ...HOSTILE.map((text, i) =>
          w3c(text || 'x', `https://a.example/${i % 2}`, text, {
            created: text,
            body: [
              text,
              { type: ['TextualBody'], value: text, purpose: [text] },
              { items: [{ value: text }] },
              7,
            ],
          }),
        ),
        w3c('urn:randnotiz:%E0%A4', 'https://a.example/1', 'x', { bodyValue: 'zweifach', generator: 'x' }),
        w3c('https://a.example/#1', 'about:blank', 'x'),
      ]),
    }),
  Clipper: () =>
    Promise.resolve({
      problems: 2,
      file: JSON.stringify([
        { url: 'https://a.example/', highlights: 'x' },
        { url: 'https://a.example/2', title: 7 },
        ...HOSTILE.map((text, i) => ({
          url: `https://c${i}.example/`,
          title: text,
          highlights: [{ text, timestamp: text, notes: [text, text] }],
        })),
      ]),
    }),
  wallabag: () =>
    Promise.resolve({
      problems: 2,
      file: JSON.stringify([
        'x',
        { url: 'https://w.example/9', is_archived: 'x' },
        ...HOSTILE.map((text, i) => ({
          url: `https://w${i}.example/`,
          is_archived: 0,
          title: text,
          content: MARKUP + text,
          created_at: text,
          published_at: text,
          published_by: [text, null],
          language: text,
          tags: i % 2 ? null : [text],
          annotations: [{ quote: text, text: null }],
        })),
      ]),
    }),
  Karakeep: () =>
    Promise.resolve({
      problems: 3,
      file: JSON.stringify({
        bookmarks: [
          null,
          { createdAt: 1e300, content: null },
          { createdAt: 'x', content: { url: 'https://k.example/' } },
          ...HOSTILE.map((text, i) => ({
            createdAt: i * 1e15,
            title: text,
            tags: [text],
            note: text,
            content: { type: 'link', url: `https://k${i}.example/` },
          })),
        ],
      }),
    }),
  Linkwarden: () =>
    Promise.resolve({
      problems: 1,
      file: JSON.stringify({
        collections: [
          null,
          { name: 'leer' },
          {
            links: [
              null,
              ...HOSTILE.map((text, i) => ({
                url: `https://l${i}.example/`,
                name: text,
                description: text,
                createdAt: text,
                tags: i % 2 ? null : [{ name: text }],
              })),
            ],
          },
        ],
      }),
    }),
  Pocket: () =>
    Promise.resolve({
      problems: 2,
      file: [
        'title;url;time_added;tags;status',
        ...HOSTILE.map((text, i) => [text, `https://p${i}.example/`, text, text, text].map(cell).join(';')),
        'nur ein Titel',
        '"nie zu;https://p.example/',
      ].join('\n'),
    }),
  Readwise: () =>
    Promise.resolve({
      problems: 1,
      file: [
        'Highlight,Title,Author,URL,Note,Location,Date',
        ...HOSTILE.map((text) =>
          [text, text, text, 'https://r.example/', `.${text}`, text, text].map(cell).join(','),
        ),
        'x',
      ].join('\r\n'),
    }),
  bookmarks: () =>
    Promise.resolve({
      problems: 1,
      file: `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><p>'.repeat(200)}${HOSTILE.map(
        (text, i) =>
          `<DT><A HREF="https://n${i}.example/" ADD_DATE="${i === 0 ? '' : '9'.repeat(i * 2)}" TAGS="${xml(text).replaceAll('"', '')}">${xml(text)}</A>`,
      ).join('\n')}<DT><A HREF="http://">kaputt</A>`,
    }),
  WordPress: () =>
    Promise.resolve({
      problems: 1,
      file: `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="x"><channel><title>\u000B</title>${HOSTILE.map(
        (text, i) =>
          `<item><title>${xml(text)}</title><link>https://v${i}.example/</link><content:encoded>${xml(MARKUP + text)}</content:encoded><wp:post_date>2020-13-45 99:99:99</wp:post_date>${[
            '',
            '1',
            '1',
            '__proto__',
          ]
            .map(
              (id) =>
                `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${xml(text)}</wp:comment_author><wp:comment_author_url>javascript:alert(1)</wp:comment_author_url><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${id}</wp:comment_parent><wp:comment_content>${xml(MARKUP)}</wp:comment_content></wp:comment>`,
            )
            .join('')}</item>`,
      ).join('')}<item><title>Kaputt</title><link>https://v.example/?a&b</link></item></channel></rss>`,
    }),
  Omnivore: async () => ({
    problems: 4,
    file: await zip([
      {
        name: 'metadata_0_to_20.json',
        data: JSON.stringify([
          null,
          { slug: 's', url: 'ftp://o.example/' },
          ...HOSTILE.map((text, i) => ({
            slug: `s${i}`,
            title: text,
            author: text,
            url: `https://o${i}.example/`,
            labels: [text],
            savedAt: text,
            publishedAt: text,
          })),
        ]),
      },
      { name: 'metadata_20_to_40.json', data: '{"x":' },
      { name: 'metadata_40_to_60.json', data: '{"x":1}' },
      ...HOSTILE.flatMap((text, i) => [
        { name: `content/s${i}.html`, data: (MARKUP + text).toWellFormed() },
        { name: `highlights/s${i}.md`, data: `> ${text}\n${text}`.toWellFormed() },
      ]),
    ]),
  }),
  'a saved page': () =>
    Promise.resolve({
      problems: 0,
      file: `<!doctype html><html lang="=CMD()"><head><title>${xml(HOSTILE.join(' ')).slice(0, 500)}</title><link rel="canonical" href="https://s.example/"></head><body>${'<div>'.repeat(300)}<article>${MARKUP.repeat(3)}${'<p>Ein Absatz mit genug Worten, damit er zum Text gehört und nicht zur Leiste.</p>'.repeat(12)}</article></body></html>`,
    }),
};

async function* each(items: Iterable<ImportItem>): AsyncGenerator<ImportItem> {
  for (const item of items) yield await Promise.resolve(item);
}

describe.each(Object.entries(FILES))('a broken file of %s that means harm', (_name, make) => {
  it('brings in what is sound, names the rest, and our own files hold what came in', async () => {
    const { file: theirs, problems } = await make();
    const read = await readIncoming(theirs, 'böse.dat');
    expect(read.problems.map(({ reason }) => reason)).toHaveLength(problems);
    expect(read.problems.every(({ item, detail }) => item !== '' && detail !== '')).toBe(true);
    expect(read.entries.length).toBeGreaterThan(0);
    for (const { html } of read.entries.flatMap(({ bodies, comments }) => [...bodies, ...comments])) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      expect(page.querySelectorAll('script, [onclick], [onerror]')).toHaveLength(0);
    }

    const items = read.entries.map((entry): ImportItem => ({ kind: 'entry', entry }));
    await emptyProfile();
    await bringIn(each(items));
    const before = await allRecords();
    expect(await bringIn(each(items))).toMatchObject({ added: 0, changed: 0 });
    expect(await allRecords()).toEqual(before);

    const ids = await allArticleIds();
    const everything = readEntries(ids, { deleted: true, pictures: true });
    const ours = await asBlob(writeLibraryJson(await libraryFrame(), everything, 1));
    await emptyProfile();
    // the Blob of jsdom is not read piece by piece
    const file = new NodeBlob([await ours.text()]) as unknown as Blob;
    const again = await bringIn(readLibraryJson(file, cleanMarkup));
    expect(again.problems).toEqual([]);
    expect(await allRecords()).toEqual(before);
  });
});
