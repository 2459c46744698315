import type { ArticleEntry, Timestamp } from '@/lib/model';
import { allArticleIds, libraryFrame, readEntries } from '@/lib/store';
import type { Bytes } from '../zip/layout';
import { writeBackup } from './write';

/** A backup of the whole library on its way into a file. */
export interface LibraryBackup {
  /** Of the file, by the moment: `randnotiz-backup-2026-11-23-09-15-02-417.zip`. */
  name: string;
  at: Timestamp;
  /** How many it will have; deleted ones that can still be brought back among them. */
  articles: number;
  parts: AsyncGenerator<Bytes>;
}

export type BackupReport = (done: number, total: number) => void;

/** @param report told how many articles are written while `parts` are taken */
export async function backupOfLibrary(report: BackupReport, signal: AbortSignal): Promise<LibraryBackup> {
  const at = Date.now();
  const ids = await allArticleIds();
  let done = 0;
  const counted = async function* (entries: AsyncIterable<ArticleEntry>) {
    for await (const entry of entries) {
      yield entry;
      report(++done, ids.length);
    }
  };
  const entries = counted(readEntries(ids, { deleted: true, pictures: true }, signal));
  const moment = new Date(at).toISOString().slice(0, 23).replace(/[T:.]/g, '-');
  return {
    name: `randnotiz-backup-${moment}.zip`,
    at,
    articles: ids.length,
    parts: writeBackup(await libraryFrame(), entries, at),
  };
}
