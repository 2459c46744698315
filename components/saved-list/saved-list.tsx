import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SearchField } from '@/components/search/search-field';
import { SearchResults } from '@/components/search/search-results';
import { RESULTS, useSearch } from '@/components/search/use-search';
import { ArticleList } from './article-list';
import { Bin } from './bin';
import { FirstSteps } from './first-steps';
import { enterResults } from './enter-results';
import './saved-list.css';

/** Everything saved, in a narrow place: found by the one field, or listed. */
export function SavedList() {
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(RESULTS);
  const result = useSearch(query, limit);
  const ask = (asked: string) => {
    setQuery(asked);
    setLimit(RESULTS);
  };
  return (
    <section class="saved" aria-label={i18n.t('saved.title')}>
      <SearchField query={query} onQuery={ask} onLeave={enterResults} found={result} />
      {query.trim() === '' ? (
        <>
          <ArticleList filter={{ name: 'all' }} place="all" selection={null} empty={<FirstSteps />} />
          <Bin />
        </>
      ) : (
        result && (
          <SearchResults result={result} onMore={() => setLimit(limit + RESULTS)} onClear={() => ask('')} />
        )
      )}
    </section>
  );
}
