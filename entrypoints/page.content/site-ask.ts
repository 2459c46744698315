import { askBy, type Ask } from '@/lib/completion';
import { sendMessage } from '@/lib/messages';

/**
 * Asks the page's own site: from the page, as a click of its reader would; through the background where the page's Content
 * Security Policy forbids that. Firefox applies it to what an extension asks from within a page, Chromium does not. Services elsewhere
 * are asked by the background alone.
 */
export function siteAsk(): Ask {
  const fromPage = askBy((...request) => fetch(...request), {
    credentials: 'same-origin',
    mode: 'same-origin',
  });
  // a sandboxed page is of no origin, so that its own site is another one to it
  let isForbidden = window.origin === 'null';
  return async (question, signal) => {
    if (!isForbidden && question.origin === location.origin) {
      const policy = watchPolicy();
      const reply = await fromPage(question, signal).finally(() => policy.stop());
      if (reply.kind !== 'network' || !(await policy.hasForbidden())) return reply;
      isForbidden = true;
    }
    return untilAborted(sendMessage('askSite', question), signal);
  };
}

/** The browser tells of a broken rule a moment after the request has failed. */
const TELLING_MS = 100;

/** Notices whether the page's policy forbids a request that is made meanwhile. */
function watchPolicy(): { stop: () => void; hasForbidden: () => Promise<boolean> } {
  let told = false;
  let tell = () => {};
  const listener = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective !== 'connect-src') return;
    told = true;
    tell();
  };
  document.addEventListener('securitypolicyviolation', listener);
  return {
    stop: () =>
      setTimeout(() => document.removeEventListener('securitypolicyviolation', listener), TELLING_MS),
    hasForbidden: () =>
      new Promise((resolve) => {
        if (told) resolve(true);
        tell = () => resolve(true);
        setTimeout(() => resolve(told), TELLING_MS);
      }),
  };
}

/** The work goes on in the background until its own time is over; nobody waits for it any more. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('Cancelled', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
