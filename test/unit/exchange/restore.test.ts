import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupContents, readBackup } from '@/lib/exchange/backup/read';
import { writeBackup } from '@/lib/exchange/backup/write';
import { readLibraryJson } from '@/lib/exchange/library/read-json';
import { prepareImport } from '@/lib/exchange/take-in';
import {
  addAnnotation,
  allArticleIds,
  checkIndex,
  deleteArticle,
  dropLeftImports,
  firstNoteSince,
  libraryFrame,
  missingInIndex,
  readEntries,
  rebuildIndex,
  saveArticle,
  savedArticles,
  StageLost,
  tendIndex,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { alone } from '@/lib/store/text-index/alone';
import { aComment, aPage } from '../pages';
import { allRecords, asBlob, bringIn, emptyProfile, preview, writeLibrary } from './library-contents';
import { randomLibrary } from './random-library';

const asIs = (html: string) => html;
const ALL = { deleted: true, pictures: true };

async function backup(): Promise<Blob> {
  return asBlob(
    writeBackup(await libraryFrame(), readEntries(await allArticleIds(), ALL), 1_790_000_000_000),
  );
}

const page = (number: number) =>
  aPage({
    url: `https://beruf.example/${number}`,
    title: `Beruf ${number}`,
    html: `<p>${number} ${'Holz und Leim. '.repeat(80_000)}</p>`,
    comments: [aComment('1'), aComment('2', { parentId: '1' })],
  });

const note = (articleId: string, text: string) =>
  addAnnotation(
    {
      articleId,
      commentId: null,
      bodyId: null,
      selectors: [],
      quote: '',
      note: text,
      categoryId: null,
      tags: [],
    },
    5,
  );

beforeEach(emptyProfile);

/** Changes one byte in the middle of a member. */
async function damage(file: Blob, name: string): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const at = Buffer.from(bytes).indexOf(name) + name.length + 20;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return new Blob([bytes]);
}

describe('a backup', () => {
  it('says when it was made and what is in it', async () => {
    await saveArticle(page(1), 1);
    expect(await backupContents(await backup())).toMatchObject({
      createdAt: 1_790_000_000_000,
      sums: { articles: 1, comments: 2 },
    });
    expect(await backupContents(new Blob(['{}']))).toBeNull();
  });

  it('that is damaged says what is, and the rest comes back', async () => {
    for (let number = 1; number <= 5; number++) await saveArticle(page(number), number);
    const file = await damage(await backup(), 'articles/000002.jsonl');
    await emptyProfile();
    const { added, problems } = await bringIn(readBackup(file, asIs));
    expect(added).toBe(4);
    expect(problems).toMatchObject([{ item: 'articles/000002.jsonl (1)', reason: 'damaged' }]);
  });

  it('that was cut off gives what came before, and says that its end is missing', async () => {
    for (let number = 1; number <= 5; number++) await saveArticle(page(number), number);
    const file = await backup();
    await emptyProfile();
    const { added, problems } = await bringIn(readBackup(file.slice(0, Math.round(file.size * 0.6)), asIs));
    expect(added).toBeGreaterThanOrEqual(2);
    expect(problems.map(({ reason }) => reason)).toContain('damaged');
  });

  it('never brings in something else than was saved, wherever a byte is wrong', async () => {
    await saveArticle(aPage(), 1);
    await note((await savedArticles())[0]?.id ?? '', 'Nachfragen');
    const before = await allRecords();
    const whole = new Uint8Array(await (await backup()).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ 0x55;
        await emptyProfile();
        const { added } = await bringIn(readBackup(new Blob([bytes]), asIs)).catch(() => ({ added: 0 }));
        if (added > 0) expect((await allRecords()).bodies).toEqual(before.bodies);
      }),
      { numRuns: 40 },
    );
  });

  it('is missed by notes that were written after it', async () => {
    const { articleId } = await saveArticle(page(1), 1);
    expect(await firstNoteSince(0)).toBeNull();
    await note(articleId, 'Nachfragen');
    expect(await firstNoteSince(0)).toBe(5);
    expect(await firstNoteSince(5)).toBeNull();
  });

  it('of a newer version is not half understood', async () => {
    const json = JSON.stringify({ format: 'randnotiz-library', version: 99, articles: [{ id: 'x' }] });
    const { stage, rows, problems } = await preview(readLibraryJson(new Blob([json]), asIs));
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ reason: 'newer-version' }]);
    await stage.discard();
  });
});

