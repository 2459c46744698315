import { parseQuery } from './parse-query';
import { markText, type Mark } from './passages';
import type { Query } from './query';
import { soughtBy } from './sought';

/**
 * Finds the words and phrases of a query in a text, as the library's search does: inflections and beginnings too.
 * @returns null when the query has none
 */
export function wordFinder(typed: string): ((text: string) => Mark[]) | null {
  const sought = soughtBy(parseQuery(typed)).title;
  if (sought.words.length + sought.phrases.length === 0) return null;
  return (text) => markText(text, sought).marks;
}

/** A query without its filters and without what it excludes: what can be looked for in one text. */
export function wordsAsTyped({ text, filters }: Pick<Query, 'text' | 'filters'>): string {
  const words = filters.reduce((left, filter) => left.replace(filter.text, ' '), text);
  return words
    .replace(/(^|\s)-("[^"]*"?|\S+)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
