import type { ReadingContext } from '@/lib/extraction/context';

/** A page as the browser would hold it, without running anything of it. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** How a page at https://blog.example/first-day/ by Jona is read in November 2026. */
export function readingOf(page: Document, changes: Partial<ReadingContext> = {}): ReadingContext {
  return {
    url: new URL('https://blog.example/first-day/'),
    language: page.documentElement.getAttribute('lang'),
    authors: ['Jona'],
    readAt: new Date('2026-11-22T12:00:00Z'),
    breathe: () => undefined,
    ...changes,
  };
}
