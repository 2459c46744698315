import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { Completeness } from '@/components/thread/thread-head';
import { Thread } from '@/components/thread/thread';
import type { ThreadActions } from '@/components/thread/thread-actions';
import type { TabView } from './active-tab';
import type { PageData } from './page-data';
import { WithoutPage } from './page-panel';

interface DiscussionPanelProps {
  view: TabView;
  data: PageData;
  actions: ThreadActions;
  onRead: () => void;
}

/** The second tab: the whole discussion of the page. */
export function DiscussionPanel({ view, data, actions, onRead }: DiscussionPanelProps) {
  if (!view.page) return <WithoutPage view={view} onRead={onRead} />;
  if (data.thread.length === 0) {
    const claimed = data.claimedCommentCount ?? 0;
    return (
      <>
        {claimed > 0 && <Completeness found={0} claimed={claimed} />}
        <EmptyState
          icon="comments"
          title={i18n.t('discussion.none')}
          text={i18n.t(claimed > 0 ? 'discussion.noneFoundHelp' : 'discussion.noneHelp')}
          state="no-comments"
        />
      </>
    );
  }
  return (
    <Thread
      comments={data.thread}
      claimedCount={data.claimedCommentCount}
      notes={data.notes}
      actions={actions}
    />
  );
}
