import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { SaveArea } from '@/components/card/save-area';
import { FrameOffer } from '@/components/thread/frame-offer';
import { GetWhole, type Completion } from '@/components/thread/get-whole';
import { Completeness } from '@/components/thread/thread-head';
import { Thread } from '@/components/thread/thread';
import type { ThreadActions } from '@/components/thread/thread-actions';
import type { ActiveTab, TabView } from './active-tab';
import type { PageData } from './page-data';
import { WithoutPage } from './page-panel';

interface DiscussionPanelProps {
  view: TabView;
  activeTab: ActiveTab;
  data: PageData;
  actions: ThreadActions;
  onRead: () => void;
  onSave: () => void;
}

/** The second tab: the whole discussion of the page. */
export function DiscussionPanel({ view, activeTab, data, actions, onRead, onSave }: DiscussionPanelProps) {
  if (!view.page) return <WithoutPage view={view} onRead={onRead} />;
  const completion = completionOf(view);
  const getWhole = completion && (
    <GetWhole
      completion={completion}
      onStart={() => void activeTab.complete()}
      onCancel={() => activeTab.cancelCompletion()}
      onAllow={() => void activeTab.completeWithAccess()}
    />
  );
  const isEmpty = data.thread.length === 0;
  const unread = view.frames.filter(({ read }) => read === null);
  const frameOffer = unread.length > 0 && (
    <FrameOffer
      frames={unread}
      stand={view.frameStand}
      alone={isEmpty}
      onReadFrames={() => void activeTab.readFrames()}
      onReadPage={onRead}
      onLook={() => void activeTab.lookForFrames()}
    />
  );
  if (isEmpty) {
    const claimed = data.claimedCommentCount ?? 0;
    return (
      <>
        {(claimed > 0 || getWhole) && (
          <Completeness found={0} claimed={claimed}>
            {getWhole}
          </Completeness>
        )}
        {frameOffer || (
          <EmptyState
            icon="comments"
            title={i18n.t('discussion.none')}
            text={i18n.t(claimed > 0 ? 'discussion.noneFoundHelp' : 'discussion.noneHelp')}
            state="no-comments"
          />
        )}
      </>
    );
  }
  return (
    <Thread
      comments={data.thread}
      claimedCount={data.claimedCommentCount}
      notes={data.notes}
      actions={actions}
      complete={
        <>
          {getWhole}
          {frameOffer}
          {data.stand?.state === 'outdated' && (
            <SaveArea stand={data.stand} outcome={view.outcome} onSave={onSave} onRead={onRead} />
          )}
        </>
      }
    />
  );
}

/** Null where nothing is missing, or nothing can be done about it. */
function completionOf({ completing, completed, canComplete }: TabView): Completion | null {
  if (completing) return { state: 'running', ...completing };
  if (completed) return { state: 'ended', outcome: completed, possible: canComplete };
  return canComplete ? { state: 'possible' } : null;
}
