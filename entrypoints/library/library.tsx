import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { AppearanceControl } from '@/components/appearance/appearance-control';
import { CategoryEditor } from '@/components/categories/category-editor';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Reader } from '@/components/reader/reader';
import { SavedList } from '@/components/saved-list/saved-list';
import { Toaster } from '@/components/toast/toaster';
import type { Route } from './route';

export function Library({ route }: { route: ReadonlySignal<Route> }) {
  const { libraryAddress, categoriesAddress } = useHost();
  const at = route.value;
  return (
    <>
      <header class="library-head">
        {at.name === 'list' ? (
          <span class="library-name">Randnotiz</span>
        ) : (
          <a class="quiet-button library-back" href={libraryAddress()}>
            <Icon name="back" /> {i18n.t('reader.library')}
          </a>
        )}
        <a class="quiet-button library-categories" href={categoriesAddress()}>
          {i18n.t('categories.title')}
        </a>
        <AppearanceControl />
      </header>
      <main>
        {at.name === 'list' && <ListPage />}
        {at.name === 'categories' && <CategoryPage />}
        {at.name === 'article' && <Reader key={at.id} id={at.id} markId={at.markId} />}
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

function ListPage() {
  useEffect(() => {
    document.title = `${i18n.t('reader.library')} · Randnotiz`;
  }, []);
  return (
    <div class="library-list">
      <h1>{i18n.t('saved.title')}</h1>
      <SavedList />
    </div>
  );
}
