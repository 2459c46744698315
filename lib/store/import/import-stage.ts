import { addressKey, newId, type EntryDraft, type LibraryFrame } from '@/lib/model';
import { database } from '../connection';
import { libraryFrame } from '../read-entries';
import { commitStaged, type CommitOptions, type ImportResult } from './commit';
import { keepStaged } from './left-behind';
import { KnownRecords } from './known-records';
import { mergeFrame, type MergedFrame } from './merge-frame';
import { planEntry, type ImportRow } from './plan';

/** Characters of text in a staged row: some of them are in memory at once. */
const ROW = 1_000_000;

/** Collects what comes in beside the library, says what it would change, and brings it in whole or not at all. */
export class ImportStage {
  private readonly session = newId();
  private readonly addresses = new Set<string>();
  private frame: LibraryFrame = { categories: [], collections: [], searches: [] };
  private merged: MergedFrame;
  private waiting: EntryDraft[] = [];
  private length = 0;
  /** Of the rows that were written. */
  private keys: number[] = [];

  private constructor(
    private readonly kept: LibraryFrame,
    private readonly known: KnownRecords,
    private readonly release: () => void,
  ) {
    this.merged = mergeFrame(kept, this.frame);
  }

  /** Begins an import; what another one has left behind goes. */
  static async open(): Promise<ImportStage> {
    const release = await keepStaged();
    await database().staged.clear();
    return new ImportStage(await libraryFrame(), await KnownRecords.read(), release);
  }

  /** What stands around the articles that are added after it. */
  setFrame(frame: LibraryFrame): void {
    this.frame = frame;
    this.merged = mergeFrame(this.kept, frame);
  }

  /** @throws DexieError with `QuotaExceededError` when the disk is full; nothing of the library has changed then */
  async add(entry: EntryDraft): Promise<ImportRow> {
    this.waiting.push(entry);
    this.length += lengthOf(entry);
    const key = addressKey(entry.article.url);
    const repeated = this.addresses.has(key);
    this.addresses.add(key);
    const row = await planEntry(entry, this.merged, this.known);
    if (this.length >= ROW) await this.write();
    return repeated ? { ...row, state: 'repeated' } : row;
  }

  /**
   * Brings all in, in one transaction.
   * @throws {StageLost} when another window has begun an import meanwhile; the signal's reason when cancelled. The library
   * is as it was then.
   */
  async commit(options: CommitOptions): Promise<ImportResult> {
    await this.write();
    const { session, frame } = this;
    const result = await commitStaged({ session, rows: this.keys.length, frame }, options);
    this.release();
    return result;
  }

  /** Leaves the library as it is. */
  async discard(): Promise<void> {
    this.waiting = [];
    await database().staged.bulkDelete(this.keys);
    this.release();
  }

  private async write(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { session, waiting: entries } = this;
    this.waiting = [];
    this.length = 0;
    this.keys.push(await database().staged.add({ session, entries }));
  }
}

function lengthOf({ bodies, comments, annotations }: EntryDraft): number {
  const texts = [...bodies, ...comments].reduce(
    (sum, { html, text }) => sum + html.length + text.length,
    500,
  );
  return annotations.reduce((sum, { note, quote }) => sum + note.length + quote.length, texts);
}
