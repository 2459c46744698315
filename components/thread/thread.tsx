import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { cutIntoBlocks } from '@/components/long-list/blocks';
import { useHost } from '@/components/host/host';
import { LongList } from '@/components/long-list/long-list';
import type { Annotation } from '@/lib/model';
import { CommentRow } from './comment-row';
import { plainComment } from './plain-row';
import { filtersFor, rowHeight, rowsOf, shownRows, type ThreadFilter, type ThreadRow } from './rows';
import type { ThreadActions } from './thread-actions';
import type { ThreadComment } from './thread-comment';
import { Completeness, Filters, FoldAll } from './thread-head';
import { ThreadContext, threadState } from './thread-state';
import './thread.css';

interface ThreadProps {
  comments: readonly ThreadComment[];
  claimedCount: number | null;
  notes: readonly Annotation[];
  actions: ThreadActions;
  /** Stands beside the count where the page claims more comments than were found. */
  complete?: ComponentChildren;
}

const row = (item: ThreadRow) => <CommentRow key={item.comment.id} row={item} />;

/** A whole discussion. */
export function Thread({ comments, claimedCount, notes, actions, complete }: ThreadProps) {
  const state = useMemo(() => threadState(actions), [actions.place]);
  useEffect(() => {
    state.notes.value = notes;
    state.actions.value = actions;
  }, [state, notes, actions]);

  const { language } = useHost();
  const plainRow = useCallback(
    (item: ThreadRow) => plainComment(item, language, actions.shortens),
    [language, actions.shortens],
  );
  const rows = useMemo(() => rowsOf(comments), [comments]);
  const filters = useMemo(() => filtersFor(comments), [comments]);
  const [wanted, setWanted] = useState<ThreadFilter>('all');
  const filter = filters.some(([name]) => name === wanted) ? wanted : 'all';

  const folded = state.folded.value;
  const before = useRef<readonly (readonly ThreadRow[])[]>([]);
  const blocks = useMemo(() => {
    const shown = shownRows(rows, filter, folded);
    return cutIntoBlocks(rows, ({ comment }) => shown.has(comment.id), before.current);
  }, [rows, filter, folded]);
  before.current = blocks;

  const foldable = useMemo(() => rows.filter(({ replies, level }) => replies > 0 && level === 0), [rows]);
  const allFolded = foldable.length > 0 && foldable.every(({ comment }) => folded.has(comment.id));
  const foldAll = () => {
    state.folded.value = allFolded ? new Set() : new Set(foldable.map(({ comment }) => comment.id));
  };

  return (
    <ThreadContext.Provider value={state}>
      <div class="thread">
        <Completeness
          found={comments.length}
          claimed={claimedCount}
          corner={foldable.length > 0 && filter === 'all' && <FoldAll all={allFolded} onToggle={foldAll} />}
        >
          {complete}
        </Completeness>
        <Filters filters={filters} filter={filter} onFilter={setWanted} />
        <LongList
          label={i18n.t('discussion.list')}
          blocks={blocks}
          row={row}
          plainRow={plainRow}
          estimate={rowHeight}
        />
      </div>
    </ThreadContext.Provider>
  );
}
