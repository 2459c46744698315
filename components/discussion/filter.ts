import { dayOf } from '@/lib/model';
import { fold } from '@/lib/store';
import { passes, type ThreadFilter } from '@/components/thread/rows';
import type { ThreadComment } from '@/components/thread/thread-comment';

/** What of a discussion is wanted; all of it must hold. */
export interface DiscussionFilter {
  only: ThreadFilter;
  /** The name that stands for a person; empty: those without a name; null: anybody. */
  person: string | null;
  /** Days, `YYYY-MM-DD`, both among those wanted; null: open. */
  from: string | null;
  to: string | null;
  /** Letters that text or name must hold, in whatever spelling. */
  text: string;
}

export const NO_FILTER: DiscussionFilter = { only: 'all', person: null, from: null, to: null, text: '' };

type Wanted = (comment: ThreadComment) => boolean;

/**
 * What a filter lets through.
 * @param nameOf the name that stands for whoever wrote under a name
 * @returns null where nothing is filtered
 */
export function wantedBy(
  { only, person, from, to, text }: DiscussionFilter,
  nameOf: (author: string | null) => string | null,
): Wanted | null {
  const conditions: Wanted[] = [];
  if (only !== 'all') conditions.push((comment) => passes(comment, only));
  if (person !== null) {
    conditions.push(({ author, kind }) => kind !== 'pingback' && (nameOf(author) ?? '') === person);
  }
  if (from !== null || to !== null) {
    conditions.push(({ publishedAt }) => {
      const day = publishedAt === null ? null : dayOf(publishedAt);
      return day !== null && (from === null || day >= from) && (to === null || day <= to);
    });
  }
  const letters = fold(text.trim());
  if (letters !== '') conditions.push((comment) => foldedText(comment).includes(letters));
  if (conditions.length === 0) return null;
  return (comment) => conditions.every((holds) => holds(comment));
}

/** Folding a discussion of thousands costs more than looking through it at each letter typed. */
const foldedTexts = new WeakMap<ThreadComment, string>();

function foldedText(comment: ThreadComment): string {
  let folded = foldedTexts.get(comment);
  if (folded === undefined) {
    folded = fold(`${comment.author ?? ''}\n${comment.text}`);
    foldedTexts.set(comment, folded);
  }
  return folded;
}
