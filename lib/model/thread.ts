/** What `buildThread` needs to know of a comment, found or kept. */
export interface ThreadItem {
  id: string;
  parentId: string | null;
}

export interface ThreadNode<T extends ThreadItem> {
  comment: T;
  /** 0 for a comment that answers none. */
  level: number;
  replies: ThreadNode<T>[];
}

/**
 * The comments as trees, in the order given. A comment whose parent is missing stands at the top; a circle of
 * parents, which a hostile page can claim, is cut at its first comment.
 */
export function buildThread<T extends ThreadItem>(comments: readonly T[]): ThreadNode<T>[] {
  const nodes = new Map<string, ThreadNode<T>>();
  for (const comment of comments) nodes.set(comment.id, { comment, level: 0, replies: [] });

  const rooted = new Set<string>();
  const leadsToTop = (start: T): boolean => {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null = start.id;
    while (at !== null && !rooted.has(at)) {
      if (onPath.has(at)) return false;
      onPath.add(at);
      path.push(at);
      const parent: string | null = nodes.get(at)?.comment.parentId ?? null;
      at = parent !== null && nodes.has(parent) ? parent : null;
    }
    for (const id of path) rooted.add(id);
    return true;
  };

  const top: ThreadNode<T>[] = [];
  for (const comment of comments) {
    const node = nodes.get(comment.id);
    if (!node) continue;
    const parent = comment.parentId === null ? undefined : nodes.get(comment.parentId);
    if (parent && leadsToTop(comment)) {
      parent.replies.push(node);
    } else {
      rooted.add(comment.id);
      top.push(node);
    }
  }
  const open = [...top];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const reply of node.replies) {
      reply.level = node.level + 1;
      open.push(reply);
    }
  }
  return top;
}

/** The trees flat again: each comment before its replies. */
export function flattenThread<T extends ThreadItem>(thread: readonly ThreadNode<T>[]): ThreadNode<T>[] {
  const flat: ThreadNode<T>[] = [];
  const open = [...thread].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    flat.push(node);
    for (let i = node.replies.length - 1; i >= 0; i--) {
      const reply = node.replies[i];
      if (reply) open.push(reply);
    }
  }
  return flat;
}
