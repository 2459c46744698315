import { fingerprint, type Comment, type EarlierText, type Id } from '@/lib/model';

/**
 * Kept comments and those of a file as one discussion, in order. A comment is the same when the page's own id of it or its
 * id is; the one that was seen later holds, and what the other said differently stays as an earlier text.
 * @param free what an id is called that the library has given to something else
 * @returns `ids`: how the comments of the file are called now
 */
export function mergeCommentRecords(
  articleId: Id,
  kept: readonly Comment[],
  incoming: readonly Comment[],
  free: (id: Id) => Id,
): { rows: Comment[]; ids: Map<Id, Id> } {
  const known = new Map(kept.map((comment) => [comment.id, comment]));
  const bySource = new Map(kept.map((comment) => [comment.sourceId, comment]));
  const ids = new Map<Id, Id>();
  /** Of the file, under their ids here; those known before, and in order those that are not. */
  const again = new Map<Id, Comment>();
  const added = new Map<string, Comment>();
  /** Behind which known comment an added one stands. */
  const after = new Map<Id | null, Comment[]>();
  let previous: Id | null = null;

  for (const comment of inOrder(incoming)) {
    const there = bySource.get(comment.sourceId) ?? known.get(comment.id);
    const twice = added.get(comment.sourceId);
    if (there) {
      again.set(there.id, { ...comment, id: there.id, articleId });
      previous = there.id;
    } else if (!twice) {
      // two of one file with the same id are two still
      const id = ids.has(comment.id) ? `${comment.id}~${fingerprint(comment.sourceId)}` : free(comment.id);
      const row = { ...comment, id, articleId };
      added.set(comment.sourceId, row);
      after.set(previous, [...(after.get(previous) ?? []), row]);
    }
    if (!ids.has(comment.id)) ids.set(comment.id, (there ?? twice ?? added.get(comment.sourceId))?.id ?? '');
  }

  const answering = (comment: Comment): Comment => ({
    ...comment,
    parentId: comment.parentId === null ? null : (ids.get(comment.parentId) ?? null),
  });
  const merged = inOrder(kept).map((comment) => {
    const other = again.get(comment.id);
    return other ? laterComment(comment, answering(other)) : comment;
  });
  if (added.size === 0) return { rows: merged, ids };
  if (kept.length === 0) return { rows: [...added.values()].map(answering), ids };
  const rows = [
    ...(after.get(null) ?? []).map(answering),
    ...merged.flatMap((comment) => [comment, ...(after.get(comment.id) ?? []).map(answering)]),
  ];
  return { rows: rows.map((row, position) => ({ ...row, position })), ids };
}

function laterComment(kept: Comment, incoming: Comment): Comment {
  const [newer, older] = incoming.lastSeenAt > kept.lastSeenAt ? [incoming, kept] : [kept, incoming];
  const more: EarlierText[] = [];
  const said = new Set(kept.earlier.map(({ text }) => text));
  const { html, text, lastSeenAt } = older;
  for (const one of [...incoming.earlier, { html, text, lastSeenAt }]) {
    if (said.has(one.text) || one.text === newer.text) continue;
    said.add(one.text);
    more.push(one);
  }
  return {
    ...newer,
    position: kept.position,
    firstSeenAt: Math.min(kept.firstSeenAt, incoming.firstSeenAt),
    earlier:
      more.length === 0
        ? kept.earlier
        : [...kept.earlier, ...more].sort((a, b) => a.lastSeenAt - b.lastSeenAt),
  };
}

function inOrder(comments: readonly Comment[]): Comment[] {
  return [...comments].sort((a, b) => a.position - b.position);
}
