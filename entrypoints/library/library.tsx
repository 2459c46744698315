import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { AppearanceControl } from '@/components/appearance/appearance-control';
import { lazyView } from '@/components/lazy-view/lazy-view';
import { LibraryList } from '@/components/saved-list/library-list';
import { Toaster } from '@/components/toast/toaster';
import { Navigation } from './navigation';
import type { Route } from './route';

// the list, which most begin with, waits for none of them
const Reader = lazyView(async () => (await import('@/components/reader/reader')).Reader);
const ComparePage = lazyView(async () => (await import('@/components/compare/compare-page')).ComparePage);
const CodesPage = lazyView(async () => (await import('@/components/codes/codes-page')).CodesPage);
const CategoryEditor = lazyView(
  async () => (await import('@/components/categories/category-editor')).CategoryEditor,
);
const ExchangePage = lazyView(async () => (await import('@/components/exchange/exchange-page')).ExchangePage);
const SettingsPage = lazyView(async () => (await import('@/components/settings/settings-page')).SettingsPage);

export function Library({ route }: { route: ReadonlySignal<Route> }) {
  const at = route.value;
  return (
    <>
      <header class="library-head">
        <Navigation at={at.name} />
        <AppearanceControl />
      </header>
      <main>
        {at.name === 'list' && <LibraryList query={at.query} />}
        {at.name === 'compare' && <ComparePage query={at.query} />}
        {at.name === 'codes' && <CodesPage query={at.query} />}
        {at.name === 'categories' && <CategoryPage />}
        {at.name === 'exchange' && <ExchangePage query={at.query} />}
        {at.name === 'settings' && <SettingsPage />}
        {at.name === 'article' && (
          <Reader key={at.id} id={at.id} markId={at.markId} commentId={at.commentId} find={at.find} />
        )}
      </main>
      <Toaster />
    </>
  );
}

function CategoryPage() {
  useEffect(() => {
    document.title = `${i18n.t('categories.title')} · Randnotiz`;
  }, []);
  return <CategoryEditor />;
}
