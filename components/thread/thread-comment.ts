import type {
  Article,
  Comment,
  CommentKind,
  EarlierText,
  ExtractedComment,
  Id,
  ThreadItem,
  Timestamp,
} from '@/lib/model';

/** A comment as the thread shows it, whether just found or kept. */
export interface ThreadComment extends ThreadItem {
  /** The page's own id: the same before and after saving. */
  id: string;
  /** Place in document order, from 0. */
  position: number;
  parentId: string | null;
  /** Null: not saved. */
  storedId: Id | null;
  author: string | null;
  authorUrl: string | null;
  byArticleAuthor: boolean;
  publishedAt: string | null;
  publishedAtInferred: boolean;
  kind: CommentKind;
  parentInferred: boolean;
  url: string | null;
  html: string;
  text: string;
  /** Came after the user was here last. */
  isNew: boolean;
  missingSince: Timestamp | null;
  /** Null: it is there now. */
  lastSeenAt: Timestamp | null;
  earlier: readonly EarlierText[];
}

/**
 * The comments that a page shows now.
 * @param kept those of its saved copy, which is older; null when it is not saved
 */
export function threadOfPage(
  found: readonly ExtractedComment[],
  kept: readonly Comment[] | null,
): ThreadComment[] {
  const known = new Map(kept?.map((comment) => [comment.sourceId, comment]));
  return found.map((comment, position) => {
    const before = known.get(comment.id);
    const changed = before !== undefined && before.text !== comment.text;
    return {
      ...comment,
      position,
      storedId: before?.id ?? null,
      isNew: kept !== null && !before,
      missingSince: null,
      lastSeenAt: null,
      earlier: changed
        ? [...before.earlier, { html: before.html, text: before.text, lastSeenAt: before.lastSeenAt }]
        : (before?.earlier ?? []),
    };
  });
}

/**
 * The comments that are kept of an article.
 * @param newSince those first seen later are new
 */
export function threadOfSaved(kept: readonly Comment[], newSince: Timestamp): ThreadComment[] {
  const sourceIds = new Map(kept.map((comment) => [comment.id, comment.sourceId]));
  return kept.map((comment) => ({
    id: comment.sourceId,
    position: comment.position,
    parentId: comment.parentId === null ? null : (sourceIds.get(comment.parentId) ?? null),
    storedId: comment.id,
    author: comment.author,
    authorUrl: comment.authorUrl,
    byArticleAuthor: comment.byArticleAuthor,
    publishedAt: comment.publishedAt,
    publishedAtInferred: comment.publishedAtInferred,
    kind: comment.kind,
    parentInferred: comment.parentInferred,
    url: comment.url,
    html: comment.html,
    text: comment.text,
    isNew: comment.firstSeenAt > newSince,
    missingSince: comment.missingSince,
    lastSeenAt: comment.lastSeenAt,
    earlier: comment.earlier,
  }));
}

/** Since when comments are new that came with the last reading of a page; with the first one none is. */
export function beforeLastReading({ savedAt, readAt }: Pick<Article, 'savedAt' | 'readAt'>): Timestamp {
  return readAt === savedAt ? readAt : readAt - 1;
}

/** What a page read again has that its saved copy does not. */
export function countNew(found: readonly ExtractedComment[], kept: readonly Comment[]): number {
  const known = new Set(kept.map((comment) => comment.sourceId));
  return found.filter((comment) => !known.has(comment.id)).length;
}

/** Id of the comment's element in the page, as its address says; null when it does not. */
export function elementIdOf(comment: Pick<ThreadComment, 'url'>): string | null {
  if (comment.url === null) return null;
  try {
    return decodeURIComponent(new URL(comment.url).hash.slice(1)) || null;
  } catch {
    return null;
  }
}
