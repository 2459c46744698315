import { newId, type Comment, type ExtractedComment, type Id, type Timestamp } from '@/lib/model';

export interface MergedComments {
  /** All comments to keep, in order; `position` is set. */
  rows: Comment[];
  /** How many of them were not known before. */
  added: number;
  /** How many the page does not show any more, though it was read whole. */
  missing: number;
}

/**
 * Brings the comments that were kept together with those just read: known ones keep their id, changed ones their
 * earlier text, vanished ones their place.
 * @param whole the page was read whole, so that what it does not show is gone
 */
export function mergeComments(
  articleId: Id,
  kept: readonly Comment[],
  read: readonly ExtractedComment[],
  readAt: Timestamp,
  whole: boolean,
): MergedComments {
  const known = new Map(kept.map((comment) => [comment.sourceId, comment]));
  const ids = new Map<string, Id>();
  for (const comment of read) ids.set(comment.id, known.get(comment.id)?.id ?? newId());

  const fresh = read.map((comment): Comment => {
    const before = known.get(comment.id);
    const changed = before !== undefined && before.text !== comment.text;
    return {
      id: ids.get(comment.id) ?? newId(),
      articleId,
      sourceId: comment.id,
      position: 0,
      author: comment.author,
      authorUrl: comment.authorUrl,
      byArticleAuthor: comment.byArticleAuthor,
      // "3 days ago" becomes less exact with every reading: the first one counts
      publishedAt:
        before && comment.publishedAtInferred && before.publishedAt !== null
          ? before.publishedAt
          : comment.publishedAt,
      publishedAtInferred: comment.publishedAtInferred,
      kind: comment.kind,
      parentId:
        comment.parentId === null
          ? null
          : (ids.get(comment.parentId) ?? known.get(comment.parentId)?.id ?? null),
      parentInferred: comment.parentInferred,
      url: comment.url,
      html: comment.html,
      text: comment.text,
      firstSeenAt: before?.firstSeenAt ?? readAt,
      lastSeenAt: readAt,
      missingSince: null,
      earlier: changed
        ? [...before.earlier, { html: before.html, text: before.text, lastSeenAt: before.lastSeenAt }]
        : (before?.earlier ?? []),
    };
  });

  const rows = interleave(kept, fresh, whole ? readAt : null);
  rows.forEach((row, position) => (row.position = position));
  return {
    rows,
    added: read.filter((comment) => !known.has(comment.id)).length,
    missing: rows.filter((row) => row.missingSince === readAt).length,
  };
}

/** Puts every kept comment that was not read again behind the one it stood behind. */
function interleave(
  kept: readonly Comment[],
  fresh: readonly Comment[],
  goneAt: Timestamp | null,
): Comment[] {
  const still = new Set(fresh.map((comment) => comment.id));
  const after = new Map<Id | null, Comment[]>();
  let previous: Id | null = null;
  for (const comment of [...kept].sort((a, b) => a.position - b.position)) {
    if (still.has(comment.id)) {
      previous = comment.id;
      continue;
    }
    const group = after.get(previous) ?? [];
    group.push({ ...comment, missingSince: comment.missingSince ?? goneAt });
    after.set(previous, group);
  }
  return [
    ...(after.get(null) ?? []),
    ...fresh.flatMap((comment) => [comment, ...(after.get(comment.id) ?? [])]),
  ];
}
