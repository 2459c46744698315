import { describe, expect, it } from 'vitest';
import { askBy } from '@/lib/completion';
import { createRequests, LIMITS, waitInTime } from '@/lib/completion/requests';

const url = new URL('https://blog.example/feed');
const waits: number[] = [];
const requestsTo = (answer: () => Response) =>
  createRequests({
    ask: askBy(() => Promise.resolve(answer()), {}),
    origin: url.origin,
    signal: new AbortController().signal,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    limits: LIMITS,
  });

describe('an answer', () => {
  const latin = new Uint8Array([0x42, 0xfc, 0x72, 0x6f]); // "Büro"
  const page = new Uint8Array([...new TextEncoder().encode('<meta charset="iso-8859-1">'), ...latin]);

  it.each([
    ['the header', latin, 'text/html; charset=ISO-8859-1', 'Büro'],
    ['the page', page, 'text/html', '<meta charset="iso-8859-1">Büro'],
    ['nothing', new TextEncoder().encode('Büro'), 'application/json', 'Büro'],
    ['an unknown name', new TextEncoder().encode('Büro'), 'text/html; charset=klingon', 'Büro'],
  ])('is decoded as %s says', async (_, bytes, type, text) => {
    const requests = requestsTo(() => new Response(bytes, { headers: { 'Content-Type': type } }));
    expect((await requests.get(url, 'test')).text).toBe(text);
  });

  it('may be empty', async () => {
    expect((await requestsTo(() => new Response(null)).get(url, 'test')).text).toBe('');
  });

  it('can name a date until when to wait', async () => {
    const replies = [
      new Response('', {
        status: 503,
        headers: { 'Retry-After': new Date(Date.now() + 12_000).toUTCString() },
      }),
      new Response('da'),
    ];
    const requests = requestsTo(() => replies.shift() ?? new Response(''));
    expect((await requests.get(url, 'test')).text).toBe('da');
    expect(Math.max(...waits)).toBeGreaterThan(9000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(12_000);
  });
});

describe('waiting', () => {
  it('ends when the time is over, or at once when it is cancelled', async () => {
    const cancel = new AbortController();
    await expect(waitInTime(1, cancel.signal)).resolves.toBeUndefined();
    const waiting = waitInTime(1_000_000, cancel.signal);
    cancel.abort();
    await expect(waiting).rejects.toThrow();
    await expect(waitInTime(1_000_000, cancel.signal)).rejects.toThrow();
  });
});
