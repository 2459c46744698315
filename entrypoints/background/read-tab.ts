import { browser } from 'wxt/browser';
import { markStyles } from '@/lib/annotation/mark-styles';
import { sendMessage } from '@/lib/messages';
import { MARK_LOOKS, PLAIN_LOOK, type Reading } from '@/lib/model';
import { setReading } from '@/lib/tab-readings';
import { refreshMarks } from './marks';
import { readFrames } from './read-frames';

/** Put in by the browser, so that the page gets no element for it. */
const MARK_CSS = markStyles({ ...MARK_LOOKS, plain: PLAIN_LOOK });

const SCRIPT = '/content-scripts/page.js';

/** What the browsers say when the tab was closed or went elsewhere meanwhile. */
const TAB_GONE =
  /no tab with id|invalid tab id|frame with id 0 was removed|frame was removed|tab was closed/i;

/** Tabs whose page is being read now, by this run of the background. */
const beingRead = new Set<number>();

/**
 * Has a tab's page read, and keeps what comes of it as the tab's reading.
 * @param clicked in answer to the toolbar button or menu, which give access to the page
 */
export async function readTab(tabId: number, { clicked }: { clicked: boolean }): Promise<Reading> {
  beingRead.add(tabId);
  await setReading(tabId, { state: 'reading', done: 0, total: null });
  const reading = (await askPage(tabId)) ?? (await enterPage(tabId, { clicked })) ?? (await askPage(tabId));
  beingRead.delete(tabId);
  const known = reading ?? { state: 'failed', detail: 'The page gave no answer.' };
  await setReading(tabId, known);
  if (known.state === 'found') {
    // the user has allowed their sites before; the page is shown without waiting for them
    void readFrames(tabId);
    await refreshMarks(tabId);
  }
  return known;
}

/**
 * Keeps how far the page is read. One that comes late must not cover the result, so nothing is awaited between
 * looking and writing: the browser writes in the order it is told to.
 */
export async function noteProgress(tabId: number, done: number, total: number | null): Promise<void> {
  if (beingRead.has(tabId)) await setReading(tabId, { state: 'reading', done, total });
}

/** Null: nobody of ours is in the page yet. */
function askPage(tabId: number): Promise<Reading | null> {
  return sendMessage('read', undefined, { tabId, frameId: 0 }).catch(() => null);
}

/** Puts the content script into the page; says what stands against it, else null. */
async function enterPage(tabId: number, { clicked }: { clicked: boolean }): Promise<Reading | null> {
  for (let tries = 1; ; tries++) {
    const refusal = await putScriptsInto(tabId);
    if (refusal === null) return null;
    if (TAB_GONE.test(refusal) || !clicked) return { state: 'needs-click' };
    // With the user's click every ordinary page lets us in: what does not is the browser's own.
    const ordinary = await isOrdinary(tabId);
    // a busy browser is at times late in giving what the click grants, an address among it
    if (ordinary === false || (ordinary === null && tries >= TRIES_WITHOUT_ADDRESS))
      return { state: 'blocked', why: 'browser-page' };
    if (tries >= TRIES) return { state: 'failed', detail: refusal };
    await new Promise((rested) => setTimeout(rested, REST_MS));
  }
}

/** How long the user waits to hear that a page is the browser's own. */
const TRIES_WITHOUT_ADDRESS = 6;
const TRIES = 20;
const REST_MS = 200;

/** What the browser says against it; null: they are in. */
async function putScriptsInto(tabId: number): Promise<string | null> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, css: MARK_CSS });
    const [frame]: unknown[] = await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    // Firefox keeps out of some of its own pages (about:config) without an error, and tells of no frame
    return frame ? null : 'The browser let nobody in.';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Sites of the browsers' makers, extension stores among them, where no extension may run. */
const KEPT_OUT =
  /^(?:chromewebstore\.google\.com|chrome\.google\.com|microsoftedge\.microsoft\.com|(?:.+\.)?(?:mozilla\.(?:org|net|com)|firefox\.com))$/;

/** Whether it is a page of the web; null: the browser does not tell us its address. */
async function isOrdinary(tabId: number): Promise<boolean | null> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined) return null;
  return /^https?:/.test(url) && !KEPT_OUT.test(new URL(url).hostname);
}
