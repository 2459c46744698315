import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon, type IconName } from '@/components/icon/icon';
import { IconButton } from '@/components/icon/icon-button';
import type { Id } from '@/lib/model';
import { markAs } from './article-actions';
import { MovePanel } from './move-panel';
import { PassOn } from './pass-on';
import type { Selection } from './selection';
import { TagPanel } from './tag-panel';
import './bulk-bar.css';

export type BulkPanel = 'none' | 'tags' | 'move';

interface BulkBarProps {
  selection: Selection;
  /** Of the list. */
  ids: readonly Id[];
  /** The list is the whole library. */
  isAll: boolean;
  panel: BulkPanel;
  onPanel: (panel: BulkPanel) => void;
  onDelete: (ids: readonly Id[]) => void;
  /** Nothing is chosen any more: the focus goes back to the list. */
  onEnd: () => void;
}

/** What can be done with the chosen articles; nothing as long as there are none. */
export function BulkBar({ selection, ids, isAll, panel, onPanel, onDelete, onEnd }: BulkBarProps) {
  const { language } = useHost();
  const bar = useRef<HTMLDivElement>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const chosen = selection.ids.value.size === 0 ? [] : selection.within(ids);
  const count = chosen.length;

  useEffect(() => {
    if (count === 0 && panel !== 'none') onPanel('none');
  }, [count, panel]);

  if (count === 0) return null;
  const end = () => {
    onPanel('none');
    selection.clear();
    onEnd();
  };
  const toggle = (which: BulkPanel) => onPanel(panel === which ? 'none' : which);
  return (
    <div
      ref={bar}
      class="bulk"
      role="region"
      aria-label={i18n.t('bulk.title')}
      data-testid="bulk"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (panel === 'none') end();
        else onPanel('none');
      }}
    >
      <div class="bulk-actions">
        <span class="bulk-count" role="status" data-testid="chosen-count">
          {i18n.t('bulk.chosen', count, [numberInWords(count, language)])}
        </span>
        {count < ids.length && (
          <button type="button" class="quiet-button" onClick={() => selection.choose(ids)}>
            {i18n.t('bulk.all', [numberInWords(ids.length, language)])}
          </button>
        )}
        <span class="bulk-buttons">
          <BulkButton icon="tag" name="tag" expanded={panel === 'tags'} onClick={() => toggle('tags')} />
          <BulkButton
            icon="collection"
            name="move"
            expanded={panel === 'move'}
            onClick={() => toggle('move')}
          />
          <BulkButton icon="check" name="read" onClick={() => void markAs(chosen, 'read')} />
          <BulkButton icon="bookmark" name="unread" onClick={() => void markAs(chosen, 'unread')} />
          <PassOn ids={chosen} isAll={isAll && count === ids.length} />
          <BulkButton icon="trash" name="delete" onClick={() => onDelete(chosen)} />
        </span>
        <IconButton icon="close" label={i18n.t('bulk.none')} data-testid="choose-none" onClick={end} />
      </div>
      {progress !== null && (
        <progress value={progress.done} max={progress.total} aria-label={i18n.t('bulk.working')} />
      )}
      {panel === 'tags' && (
        <TagPanel
          ids={chosen}
          onProgress={(done, total) => setProgress(done < total ? { done, total } : null)}
          onDone={() => onPanel('none')}
        />
      )}
      {panel === 'move' && <MovePanel ids={chosen} onDone={end} />}
    </div>
  );
}

interface BulkButtonProps {
  icon: IconName;
  name: 'tag' | 'move' | 'read' | 'unread' | 'delete';
  expanded?: boolean;
  onClick: () => void;
}

function BulkButton({ icon, name, expanded, onClick }: BulkButtonProps) {
  return (
    <button
      type="button"
      class="quiet-button"
      aria-expanded={expanded}
      data-testid={`bulk-${name}`}
      onClick={onClick}
    >
      <Icon name={icon} /> {i18n.t(`bulk.${name}`)}
    </button>
  );
}
