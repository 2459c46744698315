import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupHint } from '@/components/exchange/backup-hint';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { SavedList } from '@/components/saved-list/saved-list';
import { SpaceWarning } from '@/components/settings/space-warning';
import { Tabs } from '@/components/tabs/tabs';
import { Toaster } from '@/components/toast/toaster';
import { type Id, addressKey } from '@/lib/model';
import { keepForGood } from '@/lib/store';
import type { ActiveTab } from './active-tab';
import { DiscussionPanel } from './discussion-panel';
import { usePageData } from './page-data';
import { PagePanel } from './page-panel';

type TabName = 'page' | 'discussion' | 'saved';

export function Sidebar({ activeTab }: { activeTab: ActiveTab }) {
  const host = useHost();
  const view = activeTab.view.value;
  const [selected, select] = useTabsWithScroll<TabName>('page', view.tabId);
  const data = usePageData(view, selected === 'discussion');

  const save = async (): Promise<Id> => {
    const outcome = await activeTab.save();
    if (!outcome?.ok) throw new Error(outcome?.why ?? 'No page is read.');
    if (outcome.created) void keepForGood();
    return outcome.articleId;
  };
  // why it failed is in the view, where the user sees it
  const onSave = () => void save().catch(() => undefined);
  const actions = {
    reveal: activeTab.reveal,
    keep: () => (data.article ? Promise.resolve(data.article.id) : save()),
    shortens: true,
    article: view.page && { ...view.page, tags: [], readAt: view.readAt ?? Date.now() },
    place: view.page === null ? '' : addressKey(view.page.url),
  };

  return (
    <>
      <header class="side-head">
        <h1 class="visually-hidden">Randnotiz</h1>
      </header>
      <main class="side">
        <Tabs
          label={i18n.t('tabs.label')}
          tabs={[
            { name: 'page', label: i18n.t('tabs.page') },
            {
              name: 'discussion',
              label: i18n.t('tabs.discussion'),
              count: data.commentCount > 0 ? numberInWords(data.commentCount, host.language) : null,
            },
            { name: 'saved', label: i18n.t('tabs.saved') },
          ]}
          selected={selected}
          onSelect={select}
        >
          {selected === 'page' && <SpaceWarning />}
          {selected === 'page' && (
            <PagePanel
              view={view}
              data={data}
              actions={actions}
              onRead={() => void activeTab.read()}
              onSave={onSave}
              onComments={() => select('discussion')}
            />
          )}
          {selected === 'discussion' && (
            <DiscussionPanel
              view={view}
              activeTab={activeTab}
              data={data}
              actions={actions}
              onRead={() => void activeTab.read()}
              onSave={onSave}
            />
          )}
          {selected === 'saved' && (
            <>
              <p class="library-link">
                <a href={host.libraryAddress()} target="_blank">
                  {i18n.t('saved.openLibrary')}
                </a>
              </p>
              <BackupHint />
              <SavedList />
            </>
          )}
        </Tabs>
      </main>
      <Toaster />
    </>
  );
}

/** Each tab comes back where it was scrolled to, as long as the subject is the same. */
function useTabsWithScroll<Name extends string>(first: Name, subject: unknown): [Name, (name: Name) => void] {
  const [selected, setSelected] = useState(first);
  const places = useRef(new Map<Name, number>());
  useLayoutEffect(() => {
    places.current.clear();
    scrollTo(0, 0);
  }, [subject]);
  useLayoutEffect(() => scrollTo(0, places.current.get(selected) ?? 0), [selected]);
  const select = (name: Name) => {
    places.current.set(selected, scrollY);
    setSelected(name);
  };
  return [selected, select];
}
