import type { Annotation, Article, Body, Comment, Id } from '@/lib/model';
import type { LibraryDatabase } from '../database';
import { articleDocument, commentDocument, noteDocument, type TextDocument } from './documents';
import { prepareDocuments } from './prepare';
import { emptyState, indexTables, readState } from './tables';
import { hideArticles, indexDocuments } from './write';

/** Slices after which their segments are joined: with hundreds of small ones every query is slow. */
const SLICES = 16;

/** Articles with their comments, and notes, that come into the index in one transaction. */
const ARTICLES = 20;
const NOTES = 500;

export interface IndexProgress {
  /** Articles and notes. */
  done: number;
  total: number;
}

/**
 * Brings into the index what was saved before it existed, in slices; what is saved meanwhile comes into it by itself.
 * Aborted or killed it goes on the next time where it was. Called by one window at a time (`tendIndex`).
 * @param joinSegments done now and then meanwhile
 */
export async function completeIndex(
  db: LibraryDatabase,
  onProgress: (progress: IndexProgress) => void,
  joinSegments: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  if ((await readState(db)).complete) return;
  const progress = await indexProgress(db);
  let slices = 0;
  const advance = async (count: number) => {
    progress.done += count;
    onProgress({ ...progress });
    if (++slices % SLICES === 0) await joinSegments();
  };
  onProgress({ ...progress });
  for (const some of batches(await missing(db, await db.articles.toCollection().primaryKeys()), ARTICLES)) {
    await addArticles(db, some, signal);
    await advance(some.length);
  }
  // after the articles: a note without its article is not indexed when it is written
  for (const some of batches(await missing(db, await keptNotes(db)), NOTES)) {
    await addNotes(db, some, signal);
    await advance(some.length);
  }
  await db.transaction('rw', db.textState, async () => {
    const state = await readState(db);
    await db.textState.put({ ...state, generation: state.generation + 1, complete: true });
  });
}

/** How much of what is kept the index has. */
export async function indexProgress(db: LibraryDatabase): Promise<IndexProgress> {
  const [articles, notes, deletedNotes, done] = await Promise.all([
    db.articles.count(),
    db.annotations.count(),
    db.annotations.where('deletedAt').above(0).count(),
    db.textEntries.count(),
  ]);
  return { done, total: articles + notes - deletedNotes };
}

/** Throws the index away, in one transaction; `completeIndex` then builds it anew. */
export async function discardIndex(db: LibraryDatabase): Promise<void> {
  await db.transaction('rw', indexTables(db), async () => {
    const { nextSegment } = await readState(db);
    await Promise.all(indexTables(db).map((table) => table.clear()));
    // segment numbers go on: what another window is just merging must not mix with new ones
    await db.textState.put({ ...emptyState(false), nextSegment });
  });
}

async function missing(db: LibraryDatabase, ids: readonly Id[]): Promise<Id[]> {
  const known = new Set(await db.textEntries.toCollection().primaryKeys());
  return ids.filter((id) => !known.has(id));
}

async function keptNotes(db: LibraryDatabase): Promise<Id[]> {
  const deleted = new Set(await db.annotations.where('deletedAt').above(0).primaryKeys());
  return (await db.annotations.toCollection().primaryKeys()).filter((id) => !deleted.has(id));
}

function batches(ids: readonly Id[], size: number): Id[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, i) => ids.slice(i * size, (i + 1) * size));
}

async function addArticles(db: LibraryDatabase, ids: readonly Id[], signal?: AbortSignal): Promise<void> {
  const [articles, bodies, comments] = await Promise.all([
    db.articles.bulkGet([...ids]),
    Promise.all(ids.map((id) => latestBody(db, id))),
    Promise.all(ids.map((id) => commentsOf(db, id))),
  ]);
  const documentsOf = (current: readonly (Article | undefined)[]): TextDocument[] =>
    current.flatMap((article, i) =>
      article
        ? [
            articleDocument(article, bodies[i]?.text ?? ''),
            ...(comments[i] ?? []).map((comment) => commentDocument(comment, article.language)),
          ]
        : [],
    );
  const prepared = await prepareDocuments(documentsOf(articles), signal);

  await db.transaction('rw', [db.articles, ...indexTables(db)], async () => {
    // whoever has saved one of them again since then has indexed it
    const entries = await db.textEntries.bulkGet([...ids]);
    const current = (await db.articles.bulkGet([...ids])).map((article, i) =>
      entries[i] ? undefined : article,
    );
    await indexDocuments(db, documentsOf(current), prepared);
    const inBin = current.flatMap((article) => (article && article.deletedAt !== null ? article.id : []));
    if (inBin.length > 0) await hideArticles(db, inBin, true);
  });
}

async function addNotes(db: LibraryDatabase, ids: readonly Id[], signal?: AbortSignal): Promise<void> {
  const documentsOf = (notes: readonly (Annotation | undefined)[]): TextDocument[] =>
    notes.flatMap((note) => (note && note.deletedAt === null ? noteDocument(note) : []));
  const prepared = await prepareDocuments(documentsOf(await db.annotations.bulkGet([...ids])), signal);
  await db.transaction('rw', [db.annotations, ...indexTables(db)], async () => {
    const entries = await db.textEntries.bulkGet([...ids]);
    const notes = await db.annotations.bulkGet([...ids]);
    await indexDocuments(db, documentsOf(notes.map((note, i) => (entries[i] ? undefined : note))), prepared);
  });
}

function latestBody(db: LibraryDatabase, articleId: Id): Promise<Body | undefined> {
  return db.bodies.where('[articleId+readAt]').between([articleId, -Infinity], [articleId, Infinity]).last();
}

function commentsOf(db: LibraryDatabase, articleId: Id): Promise<Comment[]> {
  return db.comments
    .where('[articleId+position]')
    .between([articleId, -Infinity], [articleId, Infinity])
    .toArray();
}
