import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation } from '@/lib/model';
import { goToComment } from './go-to';
import { filtersFor, passes, rowsOf, shownRows, type ThreadFilter } from './rows';
import type { ThreadActions } from './thread-actions';
import type { ThreadComment } from './thread-comment';
import { Completeness, Filters, FoldAll } from './thread-head';
import { ThreadList } from './thread-list';
import { threadState } from './thread-state';
import './thread.css';

interface ThreadProps {
  comments: readonly ThreadComment[];
  claimedCount: number | null;
  notes: readonly Annotation[];
  actions: ThreadActions;
  /** Stands beside the count where the page claims more comments than were found. */
  complete?: ComponentChildren;
}

/** A whole discussion where there is little room: the sidebar. */
export function Thread({ comments, claimedCount, notes, actions, complete }: ThreadProps) {
  const box = useRef<HTMLDivElement>(null);
  const state = useMemo(() => {
    const made = threadState(actions, (id) => {
      made.current.value = id;
      if (box.current) void goToComment(box.current, id, true);
    });
    return made;
  }, [actions.place]);
  useEffect(() => {
    state.notes.value = notes;
    state.actions.value = actions;
  }, [state, notes, actions]);

  const rows = useMemo(() => rowsOf(comments), [comments]);
  const filters = useMemo(() => filtersFor(comments), [comments]);
  const [wanted, setWanted] = useState<ThreadFilter>('all');
  const filter = filters.some(([name]) => name === wanted) ? wanted : 'all';

  const folded = state.folded.value;
  const shown = useMemo(
    () => shownRows(rows, filter === 'all' ? null : (comment) => passes(comment, filter), folded),
    [rows, filter, folded],
  );

  return (
    <div class="thread">
      <Completeness
        found={comments.length}
        claimed={claimedCount}
        corner={filter === 'all' && <FoldAll rows={rows} folded={state.folded} />}
      >
        {complete}
      </Completeness>
      <Filters filters={filters} filter={filter} onFilter={setWanted} />
      <ThreadList state={state} rows={rows} shown={shown} box={box} />
    </div>
  );
}
