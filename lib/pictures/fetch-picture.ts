import { pictureType } from './picture-type';

/** Pictures for a screen are far smaller; what is larger is a scan or a mistake. */
export const LARGEST_PICTURE = 8 * 1024 * 1024;

/** Longest that one picture may take. */
const DEADLINE_MS = 20_000;

/** Why a picture was not kept. */
export type PictureProblem = 'not-given' | 'too-large' | 'no-picture' | 'disk-full';

/** Base64, as messages between page and background carry it. */
export type FetchedPicture = { base64: string } | { problem: PictureProblem };

/** Gets a picture from its site: with the page's rights in a page, with the extension's in the background. */
export async function fetchPicture(url: string): Promise<FetchedPicture> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
    if (!response.ok) return { problem: 'not-given' };
    if (Number(response.headers.get('content-length')) > LARGEST_PICTURE) return { problem: 'too-large' };
    const file = await response.blob();
    if (file.size > LARGEST_PICTURE) return { problem: 'too-large' };
    const base64 = await base64Of(file);
    return pictureFrom(base64) ? { base64 } : { problem: 'no-picture' };
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

/** Read by the browser: content scripts of Firefox may not touch the bytes of an answer themselves. */
function base64Of(file: Blob): Promise<string> {
  return new Promise((read, failed) => {
    const reader = new FileReader();
    reader.onload = () => read(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => failed(new Error('The picture cannot be read.'));
    reader.readAsDataURL(file);
  });
}
