import { buildThread, flattenThread, readIsoDate, type CommentKind, type ThreadNode } from '@/lib/model';
import type { ThreadComment } from './thread-comment';

/** One line of the thread as it is shown: flat, so that no depth of replies can make it too narrow or too deep. */
export interface ThreadRow {
  comment: ThreadComment;
  /** 0 for a comment that answers none. */
  level: number;
  /** Whether it answers another comment, wherever that stands. */
  isAnswer: boolean;
  /** Whom it answers; null at the top or where the name is not known. */
  answers: string | null;
  /** All answers below it, the answers to answers too; 0 where they do not stand below it. */
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
    isAnswer: node.level > 0,
    answers: node.level === 0 ? null : (authors.get(node.comment.parentId ?? '') ?? null),
    replies: replies.get(node) ?? 0,
  }));
}

/** The orders in which a discussion can be read. */
export const THREAD_ORDERS = ['thread', 'oldest', 'newest'] as const;

export type ThreadOrder = (typeof THREAD_ORDERS)[number];

/** The rows of a thread by time, none below another; those without a date stand at the end. */
export function rowsInTime(rows: readonly ThreadRow[], order: 'oldest' | 'newest'): ThreadRow[] {
  const timed = rows.map((row): [number | null, ThreadRow] => {
    const { publishedAt } = row.comment;
    const time = publishedAt === null ? undefined : readIsoDate(publishedAt)?.date.getTime();
    return [time ?? null, { ...row, level: 0, replies: 0 }];
  });
  const sign = order === 'oldest' ? 1 : -1;
  return timed
    .sort(([a], [b]) => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : (a - b) * sign))
    .map(([, row]) => row);
}

/** What of a thread is shown. */
export type ThreadFilter = 'all' | 'new' | CommentKind;

export function passes(comment: ThreadComment, filter: ThreadFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'new' ? comment.isNew : comment.kind === filter;
}

/**
 * The rows to show, by comment id.
 * @param wanted what a filter lets through, even below a folded comment; null: no filter
 * @param folded comments whose replies are folded away
 */
export function shownRows(
  rows: readonly ThreadRow[],
  wanted: ((comment: ThreadComment) => boolean) | null,
  folded: ReadonlySet<string>,
): Set<string> {
  const shown = new Set<string>();
  let hiddenBelow = Infinity;
  for (const { comment, level } of rows) {
    if (level <= hiddenBelow) hiddenBelow = Infinity;
    if (wanted ? wanted(comment) : level <= hiddenBelow) shown.add(comment.id);
    if (hiddenBelow === Infinity && folded.has(comment.id)) hiddenBelow = level;
  }
  return shown;
}

/** The comments above one, from the nearest to the top: what must be unfolded to see it. */
export function rowsAbove(rows: readonly ThreadRow[], id: string): string[] {
  const above: string[] = [];
  const at = rows.findIndex(({ comment }) => comment.id === id);
  let level = rows[at]?.level ?? 0;
  for (let i = at - 1; i >= 0 && level > 0; i--) {
    const row = rows[i];
    if (row && row.level < level) {
      above.push(row.comment.id);
      level = row.level;
    }
  }
  return above;
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
