// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCell, readCsv } from '@/lib/exchange/csv';
import type { ExportContext } from '@/lib/exchange/format';
import { EXPORT_FORMATS, type FormatName } from '@/lib/exchange/formats';
import { openZip, readMember } from '@/lib/exchange/zip/read';
import type { Annotation, ArticleEntry, Category } from '@/lib/model';
import { EXPORT_CONTEXT } from './export-context';
import { asBlob } from './library-contents';
import { HOSTILE, randomLibrary } from './random-library';
import { sampleEntry } from './sample-entry';

const CATEGORY: Category = { id: 'pay', name: 'Bezahlung', color: 'green', key: '1', position: 0 };

const context: ExportContext = {
  ...EXPORT_CONTEXT,
  frame: { ...EXPORT_CONTEXT.frame, categories: [CATEGORY] },
};

async function* each(entries: readonly ArticleEntry[]): AsyncGenerator<ArticleEntry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

async function written(name: FormatName, entries: readonly ArticleEntry[], given = context): Promise<string> {
  const format = EXPORT_FORMATS.find((one) => one.name === name);
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of format?.write(each(entries), given) ?? []) {
    text += typeof part === 'string' ? part : decoder.decode(part, { stream: true });
  }
  return text;
}

const json = async (name: FormatName, entries: readonly ArticleEntry[]) =>
  JSON.parse(await written(name, entries)) as Record<string, unknown>;

