/** The systems that are compared, as they run in a page. Bundled and put into Chromium by `measure.ts`. */

import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractPage } from '@/lib/extraction';
import { buildOversized, OVERSIZED } from '../../pages/oversized';
import { scramble } from './scramble';

/** What a system found, as counts: enough to see that it did its work. */
export interface Found {
  characters: number;
  comments: number;
}

type System = (url: string) => Found | Promise<Found>;

const SYSTEMS: Record<string, System> = {
  randnotiz: async (url) => {
    const { text, comments } = await extractPage(document, url);
    return { characters: text.length, comments: comments.length };
  },
  // it changes the document it reads: a copy is part of using it
  readability: () => {
    const article = new Readability(document.cloneNode(true) as Document).parse();
    return { characters: article?.textContent?.length ?? 0, comments: 0 };
  },
  defuddle: (url) => {
    const { content } = new Defuddle(document, { url }).parse();
    const text = new DOMParser().parseFromString(content, 'text/html').body.textContent;
    return { characters: text.length, comments: 0 };
  },
};

/** Takes all telling names from this page. */
export function withoutNames(): void {
  scramble(document);
}

/** Runs a system once on the page; time in milliseconds. */
export async function run(system: string, url: string): Promise<Found & { ms: number }> {
  const read = SYSTEMS[system];
  if (!read) throw new Error(`No system ${system}`);
  const started = performance.now();
  const found = await read(url);
  return { ...found, ms: performance.now() - started };
}

export const kinds = Object.entries(OVERSIZED).map(([kind, { size }]) => ({ kind, size }));

/** Builds a page built to hurt into this one, which must be empty. */
export function build(kind: string, size: number): void {
  buildOversized(document, kind, size);
}

/** Reads this page; times in milliseconds. */
export async function read(): Promise<Found & { ms: number; longestTask: number }> {
  const tasks: number[] = [0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const found = await run('randnotiz', location.href);
  // the last task is told of when it is over
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { ...found, longestTask: Math.max(...tasks) };
}
