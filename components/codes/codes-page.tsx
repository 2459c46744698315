import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { useHost } from '@/components/host/host';
import { usePageTitle } from '@/components/host/page-title';
import { useLive } from '@/components/live/use-live';
import { categoriesInOrder, passageCounts } from '@/lib/store';
import { CategoryPassages } from './category-passages';
import { Overview } from './overview';
import { readView } from './passage-filter';
import './codes.css';

async function scheme() {
  const [categories, counts] = await Promise.all([categoriesInOrder(), passageCounts()]);
  return { categories, counts };
}

/** The passages of each category across the library. */
export function CodesPage({ query }: { query: string }) {
  const { libraryAddress } = useHost();
  const view = useMemo(() => readView(query), [query]);
  const { value, failed } = useLive(scheme, []);
  const category = value?.categories.find(({ id }) => id === view.categoryId) ?? null;
  usePageTitle(category?.name ?? i18n.t('codes.title'));

  if (failed)
    return (
      <EmptyState
        whole
        icon="alert"
        title={i18n.t('saved.unreadable')}
        text={i18n.t('saved.unreadableHelp')}
      />
    );
  if (!value) return null;
  if (view.categoryId === undefined) return <Overview {...value} />;
  if (view.categoryId !== null && !category)
    return (
      <EmptyState whole icon="tag" title={i18n.t('codes.gone')} text={i18n.t('codes.goneHelp')}>
        <a class="button" href={libraryAddress('codes')}>
          {i18n.t('codes.overview')}
        </a>
      </EmptyState>
    );
  return <CategoryPassages key={view.categoryId} category={category} filter={view.filter} {...value} />;
}
