import type { ArticleEntry, Id } from '@/lib/model';
import { database } from '../connection';
import { sameRecord } from './same-record';

interface Merged {
  before: ArticleEntry | null;
  after: ArticleEntry;
}

/** From so many articles, comments and texts on they are written: one request for many, and no large copy of them. */
const ENOUGH_ARTICLES = 50;
const ENOUGH_RECORDS = 2000;

/** Writes articles with all that belongs to them within the running transaction, many at a time. */
export class EntryWriter {
  private waiting: Merged[] = [];
  private ids = new Set<Id>();
  private records = 0;
  /** Articles that were written last and are new. */
  lastNew: readonly Id[] = [];

  /** @param before what the library has of it; null: nothing */
  add(before: ArticleEntry | null, after: ArticleEntry): void {
    this.waiting.push({ before, after });
    this.ids.add(after.article.id);
    this.records += after.comments.length + after.bodies.length;
  }

  /** Whether an article is not written yet: it cannot be read then. */
  holds(id: Id): boolean {
    return this.ids.has(id);
  }

  /** Whether so much waits that it should be written. */
  get isFull(): boolean {
    return this.waiting.length >= ENOUGH_ARTICLES || this.records >= ENOUGH_RECORDS;
  }

  /** Writes what waits. */
  flush(): Promise<unknown> {
    const { waiting } = this;
    this.waiting = [];
    this.ids = new Set();
    this.records = 0;
    this.lastNew = waiting.flatMap(({ before, after }) => (before ? [] : after.article.id));
    return writeAll(waiting);
  }
}

function writeAll(entries: readonly Merged[]): Promise<unknown> {
  const db = database();
  const afters = entries.map(({ after }) => after);
  return Promise.all([
    db.articles.bulkPut(afters.map(({ article }) => article)),
    db.bodies.bulkPut(changed(entries, ({ bodies }) => bodies)),
    db.comments.bulkPut(changed(entries, ({ comments }) => comments)),
    db.annotations.bulkPut(changed(entries, ({ annotations }) => annotations)),
    db.progress.bulkPut(afters.flatMap(({ progress }) => progress ?? [])),
    db.personas.bulkPut(changed(entries, ({ personas }) => personas)),
    db.pictures.bulkPut(changed(entries, ({ pictures }) => pictures)),
  ]);
}

/** Records that are not kept just so. */
function changed<T extends { id: Id }>(
  entries: readonly Merged[],
  of: (entry: ArticleEntry) => readonly T[],
): T[] {
  return entries.flatMap(({ before, after }) => {
    if (!before) return of(after);
    const kept = new Map(of(before).map((record) => [record.id, record]));
    return of(after).filter((record) => !sameRecord(record, kept.get(record.id)));
  });
}
