import type { Ask, Question } from './asking';
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
  ask: Ask;
  /** Of the page. */
  origin: string;
  /** Further origins that are asked where the user has allowed it. Nothing else is asked, and no answer of another is read. */
  services?: readonly string[];
  signal: AbortSignal;
  wait: Wait;
  limits: Limits;
}

export function createRequests(surroundings: RequestSurroundings): Requests {
  const { ask, origin, services = [], signal, wait, limits } = surroundings;
  let asked = 0;
  let bytesLeft = limits.bytes;

  const once = async (url: URL, source: string, redirect: Question['redirect']): Promise<Answer | Retry> => {
    if (asked >= limits.requests)
      throw new CompletionFailure({ kind: 'too-many', source, limit: 'requests' });
    if (asked > 0) await pause(wait, PAUSE, signal);
    asked++;
    const question = {
      url: url.href,
      origin: url.origin,
      redirect,
      mostBytes: bytesLeft,
      time: limits.answerTime,
    };
    const reply = await ask(question, signal).catch((error: unknown) => {
      if (signal.aborted) throw new CompletionFailure({ kind: 'cancelled' }, { cause: error });
      throw error;
    });
    switch (reply.kind) {
      case 'answer': {
        const headers = new Headers(reply.headers);
        if (reply.status >= 400) return statusOf(reply.status, headers, source);
        bytesLeft -= reply.bytes;
        return { asked: url, url: URL.parse(reply.url) ?? url, headers, text: reply.text };
      }
      case 'elsewhere':
        throw new CompletionFailure({ kind: 'other-origin', source });
      case 'too-long':
        throw new CompletionFailure({ kind: 'too-many', source, limit: 'bytes' });
      case 'forbidden':
        throw new CompletionFailure(
          url.origin === origin
            ? { kind: 'forbidden', source, origin }
            : { kind: 'not-allowed', source, origin: url.origin },
        );
      case 'slow':
      case 'network': {
        const most = reply.kind === 'slow' ? 1 : 2;
        return { retry: new CompletionFailure({ kind: reply.kind, source }), after: null, most };
      }
    }
  };

  return {
    async get(url, source) {
      if (url.origin !== origin && !services.includes(url.origin))
        throw new CompletionFailure({ kind: 'other-origin', source });
      let redirect: Question['redirect'] = 'follow';
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

/** What to do about an answer that is none. */
function statusOf(status: number, headers: Headers, source: string): Retry {
  if (status === 429 || status === 503) {
    const after = retryAfter(headers.get('Retry-After'));
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
