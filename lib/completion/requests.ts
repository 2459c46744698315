import { CompletionFailure } from './result';

export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export interface Limits {
  /** Requests in all, repeated ones included. */
  requests: number;
  /** Bytes of all answers. */
  bytes: number;
  /** Milliseconds until an answer must be complete. */
  answerTime: number;
  /** Comments in all. */
  comments: number;
}

/** A discussion of 20,000 comments by 100; what a large one weighs as whole pages; what a patient reader waits. */
export const LIMITS: Limits = { requests: 250, bytes: 60_000_000, answerTime: 25_000, comments: 20_000 };

/** Between two requests: as fast as somebody who clicks quickly. */
const PAUSE = 250;
/** Before the second, third … try of one request. */
const BACK_OFF = [1500, 4000, 10_000];
/** A site that asks for more time than this is not waited for. */
const LONGEST_WAIT = 30_000;

export interface Answer {
  /** What was asked. */
  asked: URL;
  /** Where the answer came from in the end. */
  url: URL;
  headers: Headers;
  text: string;
}

/** Asks one site politely: one request at a time, with pauses, backing off, within limits. */
export interface Requests {
  /** @throws CompletionFailure */
  get(url: URL, source: string): Promise<Answer>;
}

export interface RequestSurroundings {
  fetch: typeof fetch;
  /** Nothing else is asked, and no answer of another is read. */
  origin: string;
  signal: AbortSignal;
  wait: Wait;
  limits: Limits;
}

export function createRequests(surroundings: RequestSurroundings): Requests {
  const { origin, signal, wait, limits } = surroundings;
  let asked = 0;
  let bytesLeft = limits.bytes;

  const once = async (url: URL, source: string, redirect: RequestRedirect): Promise<Answer | Retry> => {
    if (asked >= limits.requests)
      throw new CompletionFailure({ kind: 'too-many', source, limit: 'requests' });
    if (asked > 0) await pause(wait, PAUSE, signal);
    asked++;
    const inTime = AbortSignal.timeout(limits.answerTime);
    try {
      // not as a method: the browser's fetch insists on its own `this`
      const ask = surroundings.fetch;
      const response = await ask(url.href, {
        credentials: 'same-origin',
        mode: 'same-origin',
        redirect,
        signal: AbortSignal.any([signal, inTime]),
      });
      const isElsewhere = response.url !== '' && URL.parse(response.url)?.origin !== origin;
      if (isElsewhere || response.type === 'opaqueredirect' || isRedirect(response)) {
        await response.body?.cancel();
        throw new CompletionFailure({ kind: 'other-origin', source });
      }
      if (!response.ok) {
        await response.body?.cancel();
        return statusOf(response, source);
      }
      const read = await readText(response, bytesLeft);
      if (!read) throw new CompletionFailure({ kind: 'too-many', source, limit: 'bytes' });
      bytesLeft -= read.bytes;
      return { asked: url, url: URL.parse(response.url) ?? url, headers: response.headers, text: read.text };
    } catch (error) {
      if (error instanceof CompletionFailure) throw error;
      if (signal.aborted) throw new CompletionFailure({ kind: 'cancelled' }, { cause: error });
      const kind = inTime.aborted ? 'slow' : 'network';
      return {
        retry: new CompletionFailure({ kind, source }, { cause: error }),
        after: null,
        most: kind === 'slow' ? 1 : 2,
      };
    }
  };

  return {
    async get(url, source) {
      if (url.origin !== origin) throw new CompletionFailure({ kind: 'other-origin', source });
      let redirect: RequestRedirect = 'follow';
      for (let tries = 0; ; tries++) {
        if (signal.aborted) throw new CompletionFailure({ kind: 'cancelled' });
        const answer = await once(url, source, redirect);
        if (!('retry' in answer)) return answer;
        const backOff = BACK_OFF[tries];
        if (backOff === undefined || tries >= answer.most || (answer.after ?? 0) > LONGEST_WAIT)
          throw answer.retry;
        // a redirect to another origin looks like a broken connection: the second try tells
        if (answer.retry.problem.kind === 'network') redirect = 'manual';
        await pause(wait, Math.max(backOff, answer.after ?? 0), signal);
      }
    },
  };
}

interface Retry {
  /** What it is in the end, when no further try helps. */
  retry: CompletionFailure;
  /** Milliseconds that the site asks for; null when it does not. */
  after: number | null;
  /** Further tries that make sense. */
  most: number;
}

const isRedirect = ({ status }: Response) => status >= 300 && status < 400;

/** What to do about an answer that is none. */
function statusOf(response: Response, source: string): Retry {
  const { status } = response;
  if (status === 429 || status === 503) {
    const after = retryAfter(response.headers.get('Retry-After'));
    const seconds = after === null ? null : Math.round(after / 1000);
    return {
      retry: new CompletionFailure({ kind: 'throttled', source, retryAfter: seconds }),
      after,
      most: 3,
    };
  }
  if (status === 401 || status === 403) throw new CompletionFailure({ kind: 'closed', source, status });
  if (status === 404 || status === 410) throw new CompletionFailure({ kind: 'gone', source, status });
  const failure = new CompletionFailure({ kind: 'failed', source, status });
  if (status < 500) throw failure;
  return { retry: failure, after: null, most: 2 };
}

/** Seconds or a date of HTTP, in milliseconds from now. */
function retryAfter(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

async function pause(wait: Wait, milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  if (signal.aborted) throw new CompletionFailure({ kind: 'cancelled' });
}

/** Reads an answer until it is too long: null. */
async function readText(response: Response, most: number): Promise<{ text: string; bytes: number } | null> {
  const reader = response.body?.getReader();
  if (!reader) return { text: '', bytes: 0 };
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return { text: decode(parts, bytes, response.headers.get('Content-Type') ?? ''), bytes };
}

function decode(parts: Uint8Array[], bytes: number, contentType: string): string {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return decoderFor(contentType, whole).decode(whole);
}

/** By the header, then by what the beginning of a page says of itself; UTF-8 when neither does. */
function decoderFor(contentType: string, bytes: Uint8Array): TextDecoder {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const start = () => new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label =
    named.exec(contentType)?.[1] ?? (contentType.includes('html') ? named.exec(start())?.[1] : undefined);
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

/** The ordinary `wait`: resolves when the time is over, rejects when the signal is aborted. */
export const waitInTime: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