describe('what comes in', () => {
  it('leaves the library as it was until it is agreed to, and when it is cancelled', async () => {
    for (let number = 1; number <= 5; number++) await saveArticle(page(number), number);
    const file = await backup();
    await emptyProfile();
    await saveArticle(page(9), 9);
    const before = await allRecords();

    const { stage, rows } = await preview(readBackup(file, asIs));
    expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'new'));
    expect(await allRecords()).toEqual(before);

    const cancel = new AbortController();
    const onProgress = (done: number) => {
      if (done === 2) cancel.abort();
    };
    await expect(stage.commit({ mode: 'replace', onProgress, signal: cancel.signal })).rejects.toThrow();
    expect(await allRecords()).toEqual(before);
    await tendIndex();
    expect(await checkIndex()).toMatchObject({ wrong: [], superfluous: 0 });

    await stage.discard();
    expect(await database().staged.count()).toBe(0);
  });

  it('comes in whole, also what fills several rows with many articles each, and what stands in the file twice', async () => {
    const text = 'Holz und Leim. '.repeat(1000);
    const many = Array.from({ length: 130 }, (_, number) => ({
      id: `a${number}`,
      url: `https://beruf.example/${number}`,
      title: `Beruf ${number}`,
      savedAt: number + 1,
      readAt: number + 1,
      versions: [{ id: `b${number}`, readAt: 1, html: `<p>${text}</p>`, text }],
    }));
    const twice = [{ ...many[129], id: 'other', tags: ['Holz'] }];
    const json = JSON.stringify({
      format: 'randnotiz-library',
      version: 1,
      articles: [...many, ...twice],
    });
    await saveArticle(page(999), 1);
    const { rows, ...counts } = await bringIn(readLibraryJson(new Blob([json]), asIs), 'replace');
    expect(rows.filter(({ state }) => state === 'new')).toHaveLength(130);
    expect(rows.filter(({ state }) => state === 'repeated')).toHaveLength(1);
    expect(counts).toMatchObject({ added: 130, changed: 1, same: 0 });
    const articles = await database().articles.orderBy('savedAt').toArray();
    expect(articles.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(articles.at(-1)?.tags).toEqual(['Holz']);
    expect(await database().bodies.count()).toBe(130);
    await tendIndex();
    expect(await checkIndex()).toMatchObject({ wrong: [], superfluous: 0 });
  });

  it('does not wait until the index is complete, which is completed afterwards', async () => {
    const text = 'Holz und Leim halten das Brett. '.repeat(20);
    const many = Array.from({ length: 300 }, (_, number) => ({
      id: `a${number}`,
      url: `https://beruf.example/${number}`,
      title: `Beruf ${number}`,
      savedAt: 1,
      readAt: 1,
      versions: [{ id: `b${number}`, readAt: 1, html: '', text }],
    }));
    const json = { format: 'randnotiz-library', version: 1, articles: many };
    await bringIn(readLibraryJson(new Blob([JSON.stringify(json)]), asIs));
    const few = { ...json, articles: [{ ...many[0], tags: ['Holz'] }] };
    const { stage } = await preview(readLibraryJson(new Blob([JSON.stringify(few)]), asIs));

    const done: string[] = [];
    let began: () => void = () => undefined;
    const building = new Promise<void>((begun) => (began = begun));
    const slowly = () => {
      began();
      for (const until = performance.now() + 60; performance.now() < until;);
    };
    const built = rebuildIndex(slowly).then(() => done.push('index'));
    await building;
    await stage.commit({ mode: 'merge' }).then(() => done.push('import'));
    await built;
    expect(done).toEqual(['import', 'index']);
    expect(await missingInIndex()).toBeNull();
    expect(await checkIndex()).toMatchObject({ wrong: [], superfluous: 0 });
  });

  it('can be cancelled while it waits for another window', async () => {
    await saveArticle(page(1), 1);
    const { stage } = await preview(readBackup(await backup(), asIs));
    const before = await allRecords();
    const cancel = new AbortController();
    let leave: () => void = () => undefined;
    const other = alone({ ifAvailable: false }, () => new Promise<void>((left) => (leave = left)));
    const coming = stage.commit({ mode: 'replace', signal: cancel.signal });
    cancel.abort();
    await expect(coming).rejects.toThrow();
    leave();
    await other;
    expect(await allRecords()).toEqual(before);
    await stage.discard();
  });

  it('is not mixed with what another window brings in at the same time', async () => {
    await saveArticle(page(1), 1);
    const file = await backup();
    const first = await preview(readBackup(file, asIs));
    const second = await preview(readBackup(file, asIs));
    const before = await allRecords();
    await expect(first.stage.commit({ mode: 'replace' })).rejects.toThrow(StageLost);
    expect(await allRecords()).toEqual(before);
    await Promise.all([first.stage.discard(), second.stage.discard()]);
  });

  it('leaves nothing behind when its window is closed, and is not swept away while it waits', async () => {
    await saveArticle(page(1), 1);
    const { stage } = await preview(readBackup(await backup(), asIs));
    await dropLeftImports();
    expect(await stage.commit({ mode: 'merge' })).toMatchObject({ same: 1 });
    await database().staged.add({ session: 'closed', entries: [] });
    await dropLeftImports();
    expect(await database().staged.count()).toBe(0);
  });

  it('takes what was laid beside away when reading is cancelled', async () => {
    for (let number = 1; number <= 3; number++) await saveArticle(page(number), number);
    const file = await backup();
    const cancel = new AbortController();
    cancel.abort();
    await expect(prepareImport(readBackup(file, asIs), () => undefined, cancel.signal)).rejects.toThrow();
    expect(await database().staged.count()).toBe(0);
  });

  it('keeps both where ids are the same and pages are not, and changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(randomLibrary, async (library) => {
        await emptyProfile();
        await writeLibrary(library);
        const file = await backup();
        // the same ids for other pages
        await emptyProfile();
        await writeLibrary({
          frame: library.frame,
          entries: library.entries.map((entry) => {
            const url = entry.article.url.replace('.example', '.test');
            return {
              ...entry,
              article: { ...entry.article, url, urlKey: entry.article.urlKey.replace('.example', '.test') },
            };
          }),
        });
        const { added } = await bringIn(readBackup(file, asIs));
        expect(added).toBe(library.entries.length);
        const once = await allRecords();
        for (const kind of ['articles', 'bodies', 'comments', 'annotations'] as const) {
          const of = library.entries.flatMap((entry) =>
            kind === 'articles' ? [entry.article] : (entry[kind] as unknown[]),
          );
          expect(once[kind]).toHaveLength(2 * of.length);
        }
        const again = await bringIn(readBackup(file, asIs));
        expect(again).toMatchObject({ added: 0, changed: 0 });
        expect(await allRecords()).toEqual(once);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('adds to an article what it does not have, keeps what it has, and both are found', async () => {
    const { articleId } = await saveArticle(page(1), 1);
    await note(articleId, 'alte Notiz');
    const file = await backup();

    await emptyProfile();
    const here = await saveArticle(
      { ...page(1), html: '<p>neuer Text</p>', text: 'neuer Text', comments: [aComment('3'), aComment('2')] },
      7,
    );
    await note(here.articleId, 'neue Notiz');
    await deleteArticle(here.articleId, 8);

    const { rows, changed } = await bringIn(readBackup(file, asIs));
    expect(rows).toMatchObject([{ state: 'adds', comments: 1, notes: 1 }]);
    expect(changed).toBe(1);
    const [article] = await savedArticles();
    expect(article).toMatchObject({
      id: here.articleId,
      commentCount: 3,
      noteCount: 2,
      deletedAt: null,
      savedAt: 1,
    });
    const { bodies, comments, annotations } = (await allRecords()) as Record<string, { text: string }[]>;
    expect(bodies).toHaveLength(2);
    expect(comments).toHaveLength(3);
    expect(annotations).toHaveLength(2);
    await tendIndex();
    expect(await checkIndex()).toMatchObject({ wrong: [], superfluous: 0 });
  });

  it('leaves text, title and authors of an article as they are when it is a mere link to it', async () => {
    await saveArticle(page(1), 1);
    const before = await allRecords();
    const link = {
      id: 'x',
      url: 'https://beruf.example/1',
      title: 'Lesezeichen',
      savedAt: 1,
      readAt: 99,
      tags: ['Holz'],
      versions: [{ id: 'y', readAt: 99, html: '', text: '' }],
    };
    const json = JSON.stringify({ format: 'randnotiz-library', version: 1, articles: [link] });
    await bringIn(readLibraryJson(new Blob([json]), asIs));
    const after = await allRecords();
    expect(after.bodies).toEqual(before.bodies);
    expect(after.articles).toMatchObject([{ title: 'Beruf 1', authors: ['Ada Brandt'], tags: ['Holz'] }]);
  });

  it('is named one by one where it cannot be understood', async () => {
    const json = JSON.stringify({
      format: 'randnotiz-library',
      version: 1,
      articles: [
        { id: '1', url: 'javascript:alert(1)', title: 'Böse', savedAt: 1, readAt: 1, versions: [] },
        {
          id: '2',
          url: 'https://a.example/',
          title: 'Gut',
          savedAt: 1,
          readAt: 1,
          versions: [{ id: 'b', readAt: 1, html: 'x', text: 'x' }],
        },
        17,
      ],
    });
    const { added, problems } = await bringIn(readLibraryJson(new Blob([json]), asIs));
    expect(added).toBe(1);
    expect(problems).toMatchObject([
      { item: 'Böse', reason: 'not-understood' },
      { item: 'articles[2]', reason: 'not-understood' },
    ]);
    expect(problems[0]?.detail).toContain('url');
  });
});
