// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { writeHypothesis } from '@/lib/exchange/annotations/hypothesis';
import { writeReadwise } from '@/lib/exchange/annotations/readwise';
import { writeWebAnnotations } from '@/lib/exchange/annotations/web-annotation';
import { DEFAULT_TEMPLATE } from '@/lib/exchange/reading/template/article-template';
import type { Exporter } from '@/lib/exchange/format';
import { joined } from '@/lib/exchange/zip/layout';
import { writeZip } from '@/lib/exchange/zip/write';
import type { EntryDraft } from '@/lib/model';
import { EXPORT_WORDS } from './export-words';
import { readIncoming as read } from './read-incoming';
import { sampleEntry } from './sample-entry';

const brief = ({ entries }: { entries: EntryDraft[] }) =>
  entries.map(({ article, annotations }) => ({
    url: article.url,
    title: article.title,
    tags: article.tags,
    notes: annotations.map(({ quote, note, tags }) => [quote, note, tags.join()]),
  }));

describe('exports of other programs', () => {
  it('are bookmarks with dates and tags, without what is no page of the web', async () => {
    const found = await read(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
      <DL><p><DT><H3>Ordner</H3><DL><p>
      <DT><A HREF="https://beruf.example/1?utm_source=x" ADD_DATE="1600000000" TAGS="Holz, Beruf">Tischlerin &amp; Co</A>
      <DT><A HREF="javascript:alert(1)">Knopf</A>
      <DT><A HREF="ftp://alt.example/">Alt</A></DL></DL>`);
    expect(brief(found)).toEqual([
      { url: 'https://beruf.example/1', title: 'Tischlerin & Co', tags: ['Holz', 'Beruf'], notes: [] },
    ]);
    expect(found.entries[0]?.article.savedAt).toBe(1_600_000_000_000);
    expect(found.problems).toMatchObject([{ item: 'Alt', reason: 'no-address' }]);
  });

  it('are tables of Pocket and Readwise', async () => {
    const pocket = await read(
      'title,url,time_added,tags,status\n"A, B",https://a.example/,1600000000,holz|leim,archive\n',
    );
    expect(brief(pocket)).toMatchObject([{ title: 'A, B', tags: ['holz', 'leim'] }]);
    expect(pocket.entries[0]?.article.readingState).toBe('read');

    const readwise = await read(
      'Highlight,Title,Author,URL,Note,Location,Date\nEins,T,Ada,https://a.example/,.x .y Notiz,1,2024-01-02 03:04:05\nZwei,T,Ada,https://a.example/,,2,\nDrei,Buch,Ada,,,1,\n',
    );
    expect(brief(readwise)).toMatchObject([
      {
        notes: [
          ['Eins', 'Notiz', 'x,y'],
          ['Zwei', '', ''],
        ],
      },
    ]);
    expect(readwise.problems).toMatchObject([{ item: 'Buch', reason: 'no-address' }]);
  });

  it('are lists of wallabag, Karakeep, Linkwarden and the Obsidian Web Clipper, one bad item named', async () => {
    const wallabag = await read(
      JSON.stringify([
        {
          url: 'https://w.example/1',
          is_archived: 1,
          title: 'W',
          content: '<p>Text</p><script>alert(1)</script>',
          tags: ['t'],
          annotations: [{ quote: 'Text', text: 'Notiz' }],
          created_at: '2020-01-01T00:00:00+0000',
        },
        { title: 'Ohne Adresse' },
      ]),
    );
    expect(brief(wallabag)).toMatchObject([{ title: 'W', tags: ['t'], notes: [['Text', 'Notiz', '']] }]);
    expect(wallabag.entries[0]?.bodies).toMatchObject([{ html: '<p>Text</p>', text: 'Text' }]);
    expect(wallabag.problems).toMatchObject([{ item: 'Ohne Adresse', reason: 'not-understood' }]);

    const karakeep = await read(
      JSON.stringify({
        bookmarks: [
          {
            createdAt: 1_600_000_000,
            title: 'K',
            tags: ['a'],
            content: { type: 'link', url: 'https://k.example/' },
            note: 'N',
          },
          { createdAt: 1, title: 'Text', content: { type: 'text', text: 'x' } },
        ],
      }),
    );
    expect(brief(karakeep)).toMatchObject([{ title: 'K', notes: [['', 'N', '']] }]);
    expect(karakeep.problems).toMatchObject([{ item: 'Text', reason: 'no-address' }]);

    const linkwarden = await read(
      JSON.stringify({
        collections: [{ links: [{ url: 'https://l.example/', name: 'L', tags: [{ name: 'x' }] }] }],
      }),
    );
    expect(brief(linkwarden)).toMatchObject([{ title: 'L', tags: ['x'] }]);

    const clipper = await read(
      JSON.stringify([
        {
          url: 'https://o.example/',
          title: 'O',
          highlights: [{ text: 'Stelle', timestamp: '1600000000000', notes: ['n'] }],
        },
      ]),
    );
    expect(brief(clipper)).toMatchObject([{ title: 'O', notes: [['Stelle', 'n', '']] }]);
  });

  it('is the archive of Omnivore with texts and highlights', async () => {
    const pages = [
      {
        slug: 's',
        title: 'O',
        url: 'https://o.example/',
        state: 'Archived',
        labels: ['l'],
        savedAt: '2024-01-02T00:00:00Z',
      },
      { title: 'x' },
    ];
    const parts: Uint8Array[] = [];
    for await (const part of writeZip(
      [
        { name: 'metadata_0_to_20.json', data: JSON.stringify(pages) },
        { name: 'content/s.html', data: '<p>Ein Text</p>' },
        { name: 'highlights/s.md', data: '> Ein\n> Text\n\nNotiz dazu\n\n> Zwei\n' },
      ],
      new Date(),
    ))
      parts.push(part);
    const found = await read(joined(parts));
    expect(brief(found)).toEqual([
      {
        url: 'https://o.example/',
        title: 'O',
        tags: ['l'],
        notes: [
          ['Ein\nText', 'Notiz dazu', ''],
          ['Zwei', '', ''],
        ],
      },
    ]);
    expect(found.entries[0]?.bodies[0]?.text).toBe('Ein Text');
    expect(found.problems).toMatchObject([{ item: 'metadata_0_to_20.json [1]', reason: 'not-understood' }]);
  });

  it('are WordPress posts with their approved comments, who answers whom', async () => {
    const { entries } = await read(`<?xml version="1.0"?>
      <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>Berufsblog</title><language>de</language>
      <item><title>Schmied</title><link>https://blog.example/schmied/</link><dc:creator>Ada</dc:creator>
        <content:encoded><![CDATA[Er schmiedet.\n\nAm Feuer.]]></content:encoded>
        <wp:post_date>2020-01-02 03:04:05</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        <wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author>Ben</wp:comment_author><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent><wp:comment_date>2020-01-03 04:05:06</wp:comment_date><wp:comment_content>Ja!</wp:comment_content></wp:comment>
        <wp:comment><wp:comment_id>8</wp:comment_id><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>7</wp:comment_parent><wp:comment_content>Nein!</wp:comment_content></wp:comment>
        <wp:comment><wp:comment_id>9</wp:comment_id><wp:comment_approved>spam</wp:comment_approved><wp:comment_content>Kauft!</wp:comment_content></wp:comment>
      </item>
      <item><title>Entwurf</title><link>https://blog.example/?p=2</link><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
      </channel></rss>`);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.article).toMatchObject({
      title: 'Schmied',
      siteName: 'Berufsblog',
      publishedAt: '2020-01-02T03:04',
    });
    expect(entries[0]?.bodies[0]?.text).toBe('Er schmiedet.\nAm Feuer.');
    expect(entries[0]?.comments.map(({ author, text, parentId }) => [author, text, parentId])).toEqual([
      ['Ben', 'Ja!', null],
      [null, 'Nein!', entries[0]?.comments[0]?.id],
    ]);
  });

  it('are saved web pages, read as if they were open, where they say their address', async () => {
    const page = `<!doctype html><html lang="de"><head><title>Tischlerin</title><link rel="canonical" href="https://beruf.example/tischlerin"></head>
      <body><article><h1>Tischlerin</h1>${'<p>Sie hobelt und leimt in der Werkstatt, den ganzen langen Tag, und am Abend fegt sie.</p>'.repeat(8)}</article></body></html>`;
    const { entries } = await read(page);
    expect(entries[0]?.article).toMatchObject({
      url: 'https://beruf.example/tischlerin',
      title: 'Tischlerin',
    });
    expect(entries[0]?.bodies[0]?.text).toContain('Sie hobelt');
    expect((await read('<html><p>x</p></html>', 'x.html')).problems).toMatchObject([
      { item: 'x.html', reason: 'no-address' },
    ]);
  });

  it('are something else, and that is said', async () => {
    expect((await read('just words', 'notes.txt')).problems).toMatchObject([
      { item: 'notes.txt', reason: 'unknown-format' },
    ]);
    expect((await read('{"broken":')).problems).toMatchObject([{ reason: 'damaged' }]);
  });
});

describe('annotations that went out', () => {
  it.each([
    ['W3C Web Annotation', writeWebAnnotations],
    ['Hypothesis', writeHypothesis],
    ['Readwise', writeReadwise],
  ] as [string, Exporter][])('come in again from %s with quote, note and tags', async (name, write) => {
    const sample = sampleEntry();
    async function* entries() {
      yield await Promise.resolve({
        ...sample,
        annotations: sample.annotations.filter(({ quote }) => quote !== ''),
      });
    }
    const context = {
      frame: { categories: [], collections: [], searches: [] },
      exportedAt: 1,
      words: EXPORT_WORDS,
      notice: null,
      template: DEFAULT_TEMPLATE,
    };
    let text = '';
    for await (const part of write(entries(), context)) text += String(part);
    const found = await read(text);
    expect(found.problems).toEqual([]);
    const notes = found.entries.flatMap(({ annotations }) => annotations);
    expect(notes.map(({ quote, note, tags }) => [quote, note, tags])).toEqual([
      ['Holz', '', []],
      ['Lohn', 'Stimmt das?', ['prüfen']],
    ]);
    if (name !== 'Readwise') {
      expect(notes.map(({ id }) => id)).toEqual(['n1', 'n2']);
      expect(notes[0]?.selectors[0]).toMatchObject({ exact: 'Holz', prefix: '🔧 ', suffix: ' und' });
    }
    expect(found).toEqual(await read(text));
  });
});
