import * as v from 'valibot';
import { COMMENT_KINDS, type ExtractedPage, type FrameReading } from './page';

const text = v.string();
const maybeText = v.nullable(v.string());
const webAddress = v.pipe(v.string(), v.regex(/^(?:https?|file):\/\//i));

const comment = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  author: maybeText,
  authorUrl: v.nullable(webAddress),
  byArticleAuthor: v.boolean(),
  publishedAt: maybeText,
  publishedAtInferred: v.boolean(),
  kind: v.picklist(COMMENT_KINDS),
  parentId: maybeText,
  parentInferred: v.boolean(),
  url: v.nullable(webAddress),
  html: text,
  text,
});

const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

const page: v.GenericSchema<unknown, ExtractedPage> = v.object({
  url: webAddress,
  title: text,
  authors: v.array(text),
  authorUrls: v.array(webAddress),
  authorBio: maybeText,
  publishedAt: maybeText,
  modifiedAt: maybeText,
  siteName: maybeText,
  language: maybeText,
  excerpt: maybeText,
  leadImageUrl: v.nullable(v.pipe(v.string(), v.regex(/^(?:https?|file|data):/i))),
  section: maybeText,
  tags: v.array(text),
  html: text,
  text,
  comments: v.array(comment),
  claimedCommentCount: count,
  discussionSystem: maybeText,
});

/**
 * Takes what a page's side of the extension says for a read page only if it has exactly that shape.
 * @throws {v.ValiError} naming the field that is not as it should be
 */
export function checkPage(value: unknown): ExtractedPage {
  return v.parse(page, value);
}

const frame: v.GenericSchema<unknown, FrameReading> = v.object({
  address: webAddress,
  comments: v.array(comment),
  claimedCommentCount: count,
});

/**
 * The same for what was read in a frame.
 * @throws {v.ValiError}
 */
export function checkFrameReading(value: unknown): FrameReading {
  return v.parse(frame, value);
}
