import type { ExtractedComment } from '@/lib/model';

/**
 * Comments in thread order: every comment before its answers, answers in the order they came. Parents that are not there (deleted, not
 * yet approved) are none; of comments that answer each other in a circle, the first stands at the top.
 */
export function inThreadOrder(comments: readonly ExtractedComment[]): ExtractedComment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const parents = soundParents(comments, byId);
  const answers = new Map<string | null, ExtractedComment[]>();
  for (const comment of byId.values()) {
    const parentId = parents.get(comment.id) ?? null;
    const list = answers.get(parentId);
    const linked = parentId === comment.parentId ? comment : { ...comment, parentId, parentInferred: false };
    if (list) list.push(linked);
    else answers.set(parentId, [linked]);
  }
  const ordered: ExtractedComment[] = [];
  // without recursion: a chain of answers can be thousands deep
  const open = [...(answers.get(null) ?? [])].reverse();
  for (let comment = open.pop(); comment; comment = open.pop()) {
    ordered.push(comment);
    open.push(...[...(answers.get(comment.id) ?? [])].reverse());
  }
  return ordered;
}

/** Id of each comment to the id of its parent, where following the parents ends. */
function soundParents(
  comments: readonly ExtractedComment[],
  byId: ReadonlyMap<string, ExtractedComment>,
): Map<string, string | null> {
  const parentOf = ({ parentId }: ExtractedComment) => (parentId === null ? undefined : byId.get(parentId));
  const parents = new Map<string, string | null>();
  const sound = new Set<ExtractedComment>();
  for (const comment of comments) {
    const path = new Set<ExtractedComment>();
    let at: ExtractedComment | undefined = comment;
    while (at && !sound.has(at) && !path.has(at)) {
      path.add(at);
      parents.set(at.id, parentOf(at)?.id ?? null);
      at = parentOf(at);
    }
    if (at && path.has(at)) {
      const way = [...path];
      const circle = new Set(way.slice(way.indexOf(at)));
      const first = comments.find((member) => circle.has(member));
      if (first) parents.set(first.id, null);
    }
    for (const passed of path) sound.add(passed);
  }
  return parents;
}
