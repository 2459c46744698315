import { completeDiscussion, joinFrames } from '@/lib/completion';
import { extractPage } from '@/lib/extraction';
import { findCommentFrames } from '@/lib/extraction/discussion/frames';
import { sendMessage, type CompletionOutcome } from '@/lib/messages';
import type { BlockedReason, CommentFrame, ExtractedPage, FrameReading, Reading } from '@/lib/model';
import { siteAsk } from './site-ask';

/** Progress is told at most this often. */
const PROGRESS_MS = 200;

/** Reads the page it stands in, and keeps what was read until the page changes. */
export class PageReader {
  /** What was read last, with what was read in its frames; null before that. */
  page: ExtractedPage | null = null;
  /** The same without the frames. */
  #own: ExtractedPage | null = null;
  /** By the frame's address; those of frames that the page has now. */
  #frames = new Map<string, FrameReading>();
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
      const { comments } = this.#show(page);
      return { state: 'found', url: page.url, readAt: readAt.getTime(), commentCount: comments.length };
    } catch (error) {
      if (signal.aborted) return { state: 'needs-click' };
      return { state: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Takes a reading of the page's own document; what was read in its frames before stays until they are read again. */
  #show(own: ExtractedPage): ExtractedPage {
    this.#own = own;
    const addresses = new Set(findCommentFrames(document, []).map(({ address }) => address?.href));
    for (const address of this.#frames.keys()) if (!addresses.has(address)) this.#frames.delete(address);
    this.page = joinFrames(own, [...this.#frames.values()]);
    return this.page;
  }

  /** Gets what the page does not show of its discussion from the page's own site. */
  async complete(signal: AbortSignal): Promise<CompletionOutcome> {
    const own = this.#own;
    if (!own) throw new Error('Nothing was read yet.');
    const { comments, ...result } = await completeDiscussion(document, own, {
      ask: siteAsk(),
      signal: AbortSignal.any([signal, this.#cancel.signal]),
      onProgress: progressTeller((done, total) => sendMessage('completionProgress', { done, total })),
    });
    // the page may have gone on to another article meanwhile
    if (this.#own === own && comments !== own.comments) {
      this.#show({ ...own, comments, claimedCommentCount: result.claimedCommentCount });
      await this.#tellCompleted();
    }
    return { ...result, commentCount: this.page?.comments.length ?? comments.length };
  }

  /** The discussions of the page that stand in frames of other sites. */
  frames(): CommentFrame[] {
    if (!this.#own) return [];
    return findCommentFrames(document, [this.#own.discussionSystem]).map(({ system, address }) => ({
      title: system.title,
      host: address?.hostname ?? null,
      read: (address && this.#frames.get(address.href)?.comments.length) ?? null,
    }));
  }

  /** Adds what was read in the page's frames to what was read of the page. */
  async join(readings: readonly FrameReading[]): Promise<void> {
    const own = this.#own;
    if (!own) return;
    for (const reading of readings) this.#frames.set(reading.address, reading);
    this.#show(own);
    await this.#tellCompleted();
  }

  async #tellCompleted(): Promise<void> {
    const commentCount = this.page?.comments.length ?? 0;
    await sendMessage('pageCompleted', { commentCount, readAt: Date.now() });
  }

  /** Ends a reading that goes on, and drops what was read. */
  forget(): void {
    this.#cancel.abort();
    this.#cancel = new AbortController();
    this.#running = null;
    this.#own = null;
    this.#frames.clear();
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
