import { browser } from 'wxt/browser';
import type { Reading } from '@/lib/model';
import { setReading } from '@/lib/tab-readings';

const SCRIPT = '/content-scripts/page.js';

/**
 * Puts the content script into a tab's page and keeps what comes of it as the tab's reading.
 * @param clicked in answer to the toolbar button or menu, which give access to the page
 */
export async function readTab(tabId: number, { clicked }: { clicked: boolean }): Promise<Reading> {
  await setReading(tabId, { state: 'reading', done: 0, total: null });
  const reading = await inject(tabId, clicked);
  await setReading(tabId, reading);
  return reading;
}

async function inject(tabId: number, clicked: boolean): Promise<Reading> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    const reading = frame?.result as Reading | null | undefined;
    return reading ?? { state: 'failed', detail: 'The page gave no answer.' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    // navigated or closed meanwhile
    if (
      /No tab with id|Frame with ID 0 was removed|frame was removed|Invalid tab ID|tab was closed/i.test(
        detail,
      )
    ) {
      return { state: 'needs-click' };
    }
    // With the user's click every ordinary page lets us in: what does not is the browser's own.
    return clicked ? { state: 'blocked', why: 'browser-page' } : { state: 'needs-click' };
  }
}
