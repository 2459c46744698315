import { addressKey, fingerprint, type ArticleEntry, type EntryDraft, type Id } from '@/lib/model';
import { readEntry } from '../read-entries';
import type { KnownRecords } from './known-records';
import { mergeEntry } from './merge-entry';
import type { MergedFrame } from './merge-frame';
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

/** What bringing in an article would change, as the library was when `known` was read. */
export async function planEntry(
  entry: EntryDraft,
  frame: MergedFrame,
  known: KnownRecords,
): Promise<ImportRow> {
  const id = known.articleAt(entry.article.url);
  const before = id === null ? null : await keptEntry(id);
  const after = mergeIntoLibrary(before, entry, frame, known);
  const { title, url } = entry.article;
  const comments = after.comments.length - (before?.comments.length ?? 0);
  const notes = after.article.noteCount - (before?.article.noteCount ?? 0);
  const state = before === null ? 'new' : sameRecord(before, after) ? 'same' : 'adds';
  return { title, url, state, comments, notes };
}

/** What the library has of an article, as it is compared with what comes in. */
export function keptEntry(id: Id): Promise<ArticleEntry | null> {
  return readEntry(id, { deleted: true, pictures: true });
}

/** Brings an article together with what the library has of it, without writing. */
export function mergeIntoLibrary(
  before: ArticleEntry | null,
  entry: EntryDraft,
  frame: MergedFrame,
  known: KnownRecords,
): ArticleEntry {
  const given = known.givenToOthers(entry, before);
  const mark = fingerprint(addressKey(entry.article.url));
  const free = (id: Id) => (given.has(id) ? `${id}~${mark}` : id);
  return mergeEntry(before, entry, { ...frame, free });
}
