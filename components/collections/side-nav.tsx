import { i18n } from '#i18n';
import { useLive } from '@/components/live/use-live';
import type { ListView } from '@/components/saved-list/list-view';
import { articleCounts } from '@/lib/store';
import { CollectionTree } from './collection-tree';
import { NavItem } from './nav-item';
import { SearchNav } from './search-nav';
import { TagNav } from './tag-nav';
import './side-nav.css';

const STATES = [
  { state: 'unread', icon: 'bookmark' },
  { state: 'reading', icon: 'history' },
  { state: 'read', icon: 'check' },
] as const;

interface SideNavProps {
  /** What is shown now. */
  at: ListView;
  /** Articles that are there more than once. */
  duplicates: number;
  /** What is there may be counted: the list comes first. */
  isReady: boolean;
}

/** The ways into the library: reading states, collections, tags, kept searches. */
export function SideNav({ at, duplicates, isReady }: SideNavProps) {
  const counts = useLive(async () => (isReady ? articleCounts() : null), [isReady]).value;
  return (
    <nav class="side-nav" aria-label={i18n.t('nav.title')} data-testid="side-nav">
      <ul class="nav-list">
        <NavItem icon="page" name={i18n.t('nav.all')} view={{ name: 'all' }} at={at} count={counts?.all} />
        {STATES.map(({ state, icon }) => (
          <NavItem
            key={state}
            icon={icon}
            name={i18n.t(`saved.states.${state}`)}
            view={{ name: 'state', state }}
            at={at}
            count={counts?.[state]}
          />
        ))}
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
      {isReady && (
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
