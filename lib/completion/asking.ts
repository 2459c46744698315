/** One request and its answer, in a form that one part of the extension can hand to another. */

export interface Question {
  /** Absolute address. */
  url: string;
  /** Nothing that another origin answers is read. */
  origin: string;
  redirect: 'follow' | 'manual';
  /** Bytes of the answer, at most. */
  mostBytes: number;
  /** Milliseconds until the answer must be complete. */
  time: number;
}

export type Reply =
  /** Any status. Of the headers only those that somebody reads; `bytes` as they came, before decoding. */
  | {
      kind: 'answer';
      status: number;
      url: string;
      headers: Record<string, string>;
      text: string;
      bytes: number;
    }
  /** Led to another origin, which was not read. */
  | { kind: 'elsewhere' }
  | { kind: 'too-long' }
  | { kind: 'slow' }
  /** The connection was broken, or there is none. */
  | { kind: 'network' }
  /** The page's rules forbid it to ask, and we may not ask without it. */
  | { kind: 'forbidden' };

/** Asks once. Rejects only when the signal is aborted. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Reply>;

/** Headers that a source or the politeness reads. */
const READ_HEADERS = ['content-type', 'retry-after', 'x-wp-total', 'x-wp-totalpages'];

/**
 * Asks with a `fetch`.
 * @param init how it is asked, besides what the question says
 */
export function askBy(fetch: typeof globalThis.fetch, init: RequestInit): Ask {
  return async ({ url, origin, redirect, mostBytes, time }, signal) => {
    const inTime = AbortSignal.timeout(time);
    try {
      const response = await fetch(url, { ...init, redirect, signal: AbortSignal.any([signal, inTime]) });
      const isElsewhere = response.url !== '' && URL.parse(response.url)?.origin !== origin;
      if (isElsewhere || response.type === 'opaqueredirect' || isRedirect(response)) {
        await response.body?.cancel();
        return { kind: 'elsewhere' };
      }
      const headers = Object.fromEntries(
        READ_HEADERS.flatMap((name) => {
          const value = response.headers.get(name);
          return value === null ? [] : [[name, value]];
        }),
      );
      const { status } = response;
      if (!response.ok) await response.body?.cancel();
      const read = response.ok ? await readText(response, mostBytes) : { text: '', bytes: 0 };
      return read
        ? { kind: 'answer', status, url: response.url || url, headers, ...read }
        : { kind: 'too-long' };
    } catch (error) {
      if (signal.aborted) throw error;
      return { kind: inTime.aborted ? 'slow' : 'network' };
    }
  };
}

const isRedirect = ({ status }: Response) => status >= 300 && status < 400;

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
