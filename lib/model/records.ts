/** The records of the library, as they are stored and as every part of the program knows them. */

import type { CommentKind } from './page';
import type { CategoryColor } from './palette';

/** Made once with `newId`, never reused: backups and imports merge by it. */
export type Id = string;

export function newId(): Id {
  return crypto.randomUUID();
}

/** Milliseconds since 1970-01-01 UTC: when something happened on this machine. */
export type Timestamp = number;

export type ReadingState = 'unread' | 'reading' | 'read';

/** What lists show of a saved page. Never its text: see `Body`. */
export interface Article {
  id: Id;
  /** Canonical address. */
  url: string;
  /** Same for all spellings of one address (`addressKey`); unique. */
  urlKey: string;
  title: string;
  authors: string[];
  authorUrls: string[];
  authorBio: string | null;
  siteName: string | null;
  /** ISO 8601, as precise as the page said. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** BCP 47. */
  language: string | null;
  excerpt: string | null;
  leadImageUrl: string | null;
  section: string | null;
  /** The user's own tags. */
  tags: string[];
  /** What the page calls its topics. */
  pageTags: string[];
  readingState: ReadingState;
  wordCount: number;
  /** Comments kept, vanished ones included. */
  commentCount: number;
  claimedCommentCount: number | null;
  discussionSystem: string | null;
  /** Annotations that are not deleted. */
  noteCount: number;
  /** First saved. */
  savedAt: Timestamp;
  /** Last read from the page. */
  readAt: Timestamp;
  /** In the bin since; null when it is not. */
  deletedAt: Timestamp | null;
}

/** One kept version of an article's text. */
export interface Body {
  id: Id;
  articleId: Id;
  /** When this text was read from the page. */
  readAt: Timestamp;
  /** Sanitized. */
  html: string;
  text: string;
}

export interface Comment {
  id: Id;
  articleId: Id;
  /** The page's own id of it (`ExtractedComment.id`): unique within the article. */
  sourceId: string;
  /** Place in document order, from 0. */
  position: number;
  author: string | null;
  authorUrl: string | null;
  byArticleAuthor: boolean;
  publishedAt: string | null;
  publishedAtInferred: boolean;
  kind: CommentKind;
  /** `Comment.id` of the comment it answers. */
  parentId: Id | null;
  parentInferred: boolean;
  url: string | null;
  /** Sanitized. */
  html: string;
  text: string;
  firstSeenAt: Timestamp;
  lastSeenAt: Timestamp;
  /** The page was read whole and did not show it any more; null while it does. */
  missingSince: Timestamp | null;
  /** What it said before the page changed it, oldest first. */
  earlier: EarlierText[];
}

export interface EarlierText {
  html: string;
  text: string;
  lastSeenAt: Timestamp;
}

/** A W3C Web Annotation selector, as `lib/annotation` writes and reads it. */
export type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string }
  | { type: 'TextPositionSelector'; start: number; end: number }
  | {
      type: 'RangeSelector';
      startContainer: string;
      startOffset: number;
      endContainer: string;
      endOffset: number;
    }
  | {
      /** Our own: where the passage stood among the letters of its text, and what stood around it. */
      type: 'PassageSelector';
      /** In letters (`lib/annotation/normalise`), `end` exclusive. */
      start: number;
      end: number;
      /** Of all letters of the text: where it is the same, `start` and `end` hold. */
      fingerprint: string;
      /** Some 300 letters before and after; white space as one space, blocks separated by newlines. */
      before: string;
      after: string;
      /** How often the words stood in the text. */
      occurrences: number;
    };

export interface Annotation {
  id: Id;
  articleId: Id;
  /** The comment it stands on; null when it stands on the article. */
  commentId: Id | null;
  /** The version of the text it was made on; null for notes on a whole page or comment. */
  bodyId: Id | null;
  /** Empty: a note on the whole page or comment. */
  selectors: Selector[];
  /** The marked words; empty for a note on the whole. */
  quote: string;
  /** Markdown; empty: a highlight. */
  note: string;
  categoryId: Id | null;
  tags: string[];
  createdAt: Timestamp;
  updatedAt: Timestamp;
  /** Deleted, can still be undone; null when it is not. */
  deletedAt: Timestamp | null;
}

/** A code of the user's coding scheme. */
export interface Category {
  id: Id;
  name: string;
  /** Place in the scheme, from 0. */
  position: number;
  color: CategoryColor;
  /** Digit that marks with it, `1` to `9`. */
  key: string | null;
}
