import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FoldedTexts } from '@/components/find/folded';
import { useLive } from '@/components/live/use-live';
import { goToComment } from '@/components/thread/go-to';
import {
  filtersFor,
  rowsAbove,
  rowsInTime,
  rowsOf,
  shownRows,
  type ThreadOrder,
  type ThreadRow,
} from '@/components/thread/rows';
import type { ThreadActions } from '@/components/thread/thread-actions';
import { threadOfSaved, type ThreadComment } from '@/components/thread/thread-comment';
import { Completeness, Filters, FoldAll } from '@/components/thread/thread-head';
import { ThreadList } from '@/components/thread/thread-list';
import { threadState, toggle } from '@/components/thread/thread-state';
import { showToast } from '@/components/toast/toasts';
import { nameOfPerson } from '@/lib/discussion';
import type { Annotation, Article, Comment, Id, Persona } from '@/lib/model';
import { personasOf } from '@/lib/store';
import { DiscussionKeys } from './discussion-keys';
import { NO_FILTER, wantedBy, type DiscussionFilter } from './filter';
import { FilterLine } from './filter-line';
import { foldedTexts } from './folded-texts';
import { Overviews } from './overviews';
import { SearchLine } from './search-line';
import { useDiscussionKeys } from './use-discussion-keys';
import { useDiscussionVisit } from './use-visit';
import '@/components/thread/thread.css';
import './discussion.css';

interface DiscussionProps {
  article: Article;
  comments: readonly Comment[];
  notes: readonly Annotation[];
  actions: ThreadActions;
  /** A comment to begin at. */
  commentId: Id | null;
  /** Gets what is folded away, to be found. */
  folded: RefObject<FoldedTexts | null>;
}

/** What is shown, and what of it is wanted. */
interface Latest {
  rows: readonly ThreadRow[];
  wanted: ReturnType<typeof wantedBy>;
  shown: ReadonlySet<string>;
}

const NONE_SHOWN: ReadonlySet<string> = new Set();

const NO_THREAD: readonly ThreadComment[] = [];
const NO_PERSONAS: readonly Persona[] = [];

/** Fewer comments are seen at a glance. */
const FEW = 4;

/** The discussion of a saved article: to be read, searched, and seen as a whole. */
export function Discussion({
  article,
  comments,
  notes,
  actions,
  commentId,
  folded: hidden,
}: DiscussionProps) {
  const box = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const newSince = useDiscussionVisit(box, article.id, article.savedAt, comments);
  // what is new is known in an instant, and to make all rows twice would cost more
  const thread = useMemo(
    () => (newSince === null ? NO_THREAD : threadOfSaved(comments, newSince)),
    [comments, newSince],
  );
  const personas = useLive(() => personasOf(article.id), [article.id]).value ?? NO_PERSONAS;
  const nameOf = useMemo(() => nameOfPerson(personas), [personas]);

  const [helping, setHelping] = useState(false);
  const [order, setOrder] = useState<ThreadOrder>('thread');
  const [filter, setFilter] = useState<DiscussionFilter>(NO_FILTER);
  const change = useCallback(
    (changes: Partial<DiscussionFilter>) => setFilter((before) => ({ ...before, ...changes })),
    [],
  );

  const treeRows = useMemo(() => rowsOf(thread), [thread]);
  const rows = useMemo(
    () => (order === 'thread' ? treeRows : rowsInTime(treeRows, order)),
    [treeRows, order],
  );
  const wanted = useMemo(() => wantedBy(filter, nameOf), [filter, nameOf]);
  const kinds = useMemo(() => filtersFor(thread), [thread]);

  // what going somewhere needs to know of the present state
  const latest = useRef<Latest>({ rows, wanted, shown: NONE_SHOWN });
  const state = useMemo(() => {
    const made = threadState(actions, (id) => goTo(id, true));
    const goTo = (id: string, flash: boolean) => {
      const comment = latest.current.rows.find((row) => row.comment.id === id)?.comment;
      if (!comment || !list.current) return;
      if (latest.current.wanted?.(comment) === false) setFilter(NO_FILTER);
      unfold(id);
      void goToComment(list.current, id, flash);
    };
    const unfold = (id: string) => {
      made.current.value = id;
      const above = rowsAbove(latest.current.rows, id);
      if (!above.some((one) => made.folded.value.has(one))) return;
      made.folded.value = new Set([...made.folded.value].filter((one) => !above.includes(one)));
    };
    return { ...made, unfold, step: (id: string) => goTo(id, false) };
  }, [actions.place]);
  useEffect(() => {
    state.notes.value = notes;
    state.actions.value = actions;
    state.apart.value = order !== 'thread' || wanted !== null;
  }, [state, notes, actions, order, wanted]);

  const folded = state.folded.value;
  const shown = useMemo(() => shownRows(rows, wanted, folded), [rows, wanted, folded]);
  latest.current = { rows, wanted, shown };
  useEffect(() => {
    const listFolded = () => {
      const { rows, wanted, shown } = latest.current;
      return wanted ? [] : foldedTexts(rows, shown);
    };
    hidden.current = { list: listFolded, unfold: state.unfold };
    return () => {
      hidden.current = null;
    };
  }, [state]);

  const begun = useRef<Id>(null);
  useEffect(() => {
    if (commentId === null || thread.length === 0 || begun.current === commentId) return;
    begun.current = commentId;
    const comment = thread.find(({ storedId }) => storedId === commentId);
    if (comment) state.goTo(comment.id);
    else showToast(i18n.t('discussion.commentGone'));
  }, [commentId, thread]);

  useDiscussionKeys(list, {
    order: useMemo(() => rows.map(({ comment }) => comment.id).filter((id) => shown.has(id)), [rows, shown]),
    isNew: useCallback((id) => thread.some((comment) => comment.id === id && comment.isNew), [thread]),
    goTo: state.step,
    fold: (id) => toggle(state.folded, id),
    help: useCallback(() => setHelping(true), []),
  });

  return (
    <section
      ref={box}
      id="reader-discussion"
      class="reader-discussion"
      aria-labelledby="reader-discussion-title"
      data-testid="discussion"
    >
      <h2 id="reader-discussion-title">{i18n.t('discussion.title')}</h2>
      <Completeness
        found={comments.length}
        claimed={article.claimedCommentCount}
        corner={order === 'thread' && !wanted && <FoldAll rows={rows} folded={state.folded} />}
      />
      {comments.length >= FEW && (
        <>
          <div class="discussion-tools">
            <SearchLine
              text={filter.text}
              onText={(text) => change({ text })}
              order={order}
              onOrder={setOrder}
            />
            <Filters filters={kinds} filter={filter.only} onFilter={(only) => change({ only })} />
          </div>
          <Overviews
            article={article}
            thread={thread}
            personas={personas}
            filter={filter}
            nameOf={nameOf}
            onChange={change}
          />
        </>
      )}
      <FilterLine filter={filter} shown={shown.size} all={thread.length} onChange={change} />
      {helping && <DiscussionKeys onClose={() => setHelping(false)} />}
      <ThreadList state={state} rows={rows} shown={shown} box={list} />
    </section>
  );
}
