import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import type { OfferedFilter, SearchResult } from '@/lib/search';
import { usedCategories } from '@/lib/store';
import { filterInWords } from './filter-words';

export type ChipSource = Pick<SearchResult, 'query' | 'filters' | 'total'>;

interface FilterChipsProps {
  found: ChipSource;
  /** Gets what is to be written behind the query. */
  onAdd: (filter: string) => void;
}

/** Filters that make what was found smaller, each written into the query by a click. */
export function FilterChips({ found, onAdd }: FilterChipsProps) {
  const { language } = useHost();
  const categories = useLive(usedCategories, []).value ?? [];
  if (found.total === 0) return null;
  const asked = new Set(found.query.filters.map(({ name }) => name));
  return (
    <ul class="filter-chips" aria-label={i18n.t('search.filters')} data-testid="chips">
      {found.filters.map((filter) => (
        <Chip key={filter.query} onClick={() => onAdd(filterInWords(filter))}>
          {labelOf(filter)} <span class="quiet">{numberInWords(filter.count, language)}</span>
        </Chip>
      ))}
      {!asked.has('has') && (
        <Chip onClick={() => onAdd(i18n.t('search.words.hasNote'))}>{i18n.t('search.hasNote')}</Chip>
      )}
      {!asked.has('category') &&
        categories.map(({ id, name }) => (
          <Chip key={id} onClick={() => onAdd(`${i18n.t('search.words.category')}:"${name}"`)}>
            {i18n.t('marking.category')}: {name}
          </Chip>
        ))}
    </ul>
  );
}

function Chip({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <li>
      <button type="button" class="filter-chip" onClick={onClick}>
        {children}
      </button>
    </li>
  );
}

function labelOf({ name, value }: OfferedFilter): string {
  if (name === 'kind') {
    return i18n.t(
      value === 'article'
        ? 'search.kinds.article'
        : value === 'note'
          ? 'search.kinds.note'
          : 'search.kinds.comment',
    );
  }
  return name === 'tag' ? `# ${value}` : value;
}
