/**
 * What is known of a comment system, as data. One engine (`reading.ts`) reads them all.
 */

/**
 * Where a value stands inside a comment: a CSS selector, optionally with an attribute (`time@datetime`, `@id` = of the
 * comment's own element). The long form takes a part of the value, or looks beside the comment.
 */
export type Place =
  | string
  | {
      /** Selector inside the comment; empty: the comment's own element. */
      at: string;
      /** Absent: the text. */
      attribute?: string;
      /** The value is the first group of it; no match: no value here. */
      pattern?: RegExp;
      /** The element stands right before the comment, not in it. */
      before?: boolean;
    };

/** How a comment tells what it answers. Rules are tried in order; the first that says something decides. */
export type ParentRule =
  /** The comment that encloses it. */
  | { by: 'nesting' }
  /** The last comment before it on a higher level. The smaller the number, the higher: levels as well as pixels. */
  | { by: 'level'; at: Place }
  /** The same, the level being the number of such elements around it. */
  | { by: 'depth'; ancestors: string }
  /** The id of the parent stands in it (or its `key`, where that is another one). Values that no comment has say nothing. */
  | { by: 'reference'; at: Place; key?: Place };

export interface DiscussionSystem {
  name: string;
  /** The system is looked at only where this is on the page. */
  sign?: string;
  /** Comments that do not stand in the document itself: in a frame of the same origin, or in an open shadow root. */
  inside?: { frame: string } | { shadow: string };
  /** Every element that is a comment. Of nested ones with the same id, the outermost is the comment. */
  item?: string;
  /** Elements that are comments only where they have an id by `id`. */
  identified?: string;
  /** A comment goes on over the elements after it, up to the next one (definition lists, loose rows). */
  tail?: string;
  /** The page's own id of the comment. */
  id?: Place[];
  author?: Place[];
  authorUrl?: Place[];
  /** ISO 8601 or epoch. */
  machineDate?: Place[];
  dateText?: Place[];
  /** Selectors of the text; without a match, what is left of the comment. */
  body: string[];
  /** Address of the comment itself; else the page's address and the id of the element. */
  url?: Place[];
  parent: ParentRule[];
  /** Selectors that the comment's own element matches. */
  pingback?: string;
  social?: string;
  /** Selector that the comment, or something of its own in it, matches. */
  byArticleAuthor?: string;
  /** Comments that say nothing: deleted, hidden, collapsed stubs, forms. */
  skip?: string;
  /** Parts of the comment that are not its text, beyond the usual ones. */
  noise?: string;
  /** The insides differ from site to site: what the places do not give is looked for. */
  loose?: boolean;
  /** The first item of a thread's first page is the article itself (forums). */
  firstIsArticle?: boolean;
  /** Elements beyond the comments that belong to the discussion. */
  region?: string;
}
