// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { writeWebAnnotations } from '@/lib/exchange/annotations/web-annotation';
import { earliest } from '@/lib/exchange/incoming/fields';
import type { EntryDraft } from '@/lib/model';
import { EXPORT_CONTEXT } from './export-context';
import { asBlob } from './library-contents';
import { readIncoming } from './read-incoming';
import { sampleEntry } from './sample-entry';

const PAGE = 'https://beruf.example/1';
const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact });
const notes = ({ entries }: { entries: EntryDraft[] }) =>
  entries.flatMap(({ annotations }) =>
    annotations.map(({ quote, note, tags }) => [quote, note, tags.join()]),
  );
const annotation = (more: object) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://other.example/1',
  type: 'Annotation',
  target: { source: PAGE, selector: quote('Holz') },
  ...more,
});

describe('W3C annotations of other programs', () => {
  it('come in by themselves, as a page, as a collection and as a graph', async () => {
    const one = annotation({ body: 'Notiz' });
    for (const file of [
      one,
      [one],
      { type: 'AnnotationPage', items: [one] },
      { type: ['AnnotationCollection'], first: { items: [one] } },
      { '@graph': [one] },
    ])
      expect(notes(await readIncoming(JSON.stringify(file)))).toEqual([['Holz', 'Notiz', '']]);
  });

  it('keep every body: lists of purposes, markup, addresses, choices, and what is said within others', async () => {
    const body = [
      { type: ['TextualBody'], value: 'Wichtig', purpose: ['tagging', 'commenting'] },
      { value: '<p>Siehe <strong>dort</strong><script>x</script></p>', format: 'text/html' },
      'https://other.example/picture.png',
      { type: 'Choice', items: [{ type: 'TextualBody', value: 'Eins' }] },
      { type: 'SpecificResource', purpose: 'tagging', source: { value: 'Zwei' } },
    ];
    expect(notes(await readIncoming(JSON.stringify(annotation({ body }))))).toEqual([
      ['Holz', 'Siehe **dort**\n\nhttps://other.example/picture.png\n\nEins', 'Wichtig,Zwei'],
    ]);
  });

  it('become a note for each of several places, and find words in what refines a selector', async () => {
    const target = [
      PAGE,
      { source: PAGE, selector: { type: 'FragmentSelector', value: 'a', refinedBy: quote('Leim') } },
    ];
    const read = await readIncoming(JSON.stringify(annotation({ target, bodyValue: 'n' })));
    expect(notes(read)).toEqual([
      ['', 'n', ''],
      ['Leim', 'n', ''],
    ]);
    expect(read.entries[0]?.annotations.map(({ id }) => id)).toEqual([
      'http://other.example/1',
      'http://other.example/1#2',
    ]);
  });

  it('have classes as tags, but those of our own files are the categories that they were', async () => {
    const body = [{ type: 'TextualBody', value: 'yellow', purpose: 'classifying' }];
    const foreign = await readIncoming(JSON.stringify(annotation({ body })));
    expect(foreign.frames).toEqual([]);
    expect(notes(foreign)).toEqual([['Holz', '', 'yellow']]);

    const categories = [{ id: 'pay', name: 'Bezahlung', color: 'green' as const, key: '1', position: 0 }];
    async function* entries() {
      yield await Promise.resolve(sampleEntry());
    }
    const context = { ...EXPORT_CONTEXT, frame: { ...EXPORT_CONTEXT.frame, categories } };
    const own = await readIncoming(await (await asBlob(writeWebAnnotations(entries(), context))).text());
    const [category] = own.frames[0]?.categories ?? [];
    expect(category?.name).toBe('Bezahlung');
    expect(own.entries[0]?.annotations.map(({ categoryId, tags }) => [categoryId, tags])).toEqual([
      [category?.id, []],
      [category?.id, ['prüfen']],
      [null, []],
    ]);
  });
});

