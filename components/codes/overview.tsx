import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Swatch } from '@/components/marking/swatch';
import { markColors } from '@/components/passage/mark-colors';
import type { Category, Id } from '@/lib/model';
import { NO_FILTER, viewQuery } from './passage-filter';
import './tally-table.css';

export interface SchemeCounts {
  categories: readonly Category[];
  /** Passages of each category; null: marked, but without one. */
  counts: ReadonlyMap<Id | null, number>;
}

/** All categories at a glance, and what has none. */
export function Overview({ categories, counts }: SchemeCounts) {
  const { language, libraryAddress } = useHost();
  const rows = [...categories, null].map((category) => ({
    category,
    count: counts.get(category?.id ?? null) ?? 0,
  }));
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const isEmpty = rows.every(({ count }) => count === 0);
  return (
    <section class="codes" aria-labelledby="codes">
      <h1 id="codes">{i18n.t('codes.title')}</h1>
      {isEmpty ? (
        <EmptyState icon="quote" title={i18n.t('codes.empty')} text={i18n.t('codes.emptyHelp')} />
      ) : (
        <>
          <p class="quiet">{i18n.t('codes.help')}</p>
          <table class="tally-table codes-overview" data-testid="codes-overview">
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{i18n.t('marking.category')}</th>
                <th scope="col">{i18n.t('codes.passages')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ category, count }) => {
                const query = viewQuery({ categoryId: category?.id ?? null, filter: NO_FILTER });
                return (
                  <tr key={category?.id ?? ''} style={markColors(category)}>
                    <th scope="row">
                      <a class="codes-category" href={libraryAddress('codes', query)}>
                        <Swatch category={category} /> {category?.name ?? i18n.t('marks.noCategory')}
                      </a>
                    </th>
                    <td class="tally-count" style={{ '--share': count / most }}>
                      {numberInWords(count, language)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
      <p>
        <a class="quiet-button" href={libraryAddress('categories')}>
          {i18n.t('categories.edit')}
        </a>
      </p>
    </section>
  );
}
