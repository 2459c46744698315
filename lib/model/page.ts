/** What reading a page gives: the contract of `lib/extraction`. */

export const COMMENT_KINDS = ['comment', 'pingback', 'social'] as const;

/** `social`: a tweet, reaction or repost that the page lists among its comments. */
export type CommentKind = (typeof COMMENT_KINDS)[number];

export interface ExtractedComment {
  /** Unique within the page; the same when the page is read again. */
  id: string;
  author: string | null;
  /** The author's own page or profile, http(s) only. */
  authorUrl: string | null;
  /** Written by the article's author, as the page marks it or by the same name. */
  byArticleAuthor: boolean;
  /** ISO 8601, as precise as the page says (`2013-11-05T09:14`, `2013-11-05`); with offset only where the page gives one. */
  publishedAt: string | null;
  /** The page gives no exact date ("3 days ago"): worked out from the time of reading. */
  publishedAtInferred: boolean;
  kind: CommentKind;
  /** `id` of the comment it answers, where the page's structure says so. */
  parentId: string | null;
  /** The answer's target is guessed from the text ("@Name"), not given by the page's structure. */
  parentInferred: boolean;
  /** Address that leads to the comment itself. */
  url: string | null;
  /** Sanitized. */
  html: string;
  /** The same as plain text, blocks separated by newlines. */
  text: string;
}

export interface ExtractedPage {
  /** Canonical address: absolute, without tracking parameters. */
  url: string;
  title: string;
  /** Display names. */
  authors: string[];
  /** Where the page says more about the authors: their profile pages, http(s) only. */
  authorUrls: string[];
  /** Plain text of the biography box, where there is one. */
  authorBio: string | null;
  /** ISO 8601, as precise as the page says. */
  publishedAt: string | null;
  modifiedAt: string | null;
  siteName: string | null;
  /** BCP 47. */
  language: string | null;
  /** The lead or description that the page gives itself. */
  excerpt: string | null;
  leadImageUrl: string | null;
  section: string | null;
  tags: string[];
  /** Sanitized article body, without the discussion. */
  html: string;
  /** The same as plain text, blocks separated by newlines. */
  text: string;
  /** In document order. */
  comments: ExtractedComment[];
  /** What the page itself says; null when it says nothing. */
  claimedCommentCount: number | null;
  /** Name of the comment system or `general`; null when no comments were found. */
  discussionSystem: string | null;
}

/** What was read in a frame of a page: the discussion as its own document has it. */
export interface FrameReading {
  /** Of the frame. */
  address: string;
  comments: ExtractedComment[];
  /** What the frame says; null when it says nothing. */
  claimedCommentCount: number | null;
}

/** A discussion of a page that stands in a frame of another site. */
export interface CommentFrame {
  /** As people know the system: `Disqus`. */
  title: string;
  /** Host of the frame; null: the page has not opened it. */
  host: string | null;
  /** How many comments were read in it; null: it was not read. */
  read: number | null;
}
