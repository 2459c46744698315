import { pictureType } from './picture-type';

/** Pictures for a screen are far smaller; what is larger is a scan or a mistake. */
export const LARGEST_PICTURE = 8 * 1024 * 1024;

/** Longest that one picture may take. */
const DEADLINE_MS = 20_000;

/** Why a picture was not kept. */
export type PictureProblem = 'not-given' | 'too-large' | 'no-picture' | 'disk-full';

/** Base64, as messages between page and background carry it. */
export type FetchedPicture = { type: string; base64: string } | { problem: PictureProblem };

/** Gets a picture from its site: with the page's rights in a page, with the extension's in the background. */
export async function fetchPicture(url: string): Promise<FetchedPicture> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
    if (!response.ok) return { problem: 'not-given' };
    if (Number(response.headers.get('content-length')) > LARGEST_PICTURE) return { problem: 'too-large' };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > LARGEST_PICTURE) return { problem: 'too-large' };
    const type = pictureType(bytes);
    return type === null ? { problem: 'no-picture' } : { type, base64: toBase64(bytes) };
  } catch {
    // forbidden by the site, out of reach, or too slow
    return { problem: 'not-given' };
  }
}

/**
 * The picture itself, by what its bytes say it is; null for what is none.
 * @param base64 from a page's side: untrusted
 */
export function pictureFrom(base64: string): Blob | null {
  if (base64.length > LARGEST_PICTURE * 1.4) return null;
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const type = pictureType(bytes);
    return type === null || bytes.length > LARGEST_PICTURE ? null : new Blob([bytes], { type });
  } catch {
    return null;
  }
}

/** Bytes that are written as letters at once: more arguments than this, and browsers refuse the call. */
const SLICE = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(letters);
}
