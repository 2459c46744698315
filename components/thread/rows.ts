import { buildThread, flattenThread, type CommentKind, type ThreadNode } from '@/lib/model';
import type { ThreadComment } from './thread-comment';

/** One line of the thread as it is shown: flat, so that no depth of replies can make it too narrow or too deep. */
export interface ThreadRow {
  comment: ThreadComment;
  /** 0 for a comment that answers none. */
  level: number;
  /** Whom it answers; null at the top or where the name is not known. */
  answers: string | null;
  /** All answers below it, the answers to answers too. */
  replies: number;
}

/** Each comment before its replies. */
export function rowsOf(comments: readonly ThreadComment[]): ThreadRow[] {
  const flat = flattenThread(buildThread(comments));
  const replies = new Map<ThreadNode<ThreadComment>, number>();
  for (const node of [...flat].reverse()) {
    replies.set(
      node,
      node.replies.reduce((sum, reply) => sum + 1 + (replies.get(reply) ?? 0), 0),
    );
  }
  const authors = new Map(comments.map((comment) => [comment.id, comment.author]));
  return flat.map((node) => ({
    comment: node.comment,
    level: node.level,
    answers: node.level === 0 ? null : (authors.get(node.comment.parentId ?? '') ?? null),
    replies: replies.get(node) ?? 0,
  }));
}

/** What of a thread is shown. */
export type ThreadFilter = 'all' | 'new' | CommentKind;

export function passes(comment: ThreadComment, filter: ThreadFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'new' ? comment.isNew : comment.kind === filter;
}

/**
 * The rows to show, by comment id.
 * @param folded comments whose replies are folded away; a filter shows what passes it even there
 */
export function shownRows(
  rows: readonly ThreadRow[],
  filter: ThreadFilter,
  folded: ReadonlySet<string>,
): Set<string> {
  const shown = new Set<string>();
  let hiddenBelow = Infinity;
  for (const { comment, level } of rows) {
    if (level <= hiddenBelow) hiddenBelow = Infinity;
    if (filter === 'all' ? level <= hiddenBelow : passes(comment, filter)) shown.add(comment.id);
    if (hiddenBelow === Infinity && folded.has(comment.id)) hiddenBelow = level;
  }
  return shown;
}

/** How many comments each filter would show; those that show none or the same as `all` are left out. */
export function filtersFor(comments: readonly ThreadComment[]): [ThreadFilter, number][] {
  const names: ThreadFilter[] = ['new', 'comment', 'pingback', 'social'];
  const useful = names
    .map((name): [ThreadFilter, number] => [name, comments.filter((comment) => passes(comment, name)).length])
    .filter(([, count]) => count > 0 && count < comments.length);
  return useful.length > 0 ? [['all', comments.length], ...useful] : [];
}

/** Text that a row shows before "Show all" is asked for: some twelve lines of a narrow sidebar. */
const LONG_TEXT = 700;
const LONG_LINES = 14;

export function isLong(text: string): boolean {
  return text.length > LONG_TEXT || text.split('\n', LONG_LINES + 1).length > LONG_LINES;
}

/** Height of a row in pixels, guessed from its text. */
export function rowHeight({ comment }: ThreadRow): number {
  const length = Math.min(comment.text.length, LONG_TEXT);
  return 76 + Math.ceil(length / 46) * 22;
}
