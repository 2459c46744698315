import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { cutIntoBlocks } from '@/components/long-list/blocks';
import { LongList } from '@/components/long-list/long-list';
import { CommentRow } from './comment-row';
import { plainComment } from './plain-row';
import { rowHeight, type ThreadRow } from './rows';
import { ThreadContext, type ThreadState } from './thread-state';

interface ThreadListProps {
  state: ThreadState;
  rows: readonly ThreadRow[];
  /** Ids of the comments that are shown. */
  shown: ReadonlySet<string>;
  box?: RefObject<HTMLDivElement | null>;
}

const row = (item: ThreadRow) => <CommentRow key={item.comment.id} row={item} />;
const idOf = ({ comment }: ThreadRow) => comment.id;

/** The comments of a thread, as many as there are. */
export function ThreadList({ state, rows, shown, box }: ThreadListProps) {
  const { language } = useHost();
  const { shortens } = state.actions.value;
  const plainRow = useCallback(
    (item: ThreadRow) => plainComment(item, language, shortens),
    [language, shortens],
  );
  const before = useRef<readonly (readonly ThreadRow[])[]>([]);
  const blocks = useMemo(
    () => cutIntoBlocks(rows, ({ comment }) => shown.has(comment.id), before.current),
    [rows, shown],
  );
  before.current = blocks;

  return (
    <ThreadContext.Provider value={state}>
      <div ref={box}>
        <LongList
          label={i18n.t('discussion.list')}
          blocks={blocks}
          row={row}
          plainRow={plainRow}
          estimate={rowHeight}
          alive={state.current}
          idOf={idOf}
        />
      </div>
    </ThreadContext.Provider>
  );
}
