import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SideNav } from '@/components/collections/side-nav';
import { EmptyState } from '@/components/empty-state/empty-state';
import { goInPlace } from '@/components/host/go';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import { SaveSearch } from '@/components/search/save-search';
import { SearchField } from '@/components/search/search-field';
import { SearchResults } from '@/components/search/search-results';
import { RESULTS, useSearch } from '@/components/search/use-search';
import type { Article } from '@/lib/model';
import { duplicateArticles, listedCollections, withNested, type ArticleFilter } from '@/lib/store';
import { ArticleList } from './article-list';
import { BinPage } from './bin';
import { ContinueReading } from './continue-reading';
import { Drawer, useIsWide } from './drawer';
import { Duplicates, DuplicatesNotice } from './duplicates';
import { enterResults } from './enter-results';
import { FirstSteps } from './first-steps';
import { addressOf, placeOfView, viewOf, type ListView } from './list-view';
import { Selection } from './selection';
import { useIdle } from './use-idle';
import './saved-list.css';
import './library-list.css';

const NO_GROUPS: readonly Article[][] = [];

/** Views that are lists of articles. */
const LISTS: readonly ListView['name'][] = ['all', 'state', 'collection', 'tag'];

/** The library's first page: the ways into it at the side, the field, and what is asked for. */
export function LibraryList({ query: addressQuery }: { query: string }) {
  const host = useHost();
  const view = viewOf(addressQuery);
  const [query, setQuery] = useState(view.name === 'search' ? view.query : '');
  const [limit, setLimit] = useState(RESULTS);
  const result = useSearch(query, limit);
  const isWide = useIsWide();
  // all else waits for the list, and for the field where there is none
  const [isShown, setShown] = useState(!LISTS.includes(view.name));
  const onShown = useCallback(() => setShown(true), []);
  const isIdle = useIdle(isShown);
  // looked for when there is nothing else to do, or when it is asked for
  const isLooking = isIdle || view.name === 'duplicates';
  const duplicates = useLive(async () => (isLooking ? duplicateArticles() : NO_GROUPS), [isLooking]).value;
  const before = useRef<ListView>({ name: 'all' });

  // what is asked for stands in the address, so that going back comes back to it
  const asked = view.name === 'search' ? view.query : '';
  const written = useRef(asked);
  // before the next letter is typed: an effect that comes later would take the letter back
  useLayoutEffect(() => {
    if (asked !== written.current) setQuery(asked);
    written.current = asked;
    if (view.name !== 'search') before.current = view;
  }, [addressQuery]);
  const ask = (next: string) => {
    setQuery(next);
    setLimit(RESULTS);
    written.current = next.trim() === '' ? '' : next;
    const to = next.trim() === '' ? before.current : ({ name: 'search', query: next } as const);
    goInPlace(addressOf(to, host));
  };

  const nav = <SideNav at={view} duplicates={duplicates?.length ?? 0} isReady={isIdle} />;
  return (
    <div class="library-page">
      {isWide && <aside class="library-side">{nav}</aside>}
      <section class="saved library-main">
        <div class="library-title">
          {!isWide && <Drawer at={addressQuery}>{nav}</Drawer>}
          <ViewTitle view={view} />
        </div>
        <SearchField query={query} onQuery={ask} onLeave={enterResults} found={result}>
          <SaveSearch query={query} />
        </SearchField>
        {query.trim() === '' ? (
          <View key={placeOfView(view)} view={view} duplicates={duplicates} onShown={onShown} />
        ) : (
          result && (
            <SearchResults result={result} onMore={() => setLimit(limit + RESULTS)} onClear={() => ask('')} />
          )
        )}
      </section>
    </div>
  );
}

function ViewTitle({ view }: { view: ListView }) {
  const isCollection = view.name === 'collection';
  const collections = useLive(async () => (isCollection ? listedCollections() : []), [isCollection]).value;
  const title = titleOf(view, (id) => collections?.find((collection) => collection.id === id)?.name ?? '');
  useEffect(() => {
    document.title = `${title || i18n.t('reader.library')} · Randnotiz`;
  }, [title]);
  return (
    <h1 dir="auto">
      {view.name === 'tag' && <Icon name="tag" label={i18n.t('nav.tags')} />} {title}
    </h1>
  );
}

function titleOf(view: ListView, nameOf: (collectionId: string) => string): string {
  switch (view.name) {
    case 'all':
      return i18n.t('saved.title');
    case 'state':
      return i18n.t(`saved.states.${view.state}`);
    case 'collection':
      return nameOf(view.id);
    case 'tag':
      return view.tag;
    case 'bin':
      return i18n.t('bin.name');
    case 'duplicates':
      return i18n.t('duplicates.title');
    case 'search':
      return i18n.t('search.results');
  }
}

interface ViewProps {
  view: ListView;
  duplicates: readonly Article[][] | undefined;
  /** Called when the list can be seen. */
  onShown: () => void;
}

function View({ view, duplicates, onShown }: ViewProps) {
  const selection = useMemo(() => new Selection(), []);
  switch (view.name) {
    case 'bin':
      return <BinPage />;
    case 'duplicates':
      return duplicates ? <Duplicates groups={duplicates} /> : null;
    case 'collection':
      return <CollectionView id={view.id} selection={selection} onShown={onShown} />;
    // the field is about to say so
    case 'search':
      return null;
    case 'all':
      return (
        <>
          {duplicates && <DuplicatesNotice groups={duplicates} />}
          <ContinueReading />
          <ArticleList
            filter={view}
            place="all"
            selection={selection}
            empty={<FirstSteps />}
            onShown={onShown}
          />
        </>
      );
    case 'state':
    case 'tag':
      return (
        <ArticleList
          filter={view}
          place={placeOfView(view)}
          selection={selection}
          empty={<NothingHere />}
          onShown={onShown}
        />
      );
  }
}

/** A collection with those within it. */
function CollectionView({
  id,
  selection,
  onShown,
}: {
  id: string;
  selection: Selection;
  onShown: () => void;
}) {
  const collections = useLive(listedCollections, []).value;
  if (!collections) return null;
  const ids = withNested(collections, id);
  const filter: ArticleFilter = { name: 'collections', ids };
  return (
    <ArticleList
      filter={filter}
      place={`collection ${ids.join()}`}
      selection={selection}
      onShown={onShown}
      empty={
        <EmptyState
          icon="collection"
          title={i18n.t('collections.empty')}
          text={i18n.t('collections.emptyHelp')}
        />
      }
    />
  );
}

function NothingHere() {
  const host = useHost();
  return (
    <EmptyState icon="bookmark" title={i18n.t('list.nothingHere')} text={i18n.t('list.nothingHereHelp')}>
      <a class="button" href={addressOf({ name: 'all' }, host)}>
        {i18n.t('reader.all')}
      </a>
    </EmptyState>
  );
}
