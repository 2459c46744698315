import type { Timestamp } from '@/lib/model';
import { backupContents, readBackup } from './backup/read';
import { problem, type ImportItem } from './import-item';
import { readBookmarks, readPocketPage } from './incoming/bookmarks';
import { withTime } from './incoming/draft';
import { fileText } from './incoming/file-text';
import { readJson, type SavedArticles } from './incoming/json-files';
import { openOmnivore } from './incoming/omnivore';
import { readTable } from './incoming/tables';
import { readWebPage } from './incoming/web-page';
import { readWordpress } from './incoming/wordpress';
import { JSON_FORMAT } from './library/json';
import { readLibraryJson } from './library/read-json';

/** What a file is, and what is in it. */
export interface RecognisedFile {
  /** A whole library can take the place of the present one; what other programs write is added to it. */
  whole: boolean;
  /** Of a backup: when it was made, and how much it says it holds; null where it does not say. */
  madeAt: number | null;
  articles: number | null;
  items: AsyncIterable<ImportItem> | Iterable<ImportItem>;
}

/** Characters at the beginning of a file that tell what it is. */
const HEAD = 4096;

/** Files of other programs are read as one: larger ones are none of theirs. */
const LARGEST = 300 * 1024 * 1024;

/**
 * Finds out what a file is by what is in it, whatever its name.
 * @param clean makes markup safe to store
 * @param saved for places in the text of a page
 */
export async function recognise(
  file: File,
  clean: (html: string) => string,
  saved: SavedArticles,
): Promise<RecognisedFile> {
  const backup = await backupContents(file);
  if (backup)
    return {
      whole: true,
      madeAt: backup.createdAt,
      articles: backup.sums?.articles ?? null,
      items: readBackup(file, clean),
    };
  const omnivore = await openOmnivore(file);
  if (omnivore)
    return { whole: false, madeAt: null, articles: null, items: dated(omnivore, file.lastModified) };
  const head = (await file.slice(0, HEAD).text()).replace(/^[\s\uFEFF]+/, '');
  if (head.startsWith('{') && head.includes(JSON_FORMAT))
    return { whole: true, madeAt: null, articles: null, items: readLibraryJson(file, clean) };
  const items = file.size > LARGEST ? null : await readForeign(file, saved);
  const unknown = [problem(file.name, 'unknown-format', 'No format that is known here.')];
  return { whole: false, madeAt: null, articles: null, items: dated(items ?? unknown, file.lastModified) };
}

async function* dated(
  items: AsyncIterable<ImportItem> | Iterable<ImportItem>,
  fallback: Timestamp,
): AsyncGenerator<ImportItem> {
  for await (const item of items) yield withTime(item, fallback);
}

async function readForeign(
  file: File,
  saved: SavedArticles,
): Promise<Iterable<ImportItem> | AsyncIterable<ImportItem> | null> {
  const text = fileText(new Uint8Array(await file.arrayBuffer()));
  const head = text.slice(0, HEAD).replace(/^[\s\uFEFF]+/, '');
  if (/^[[{]/.test(head)) return readJson(text.replace(/^\uFEFF/, ''), file.name, saved);
  if (/<!DOCTYPE NETSCAPE-Bookmark-file/i.test(head)) return readBookmarks(text);
  if (/^<\?xml|^<rss/i.test(head) && text.includes('wordpress.org/export'))
    return readWordpress(text, file.name);
  if (/<title>\s*Pocket Export/i.test(head)) return readPocketPage(text);
  if (/<html|<!doctype html/i.test(head)) return [await readWebPage(text, file.name, file.lastModified)];
  return readTable(text);
}
