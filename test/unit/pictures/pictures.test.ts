// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { fetchPicture, LARGEST_PICTURE, pictureAddresses, pictureFrom, pictureType } from '@/lib/pictures';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const letters = (text: string) => new TextEncoder().encode(text);

afterEach(() => vi.unstubAllGlobals());

/** The document's own kind of Blob, which its FileReader reads. */
const answer = (body: Uint8Array<ArrayBuffer>, { status = 200, headers = {} }: ResponseInit = {}) =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve({
      ok: status === 200,
      headers: new Headers(headers),
      blob: () => Promise.resolve(new Blob([body])),
    }),
  );

it('knows pictures by their own bytes', () => {
  expect(pictureType(PNG)).toBe('image/png');
  expect(pictureType(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(pictureType(letters('GIF89a'))).toBe('image/gif');
  expect(pictureType(letters('RIFF1234WEBPVP8 '))).toBe('image/webp');
  expect(pictureType(letters('1234ftypavif'))).toBe('image/avif');
});

it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', '', 'RIFF1234WAVE', 'BMW'])(
  'takes %j for no picture',
  (text) => expect(pictureType(letters(text))).toBeNull(),
);

it('lists the pictures of a text once each, from the web only', () => {
  const html = `<img src="https://a.example/1.png?a=1&amp;b=2"><p><img src="https://a.example/2.png"></p>
    <img src="https://a.example/2.png"><img src="data:image/png;base64,AA"><img src="chrome://x"><img>`;
  expect(pictureAddresses(html)).toEqual(['https://a.example/1.png?a=1&b=2', 'https://a.example/2.png']);
});

it('brings a picture through a message as it was', async () => {
  answer(PNG, { headers: { 'content-type': 'text/html' } });
  const fetched = await fetchPicture('https://a.example/1.png');
  const picture = 'base64' in fetched ? pictureFrom(fetched.base64) : null;
  expect(picture?.type).toBe('image/png');
  expect(picture?.size).toBe(PNG.length);
});

it('says why there is none', async () => {
  answer(PNG, { status: 404 });
  expect(await fetchPicture('https://a.example/')).toEqual({ problem: 'not-given' });
  answer(letters('<svg/>'), { headers: { 'content-type': 'image/svg+xml' } });
  expect(await fetchPicture('https://a.example/')).toEqual({ problem: 'no-picture' });
  answer(PNG, { headers: { 'content-length': String(LARGEST_PICTURE + 1) } });
  expect(await fetchPicture('https://a.example/')).toEqual({ problem: 'too-large' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await fetchPicture('https://a.example/')).toEqual({ problem: 'not-given' });
});

it('takes nothing from a page that is no picture', () => {
  expect(pictureFrom(btoa('<svg onload="alert(1)"/>'))).toBeNull();
  expect(pictureFrom('no base64 !')).toBeNull();
  expect(pictureFrom('A'.repeat(LARGEST_PICTURE * 2))).toBeNull();
});
