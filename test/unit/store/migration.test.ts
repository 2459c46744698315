import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { search } from '@/lib/search';
import { textKey } from '@/lib/model';
import {
  checkIndex,
  ImportStage,
  missingInIndex,
  readEntries,
  saveArticle,
  savedArticles,
  tendIndex,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { alone } from '@/lib/store/text-index/alone';
import { INDEX_STORES } from '@/lib/store/text-index/tables';
import { aPage } from '../pages';

const VERSION_1 = {
  articles: 'id, &urlKey, savedAt, publishedAt, siteName, *authors, *tags, deletedAt',
  bodies: 'id, [articleId+readAt]',
  comments: 'id, [articleId+position], [articleId+sourceId]',
  annotations: 'id, articleId, commentId, bodyId, categoryId, *tags, updatedAt, deletedAt',
  categories: 'id, position',
};

const anArticle = {
  url: 'https://beruf.example/1',
  urlKey: 'beruf.example/1',
  title: 'Was macht eine Tischlerin?',
  authors: ['Ada Brandt'],
  authorUrls: [],
  siteName: null,
  publishedAt: '2013-11-05',
  language: 'de',
  tags: ['Holz'],
  pageTags: [],
  readingState: 'unread',
  deletedAt: null,
  savedAt: 1,
  readAt: 1,
};

/** A library of version 1, as people have it who saved something with it. */
async function writeVersion1(): Promise<void> {
  const db = new Dexie('randnotiz');
  db.version(1).stores(VERSION_1);
  await db.table('articles').bulkAdd([
    { ...anArticle, id: 'a1' },
    { ...anArticle, id: 'a2', urlKey: 'beruf.example/2', title: 'Gelöschter Schmied', deletedAt: 7 },
  ]);
  await db.table('bodies').bulkAdd([
    { id: 'b1', articleId: 'a1', readAt: 1, html: '', text: 'Früher stand hier die Hobelbank.' },
    { id: 'b2', articleId: 'a1', readAt: 2, html: '', text: 'Sie hobelt und leimt.' },
    { id: 'b3', articleId: 'a2', readAt: 1, html: '', text: 'Er schmiedet.' },
  ]);
  await db.table('comments').bulkAdd(
    ['Genau mein Beruf', 'Der Lohn ist schlecht'].map((text, position) => ({
      id: `c${position}`,
      articleId: 'a1',
      sourceId: String(position),
      position,
      author: 'Ben Kunz',
      publishedAt: null,
      kind: 'comment',
      text,
      html: '',
    })),
  );
  const note = { articleId: 'a1', commentId: null, quote: '', categoryId: null, tags: [], createdAt: 1 };
  await db.table('annotations').bulkAdd([
    { ...note, id: 'n1', note: 'Nachfragen in der Innung', deletedAt: null },
    { ...note, id: 'n2', note: 'Verworfen', deletedAt: 3 },
  ]);
  db.close();
}

it('finds what was saved before there was an index, without anything done by the user', async () => {
  await writeVersion1();
  expect(await savedArticles()).toHaveLength(1);
  expect(await missingInIndex()).toEqual({ done: 0, total: 3 });

  // what is saved meanwhile is found at once, and the answer says that more may come
  await alone({ ifAvailable: false }, async () => {
    await saveArticle(
      aPage({ url: 'https://beruf.example/3', title: 'Neu', text: 'Auch er hobelt gern.' }),
      9,
    );
    const early = await search('hobelt');
    expect(early.articles.map((hit) => hit.article.title)).toEqual(['Neu']);
    expect(early.building).toEqual({ done: 1, total: 4 });
  });

  const reports: number[] = [];
  await tendIndex(({ done, total }) => reports.push(done / total));

  expect(reports.at(-1)).toBe(1);
  expect([...reports].sort((a, b) => a - b)).toEqual(reports);
  expect(await missingInIndex()).toBeNull();
  for (const [query, source] of [
    ['hobelt', 'body'],
    ['tischlerin', 'title'],
    ['lohn', 'comment'],
    ['innung', 'note'],
  ]) {
    const found = await search(query ?? '');
    expect(found.building).toBeNull();
    expect(found.articles.find((hit) => hit.article.id === 'a1')?.passages[0]?.source, query).toBe(source);
  }
  for (const query of ['schmied', 'verworfen', 'hobelbank']) {
    expect((await search(query)).articles, query).toEqual([]);
  }
  expect(await checkIndex()).toEqual({ documents: 6, wrong: [], superfluous: 0 });
});

it('gives what was saved before version 3 what lists sort and compare by, and loses nothing', async () => {
  const db = database();
  db.close();
  await db.delete();
  const text = 'Sie hobelt und leimt, und am Abend fegt sie die Werkstatt. '.repeat(8);
  const old = new Dexie('randnotiz');
  old.version(1).stores(VERSION_1);
  old.version(2).stores(INDEX_STORES);
  const count = 250;
  await old
    .table('articles')
    .bulkAdd(
      Array.from({ length: count }, (_, i) => ({ ...anArticle, id: `a${i}`, urlKey: `beruf.example/${i}` })),
    );
  await old.table('bodies').bulkAdd([
    { id: 'b1', articleId: 'a1', readAt: 1, html: '', text: 'Alt. '.repeat(80) },
    { id: 'b2', articleId: 'a1', readAt: 2, html: '<p>x</p>', text },
  ]);
  old.close();

  await db.open();

  const articles = await savedArticles();
  expect(articles).toHaveLength(count);
  for (const article of articles) {
    expect(article).toMatchObject({ ...anArticle, id: article.id, urlKey: article.urlKey });
    expect(article).toMatchObject({ collectionId: null, pictureBytes: 0 });
    expect(article.titleKey).toBe('was macht eine tischlerin?');
    expect(article.textKey, article.id).toBe(article.id === 'a1' ? textKey(text) : null);
  }
  expect(await db.bodies.count()).toBe(2);
  expect(await db.collections.count()).toBe(0);
});

it('gives a library of version 3 a place for what is about to come in, and loses nothing', async () => {
  const db = database();
  db.close();
  await db.delete();
  const old = new Dexie('randnotiz');
  old.version(3).stores({
    ...VERSION_1,
    ...INDEX_STORES,
    collections: 'id, parentId',
    searches: 'id, position',
    progress: 'articleId, at',
    personas: 'id, articleId',
    pictures: 'id, articleId, [articleId+url]',
  });
  const rows = {
    articles: [{ ...anArticle, id: 'a1' }],
    bodies: [{ id: 'b1', articleId: 'a1', readAt: 1, html: '<p>x</p>', text: 'x' }],
    collections: [{ id: 'k1', parentId: null, name: 'Holz', position: 0 }],
    progress: [{ articleId: 'a1', at: 4 }],
    pictures: [{ id: 'p1', articleId: 'a1', url: 'https://beruf.example/1.png', keptAt: 1 }],
  };
  for (const [table, records] of Object.entries(rows)) await old.table(table).bulkAdd(records);
  old.close();

  await db.open();

  for (const [table, records] of Object.entries(rows))
    expect(await db.table(table).toArray(), table).toEqual(records);
  expect(await db.staged.count()).toBe(0);
  const { articleId } = await saveArticle(aPage({ url: 'https://beruf.example/2' }), 5);
  const stage = await ImportStage.open();
  const [entry] = await Array.fromAsync(readEntries([articleId], { deleted: true, pictures: true }));
  if (entry) await stage.add(entry);
  expect(await stage.commit({ mode: 'merge' })).toEqual({ added: 0, changed: 0, same: 1 });
});
