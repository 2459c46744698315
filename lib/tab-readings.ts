import { browser } from 'wxt/browser';
import type { Reading } from '@/lib/model';

/*
 * How far the reading of each tab is, kept by the browser for the session: the background may be stopped at any
 * time, and every sidebar shows the same. Only the background writes.
 */

const PREFIX = 'reading:';
const keyOf = (tabId: number) => PREFIX + String(tabId);

export async function readingOf(tabId: number): Promise<Reading | null> {
  const key = keyOf(tabId);
  const kept = await browser.storage.session.get<Record<string, Reading>>(key);
  return kept[key] ?? null;
}

/** Of every tab that has one. */
export async function allReadings(): Promise<Map<number, Reading>> {
  const kept = await browser.storage.session.get<Record<string, Reading>>(null);
  const readings = Object.entries(kept).filter(([key]) => key.startsWith(PREFIX));
  return new Map(readings.map(([key, reading]) => [Number(key.slice(PREFIX.length)), reading]));
}

export async function setReading(tabId: number, reading: Reading | null): Promise<void> {
  if (reading === null) await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: reading });
}

/** Tells of every change until the function returned is called. */
export function watchReadings(show: (tabId: number, reading: Reading | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, change] of Object.entries(changes)) {
      if (key.startsWith('reading:'))
        show(Number(key.slice(8)), (change.newValue as Reading | undefined) ?? null);
    }
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
