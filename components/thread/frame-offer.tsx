import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { namesInWords } from '@/components/format/names';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import type { FrameOutcome } from '@/lib/messages';
import type { CommentFrame } from '@/lib/model';

/** How far reading the frames is, or how it ended; `refused`: the user did not allow their sites. */
export type FrameStand = 'reading' | 'refused' | FrameOutcome;

interface FrameOfferProps {
  /** Those that were not read; at least one. */
  frames: readonly CommentFrame[];
  /** Null: nobody has asked for them yet. */
  stand: FrameStand | null;
  /** There is no other discussion on the page. */
  alone: boolean;
  /** Asks the user for access to the frames' sites, and reads them when it is given. */
  onReadFrames: () => void;
  onReadPage: () => void;
  /** Looks whether the page has opened them. */
  onLook: () => void;
}

/** How often the page is looked at while it has not opened them. */
const LOOK_MS = 2000;

/** Says that a discussion stands in a frame of another site, and offers to read it. */
export function FrameOffer({ frames, stand, alone, onReadFrames, onReadPage, onLook }: FrameOfferProps) {
  const { language } = useHost();
  const hosts = hostsOf(frames);
  const where = namesInWords(hosts, language);
  const isOpen = hosts.length > 0;
  useEffect(() => {
    if (isOpen) return;
    const timer = setInterval(onLook, LOOK_MS);
    return () => clearInterval(timer);
  }, [isOpen]);
  const titles = [...new Set(frames.map(({ title }) => title))];
  const title = isOpen
    ? i18n.t(alone ? 'frames.elsewhere' : 'frames.alsoElsewhere', [where])
    : i18n.t('frames.unopened', [namesInWords(titles, language)]);
  const help = i18n.t(isOpen ? 'frames.help' : 'frames.openFirst');

  const acts = (
    <>
      {stand === 'reading' && <progress aria-label={i18n.t('frames.reading')} />}
      <div role="status" class="small" data-testid="frame-stand" data-stand={stand ?? ''}>
        <Stand stand={stand} where={where} />
      </div>
      {stand !== 'reading' && (
        <button
          type="button"
          class={alone ? 'button primary' : 'button'}
          data-testid={isOpen ? 'read-frames' : 'read-after-opening'}
          onClick={isOpen ? onReadFrames : onReadPage}
        >
          <Icon name={isOpen ? 'comments' : 'refresh'} />{' '}
          {isOpen ? i18n.t('frames.read', [where]) : i18n.t('page.again')}
        </button>
      )}
    </>
  );
  if (alone) {
    return (
      <EmptyState icon="comments" title={title} text={help} state="frame">
        {acts}
      </EmptyState>
    );
  }
  return (
    <div class="get-whole frame-offer" data-testid="page-state" data-state="frame">
      <p class="small">
        {title}. <span class="quiet">{help}</span>
      </p>
      {acts}
    </div>
  );
}

/** Each once. */
export function hostsOf(frames: readonly CommentFrame[]): string[] {
  return [...new Set(frames.flatMap(({ host }) => host ?? []))];
}

function Stand({ stand, where }: { stand: FrameStand | null; where: string }) {
  switch (stand) {
    case 'reading':
      return i18n.t('frames.reading');
    case 'refused':
      return i18n.t('frames.refused', [where]);
    case 'not-open':
      return i18n.t('frames.notOpen');
    case 'empty':
      return i18n.t('frames.empty');
    case 'failed':
      return i18n.t('frames.failed');
    case 'read':
    case null:
      return null;
  }
}