describe('every format', () => {
  it('is written of the strangest library, and what is JSON can be read', async () => {
    await fc.assert(
      fc.asyncProperty(randomLibrary, async ({ frame, entries }) => {
        for (const { name, mediaType } of EXPORT_FORMATS) {
          const text = await written(name, entries, { ...context, frame });
          if (/json$/.test(mediaType) && !mediaType.includes('ndjson'))
            expect(() => void JSON.parse(text), name).not.toThrow();
          if (mediaType.endsWith('xml')) {
            const document = new DOMParser().parseFromString(text, 'text/xml');
            expect(document.querySelector('parsererror')?.textContent, name).toBeUndefined();
          }
          if (mediaType.includes('ndjson')) {
            const lines = text.split('\n').filter((line) => line !== '');
            expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
          }
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('a discussion as CSV', () => {
  it('has a row for each comment, umlauts, no formula, and whom it answers', async () => {
    const entry = sampleEntry();
    const [header = [], ...rows] = readCsv(await written('discussionCsv', [entry]));
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(rows).toHaveLength(2);
    expect(column('author')).toEqual(['Jörg 🔧', "'=CMD()"]);
    expect(column('parent_id')).toEqual(['', 'c1']);
    expect(column('level')).toEqual(['0', '1']);
    expect(column('codes')).toEqual(['Bezahlung', '']);
    expect((await written('discussionCsv', [entry])).charCodeAt(0)).toBe(0xfeff);
  });

  it('brings every hostile text back', async () => {
    const sample = sampleEntry();
    const [comment] = sample.comments;
    if (!comment) throw new Error('no comment');
    const comments = HOSTILE.map((text, i) => ({ ...comment, id: `c${i}`, text, position: i }));
    const [header = [], ...rows] = readCsv(await written('discussionCsv', [{ ...sample, comments }]));
    expect(rows.map((row) => fromCell(row[header.indexOf('text')] ?? ''))).toEqual(
      HOSTILE.map((text) => text.replaceAll('\0', '\uFFFD').toWellFormed()),
    );
  });
});

describe('W3C Web Annotation', () => {
  it('is a collection with a page, each annotation with context, id, one target and no empty body', async () => {
    const collection = await json('webAnnotation', [sampleEntry()]);
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 3,
      first: { type: 'AnnotationPage', startIndex: 0, partOf: collection.id },
    });
    const { items } = collection.first as { items: Record<string, unknown>[] };
    for (const item of items) {
      expect(item).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' });
      expect(String(item.id)).toMatch(/^urn:/);
      expect(item.body).not.toEqual([]);
      expect(item).toHaveProperty('target.source');
    }
    expect(items.map(({ motivation }) => motivation)).toEqual(['highlighting', 'commenting', 'commenting']);
    expect(items[1]).toHaveProperty('target.source', 'https://beruf.example/1#comment-1');
    expect(items[2]).not.toHaveProperty('target.selector');
  });

  it('counts characters, not halves of them, and leaves out a position whose words are elsewhere', async () => {
    const entry = sampleEntry();
    const text = '👩‍🔧 Holz und Leim';
    const [mark] = entry.annotations;
    if (!mark) throw new Error('no mark');
    const { items } = (
      (await json('webAnnotation', [entry])) as { first: { items: { target: { selector: unknown[] } }[] } }
    ).first;
    const position = items[0]?.target.selector[1] as { start: number; end: number };
    expect(position).toEqual({ type: 'TextPositionSelector', start: 4, end: 8 });
    expect(Array.from(text).slice(position.start, position.end).join('')).toBe('Holz');

    const moved: Annotation = {
      ...mark,
      selectors: mark.selectors.map((selector) =>
        selector.type === 'TextPositionSelector' ? { ...selector, start: 0, end: 4 } : selector,
      ),
    };
    const other = await written('webAnnotation', [{ ...entry, annotations: [moved] }]);
    expect(other).not.toContain('TextPositionSelector');
    expect(other).toContain('TextQuoteSelector');
  });
});

describe('Hypothesis', () => {
  it('has what its import reads: document, tags, text, target, uri', async () => {
    const { annotations } = (await json('hypothesis', [sampleEntry()])) as { annotations: object[] };
    expect(annotations).toMatchObject([
      { text: '', tags: ['Bezahlung'], uri: 'https://beruf.example/1', references: [] },
      { text: 'Stimmt das?', tags: ['Bezahlung', 'prüfen'], document: { title: ['Was macht „sie“?'] } },
      { text: 'Ganze Seite', target: [{ source: 'https://beruf.example/1' }] },
    ]);
  });
});

describe('Readwise', () => {
  it('has its header, a row a highlight, and tags in the note', async () => {
    const rows = readCsv(await written('readwise', [sampleEntry()]));
    expect(rows[0]).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
    expect(rows[1]?.slice(0, 5)).toEqual([
      'Holz',
      'Was macht „sie“?',
      'Ada Brandt',
      'https://beruf.example/1',
      '.Bezahlung',
    ]);
    expect(rows[2]?.[4]).toBe('.Bezahlung .prüfen\nStimmt das?');
  });
});

describe('schema.org and Activity Streams', () => {
  it('nest the answers under what they answer, and name it', async () => {
    expect(await json('schemaOrg', [sampleEntry()])).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'BlogPosting',
          comment: [
            {
              '@type': 'Comment',
              parentItem: { '@id': 'https://beruf.example/1' },
              comment: [{ '@type': 'Comment', parentItem: { '@id': 'https://beruf.example/1#comment-1' } }],
            },
          ],
        },
      ],
    });
  });

  it('name what is answered, and give whole times only', async () => {
    const { orderedItems } = (await json('activityStreams', [sampleEntry()])) as { orderedItems: object[] };
    expect(orderedItems).toMatchObject([
      { type: 'Article' },
      { type: 'Note', inReplyTo: 'https://beruf.example/1', published: '2021-03-05T10:00:00' },
      { type: 'Note', inReplyTo: 'https://beruf.example/1#comment-1' },
    ]);
    expect(orderedItems[2]).not.toHaveProperty('published');
  });
});

describe('Markdown', () => {
  it('has front matter, notes, text, and the discussion as quotations in quotations', async () => {
    const text = await written('markdown', [sampleEntry()]);
    expect(text).toMatch(/^---\ntitle: "Was macht „sie“\?"\nurl: "https:\/\/beruf\.example\/1"/);
    expect(text).toContain('> Holz');
    expect(text).toContain('**Bezahlung**');
    expect(text).toContain('## Diskussion (2)');
    expect(text).toMatch(/^> \*\*Jörg 🔧\*\* · 2021-03-05 10:00/m);
    expect(text).toMatch(/^>\n> > \*\*\\=CMD\(\)\*\* · 2021-03$/m);
  });

  it('is a file each in an archive, and no name twice', async () => {
    const format = EXPORT_FORMATS.find(({ name }) => name === 'markdownFolder');
    if (!format) throw new Error('no such format');
    const file = await asBlob(format.write(each([sampleEntry(), sampleEntry()]), context));
    const { members } = await openZip(file);
    expect(members.map(({ name }) => name)).toEqual(['Was macht „sie“.md', 'Was macht „sie“ (2).md']);
    const [first] = members;
    if (first)
      expect(new TextDecoder().decode(await readMember(file, first))).toContain('# Was macht „sie“?');
  });
});

describe('references', () => {
  it('take names apart only where that is certain, and cite the comments that notes stand on', async () => {
    const items = (await json('cslJson', [sampleEntry()])) as unknown as object[];
    expect(items).toMatchObject([
      {
        id: 'brandt2021',
        type: 'post-weblog',
        author: [{ family: 'Brandt', given: 'Ada' }],
        issued: { 'date-parts': [[2021, 3, 4]] },
      },
      {
        id: 'brandt2021-c1',
        type: 'post',
        author: [{ literal: 'Jörg 🔧' }],
        'container-title': 'Was macht „sie“?',
        URL: 'https://beruf.example/1#comment-1',
      },
    ]);
  });

  it('are biblatex with braces around nicknames and signs of TeX escaped', async () => {
    const entry = sampleEntry();
    const text = await written('biblatex', [
      { ...entry, article: { ...entry.article, title: '100 % Holz & {Leim}_#1', authors: ['Redaktion'] } },
    ]);
    expect(text).toContain('@online{redaktion2021,');
    expect(text).toContain('author = {{Redaktion}}');
    expect(text).toContain(String.raw`title = {100 \% Holz \& \{Leim\}\_\#1}`);
    expect(text).toContain('date = {2021-03-04}');
    expect(text).toContain('url = {https://beruf.example/1}');
  });

  it('are RIS with two blanks before the hyphen, CRLF, and one end a record', async () => {
    const text = await written('ris', [sampleEntry()]);
    const lines = text.split('\r\n').filter((line) => line !== '');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines[0]).toBe('TY  - BLOG');
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(2);
    expect(lines).toContain('AU  - Brandt, Ada');
    expect(lines).toContain('DA  - 2021/03/04');
  });
});

describe('formats for research', () => {
  it('are TEI with a post a comment, its author, and what the page says it answers', async () => {
    const document = new DOMParser().parseFromString(await written('tei', [sampleEntry()]), 'text/xml');
    const posts = [...document.getElementsByTagName('post')];
    expect(posts.map((post) => post.getAttribute('who'))).toEqual(['#a1.u1', '#a1.u2']);
    expect(posts.map((post) => post.getAttribute('replyTo'))).toEqual([null, '#a1.cc1']);
    expect(posts[0]?.getAttribute('when')).toBe('2021-03-05T10:00:00');
    expect(posts[0]?.getAttribute('xml:id')).toBe('a1.cc1');
    expect(document.getElementsByTagName('persName')[0]?.textContent).toBe('Jörg 🔧');
  });

  it('are a graph with an edge from whoever answers to whoever is answered', async () => {
    const gexf = new DOMParser().parseFromString(await written('gexf', [sampleEntry()]), 'text/xml');
    expect([...gexf.querySelectorAll('node')].map((node) => node.getAttribute('label'))).toEqual([
      'Jörg 🔧',
      '=CMD()',
    ]);
    const edge = gexf.querySelector('edge');
    expect([edge?.getAttribute('source'), edge?.getAttribute('target')]).toEqual(['n2', 'n1']);
    const graphml = new DOMParser().parseFromString(await written('graphml', [sampleEntry()]), 'text/xml');
    expect(graphml.querySelectorAll('node')).toHaveLength(2);
  });

  it('are a project whose coded passages are the marked words, counted in characters', async () => {
    const format = EXPORT_FORMATS.find(({ name }) => name === 'qdaProject');
    if (!format) throw new Error('no such format');
    const file = await asBlob(format.write(each([sampleEntry()]), context));
    const texts = new Map<string, string>();
    for (const member of (await openZip(file)).members)
      texts.set(member.name, new TextDecoder().decode(await readMember(file, member)));
    const project = new DOMParser().parseFromString(texts.get('project.qde') ?? '', 'text/xml');
    const source = project.querySelector('TextSource');
    const path = source?.getAttribute('plainTextPath')?.replace('internal://', 'sources/') ?? '';
    const characters = Array.from(texts.get(path) ?? '');
    const selections = [...project.querySelectorAll('PlainTextSelection')].map((selection) =>
      characters
        .slice(Number(selection.getAttribute('startPosition')), Number(selection.getAttribute('endPosition')))
        .join(''),
    );
    expect(selections).toEqual(['Holz', 'Lohn', '👩‍🔧 Holz und Leim']);
    const code = project.querySelector('Code');
    expect(code?.getAttribute('name')).toBe('Bezahlung');
    expect(project.querySelector('CodeRef')?.getAttribute('targetGUID')).toBe(code?.getAttribute('guid'));
  });
});

describe('a web page of its own', () => {
  it('has no script and fetches nothing but pictures, whatever is in the library', async () => {
    const entry = sampleEntry();
    const [body] = entry.bodies;
    if (!body) throw new Error('no text');
    const hostile = {
      ...body,
      html: '<p onclick="x()">Text</p><script>alert(1)</script><iframe src="https://x.example"></iframe>',
    };
    const text = await written('webPage', [
      {
        ...entry,
        bodies: [hostile],
        article: { ...entry.article, title: '</title><script>alert(2)</script>' },
      },
    ]);
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.querySelectorAll('script, iframe, [onclick], link')).toHaveLength(0);
    expect(page.querySelectorAll('.comment')).toHaveLength(2);
    expect(page.querySelector('h1')?.textContent).toBe('</title><script>alert(2)</script>');
    expect(page.querySelector('meta[http-equiv=Content-Security-Policy]')).not.toBeNull();
  });
});
