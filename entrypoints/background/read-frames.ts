import { browser } from 'wxt/browser';
import { frameSystemOf } from '@/lib/extraction/discussion/frames';
import { sendMessage, type FrameOutcome } from '@/lib/messages';
import { checkFrameReading, type FrameReading } from '@/lib/model';

const SCRIPT = '/content-scripts/frame.js';

/** Reads the comments in the frames of a tab's page, as far as the user has allowed their sites, and gives them to the page. */
export async function readFrames(tabId: number): Promise<FrameOutcome> {
  const page = { tabId, frameId: 0 };
  const hosts = await allowedHosts(tabId);
  if (hosts.size === 0) return 'not-open';
  try {
    const frameIds = await untilOpen(() => commentFrameIds(tabId, hosts));
    if (frameIds.length === 0) return 'not-open';
    const answers = await browser.scripting.executeScript({ target: { tabId, frameIds }, files: [SCRIPT] });
    const readings = answers.flatMap(({ result }) => checked(result));
    const found = readings.filter(({ comments }) => comments.length > 0);
    if (found.length > 0) await sendMessage('joinFrames', found, page);
    return found.length > 0 ? 'read' : readings.length > 0 ? 'empty' : 'failed';
  } catch (error) {
    console.warn('The frames of the page could not be read:', error);
    return 'failed';
  }
}

/** A frame that was just opened shows nothing for a while; on a slow line for some seconds. */
const TRIES = 25;
const REST_MS = 400;

async function untilOpen(look: () => Promise<number[]>): Promise<number[]> {
  for (let tries = TRIES; ; tries--) {
    const found = await look();
    if (found.length > 0 || tries === 0) return found;
    await new Promise((rested) => setTimeout(rested, REST_MS));
  }
}

/** Hosts of the page's frames with comments that the user has allowed. */
async function allowedHosts(tabId: number): Promise<Set<string>> {
  const frames = await sendMessage('commentFrames', undefined, { tabId, frameId: 0 }).catch(() => []);
  const allowed = new Set<string>();
  for (const host of new Set(frames.map((frame) => frame.host))) {
    if (host !== null && (await browser.permissions.contains({ origins: [`*://${host}/*`] })))
      allowed.add(host);
  }
  return allowed;
}

/** Which of the tab's frames hold comments. Frames that we may not enter do not answer. */
async function commentFrameIds(tabId: number, hosts: ReadonlySet<string>): Promise<number[]> {
  const target = { tabId, allFrames: true };
  const places = await browser.scripting.executeScript({ target, func: () => location.href });
  return places.flatMap(({ frameId, result }) => {
    const address = typeof result === 'string' ? URL.parse(result) : null;
    const isOurs = address && hosts.has(address.hostname) && frameSystemOf(address.href);
    return isOurs && frameId !== 0 ? [frameId] : [];
  });
}

/** A frame's document is untrusted, and so is what is read in it. */
function checked(result: unknown): FrameReading[] {
  try {
    return [checkFrameReading(result)];
  } catch {
    return [];
  }
}
