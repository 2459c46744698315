import { backupContents, readBackup } from './backup/read';
import { problem, type ImportItem } from './import-item';
import { JSON_FORMAT } from './library/json';
import { readLibraryJson } from './library/read-json';

/** What a file is, and what is in it. */
export interface RecognisedFile {
  /** Null: nothing that can be read here. */
  format: 'backup' | 'library' | null;
  /** Of a backup: when it was made, and how much it says it holds; null where it does not say. */
  madeAt: number | null;
  articles: number | null;
  items: AsyncIterable<ImportItem>;
}

/** Characters at the beginning of a file that tell what it is. */
const HEAD = 4096;

/**
 * Finds out what a file is by what is in it, whatever its name.
 * @param clean makes markup safe to store
 */
export async function recognise(file: File, clean: (html: string) => string): Promise<RecognisedFile> {
  const backup = await backupContents(file);
  if (backup)
    return {
      format: 'backup',
      madeAt: backup.createdAt,
      articles: backup.sums?.articles ?? null,
      items: readBackup(file, clean),
    };
  const head = (await file.slice(0, HEAD).text()).trimStart();
  if (head.startsWith('{') && head.includes(JSON_FORMAT))
    return { format: 'library', madeAt: null, articles: null, items: readLibraryJson(file, clean) };
  return { format: null, madeAt: null, articles: null, items: nothing(file.name) };
}

async function* nothing(name: string): AsyncGenerator<ImportItem> {
  yield await Promise.resolve(problem(name, 'unknown-format', 'No format that is known here.'));
}
