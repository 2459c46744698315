import { extractPage } from '@/lib/extraction';
import { onMessage, sendMessage } from '@/lib/messages';
import type { BlockedReason, ExtractedPage, Reading } from '@/lib/model';

/** Shown progress changes at most this often. */
const PROGRESS_MS = 200;

/** Put into a page when the user asks; its answer, a `Reading`, is the result of the injection. */
export default defineContentScript({
  registration: 'runtime',
  async main(ctx): Promise<Reading> {
    const blocked = nothingToRead(document);
    if (blocked) return { state: 'blocked', why: blocked };

    let page: ExtractedPage | null = null;
    const cancelled = new AbortController();
    const stops = [onMessage('page', () => page), onMessage('reveal', ({ data }) => reveal(data.elementId))];
    // a second click puts a new copy of this script into the page; the browser has one listener for each
    ctx.onInvalidated(() => {
      cancelled.abort();
      for (const stop of stops) stop();
    });

    try {
      const readAt = new Date();
      page = await extractPage(document, location.href, { readAt, signal: cancelled.signal, onProgress });
      return { state: 'found', url: page.url, readAt: readAt.getTime(), commentCount: page.comments.length };
    } catch (error) {
      return { state: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
  },
});

function nothingToRead(document: Document): BlockedReason | null {
  if (document.contentType === 'application/pdf') return 'pdf';
  if (document.querySelector('body > embed[type="application/pdf"]')) return 'pdf';
  return /html/.test(document.contentType) ? null : 'not-html';
}

let told = 0;

function onProgress(done: number, total: number | null): void {
  if (Date.now() - told < PROGRESS_MS) return;
  told = Date.now();
  // nobody listening is no reason to stop reading
  sendMessage('readingProgress', { done, total }).catch(() => undefined);
}

function reveal(elementId: string): boolean {
  const element = document.getElementById(elementId);
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
  return element !== null;
}
