import { useMemo } from 'preact/hooks';
import type { SaveStand } from '@/components/card/save-area';
import { useLive } from '@/components/live/use-live';
import {
  beforeLastReading,
  countNew,
  threadOfPage,
  threadOfSaved,
  type ThreadComment,
} from '@/components/thread/thread-comment';
import type { Annotation, Article } from '@/lib/model';
import { articleByAddress, commentsOf, currentBody, notesOf } from '@/lib/store';
import type { TabView } from './active-tab';

/** The page in the tab and what is kept of it, brought together. */
export interface PageData {
  /** Null: not known yet. */
  stand: SaveStand | null;
  article: Article | null;
  thread: readonly ThreadComment[];
  commentCount: number;
  claimedCommentCount: number | null;
  notes: readonly Annotation[];
}

const NO_NOTES: readonly Annotation[] = [];
const nothing = () => Promise.resolve(null);

/** @param wantsThread the discussion is shown: a saved one is worth reading from the database */
export function usePageData(view: TabView, wantsThread: boolean): PageData {
  const { page, readAt } = view;
  const url = page?.url ?? null;

  // one query each: a note that is typed must not read five thousand comments again
  const found = useLive(() => (url === null ? nothing() : articleByAddress(url)), [url]);
  const article = found.value ?? null;
  const id = article?.id ?? null;
  const isNewer = readAt !== null && article !== null && article.readAt < readAt;
  const asksComments = id !== null && (wantsThread || isNewer);
  const kept = useLive(() => (asksComments ? commentsOf(id) : nothing()), [id, asksComments]).value ?? null;
  const asksBody = id !== null && isNewer;
  const body = useLive(() => (asksBody ? currentBody(id) : nothing()), [id, asksBody]).value ?? null;
  const notes = useLive(() => (id === null ? nothing() : notesOf(id)), [id]).value ?? NO_NOTES;

  const savedAt = article?.savedAt ?? 0;
  const keptAt = article?.readAt ?? 0;
  const thread = useMemo(
    () =>
      kept && !isNewer
        ? threadOfSaved(kept, beforeLastReading({ savedAt, readAt: keptAt }))
        : threadOfPage(page?.comments ?? [], kept),
    [page, kept, isNewer, savedAt, keptAt],
  );

  const stand = useMemo((): SaveStand | null => {
    if (view.saving) return { state: 'saving', ...view.saving };
    if (found.value === undefined && !found.failed) return null;
    if (!article || !page) return { state: 'unsaved' };
    if (!isNewer) return { state: 'saved', article };
    if (!kept || !body) return null;
    const newComments = countNew(page.comments, kept);
    const still = kept.filter((comment) => comment.missingSince === null).length;
    // what stands in a frame that was not read is not gone
    const isPart = view.frames.some(({ read }) => read === null);
    const isShorter = !isPart && page.comments.length !== still;
    const changed = newComments > 0 || body.html !== page.html || isShorter;
    return changed ? { state: 'outdated', article, newComments } : { state: 'saved', article };
  }, [view.saving, found.value, found.failed, page, isNewer, kept, body, view.frames]);

  return {
    stand,
    article,
    thread,
    commentCount: article && !isNewer ? article.commentCount : thread.length,
    claimedCommentCount: page?.claimedCommentCount ?? null,
    notes,
  };
}
