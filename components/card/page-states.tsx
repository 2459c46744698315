import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import type { BlockedReason, Reading } from '@/lib/model';

interface NothingReadProps {
  /** The browser gives the page only after a click on the toolbar button. */
  needsClick: boolean;
  onRead: () => void;
}

export function NothingRead({ needsClick, onRead }: NothingReadProps) {
  if (needsClick) {
    return (
      <EmptyState
        icon="page"
        title={i18n.t('page.needsClick')}
        text={i18n.t('page.needsClickHelp')}
        state="needs-click"
      >
        <p class="toolbar-picture">
          <img src="/icon/48.png" width="32" height="32" alt={i18n.t('page.toolbarButton')} />
          <span class="quiet">{i18n.t('page.or')}</span>
          <kbd>Alt</kbd>
          <kbd>{i18n.t('page.shift')}</kbd>
          <kbd>K</kbd>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      late
      icon="page"
      title={i18n.t('page.nothingYet')}
      text={i18n.t('page.nothingYetHelp')}
      state="nothing"
    >
      <button type="button" class="button primary" data-testid="read" onClick={onRead}>
        {i18n.t('page.read')}
      </button>
    </EmptyState>
  );
}

interface BeingReadProps {
  reading: Reading & { state: 'reading' };
  onRead: () => void;
}

export function BeingRead({ reading, onRead }: BeingReadProps) {
  const { done, total } = reading;
  return (
    <div class="being-read after-300ms" data-testid="page-state" data-state="reading" role="status">
      <p>{i18n.t('page.reading')}</p>
      <progress
        aria-label={i18n.t('page.reading')}
        {...(total !== null && total > 0 ? { value: done, max: total } : {})}
      />
      {/* the reading may have ended unheard, with the tab or the background */}
      <button type="button" class="quiet-button after-10s" onClick={onRead}>
        {i18n.t('save.again')}
      </button>
    </div>
  );
}

const BLOCKED = {
  'browser-page': 'browserPage',
  pdf: 'pdf',
  'not-html': 'notHtml',
} as const satisfies Record<BlockedReason, string>;

export function Blocked({ why }: { why: BlockedReason }) {
  const name = BLOCKED[why];
  return (
    <EmptyState
      icon="ban"
      title={i18n.t(`page.blocked.${name}`)}
      text={i18n.t(`page.blocked.${name}Help`)}
      state={`blocked-${why}`}
    />
  );
}

export function ReadingFailed({ detail, onRead }: { detail: string; onRead: () => void }) {
  return (
    <EmptyState icon="alert" title={i18n.t('page.failed')} text={i18n.t('page.failedHelp')} state="failed">
      <button type="button" class="button primary" onClick={onRead}>
        {i18n.t('page.again')}
      </button>
      <details class="small quiet">
        <summary>{i18n.t('page.detail')}</summary>
        {detail}
      </details>
    </EmptyState>
  );
}
