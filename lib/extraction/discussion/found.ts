import type { CommentKind } from '@/lib/model';

/** A comment as it was found in the document, before its fields are made uniform. */
export interface FoundComment {
  /** Holds this comment; may hold its replies too. */
  element: Element;
  /** The page's own id of it ("48108"); null when the page gives none. */
  sourceId: string | null;
  author: string | null;
  /** As it stands in the page. */
  authorUrl: string | null;
  /** Marked by the page as the article's author. */
  byArticleAuthor: boolean;
  /** ISO 8601 or epoch that the page gives for machines; wins over `dateText`. */
  machineDate: string | null;
  /** The date in words or digits, as a reader sees it. */
  dateText: string | null;
  kind: CommentKind;
  /** What the comment says, in order: elements and bare text nodes, not yet cleaned. */
  body: Node[];
  parent: FoundComment | null;
  /** The parent is guessed from the text ("@Name"). */
  parentInferred: boolean;
  /** As it stands in the page. */
  url: string | null;
}

/** One discussion of a page, in document order. */
export interface FoundDiscussion {
  /** Name of the comment system, or `general`. */
  system: string;
  comments: FoundComment[];
  /** Outermost elements that belong to the discussion: not article. */
  regions: Element[];
  /** The post that the others answer, where it is the article: no region holds it. */
  opening?: Element;
  /** Selector of what in the comments' bodies is not text, beyond the usual parts. */
  noise?: string;
}
