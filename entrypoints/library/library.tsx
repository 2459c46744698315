import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { AppearanceControl } from '@/components/appearance/appearance-control';
import { CategoryEditor } from '@/components/categories/category-editor';
import { CodesPage } from '@/components/codes/codes-page';
import { ComparePage } from '@/components/compare/compare-page';
import { ExchangePage } from '@/components/exchange/exchange-page';
import { Reader } from '@/components/reader/reader';
import { LibraryList } from '@/components/saved-list/library-list';
import { SettingsPage } from '@/components/settings/settings-page';
import { Toaster } from '@/components/toast/toaster';
import { Navigation } from './navigation';
import type { Route } from './route';

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
          <Reader key={at.id} id={at.id} markId={at.markId} commentId={at.commentId} />
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
