import { useEffect, useState } from 'preact/hooks';
import { search, type SearchResult } from '@/lib/search';

/** Letters from which on texts are searched: with fewer, nearly every text is a hit. */
const SHORTEST = 3;

/** What is found for a query as it is typed; null where nothing was asked yet, or before the first answer. */
export function useSearch(query: string): SearchResult | null {
  const asked = query.trim().length >= SHORTEST ? query : '';
  const [result, setResult] = useState<SearchResult | null>(null);
  useEffect(() => {
    if (asked === '') {
      setResult(null);
      return;
    }
    const overtaken = new AbortController();
    // an aborted search is one that a later letter has overtaken; any other failure leaves the titles to the user
    search(asked, { signal: overtaken.signal }).then(setResult, () => {
      if (!overtaken.signal.aborted) setResult(null);
    });
    return () => overtaken.abort();
  }, [asked]);
  return result;
}
