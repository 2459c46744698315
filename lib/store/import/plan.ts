import {
  addressKey,
  fingerprint,
  type ArticleEntry,
  type EntryDraft,
  type Id,
  type LibraryFrame,
} from '@/lib/model';
import { database } from '../connection';
import { readEntry } from '../read-entries';
import { mergeEntry } from './merge-entry';
import { mergeFrame, type MergedFrame } from './merge-frame';
import { sameRecord } from './same-record';

/** What bringing in one article would do. */
export interface ImportRow {
  title: string;
  url: string;
  /** `repeated`: the file has it more than once, and it becomes one. */
  state: 'new' | 'adds' | 'same' | 'repeated';
  /** New ones. */
  comments: number;
  notes: number;
}

/** What bringing in an article would change, as the library is now. */
export async function planEntry(
  entry: EntryDraft,
  kept: LibraryFrame,
  incoming: LibraryFrame,
): Promise<ImportRow> {
  const { before, after } = await mergeIntoLibrary(entry, mergeFrame(kept, incoming));
  const { title, url } = entry.article;
  const comments = after.comments.length - (before?.comments.length ?? 0);
  const notes = after.article.noteCount - (before?.article.noteCount ?? 0);
  const state = before === null ? 'new' : sameRecord(before, after) ? 'same' : 'adds';
  return { title, url, state, comments, notes };
}

export interface Merged {
  /** Null: it was not in the library. */
  before: ArticleEntry | null;
  after: ArticleEntry;
}

/** Brings an article together with what the library has of it, without writing. */
export async function mergeIntoLibrary(entry: EntryDraft, frame: MergedFrame): Promise<Merged> {
  const db = database();
  const urlKey = addressKey(entry.article.url);
  const [id] = await db.articles.where('urlKey').equals(urlKey).primaryKeys();
  const before = id === undefined ? null : await readEntry(id, { deleted: true, pictures: true });
  const taken = await idsOfOthers(entry, before);
  const mark = fingerprint(urlKey);
  const free = (id: Id) => (taken.has(id) ? `${id}~${mark}` : id);
  return { before, after: mergeEntry(before, entry, { ...frame, free }) };
}

/** Which ids of an entry the library has given to something else. */
async function idsOfOthers(entry: EntryDraft, before: ArticleEntry | null): Promise<Set<Id>> {
  const db = database();
  const ids = (records: readonly { id: Id }[]) => records.map(({ id }) => id);
  const lookups = [
    [db.articles, [entry.article.id], before ? [before.article.id] : []],
    [db.bodies, ids(entry.bodies), ids(before?.bodies ?? [])],
    [db.comments, ids(entry.comments), ids(before?.comments ?? [])],
    [db.annotations, ids(entry.annotations), ids(before?.annotations ?? [])],
    [db.personas, ids(entry.personas), ids(before?.personas ?? [])],
    [db.pictures, ids(entry.pictures), ids(before?.pictures ?? [])],
  ] as const;
  const taken = new Set<Id>();
  await Promise.all(
    lookups.map(async ([table, wanted, own]) => {
      const mine = new Set(own);
      const others = wanted.filter((id) => !mine.has(id));
      if (others.length === 0) return;
      for (const id of await table.where(':id').anyOf(others).primaryKeys()) taken.add(id);
    }),
  );
  return taken;
}
