import { useMemo } from 'preact/hooks';
import type { SaveStand } from '@/components/card/save-area';
import { useLive } from '@/components/live/use-live';
import {
  countNew,
  threadOfPage,
  threadOfSaved,
  type ThreadComment,
} from '@/components/thread/thread-comment';
import type { Annotation, Article, Body, Comment } from '@/lib/model';
import { articleByAddress, commentsOf, currentBody, notesOf } from '@/lib/store';
import type { TabView } from './active-tab';

/** What is kept of the page in the tab. */
interface Kept {
  article: Article;
  comments: Comment[];
  body: Body | null;
  notes: Annotation[];
}

async function keptOf(url: string | null): Promise<Kept | null> {
  const article = url === null ? null : await articleByAddress(url);
  if (!article) return null;
  const [comments, body, notes] = await Promise.all([
    commentsOf(article.id),
    currentBody(article.id),
    notesOf(article.id),
  ]);
  return { article, comments, body, notes };
}

export interface PageData {
  stand: SaveStand;
  article: Article | null;
  thread: readonly ThreadComment[];
  claimedCommentCount: number | null;
  notes: readonly Annotation[];
  /** The database has not answered yet: it is not known whether the page is saved. */
  asking: boolean;
}

const NO_NOTES: readonly Annotation[] = [];

/** The page in the tab and what is kept of it, brought together. */
export function usePageData(view: TabView): PageData {
  const { page, readAt, saving } = view;
  const url = page?.url ?? null;
  const live = useLive(() => keptOf(url), [url]);
  const kept = live.value ?? null;

  return useMemo(() => {
    const isNewer = page !== null && readAt !== null && kept !== null && kept.article.readAt < readAt;
    const thread =
      kept && !isNewer
        ? threadOfSaved(kept.comments, kept.article)
        : threadOfPage(page?.comments ?? [], kept?.comments ?? null);
    return {
      stand: standOf(view, kept, isNewer),
      article: kept?.article ?? null,
      thread,
      claimedCommentCount: page?.claimedCommentCount ?? null,
      notes: kept?.notes ?? NO_NOTES,
      asking: live.value === undefined && !live.failed,
    };
  }, [page, readAt, saving, kept, live.failed, live.value === undefined]);
}

function standOf({ page, saving }: TabView, kept: Kept | null, isNewer: boolean): SaveStand {
  if (saving) return { state: 'saving', ...saving };
  if (!kept || !page) return { state: 'unsaved' };
  const { article, comments, body } = kept;
  if (!isNewer) return { state: 'saved', article };
  const newComments = countNew(page.comments, comments);
  const changed =
    newComments > 0 || body?.html !== page.html || page.comments.length !== article.commentCount;
  return changed ? { state: 'outdated', article, newComments } : { state: 'saved', article };
}
