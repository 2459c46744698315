/** The records of the library, as they are stored and as every part of the program knows them. */

import { v7 } from 'uuid';
import type { CommentKind } from './page';
import type { CategoryColor } from './palette';

/** Made once with `newId`, never reused: backups and imports merge by it. */
export type Id = string;

/**
 * A UUID of version 7 (RFC 9562): ids made one after the other stand side by side in the database, so that a save
 * touches one place of a large library instead of one for every comment.
 */
export function newId(): Id {
  return v7();
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
  /** The one collection it lies in; null: in none. */
  collectionId: Id | null;
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
  /** Of its pictures that are kept (`Picture`), together. */
  pictureBytes: number;
  /** What lists are sorted by when they are sorted by title. */
  titleKey: string;
  /** The same for articles of the same text (`textKey`); null for texts too short to say. */
  textKey: string | null;
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

/** A folder of the user's for articles, within another one or at the top. */
export interface Collection {
  id: Id;
  name: string;
  parentId: Id | null;
  /** Place among those with the same parent, from 0. */
  position: number;
}

/** A query kept under a name. */
export interface SavedSearch {
  id: Id;
  name: string;
  /** As it is typed into the field. */
  query: string;
  /** Place in the list, from 0. */
  position: number;
}

/** How far an article and its discussion were read; beside the article, so that scrolling does not touch what lists show. */
export interface ReadingProgress {
  articleId: Id;
  /** How much of the text is above the lower edge of the window, 0 to 1. */
  fraction: number;
  /** When it was last read. */
  at: Timestamp;
  /** When the discussion was last seen: comments first seen later are new; null: never. */
  discussionSeenAt: Timestamp | null;
}

/** One person who writes under several names in a discussion, as the user has joined them. */
export interface Persona {
  id: Id;
  articleId: Id;
  /** `Comment.author` as written, two at least; the first one stands for the person. */
  names: string[];
}

/** A picture of an article, kept with it. */
export interface Picture {
  id: Id;
  articleId: Id;
  /** Where it was fetched from: absolute, as it stands in the text. */
  url: string;
  data: Blob;
  keptAt: Timestamp;
}

/** Who stands behind a pseudonym of exported discussions: the key to them, which never leaves this machine by itself. */
export interface Pseudonym {
  /** `pseudonymId` of site and name. */
  id: string;
  /** Host of the pages the name stands on: elsewhere it may be somebody else's. */
  site: string;
  /** As it was first met. */
  name: string;
  /** From 1, in the order in which they were given; never given twice. */
  number: number;
  /** Of site and name, made with a secret that stays here: hexadecimal. */
  hash: string;
}

/** What `Pseudonym.hash` is made with. */
export interface PseudonymSecret {
  id: 'secret';
  /** Hexadecimal. */
  secret: string;
}
