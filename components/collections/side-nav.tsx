import { i18n } from '#i18n';
import { useLive } from '@/components/live/use-live';
import type { ListView } from '@/components/saved-list/list-view';
import { useIdle } from '@/components/saved-list/use-idle';
import { articleCounts } from '@/lib/store';
import { CollectionTree } from './collection-tree';
import { NavItem } from './nav-item';
import { SearchNav } from './search-nav';
import { TagNav } from './tag-nav';
import './side-nav.css';

interface SideNavProps {
  /** What is shown now. */
  at: ListView;
  /** Articles that are there more than once. */
  duplicates: number;
}

/** The ways into the library: reading states, collections, tags, kept searches. */
export function SideNav({ at, duplicates }: SideNavProps) {
  // counting is for after the list is there
  const isIdle = useIdle(0);
  const counts = useLive(async () => (isIdle ? articleCounts() : null), [isIdle]).value;
  return (
    <nav class="side-nav" aria-label={i18n.t('nav.title')} data-testid="side-nav">
      <ul class="nav-list">
        <NavItem icon="page" name={i18n.t('nav.all')} view={{ name: 'all' }} at={at} count={counts?.all} />
        <NavItem
          icon="bookmark"
          name={i18n.t('saved.states.unread')}
          view={{ name: 'state', state: 'unread' }}
          at={at}
          count={counts?.unread}
        />
        <NavItem
          icon="history"
          name={i18n.t('saved.states.reading')}
          view={{ name: 'state', state: 'reading' }}
          at={at}
          count={counts?.reading}
        />
        <NavItem
          icon="check"
          name={i18n.t('saved.states.read')}
          view={{ name: 'state', state: 'read' }}
          at={at}
          count={counts?.read}
        />
        {duplicates > 0 && (
          <NavItem
            icon="copies"
            name={i18n.t('duplicates.title')}
            view={{ name: 'duplicates' }}
            at={at}
            count={duplicates}
          />
        )}
      </ul>
      {isIdle && (
        <>
          <CollectionTree at={at} />
          <TagNav at={at} />
          <SearchNav at={at} />
        </>
      )}
      <ul class="nav-list">
        <NavItem icon="trash" name={i18n.t('bin.name')} view={{ name: 'bin' }} at={at} count={counts?.bin} />
      </ul>
    </nav>
  );
}
