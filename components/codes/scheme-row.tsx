import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import type { Id } from '@/lib/model';
import type { SchemeCounts } from './overview';
import { NO_FILTER, viewQuery } from './passage-filter';

/** The ways from one category to the others. */
export function SchemeRow({ categories, counts, at }: SchemeCounts & { at: Id | null }) {
  const { language, libraryAddress } = useHost();
  return (
    <nav class="codes-scheme" aria-label={i18n.t('categories.title')}>
      <a class="quiet-button" href={libraryAddress('codes')}>
        {i18n.t('codes.overview')}
      </a>
      {[...categories, null].map((category) => {
        const id = category?.id ?? null;
        return (
          <a
            key={id ?? ''}
            class="quiet-button"
            href={libraryAddress('codes', viewQuery({ categoryId: id, filter: NO_FILTER }))}
            aria-current={id === at ? 'page' : undefined}
          >
            {category?.name ?? i18n.t('marks.noCategory')}{' '}
            <span>{numberInWords(counts.get(id) ?? 0, language)}</span>
          </a>
        );
      })}
    </nav>
  );
}
