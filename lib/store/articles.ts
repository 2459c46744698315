import { addressKey, type Article, type Body, type Comment, type Id, type Timestamp } from '@/lib/model';
import { database } from './connection';
import { forgetRecords, hideArticles, indexTables } from './text-index';

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** All kept versions of an article's text, oldest first. */
export function bodiesOf(articleId: Id): Promise<Body[]> {
  return database()
    .bodies.where('[articleId+readAt]')
    .between([articleId, -Infinity], [articleId, Infinity])
    .toArray();
}

/** The text as it was last read. */
export async function currentBody(articleId: Id): Promise<Body | null> {
  return (await bodiesOf(articleId)).at(-1) ?? null;
}

/** In document order, those that have vanished from the page among them. */
export function commentsOf(articleId: Id): Promise<Comment[]> {
  return database()
    .comments.where('[articleId+position]')
    .between([articleId, -Infinity], [articleId, Infinity])
    .toArray();
}

/** The comment that an article's page knows by this id; null when it is not kept. */
export async function commentBySource(articleId: Id, sourceId: string): Promise<Comment | null> {
  const found = database().comments.where('[articleId+sourceId]').equals([articleId, sourceId]);
  return (await found.first()) ?? null;
}

export async function articleById(id: Id): Promise<Article | null> {
  return (await database().articles.get(id)) ?? null;
}

/** The saved article of an address in any of its spellings; null when it is not saved or in the bin. */
export async function articleByAddress(url: string): Promise<Article | null> {
  const article = await database().articles.where('urlKey').equals(addressKey(url)).first();
  return article && article.deletedAt === null ? article : null;
}

/** What is saved, newest first, without the bin. */
export async function savedArticles(): Promise<Article[]> {
  const articles = await database().articles.orderBy('savedAt').reverse().toArray();
  return articles.filter((article) => article.deletedAt === null);
}

/** What is in the bin, last deleted first. */
export async function deletedArticles(): Promise<Article[]> {
  return database().articles.where('deletedAt').above(0).reverse().sortBy('deletedAt');
}

/** Puts articles into the bin, with all that belongs to them. */
export function deleteArticles(ids: readonly Id[], at: Timestamp): Promise<void> {
  return setDeleted(ids, at);
}

/** Takes articles out of the bin. */
export function restoreArticles(ids: readonly Id[]): Promise<void> {
  return setDeleted(ids, null);
}

export function deleteArticle(id: Id, at: Timestamp): Promise<void> {
  return setDeleted([id], at);
}

export function restoreArticle(id: Id): Promise<void> {
  return setDeleted([id], null);
}

async function setDeleted(ids: readonly Id[], deletedAt: Timestamp | null): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.articles, ...indexTables(db)], async () => {
    await db.articles.bulkUpdate(ids.map((key) => ({ key, changes: { deletedAt } })));
    await hideArticles(db, ids, deletedAt !== null);
  });
}

/** Deletes for good what has been in the bin since before `limit`. */
export async function emptyBin(limit: Timestamp): Promise<void> {
  const db = database();
  await db.transaction('rw', [...articleTables(), ...indexTables(db)], async () => {
    await purge(await db.articles.where('deletedAt').below(limit).primaryKeys());
    // deleted notes of articles that stay can be undone as long as an article can
    await db.annotations.where('deletedAt').below(limit).delete();
  });
}

/** Deletes articles in the bin for good; others stay. */
export async function deleteForGood(ids: readonly Id[]): Promise<void> {
  const db = database();
  await db.transaction('rw', [...articleTables(), ...indexTables(db)], async () => {
    const articles = await db.articles.bulkGet([...ids]);
    await purge(articles.flatMap((article) => (article && article.deletedAt !== null ? article.id : [])));
  });
}

/**
 * Deletes what a failed transaction has left of articles that were not there before it. On a full disk SQLite takes a
 * transaction back by itself, and Firefox then keeps those of its requests that came after.
 */
export async function dropRemnants(ids: readonly Id[]): Promise<void> {
  await database().transaction('rw', [...articleTables(), ...indexTables(database())], () => purge(ids));
}

/** The tables that hold articles and what belongs to them. */
function articleTables() {
  const db = database();
  return [db.articles, db.bodies, db.comments, db.annotations, db.progress, db.personas, db.pictures];
}

async function purge(articles: readonly Id[]): Promise<void> {
  const db = database();
  const notes: Id[] = [];
  for (const id of articles) {
    await db.bodies.where('[articleId+readAt]').between([id, -Infinity], [id, Infinity]).delete();
    await db.comments.where('[articleId+position]').between([id, -Infinity], [id, Infinity]).delete();
    const ofArticle = db.annotations.where('articleId').equals(id);
    notes.push(...(await ofArticle.primaryKeys()));
    await ofArticle.delete();
  }
  await db.progress.bulkDelete([...articles]);
  await db.personas.where('articleId').anyOf(articles).delete();
  await db.pictures.where('articleId').anyOf(articles).delete();
  await db.articles.bulkDelete([...articles]);
  await forgetRecords(db, { articles, notes });
}
