import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ArticleCard } from '@/components/card/article-card';
import { factsOfPage } from '@/components/card/facts';
import { BeingRead, Blocked, NothingRead, ReadingFailed } from '@/components/card/page-states';
import { SaveArea } from '@/components/card/save-area';
import { IconButton } from '@/components/icon/icon-button';
import { NoteList } from '@/components/notes/note-list';
import type { ThreadActions } from '@/components/thread/thread-actions';
import type { TabView } from './active-tab';
import { MarksSection } from './marks-section';
import type { PageData } from './page-data';
import { PictureKeeping } from './picture-keeping';

interface PagePanelProps {
  view: TabView;
  data: PageData;
  actions: ThreadActions;
  onRead: () => void;
  onSave: () => void;
  onComments: () => void;
}

/** The first tab: what was found on the page, saving, notes on the page. */
export function PagePanel({ view, data, actions, onRead, onSave, onComments }: PagePanelProps) {
  const { page } = view;
  const facts = useMemo(() => (page ? factsOfPage(page) : null), [page]);
  if (!page || !facts) return <WithoutPage view={view} onRead={onRead} />;
  const { stand } = data;
  return (
    <>
      {view.reading?.state === 'reading' && (
        <progress class="read-again after-300ms" aria-label={i18n.t('page.reading')} />
      )}
      <ArticleCard
        facts={facts}
        onComments={onComments}
        elsewhere={view.frames.find(({ read }) => read === null)?.host ?? null}
        corner={
          <IconButton icon="refresh" label={i18n.t('page.again')} data-testid="read-again" onClick={onRead} />
        }
      >
        {stand && <SaveArea stand={stand} outcome={view.outcome} onSave={onSave} onRead={onRead} />}
        {data.article && view.tabId !== null && (
          <PictureKeeping key={data.article.id} tabId={view.tabId} article={data.article} html={page.html} />
        )}
      </ArticleCard>
      {data.article && view.tabId !== null && (
        <MarksSection tabId={view.tabId} article={data.article} notes={data.notes} />
      )}
      {stand && (
        <section class="page-notes" aria-labelledby="page-notes">
          <h2 id="page-notes">{i18n.t('notes.title')}</h2>
          <NoteList
            key={actions.place}
            place={`page:${actions.place}`}
            label={i18n.t('notes.onPage')}
            placeholder={i18n.t('notes.placeholder')}
            notes={data.notes.filter(
              ({ commentId, selectors }) => commentId === null && selectors.length === 0,
            )}
            target={async () => ({ articleId: await actions.keep(), commentId: null })}
            writing
          />
        </section>
      )}
    </>
  );
}

/** Why there is nothing to show, and what to do. */
export function WithoutPage({ view, onRead }: Pick<PagePanelProps, 'view' | 'onRead'>) {
  const { reading, tabId } = view;
  // known in an instant
  if (tabId === null) return null;
  switch (reading?.state) {
    case 'reading':
      return <BeingRead reading={reading} onRead={onRead} />;
    case 'blocked':
      return <Blocked why={reading.why} />;
    case 'failed':
      return <ReadingFailed detail={reading.detail} onRead={onRead} />;
    case 'found':
      return null;
    default:
      return <NothingRead needsClick={reading?.state === 'needs-click'} onRead={onRead} />;
  }
}
