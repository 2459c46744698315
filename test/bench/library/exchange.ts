import { readBackup } from '@/lib/exchange/backup/read';
import { writeBackup } from '@/lib/exchange/backup/write';
import { cleanMarkup } from '@/lib/exchange/clean-markup';
import { prepareImport } from '@/lib/exchange/take-in';
import { allArticleIds, libraryFrame, readEntries } from '@/lib/store';

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
