import { completeDiscussion } from '@/lib/completion';
import { extractPage } from '@/lib/extraction';
import { sendMessage, type CompletionOutcome } from '@/lib/messages';
import type { BlockedReason, ExtractedPage, Reading } from '@/lib/model';

import { siteAsk } from './site-ask';

/** Progress is told at most this often. */
const PROGRESS_MS = 200;

/** Reads the page it stands in, and keeps what was read until the page changes. */
export class PageReader {
  /** What was read last; null before that. */
  page: ExtractedPage | null = null;
  #cancel = new AbortController();
  #running: Promise<Reading> | null = null;

  /** Reads the page (again); asked twice at the same time, it reads once. */
  read(): Promise<Reading> {
    const running = (this.#running ??= this.#read(this.#cancel.signal));
    void running.finally(() => {
      if (this.#running === running) this.#running = null;
    });
    return running;
  }

  async #read(signal: AbortSignal): Promise<Reading> {
    const blocked = nothingToRead(document);
    if (blocked) return { state: 'blocked', why: blocked };

    const readAt = new Date();
    const onProgress = progressTeller((done, total) => sendMessage('readingProgress', { done, total }));
    try {
      const page = await extractPage(document, location.href, {
        readAt,
        signal,
        onProgress,
      });
      signal.throwIfAborted();
      this.page = page;
      return { state: 'found', url: page.url, readAt: readAt.getTime(), commentCount: page.comments.length };
    } catch (error) {
      if (signal.aborted) return { state: 'needs-click' };
      return { state: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Gets what the page does not show of its discussion from the page's own site. */
  async complete(signal: AbortSignal): Promise<CompletionOutcome> {
    const { page } = this;
    if (!page) throw new Error('Nothing was read yet.');
    const { comments, ...result } = await completeDiscussion(document, page, {
      ask: siteAsk(),
      signal: AbortSignal.any([signal, this.#cancel.signal]),
      onProgress: progressTeller((done, total) => sendMessage('completionProgress', { done, total })),
    });
    // the page may have gone on to another article meanwhile
    if (this.page === page && comments !== page.comments) {
      this.page = { ...page, comments, claimedCommentCount: result.claimedCommentCount };
      await sendMessage('pageCompleted', { commentCount: comments.length, readAt: Date.now() });
    }
    return { ...result, commentCount: comments.length };
  }

  /** Ends a reading that goes on, and drops what was read. */
  forget(): void {
    this.#cancel.abort();
    this.#cancel = new AbortController();
    this.#running = null;
    this.page = null;
  }
}

function nothingToRead(document: Document): BlockedReason | null {
  if (document.contentType === 'application/pdf') return 'pdf';
  if (document.querySelector('body > embed[type="application/pdf"]')) return 'pdf';
  return document.contentType.includes('html') ? null : 'not-html';
}

type Progress = (done: number, total: number | null) => void;

/**
 * Tells progress not too often, and what came last in any case: nothing may come after it for long. Nobody listening is no
 * reason to stop the work.
 */
function progressTeller(tell: (...progress: Parameters<Progress>) => Promise<void>): Progress {
  let told = Date.now();
  let later: ReturnType<typeof setTimeout> | undefined;
  return (...progress) => {
    const now = () => {
      told = Date.now();
      tell(...progress).catch(() => undefined);
    };
    clearTimeout(later);
    const rest = told + PROGRESS_MS - Date.now();
    if (rest <= 0) now();
    else later = setTimeout(now, rest);
  };
}
