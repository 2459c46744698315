import type { ReadingContext } from '@/lib/extraction/context';

/** What a page's reader is told, with nothing known of the article. */
export const contextFor = (document: Document, authors: string[] = []): ReadingContext => ({
  url: new URL('https://blog.example.org/article'),
  language: document.documentElement.lang || null,
  authors,
  readAt: new Date('2024-01-01T12:00:00Z'),
  breathe: () => undefined,
});
