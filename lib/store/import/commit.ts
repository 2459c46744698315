import type { Id, LibraryFrame } from '@/lib/model';
import { database } from '../connection';
import { libraryFrame } from '../read-entries';
import { dropRemnantsIfFull } from '../remnants';
import { forgetRecords, indexTables, requestUpkeep } from '../text-index';
import { aloneAtOnce } from '../text-index/alone';
import { discardIndex } from '../text-index/complete';
import { readState } from '../text-index/tables';
import { EntryWriter } from './entry-writer';
import { KnownRecords } from './known-records';
import { mergeFrame } from './merge-frame';
import { keptEntry, mergeIntoLibrary } from './plan';
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
  const writer = new EntryWriter();
  let old: ReadonlySet<Id> = new Set();
  const write = async () => {
    const keys = await db.staged.toCollection().primaryKeys();
    if (keys.length !== rows) throw new StageLost('Another import has begun.');
    if (mode === 'replace') {
      old = new Set(await db.articles.toCollection().primaryKeys());
      await clearLibrary();
    }
    const merged = mergeFrame(await libraryFrame(), frame);
    await db.categories.bulkAdd(merged.added.categories);
    await db.collections.bulkAdd(merged.added.collections);
    await db.searches.bulkAdd(merged.added.searches);

    const known = await KnownRecords.read();
    const changed: Id[] = [];
    const notes: Id[] = [];
    for (const [done, key] of keys.entries()) {
      signal?.throwIfAborted();
      const row = await db.staged.get(key);
      if (row?.session !== session) throw new StageLost('Another import has begun.');
      for (const entry of row.entries) {
        // a new article is not waited for: many awaits in a row without the database would lose the transaction
        const id = known.articleAt(entry.article.url);
        if (id !== null && writer.holds(id)) await writer.flush();
        const before = id === null ? null : await keptEntry(id);
        const after = mergeIntoLibrary(before, entry, merged, known);
        if (before && sameRecord(before, after)) {
          result.same++;
          continue;
        }
        if (before) {
          changed.push(before.article.id);
          notes.push(...before.annotations.map(({ id }) => id));
          result.changed++;
        } else result.added++;
        known.add(after);
        writer.add(before, after);
      }
      if (writer.isFull) await writer.flush();
      onProgress?.(done + 1, keys.length);
    }
    await writer.flush();
    signal?.throwIfAborted();
    await db.staged.clear();
    await forgetRecords(db, { articles: changed, notes });
    const state = await readState(db);
    await db.textState.put({ ...state, generation: state.generation + 1, complete: false });
  };
  // the index must not be written from what was before
  try {
    await aloneAtOnce(() => db.transaction('rw', [db.staged, ...libraryTables()], write), signal);
  } catch (error) {
    const left = writer.lastNew.filter((id) => !old.has(id));
    await dropRemnantsIfFull(error, left);
    throw error;
  }
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
