import { readBackup } from '@/lib/exchange/backup/read';
import { writeBackup } from '@/lib/exchange/backup/write';
import { cleanMarkup } from '@/lib/exchange/clean-markup';
import { prepareImport } from '@/lib/exchange/take-in';
import { allArticleIds, libraryFrame, readEntries } from '@/lib/store';
import { database } from '@/lib/store/connection';

/** All times in ms. */
export interface ExchangeTimes {
  backup: number;
  bytes: number;
  /** Reading, checking and laying beside; then the one transaction. */
  preview: number;
  restore: number;
}

/** Backs the library up into the page's private files, and puts it in its own place from there. */
export async function backUpAndRestore(): Promise<ExchangeTimes> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('backup.zip', { create: true });
  const started = performance.now();
  const writable = await handle.createWritable();
  const entries = readEntries(await allArticleIds(), { deleted: true, pictures: true });
  for await (const part of writeBackup(await libraryFrame(), entries, Date.now())) await writable.write(part);
  await writable.close();
  const written = performance.now();

  const file = await handle.getFile();
  const { stage } = await prepareImport(readBackup(file, cleanMarkup), (done) => {
    document.title = `${done} read`;
  });
  const read = performance.now();
  await stage.commit({
    mode: 'replace',
    onProgress: (done, total) => (document.title = `${done} of ${total} rows restored`),
  });
  const restored = performance.now();
  await root.removeEntry('backup.zip');
  return { backup: written - started, bytes: file.size, preview: read - written, restore: restored - read };
}

/**
 * Begins to put a backup in the place of the library and cancels it at that part of the rows.
 * @returns whether the library is then as it was, and how long the cancelling took
 */
export async function cancelRestore(at: number): Promise<{ same: boolean; time: number }> {
  const before = await countAll();
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('cancelled.zip', { create: true });
  const writable = await handle.createWritable();
  const entries = readEntries(await allArticleIds(), { deleted: true, pictures: true });
  for await (const part of writeBackup(await libraryFrame(), entries, Date.now())) await writable.write(part);
  await writable.close();

  const { stage } = await prepareImport(readBackup(await handle.getFile(), cleanMarkup), () => undefined);
  const cancel = new AbortController();
  let cancelled = 0;
  const onProgress = (done: number, total: number) => {
    if (done < total * at || cancel.signal.aborted) return;
    cancelled = performance.now();
    cancel.abort();
  };
  const ended = await stage.commit({ mode: 'replace', onProgress, signal: cancel.signal }).then(
    () => 'done',
    () => 'cancelled',
  );
  const time = performance.now() - cancelled;
  await stage.discard();
  await root.removeEntry('cancelled.zip');
  return { same: ended === 'cancelled' && (await countAll()) === before, time };
}

/** How many records each table has, and when the articles were saved; the index is built meanwhile and says nothing. */
async function countAll(): Promise<string> {
  const { tables, articles } = database();
  const own = tables.filter(({ name }) => !name.startsWith('text'));
  const counts = await Promise.all(own.map(async (table) => [table.name, await table.count()]));
  return JSON.stringify([counts, await articles.orderBy('savedAt').keys()]);
}
