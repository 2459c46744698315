import * as v from 'valibot';
import type { ArticleEntry } from '@/lib/model';
import { problem, type ImportItem } from '../import-item';
import { readHypothesis } from './hypothesis';
import { inCodeUnits } from './in-code-units';
import { readClipper, readKarakeep, readLinkwarden, readWallabag } from './read-later';
import { readWebAnnotations, typed } from './web-annotation';

const list = v.array(v.unknown());
const has = (...names: string[]) =>
  v.looseObject(Object.fromEntries(names.map((name) => [name, v.unknown()])));

/** The kept article at an address; null: there is none. */
export type SavedArticles = (url: string) => Promise<ArticleEntry | null>;

interface JsonFile {
  shape: v.GenericSchema<unknown, readonly unknown[]>;
  read: (items: readonly unknown[], saved: SavedArticles) => Iterable<ImportItem> | AsyncIterable<ImportItem>;
}

/** An object with its items in a field. */
const under = (field: string, shape: v.GenericSchema<unknown, Record<string, unknown>>) =>
  v.pipe(
    shape,
    v.transform((value) => value[field]),
    list,
  );

const page = v.looseObject({ type: typed('AnnotationPage'), items: list });

/** Exports as JSON: how each is known, and where its items are. */
const W3C: readonly JsonFile[] = [
  {
    shape: v.pipe(
      v.looseObject({ type: typed('AnnotationCollection'), first: v.looseObject({ items: list }) }),
      v.transform(({ first }) => first.items),
    ),
    read: readW3c,
  },
  { shape: under('items', page), read: readW3c },
  {
    shape: under('items', v.looseObject({ type: typed('AnnotationCollection'), items: list })),
    read: readW3c,
  },
  {
    shape: under(
      '@graph',
      v.looseObject({ '@graph': withSome(v.looseObject({ type: typed('Annotation') })) }),
    ),
    read: readW3c,
  },
  {
    shape: v.pipe(
      v.looseObject({ type: typed('Annotation') }),
      v.transform((one) => [one]),
    ),
    read: readW3c,
  },
  { shape: withSome(v.looseObject({ type: typed('Annotation') })), read: readW3c },
];

const OTHERS: readonly JsonFile[] = [
  {
    shape: under('annotations', v.looseObject({ export_date: v.string(), annotations: list })),
    read: readHypothesis,
  },
  // an answer of its API
  {
    shape: under('rows', v.looseObject({ total: v.number(), rows: withSome(has('uri', 'target')) })),
    read: readHypothesis,
  },
  { shape: under('bookmarks', v.looseObject({ bookmarks: list })), read: readKarakeep },
  {
    shape: v.pipe(
      v.looseObject({ collections: withSome(v.looseObject({ links: list })) }),
      v.transform(({ collections }) => collections.flatMap(linksOf)),
    ),
    read: readLinkwarden,
  },
  { shape: withSome(has('url', 'highlights')), read: readClipper },
  { shape: withSome(has('url', 'is_archived')), read: readWallabag },
];

/** Alone among them, the standard counts in characters. */
function readW3c(items: readonly unknown[], saved: SavedArticles): AsyncIterable<ImportItem> {
  return inCodeUnits(readWebAnnotations(items), saved);
}

function linksOf(collection: unknown): unknown[] {
  const read = v.safeParse(v.object({ links: list }), collection);
  return read.success ? read.output.links : [];
}

/** A list with an element like that: others in it may be broken. */
function withSome(shape: v.GenericSchema) {
  return v.pipe(
    list,
    v.check((items) => items.some((item) => v.is(shape, item))),
  );
}

/** What can be read of a file of JSON; null when none of the known programs has written it. */
export function readJson(
  text: string,
  name: string,
  saved: SavedArticles,
): Iterable<ImportItem> | AsyncIterable<ImportItem> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [problem(name, 'damaged', error)];
  }
  for (const { shape, read } of [...OTHERS, ...W3C]) {
    const items = v.safeParse(shape, value);
    if (items.success) return read(items.output, saved);
  }
  return null;
}
