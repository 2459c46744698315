import { browser } from 'wxt/browser';

const KEY = 'keepPictures';

/** Whether pictures are kept with what is saved; null: the user was not asked yet. */
export async function keepsPictures(): Promise<boolean | null> {
  const kept = await browser.storage.local.get<Record<string, unknown>>(KEY);
  return typeof kept[KEY] === 'boolean' ? kept[KEY] : null;
}

export function setKeepsPictures(keeps: boolean): Promise<void> {
  return browser.storage.local.set({ [KEY]: keeps });
}

/** Tells of the choice whenever it is made, in any window; gives what ends it. */
export function watchKeepsPictures(show: (keeps: boolean | null) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void keepsPictures().then(show);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