describe('files as programs and people have left them', () => {
  it('are read in the encoding that they have, whether they say it or not', async () => {
    const latin = (text: string) => new Uint8Array(Array.from(text, (letter) => letter.charCodeAt(0)));
    const csv = await readIncoming(
      latin('title,url,time_added,status\nTischler für Möbel,https://a.example/,,\n'),
    );
    expect(csv.entries[0]?.article.title).toBe('Tischler für Möbel');
    const page = `<html><meta charset="iso-8859-1"><title>Bücher</title><link rel=canonical href="${PAGE}"><p>Für Möbel.</p>`;
    expect((await readIncoming(latin(page))).entries[0]?.article.title).toBe('Bücher');
    const wide = Uint8Array.from(
      Array.from(`\uFEFFtitle\turl\ttime_added\tstatus\nGrüße\t${PAGE}\t\t\n`).flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return [code & 255, code >> 8];
      }),
    );
    expect((await readIncoming(wide)).entries[0]?.article.title).toBe('Grüße');
  });

  it('are known by any of their items, not only by the first one', async () => {
    const list = [null, { title: 'x' }, { url: PAGE, is_archived: 1, title: 'W' }];
    const { entries, problems } = await readIncoming(JSON.stringify(list));
    expect(entries.map(({ article }) => article.title)).toEqual(['W']);
    expect(problems).toHaveLength(2);
  });

  it('have times in seconds, milli- and microseconds, and none where there is none', async () => {
    const dates = ['1600000000', '1600000000000', '1600000000000000', ''];
    const { entries } = await readIncoming(
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>${dates
        .map((date, i) => `<DT><A HREF="https://b${i}.example/" ADD_DATE="${date}">B</A>`)
        .join('')}</DL>`,
    );
    const known = 1_600_000_000_000;
    // the last one: when the file was written
    expect(entries.map(({ article }) => article.savedAt)).toEqual([
      known,
      known,
      known,
      Date.UTC(2024, 0, 1),
    ]);
  });

  it('have what stands around a highlight, and when it was made, from the Obsidian Web Clipper', async () => {
    const highlights = [{ text: 'Holz', timestamp: '1600000000000', notes: [] }];
    const data = [{ type: 'text', content: '<b>Holz</b>', textQuote: { prefix: 'mit ', suffix: ' und' } }];
    const { entries } = await readIncoming(JSON.stringify([{ url: PAGE, highlights, data }]));
    expect(entries[0]?.annotations).toMatchObject([
      { selectors: [{ exact: 'Holz', prefix: 'mit ', suffix: ' und' }], createdAt: 1_600_000_000_000 },
    ]);
  });

  it('are the page with lists that Pocket once gave, and bookmarks with descriptions', async () => {
    const pocket = await readIncoming(`<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
      <h1>Unread</h1><ul><li><a href="${PAGE}" time_added="1600000000" tags="holz,leim">Tischlerin</a></li></ul>
      <h1>Read Archive</h1><ul><li><a href="https://b.example/" time_added="" tags="">B</a></li><li><a href="javascript:x()">X</a></li></ul></body></html>`);
    expect(
      pocket.entries.map(({ article }) => [article.title, article.readingState, article.tags.join()]),
    ).toEqual([
      ['Tischlerin', 'unread', 'holz,leim'],
      ['B', 'read', ''],
    ]);
    expect(pocket.problems).toMatchObject([{ item: 'X', reason: 'no-address' }]);
    const bookmarks = await readIncoming(
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="${PAGE}">T</A><DD>Lesen!\n<DT><A HREF="https://b.example/">B</A></DL>`,
    );
    expect(bookmarks.entries.map(({ article }) => article.excerpt)).toEqual(['Lesen!', null]);
  });

  it('are answers of the Hypothesis API, too', async () => {
    const row = {
      id: 'h',
      uri: PAGE,
      text: 'n',
      tags: [],
      target: [{ source: PAGE, selector: [quote('Holz')] }],
    };
    expect(notes(await readIncoming(JSON.stringify({ total: 1, rows: [row] })))).toEqual([['Holz', 'n', '']]);
  });

  it('have a first time, however many they have', () => {
    const times = Array.from({ length: 300_000 }, (_, i) => (i % 3 === 0 ? NaN : 300_000 - i));
    expect(earliest(times)).toBe(1);
    expect(earliest([NaN])).toBeNaN();
  });

  it('bring the comments of a saved page with their addresses and what is known of the page', async () => {
    const comment = (id: number) =>
      `<li class="comment" id="comment-${id}"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Ben</b></div><div class="comment-metadata"><a href="${PAGE}#comment-${id}"><time datetime="2021-03-05T10:00:00+01:00">5. März 2021</time></a></div></footer><div class="comment-content"><p>Das ist der Kommentar ${id}.</p></div></article></li>`;
    const { entries } = await readIncoming(
      `<!doctype html><html lang="de"><head><title>Tischlerin</title><link rel="canonical" href="${PAGE}"></head><body><article><h1>Tischlerin</h1>${'<p>Sie hobelt und leimt in der Werkstatt, den ganzen langen Tag, und am Abend fegt sie.</p>'.repeat(8)}</article><div id="comments" class="comments-area"><h2>2 Kommentare</h2><ol class="comment-list">${comment(1)}${comment(2)}</ol></div></body></html>`,
    );
    expect(entries[0]?.comments.map(({ url }) => url)).toEqual([`${PAGE}#comment-1`, `${PAGE}#comment-2`]);
    expect(entries[0]?.article.discussionSystem).not.toBeNull();
  });
});
