import * as v from 'valibot';
import { problem, type ImportItem } from '../import-item';
import { wordsOf } from '../library/read-json';
import { incoming, type IncomingArticle } from './draft';
import { earliest, timeOf, timeOfSeconds } from './fields';

const maybe = v.nullish(v.string());
const names = v.optional(v.nullable(v.array(v.nullable(v.string()))));
const present = (values: readonly (string | null)[] | null | undefined) =>
  (values ?? []).filter((value) => value !== null);

const wallabag = v.pipe(
  v.object({
    url: v.string(),
    title: maybe,
    content: maybe,
    created_at: maybe,
    published_at: maybe,
    published_by: names,
    language: maybe,
    is_archived: v.optional(v.union([v.number(), v.boolean()]), 0),
    tags: v.nullish(v.array(v.string()), []),
    annotations: v.nullish(
      v.array(
        v.object({
          quote: v.optional(v.nullable(v.string())),
          text: v.optional(v.nullable(v.string())),
          created_at: maybe,
        }),
      ),
      [],
    ),
  }),
  v.transform((entry): IncomingArticle => ({
    url: entry.url,
    title: entry.title ?? '',
    html: entry.content ?? '',
    savedAt: timeOf(entry.created_at),
    publishedAt: entry.published_at ?? null,
    authors: present(entry.published_by),
    language: entry.language ?? null,
    tags: entry.tags,
    readingState: entry.is_archived ? 'read' : 'unread',
    notes: entry.annotations.map(({ quote, text, created_at }) => ({
      quote: quote ?? '',
      note: text ?? '',
      tags: [],
      at: timeOf(created_at ?? entry.created_at),
    })),
  })),
);

const karakeep = v.pipe(
  v.object({
    createdAt: v.number(),
    title: maybe,
    tags: v.nullish(v.array(v.string()), []),
    content: v.nullable(v.looseObject({ type: v.optional(v.string()), url: v.optional(v.string(), '') })),
    note: maybe,
    archived: v.optional(v.boolean(), false),
  }),
  v.transform((bookmark): IncomingArticle => ({
    url: bookmark.content?.url ?? '',
    title: bookmark.title ?? '',
    savedAt: timeOfSeconds(bookmark.createdAt),
    tags: bookmark.tags,
    readingState: bookmark.archived ? 'read' : 'unread',
    notes: bookmark.note
      ? [{ quote: '', note: bookmark.note, tags: [], at: timeOfSeconds(bookmark.createdAt) }]
      : [],
  })),
);

const linkwarden = v.pipe(
  v.object({
    url: v.optional(v.nullable(v.string())),
    name: maybe,
    description: maybe,
    createdAt: maybe,
    tags: v.nullish(v.array(v.object({ name: v.string() })), []),
  }),
  v.transform((link): IncomingArticle => ({
    url: link.url ?? '',
    title: link.name ?? '',
    excerpt: link.description ?? null,
    savedAt: timeOf(link.createdAt),
    tags: link.tags.map(({ name }) => name),
  })),
);

const around = v.fallback(
  v.object({ textQuote: v.object({ prefix: v.optional(v.string()), suffix: v.optional(v.string()) }) }),
  { textQuote: {} },
);

const clipper = v.pipe(
  v.object({
    url: v.string(),
    title: maybe,
    highlights: v.optional(
      v.array(
        v.object({
          text: v.string(),
          timestamp: v.optional(v.union([v.string(), v.number()])),
          notes: v.optional(v.array(v.string()), []),
        }),
      ),
      [],
    ),
    /** The same with what stands around them, in the same order where each is of one piece. */
    data: v.fallback(v.optional(v.array(around)), undefined),
  }),
  v.transform(({ url, title, highlights, data }): IncomingArticle => {
    const pieces = data?.length === highlights.length ? data : [];
    const notes = highlights.map(({ text, timestamp, notes }, place) => ({
      quote: text,
      ...pieces[place]?.textQuote,
      note: notes.join('\n\n'),
      tags: [],
      at: clipperTime(timestamp),
    }));
    return { url, title: title ?? '', savedAt: earliest(notes.map(({ at }) => at)), notes };
  }),
);

/** Milliseconds, as a number or its digits, or a date. */
function clipperTime(timestamp: string | number | undefined): number {
  const digits = typeof timestamp === 'number' || /^\d+$/.test(timestamp ?? '');
  return digits ? timeOfSeconds(timestamp) : timeOf(String(timestamp));
}

/** wallabag's JSON: text, tags and annotations. */
export const readWallabag = reader(wallabag);
/** Karakeep's bookmarks with tags and notes. */
export const readKarakeep = reader(karakeep);
/** Linkwarden's links with tags. */
export const readLinkwarden = reader(linkwarden);
/** Highlights of the Obsidian Web Clipper. */
export const readClipper = reader(clipper);

/** Reads one element after the other; what cannot be read is named. */
function reader(schema: v.GenericSchema<unknown, IncomingArticle>) {
  return function* (values: readonly unknown[]): Generator<ImportItem> {
    for (const [place, value] of values.entries()) {
      const read = v.safeParse(schema, value);
      if (read.success) yield incoming(read.output, `[${place}]`);
      else yield problem(nameOf(value) ?? `[${place}]`, 'not-understood', wordsOf(read.issues));
    }
  };
}

function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { title, name, url } = value as Record<string, unknown>;
  return [title, name, url].find((text): text is string => typeof text === 'string' && text !== '') ?? null;
}
