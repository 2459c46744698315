import type { CommentKind, ExtractedComment, ExtractedPage } from '@/lib/model';
import type { Answer } from './requests';

/** Where a source looks for what it needs. */
export interface PageSurroundings {
  document: Document;
  /** Where the document was loaded from. */
  url: URL;
  /** What was read from the page. */
  page: ExtractedPage;
}

/** A comment as an endpoint gives it. */
export interface GivenComment {
  /** The system's id of it, as the page writes it where it does. */
  id: string;
  /** `comment` when not given. */
  kind?: CommentKind;
  author: string | null;
  /** As given; only addresses of the web are kept. */
  authorUrl?: string | null;
  byArticleAuthor?: boolean;
  /** For machines: ISO 8601 or epoch. */
  date: string | null;
  /** System's id of the comment it answers; null: none. */
  parentId: string | null;
  url?: string | null;
  /** Untrusted. */
  body: { html: string } | { text: string };
}

/** What one answer holds. */
export interface Batch {
  comments: (GivenComment | ExtractedComment)[];
  /** How many there are in all, where the answer says so. */
  total?: number | null;
  /** How many more the answer lists that say nothing (any more): deleted, hidden. */
  gone?: number;
  /** Addresses to ask next; what was asked before is not asked again. */
  next?: URL[];
  /** Place among the batches; left out: in the order of asking. */
  place?: number;
}

/** A source that fits a page, ready to be asked. */
export interface Inquiry {
  /** How many comments there should be in all; null when the page does not say. */
  expected: number | null;
  /** Asked in this order; of the page's own origin, or of the source's service. */
  urls: URL[];
  /** Known before the first answer. */
  given?: Batch;
  /**
   * Reads one answer.
   * @throws CompletionFailure, or anything else when the answer is not as documented
   */
  read(answer: Answer, signal: AbortSignal): Batch | Promise<Batch>;
}

/** One system's way to give its comments, as data for the one engine. */
export interface CompletionSource {
  name: string;
  /** Gives the whole thread (a feed gives the newest only). */
  whole: boolean;
  /** The page shows nothing, or a part, until somebody scrolls or asks: something may be missing even if it does not say so. */
  lazy: boolean;
  /** `endpoint`: comments for machines, with their true parents; `pages`: as the open page shows them, in its order. */
  kind: 'endpoint' | 'pages';
  /** Origin of a service that is asked instead of the page's own site: only where the user has allowed it. */
  service?: string;
  /** What a page of this system needs to ask; null when this page does not have it. */
  inquire(surroundings: PageSurroundings): Inquiry | null;
}
