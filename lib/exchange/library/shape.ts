import * as v from 'valibot';
import { CATEGORY_COLORS, COMMENT_KINDS, selectorShape } from '@/lib/model';

/*
 * The records as a library file holds them: `format.md` says it in words, `library.schema.json` for programs. What the
 * store works out itself is not in it. What may be missing has its default here: files written by hand or by an older
 * version need only what is essential.
 */

/** Grows when a file of the new version cannot be read by the program that knew the old one. */
export const VERSION = 1;

const text = v.string();
const maybeText = v.optional(v.nullable(v.string()), null);
const texts = v.optional(v.array(v.string()), []);
const words = v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []);

/** The name would shadow what every object has. */
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300), v.notValue('__proto__'));
const maybeId = v.optional(v.nullable(id), null);

/** Milliseconds that a date can hold. */
const timestamp = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const maybeTimestamp = v.optional(v.nullable(timestamp), null);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const flag = v.optional(v.boolean(), false);

/** An address of a page that can be saved. */
const pageAddress = v.pipe(
  v.string(),
  v.check((url) => /^(?:https?|file):\/\//i.test(url) && URL.canParse(url), 'not the address of a web page'),
);

/** Addresses that lead elsewhere are left out, not the record with them. */
const maybeAddress = v.fallback(
  v.optional(v.nullable(v.pipe(text, v.regex(/^(?:https?|file):\/\//i))), null),
  null,
);
const maybePicture = v.fallback(
  v.optional(v.nullable(v.pipe(text, v.regex(/^(?:https?|file|data):/i))), null),
  null,
);
const addresses = v.pipe(
  texts,
  v.transform((urls) => urls.filter((url) => /^(?:https?|file):\/\//i.test(url))),
);

const version = v.object({ id, readAt: timestamp, html: text, text });

const earlier = v.object({ html: text, text, lastSeenAt: timestamp });

const comment = v.object({
  id,
  sourceId: v.pipe(text, v.nonEmpty()),
  position: count,
  author: maybeText,
  authorUrl: maybeAddress,
  byArticleAuthor: flag,
  publishedAt: maybeText,
  publishedAtInferred: flag,
  kind: v.optional(v.picklist(COMMENT_KINDS), 'comment'),
  parentId: maybeId,
  parentInferred: flag,
  url: maybeAddress,
  html: text,
  text,
  firstSeenAt: timestamp,
  lastSeenAt: timestamp,
  missingSince: maybeTimestamp,
  earlier: v.optional(v.array(earlier), []),
});

const annotation = v.object({
  id,
  commentId: maybeId,
  bodyId: maybeId,
  selectors: v.optional(v.pipe(v.array(selectorShape), v.maxLength(10)), []),
  quote: v.optional(text, ''),
  note: v.optional(text, ''),
  categoryId: maybeId,
  tags: words,
  createdAt: timestamp,
  updatedAt: timestamp,
  deletedAt: maybeTimestamp,
});

const progress = v.object({
  fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  at: timestamp,
  discussionSeenAt: maybeTimestamp,
});

const persona = v.object({ id, names: v.pipe(v.array(text), v.minLength(2)) });

/** Where a picture's bytes are: in the file itself, or in a pack of a backup. */
const picture = v.object({
  id,
  url: v.pipe(text, v.regex(/^(?:https?|file|data):/i)),
  keptAt: timestamp,
  type: text,
  /** Base64. */
  data: v.optional(text),
  pack: v.optional(v.object({ name: text, at: count, size: count, sha256: text })),
});

export const fileEntry = v.object({
  id,
  url: pageAddress,
  title: text,
  authors: texts,
  authorUrls: addresses,
  authorBio: maybeText,
  siteName: maybeText,
  publishedAt: maybeText,
  modifiedAt: maybeText,
  language: maybeText,
  excerpt: maybeText,
  leadImageUrl: maybePicture,
  section: maybeText,
  tags: words,
  collectionId: maybeId,
  pageTags: texts,
  readingState: v.optional(v.picklist(['unread', 'reading', 'read']), 'unread'),
  claimedCommentCount: v.optional(v.nullable(count), null),
  discussionSystem: maybeText,
  savedAt: timestamp,
  readAt: timestamp,
  deletedAt: maybeTimestamp,
  versions: v.pipe(v.array(version), v.minLength(1)),
  comments: v.optional(v.array(comment), []),
  annotations: v.optional(v.array(annotation), []),
  progress: v.optional(v.nullable(progress), null),
  personas: v.optional(v.array(persona), []),
  pictures: v.optional(v.array(picture), []),
});

export const fileFrame = v.object({
  categories: v.optional(
    v.array(
      v.object({
        id,
        name: text,
        position: count,
        color: v.picklist(CATEGORY_COLORS),
        key: v.optional(v.nullable(v.pipe(text, v.regex(/^[1-9]$/))), null),
      }),
    ),
    [],
  ),
  collections: v.optional(v.array(v.object({ id, name: text, parentId: maybeId, position: count })), []),
  searches: v.optional(v.array(v.object({ id, name: text, query: text, position: count })), []),
});

/** An article with all that belongs to it, as it stands in a file. */
export type FileEntry = v.InferOutput<typeof fileEntry>;
export type FilePicture = FileEntry['pictures'][number];
