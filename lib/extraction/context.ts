/** What every reader of a page's parts is told. */
export interface ReadingContext {
  /** Address the document was loaded from; base of relative addresses. */
  url: URL;
  /** BCP 47; null when the page does not say. */
  language: string | null;
  /** Display names of the article's authors, to recognise their answers. */
  authors: string[];
  /** When the page is read: base of relative dates. */
  readAt: Date;
  /**
   * Awaited between pieces of long work: lets the browser breathe when its turn is due, else resolves at once
   * (undefined: nothing to await). Throws an AbortError when the reading was cancelled.
   */
  breathe: () => Promise<void> | undefined;
  /** Told what share of the discussion is read, from 0 to 1. */
  progress?: (share: number) => void;
}
