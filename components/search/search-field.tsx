import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import type { Query } from '@/lib/search';
import { FilterChips, type ChipSource } from './filter-chips';
import { SearchHelp } from './search-help';
import './search-field.css';

interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  /** Where the arrow down leads: what was found, or the list. */
  onLeave: () => void;
  /** Of what was found; null as long as nothing is asked. */
  found: ChipSource | null;
  /** What can be done with the query. */
  children?: ComponentChildren;
}

/** The one field for everything, with filters to click and help on what it understands. */
export function SearchField({ query, onQuery, onLeave, found, children }: SearchFieldProps) {
  const [helping, setHelping] = useState(false);
  const help = useId();
  return (
    <search class="search">
      <div class="search-line">
        <input
          type="search"
          class="field"
          data-testid="filter"
          value={query}
          placeholder={i18n.t('search.placeholder')}
          aria-label={i18n.t('search.label')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              onLeave();
            } else if (event.key === 'Escape' && query !== '') {
              event.preventDefault();
              onQuery('');
            }
          }}
        />
        <IconButton
          icon="help"
          label={i18n.t('search.help')}
          aria-expanded={helping}
          aria-controls={help}
          data-testid="search-help"
          onClick={() => setHelping(!helping)}
        />
        {children}
      </div>
      <div id={help}>
        {helping && (
          <SearchHelp
            onExample={(example) => {
              onQuery(query.trim() === '' ? `${example} ` : `${query.trim()} ${example} `);
              document.querySelector<HTMLElement>('[data-testid=filter]')?.focus();
            }}
          />
        )}
      </div>
      {found && <Problems query={found.query} />}
      {found && <FilterChips found={found} onAdd={(filter) => onQuery(`${query.trim()} ${filter} `)} />}
    </search>
  );
}

/** What is not said of a query that is still being typed. */
const USUAL = ['open-quote', 'empty-filter'];

function Problems({ query }: { query: Query }) {
  const problems = query.problems.filter(({ problem }) => !USUAL.includes(problem));
  if (problems.length === 0) return null;
  return (
    <ul class="small quiet" role="status" data-testid="query-problems">
      {problems.map(({ problem, text }, i) => (
        <li key={i}>{explain(problem, text)}</li>
      ))}
    </ul>
  );
}

function explain(problem: Query['problems'][number]['problem'], text: string): string {
  switch (problem) {
    case 'unknown-filter':
      return i18n.t('search.problems.unknownFilter', [text]);
    case 'not-a-date':
      return i18n.t('search.problems.notADate', [text]);
    case 'unknown-value':
      return i18n.t('search.problems.unknownValue', [text]);
    case 'too-many-words':
      return i18n.t('search.problems.tooManyWords');
    case 'open-quote':
    case 'empty-filter':
      return text;
  }
}
