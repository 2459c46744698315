import type { ExtractedComment } from '@/lib/model';
import type { CompletionSource } from './source';
import { inThreadOrder } from './thread';

/**
 * What the page showed and what a source gave, as one discussion: no comment twice, pingbacks and social reactions of the page kept, the
 * page's ids, names and dates kept where it has them. Of an endpoint, also its parents (a page flattens deep answers) and its text where the
 * page cuts it off.
 */
export function mergeComments(
  shown: readonly ExtractedComment[],
  given: readonly ExtractedComment[],
  kind: CompletionSource['kind'],
): ExtractedComment[] {
  const matches = matchComments(shown, given);
  const idOf = new Map<string, string>();
  for (const [comment, match] of matches) idOf.set(comment.id, match.id);
  const merged = given.map((comment) => {
    const match = matches.get(comment);
    const parentId = comment.parentId === null ? null : (idOf.get(comment.parentId) ?? comment.parentId);
    if (!match) return { ...comment, parentId };
    return kind === 'pages' ? match : united(match, { ...comment, parentId });
  });
  return inThreadOrder(withShownOnly(merged, shown, new Set(matches.values())));
}

/** Fewer comments can be new, deleted or changed all at once. */
const ENOUGH_TO_TELL = 3;

/** Whether a whole thread has none of the comments that the page shows: it is that of another article. */
export function isOtherThread(
  shown: readonly ExtractedComment[],
  given: readonly ExtractedComment[],
): boolean {
  const comments = shown.filter(({ kind }) => kind === 'comment');
  return comments.length >= ENOUGH_TO_TELL && given.length > 0 && matchComments(comments, given).size === 0;
}

/** Source's comment to the page's. */
function matchComments(
  shown: readonly ExtractedComment[],
  given: readonly ExtractedComment[],
): Map<ExtractedComment, ExtractedComment> {
  const matches = new Map<ExtractedComment, ExtractedComment>();
  const byId = new Map(shown.map((comment) => [comment.id, comment]));
  const left = new Set(shown);
  for (const comment of given) {
    const match = byId.get(comment.id);
    if (!match || !left.delete(match)) continue;
    matches.set(comment, match);
  }
  // where both sides use the same ids, only comments without one are looked for by their words
  const nameless = matches.size === 0 ? [...left] : [...left].filter(({ id }) => INFERRED_ID.test(id));
  if (nameless.length === 0) return matches;
  const byWords = Map.groupBy(nameless, wordsOf);
  for (const comment of given) {
    if (matches.has(comment)) continue;
    const match = byWords.get(wordsOf(comment))?.shift();
    if (match) matches.set(comment, match);
  }
  return matches;
}

/** Made by `inferredId` for comments that the page gives none. */
const INFERRED_ID = /^h-/;

/** Enough to know a comment by, little enough for a page that cuts comments off. */
const RECOGNISED_BY = 60;

const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = ({ author, text }: ExtractedComment) =>
  `${lettersOf(author ?? '')}\n${lettersOf(text).slice(0, RECOGNISED_BY) || text}`;

function united(shown: ExtractedComment, given: ExtractedComment): ExtractedComment {
  const keepsDate =
    !shown.publishedAtInferred && (shown.publishedAt?.length ?? 0) >= 'yyyy-mm-ddThh:mm'.length;
  const keepsText = lettersOf(shown.text) === lettersOf(given.text) || given.text === '';
  return {
    ...shown,
    author: shown.author ?? given.author,
    authorUrl: shown.authorUrl ?? given.authorUrl,
    byArticleAuthor: shown.byArticleAuthor || given.byArticleAuthor,
    ...(keepsDate || given.publishedAt === null
      ? {}
      : { publishedAt: given.publishedAt, publishedAtInferred: given.publishedAtInferred }),
    parentId: given.parentId,
    parentInferred: given.parentInferred,
    url: shown.url ?? given.url,
    ...(keepsText ? {} : { html: given.html, text: given.text }),
  };
}

/** Puts what only the page has after what stands before it there. */
function withShownOnly(
  merged: readonly ExtractedComment[],
  shown: readonly ExtractedComment[],
  matched: ReadonlySet<ExtractedComment>,
): ExtractedComment[] {
  const after = new Map<string | null, ExtractedComment[]>();
  let before: string | null = null;
  for (const comment of shown) {
    if (matched.has(comment)) before = comment.id;
    else after.set(before, [...(after.get(before) ?? []), comment]);
  }
  const rest = merged.flatMap((comment) => [comment, ...(after.get(comment.id) ?? [])]);
  const first = after.get(null) ?? [];
  return matched.size === 0 && isLater(first.at(-1), merged[0]) ? [...rest, ...first] : [...first, ...rest];
}

/** By the clock of the place, which both mostly use; unknown times count as later. */
function isLater(comment: ExtractedComment | undefined, other: ExtractedComment | undefined): boolean {
  const [time, otherTime] = [comment?.publishedAt, other?.publishedAt];
  return !time || !otherTime || time.slice(0, 16) > otherTime.slice(0, 16);
}
