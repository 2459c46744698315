import { useEffect, useState } from 'preact/hooks';
import { search, type SearchResult } from '@/lib/search';

/** Articles shown first, and how many more each time. */
export const RESULTS = 20;

/** What is found for a query as it is typed; null where nothing is asked, or before the first answer. */
export function useSearch(query: string, limit: number): SearchResult | null {
  const asked = query.trim();
  const [result, setResult] = useState<SearchResult | null>(null);
  useEffect(() => {
    if (asked === '') {
      setResult(null);
      return;
    }
    const overtaken = new AbortController();
    // an aborted search is one that a later letter has overtaken
    search(query, { limit, signal: overtaken.signal }).then(setResult, (error: unknown) => {
      if (overtaken.signal.aborted) return;
      console.error('The library could not be searched:', error);
      setResult(null);
    });
    return () => overtaken.abort();
    // white space behind a word ends it
  }, [query, limit]);
  return asked === '' ? null : result;
}
