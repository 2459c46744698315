import * as v from 'valibot';
import type { Timestamp } from '@/lib/model';
import { backupContents, readBackup } from './backup/read';
import { problem, type ImportItem } from './import-item';
import { readHypothesis, readWebAnnotations } from './incoming/annotations';
import { readBookmarks } from './incoming/bookmarks';
import { withTime } from './incoming/draft';
import { openOmnivore } from './incoming/omnivore';
import { readClipper, readKarakeep, readLinkwarden, readWallabag } from './incoming/read-later';
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
 */
export async function recognise(file: File, clean: (html: string) => string): Promise<RecognisedFile> {
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
  const items = file.size > LARGEST ? null : await readForeign(file, head);
  const unknown = [problem(file.name, 'unknown-format', 'No format that is known here.')];
  return { whole: false, madeAt: null, articles: null, items: dated(items ?? unknown, file.lastModified) };
}

async function* dated(
  items: AsyncIterable<ImportItem> | Iterable<ImportItem>,
  fallback: Timestamp,
): AsyncGenerator<ImportItem> {
  for await (const item of items) yield withTime(item, fallback);
}

async function readForeign(file: File, head: string): Promise<Iterable<ImportItem> | null> {
  const text = await file.text();
  if (/^[[{]/.test(head)) return readJson(text, file.name);
  if (/<!DOCTYPE NETSCAPE-Bookmark-file/i.test(head)) return readBookmarks(text);
  if (/^<\?xml|^<rss/i.test(head) && text.includes('wordpress.org/export')) return readWordpress(text);
  if (/<html|<!doctype html/i.test(head)) return [await readWebPage(text, file.name, file.lastModified)];
  return readTable(text);
}

const list = v.array(v.unknown());
const has = (...names: string[]) =>
  v.looseObject(Object.fromEntries(names.map((name) => [name, v.unknown()])));

/** Exports as JSON: how each is known, and where its items are. */
const JSON_FILES: readonly {
  shape: v.GenericSchema<unknown, readonly unknown[]>;
  read: (items: readonly unknown[]) => Iterable<ImportItem>;
}[] = [
  {
    shape: v.pipe(
      v.object({ export_date: v.string(), annotations: list }),
      v.transform(({ annotations }) => annotations),
    ),
    read: readHypothesis,
  },
  {
    shape: v.pipe(
      v.object({ type: v.literal('AnnotationCollection'), first: v.object({ items: list }) }),
      v.transform(({ first }) => first.items),
    ),
    read: readWebAnnotations,
  },
  {
    shape: v.pipe(
      v.object({ type: v.literal('AnnotationPage'), items: list }),
      v.transform(({ items }) => items),
    ),
    read: readWebAnnotations,
  },
  {
    shape: v.pipe(
      v.object({ bookmarks: list }),
      v.transform(({ bookmarks }) => bookmarks),
    ),
    read: readKarakeep,
  },
  {
    shape: v.pipe(
      v.object({ collections: v.array(v.object({ links: list })) }),
      v.transform(({ collections }) => collections.flatMap(({ links }) => links)),
    ),
    read: readLinkwarden,
  },
  { shape: startingWith(v.object({ type: v.literal('Annotation') })), read: readWebAnnotations },
  { shape: startingWith(has('url', 'highlights')), read: readClipper },
  { shape: startingWith(has('url', 'is_archived')), read: readWallabag },
];

/** A list whose first element is like that. */
function startingWith(first: v.GenericSchema) {
  return v.pipe(
    list,
    v.check((items) => v.is(first, items[0])),
  );
}

function readJson(text: string, name: string): Iterable<ImportItem> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [problem(name, 'damaged', error)];
  }
  for (const { shape, read } of JSON_FILES) {
    const items = v.safeParse(shape, value);
    if (items.success) return read(items.output);
  }
  return null;
}
