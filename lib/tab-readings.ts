import { browser } from 'wxt/browser';
import type { MarkPlaces, Reading } from '@/lib/model';

/*
 * What is known of each tab's page, kept by the browser for the session: the background may be stopped at any time,
 * and every sidebar shows the same. Only the background writes.
 */

/** One kind of knowledge, under `prefix` and the tab's number. */
class OfTabs<T> {
  constructor(private readonly prefix: string) {}

  readonly of = async (tabId: number): Promise<T | null> => {
    const key = this.prefix + String(tabId);
    const kept = await browser.storage.session.get<Record<string, T>>(key);
    return kept[key] ?? null;
  };

  readonly all = async (): Promise<Map<number, T>> => {
    const kept = await browser.storage.session.get<Record<string, T>>(null);
    const own = Object.entries(kept).filter(([key]) => key.startsWith(this.prefix));
    return new Map(own.map(([key, value]) => [this.tabOf(key), value]));
  };

  readonly set = async (tabId: number, value: T | null): Promise<void> => {
    const key = this.prefix + String(tabId);
    if (value === null) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: value });
  };

  /** Tells of every change until the function returned is called. */
  readonly watch = (show: (tabId: number, value: T | null) => void): (() => void) => {
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      for (const [key, change] of Object.entries(changes)) {
        if (key.startsWith(this.prefix)) show(this.tabOf(key), (change.newValue as T | undefined) ?? null);
      }
    };
    browser.storage.session.onChanged.addListener(listener);
    return () => browser.storage.session.onChanged.removeListener(listener);
  };

  private tabOf(key: string): number {
    return Number(key.slice(this.prefix.length));
  }
}

const readings = new OfTabs<Reading>('reading:');

/** How far the reading of a tab's page is; null: it was not read. */
export const readingOf = readings.of;
export const allReadings = readings.all;
export const setReading = readings.set;
export const watchReadings = readings.watch;

const places = new OfTabs<MarkPlaces>('places:');

/** Which marks the tab's page has; null: it has not said yet. */
export const placesOf = places.of;
export const setPlaces = places.set;
export const watchPlaces = places.watch;
