import type { ArticleEntry, Id, LibraryFrame } from '@/lib/model';
import { database } from '../connection';
import { libraryFrame } from '../read-entries';
import { forgetRecords, indexTables, requestUpkeep } from '../text-index';
import { alone } from '../text-index/alone';
import { discardIndex } from '../text-index/complete';
import { readState } from '../text-index/tables';
import { mergeFrame } from './merge-frame';
import { mergeIntoLibrary } from './plan';
import { sameRecord } from './same-record';
import { StageLost } from './staged';

export interface CommitOptions {
  /** `replace`: what the library has now goes. */
  mode: 'merge' | 'replace';
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Articles. */
export interface ImportResult {
  added: number;
  changed: number;
  same: number;
}

/** What waits to come in. */
export interface StagedImport {
  session: Id;
  /** How many rows of the session there must be. */
  rows: number;
  frame: LibraryFrame;
}

/** Brings in what waits, in one transaction; the search index is completed afterwards, as after an update. */
export async function commitStaged(
  { session, rows, frame }: StagedImport,
  { mode, onProgress, signal }: CommitOptions,
): Promise<ImportResult> {
  const db = database();
  const result: ImportResult = { added: 0, changed: 0, same: 0 };
  const write = async () => {
    const keys = await db.staged.toCollection().primaryKeys();
    if (keys.length !== rows) throw new StageLost('Another import has begun.');
    if (mode === 'replace') await clearLibrary();
    const merged = mergeFrame(await libraryFrame(), frame);
    await db.categories.bulkAdd(merged.added.categories);
    await db.collections.bulkAdd(merged.added.collections);
    await db.searches.bulkAdd(merged.added.searches);

    const changed: Id[] = [];
    const notes: Id[] = [];
    for (const [done, key] of keys.entries()) {
      signal?.throwIfAborted();
      const row = await db.staged.get(key);
      if (row?.session !== session) throw new StageLost('Another import has begun.');
      for (const entry of row.entries) {
        const { before, after } = await mergeIntoLibrary(entry, merged);
        if (before && sameRecord(before, after)) {
          result.same++;
          continue;
        }
        if (before) {
          changed.push(before.article.id);
          notes.push(...before.annotations.map(({ id }) => id));
          result.changed++;
        } else result.added++;
        await writeEntry(before, after);
      }
      onProgress?.(done + 1, keys.length);
    }
    signal?.throwIfAborted();
    await db.staged.clear();
    await forgetRecords(db, { articles: changed, notes });
    const state = await readState(db);
    await db.textState.put({ ...state, generation: state.generation + 1, complete: false });
  };
  // the index must not be written from what was before
  await alone({ ifAvailable: false }, () => db.transaction('rw', [db.staged, ...libraryTables()], write));
  requestUpkeep();
  return result;
}

function libraryTables() {
  const db = database();
  const ofArticles = [db.articles, db.bodies, db.comments, db.annotations];
  const ofReading = [db.progress, db.personas, db.pictures];
  return [...ofArticles, ...ofReading, db.categories, db.collections, db.searches, ...indexTables(db)];
}

async function clearLibrary(): Promise<void> {
  const db = database();
  const indexed = new Set(indexTables(db).map(({ name }) => name));
  for (const table of libraryTables()) if (!indexed.has(table.name)) await table.clear();
  await discardIndex(db);
}

async function writeEntry(before: ArticleEntry | null, after: ArticleEntry): Promise<void> {
  const db = database();
  const changed = <T extends { id: Id }>(all: readonly T[], kept: readonly T[] = []): T[] => {
    const known = new Map(kept.map((record) => [record.id, record]));
    return all.filter((record) => !sameRecord(record, known.get(record.id)));
  };
  const { article, progress } = after;
  await Promise.all([
    db.articles.put(article),
    db.bodies.bulkPut(changed(after.bodies, before?.bodies)),
    db.comments.bulkPut(changed(after.comments, before?.comments)),
    db.annotations.bulkPut(changed(after.annotations, before?.annotations)),
    progress ? db.progress.put(progress) : null,
    db.personas.bulkPut(changed(after.personas, before?.personas)),
    db.pictures.bulkPut(changed(after.pictures, before?.pictures)),
  ]);
}
