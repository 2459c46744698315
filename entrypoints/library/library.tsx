import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { AppearanceControl } from '@/components/appearance/appearance-control';
import { CategoryEditor } from '@/components/categories/category-editor';
import { LIBRARY_PAGES } from '@/components/host/addresses';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Reader } from '@/components/reader/reader';
import { SavedList } from '@/components/saved-list/saved-list';
import { Toaster } from '@/components/toast/toaster';
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
        {at.name === 'list' && <ListPage />}
        {at.name === 'categories' && <CategoryPage />}
        {at.name === 'article' && <Reader key={at.id} id={at.id} markId={at.markId} />}
      </main>
      <Toaster />
    </>
  );
}

/** The ways to the library's pages. */
function Navigation({ at }: { at: Route['name'] }) {
  const { libraryAddress } = useHost();
  return (
    <nav class="library-nav" aria-label={i18n.t('library.navigation')}>
      <a class="library-name" href={libraryAddress()} aria-current={at === 'list' ? 'page' : undefined}>
        {at === 'article' && <Icon name="back" />} {i18n.t('reader.library')}
      </a>
      {LIBRARY_PAGES.filter((page) => page !== 'list').map((page) => (
        <a
          key={page}
          class="quiet-button"
          href={libraryAddress(page)}
          aria-current={at === page ? 'page' : undefined}
        >
          {i18n.t(`library.pages.${page}`)}
        </a>
      ))}
    </nav>
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
