import type { ArticleEntry, Id, LibraryFrame, Picture, Timestamp } from '@/lib/model';
import { articleByAddress, bodiesOf, commentsOf } from './articles';
import { categoriesInOrder } from './categories';
import { database } from './connection';

/** Articles read in one transaction, with all that belongs to them. */
const BATCH = 20;

export interface EntryOptions {
  /** With what is deleted and can still be brought back: for backups. */
  deleted: boolean;
  pictures: boolean;
}

/** Categories, collections and saved searches, in the user's order. */
export async function libraryFrame(): Promise<LibraryFrame> {
  const db = database();
  return {
    categories: await categoriesInOrder(),
    collections: await db.collections.toArray(),
    searches: await db.searches.orderBy('position').toArray(),
  };
}

/** The ids of all articles, those in the bin among them: what a backup holds. */
export function allArticleIds(): Promise<Id[]> {
  return database().articles.toCollection().primaryKeys();
}

/**
 * Articles with all that belongs to them, in the order of `ids`; a few at a time are in memory, each as it was at one moment.
 * What is deleted meanwhile is left out.
 */
export async function* readEntries(
  ids: readonly Id[],
  options: EntryOptions,
  signal?: AbortSignal,
): AsyncGenerator<ArticleEntry> {
  const read = (at: number) => {
    const batch = ids.slice(at, at + BATCH);
    if (batch.length === 0) return [];
    const entries = inOneTransaction(() => Promise.all(batch.map((id) => readEntry(id, options))));
    // whoever waits for them is told of an error
    entries.catch(() => undefined);
    return entries;
  };
  let ahead = read(0);
  for (let at = 0; at < ids.length; at += BATCH) {
    signal?.throwIfAborted();
    const entries = await ahead;
    // the next ones are read while these are worked on
    ahead = read(at + BATCH);
    for (const entry of entries) if (entry) yield entry;
  }
}

function inOneTransaction<T>(read: () => Promise<T>): Promise<T> {
  const db = database();
  const tables = [db.articles, db.bodies, db.comments, db.annotations, db.progress, db.personas, db.pictures];
  return db.transaction('r', tables, read);
}

/** What is kept of the page at an address, without what is deleted and without pictures; null: nothing. */
export async function entryByAddress(url: string): Promise<ArticleEntry | null> {
  const article = await articleByAddress(url);
  return article && inOneTransaction(() => readEntry(article.id, { deleted: false, pictures: false }));
}

/** Null when there is none; within a transaction. */
export async function readEntry(articleId: Id, options: EntryOptions): Promise<ArticleEntry | null> {
  const db = database();
  const [article, bodies, comments, annotations, progress, personas, pictures] = await Promise.all([
    db.articles.get(articleId),
    bodiesOf(articleId),
    commentsOf(articleId),
    db.annotations.where('articleId').equals(articleId).toArray(),
    db.progress.get(articleId),
    db.personas.where('articleId').equals(articleId).toArray(),
    options.pictures
      ? db.pictures.where('articleId').equals(articleId).toArray()
      : Promise.resolve(new Array<Picture>()),
  ]);
  if (!article || (article.deletedAt !== null && !options.deleted)) return null;
  return {
    article,
    bodies,
    comments,
    annotations: annotations
      .filter(({ deletedAt }) => options.deleted || deletedAt === null)
      .sort((a, b) => a.createdAt - b.createdAt),
    progress: progress ?? null,
    personas,
    pictures,
  };
}

/** When the first note was written or changed that is not older than `at`; null when none was. */
export async function firstNoteSince(at: Timestamp): Promise<Timestamp | null> {
  const note = await database().annotations.where('updatedAt').above(at).first();
  return note?.updatedAt ?? null;
}
