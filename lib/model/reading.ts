/** How far the reading of one tab's page is. Small: it is kept for the session and shown by every sidebar. */
export type Reading =
  | { state: 'reading'; done: number; total: number | null }
  | { state: 'found'; url: string; readAt: number; commentCount: number }
  /** Extensions may not run there, or there is nothing to read. */
  | { state: 'blocked'; why: BlockedReason }
  /** The browser gives the page only after a click on the toolbar button. */
  | { state: 'needs-click' }
  | { state: 'failed'; detail: string };

export type BlockedReason = 'browser-page' | 'pdf' | 'not-html';
