import type { ReadingContext } from '../../context';
import type { FoundComment, FoundDiscussion } from '../found';
import { candidatesOf, passes, type Candidate, type Stretch } from './candidates';
import { evidenceAt, groupsIn } from './groups';
import { toComments } from './comments';
import { amount, elementAt, surveyOf, type Survey } from './survey';

/** A page without any of these, in text or names, holds no discussion. */
const SPEAKS_OF_COMMENTS =
  /comment|kommentar|coment|komentar|koment[áa]ř|коммент|yorum|discuss|diskuss|opini|reacti|reactie|leserbrief|g[äa]e?stebuch|guestbook|antwort|repl(?:y|ies)|r[ée]pon|review|bewertung|thread|forum|feedback|отзыв/i;

/**
 * Finds the discussion of a page whose comment system nobody knows, from its structure: pieces that repeat, with text,
 * name and date, where the page speaks of comments. Null when there is none.
 */
export async function detectDiscussion(
  document: Document,
  context: ReadingContext,
): Promise<FoundDiscussion | null> {
  const body = document.querySelector('body');
  if (!body || !SPEAKS_OF_COMMENTS.test(body.innerHTML)) return null;
  const survey = await surveyOf(body, context);
  const chosen = await choose(survey, context);
  if (!chosen) return null;
  const comments = await toComments(survey, chosen, context);
  if (comments.length === 0) return null;
  return { system: 'general', comments, regions: regionsOf(survey, chosen, comments) };
}

async function choose(survey: Survey, context: ReadingContext): Promise<Stretch[] | null> {
  const isNamed = (i: number): boolean => evidenceAt(survey, i) !== 'none';
  const best =
    (await bestOf(survey, isNamed, context)) ?? (await bestOf(survey, (i) => !isNamed(i), context));
  return best ? best.stretches : null;
}

async function bestOf(
  survey: Survey,
  isOpen: (index: number) => boolean,
  context: ReadingContext,
): Promise<Candidate | null> {
  let best: Candidate | null = null;
  for (const group of groupsIn(survey, isOpen)) {
    const pause = context.breathe();
    if (pause) await pause;
    for (const candidate of candidatesOf(survey, group)) {
      if (passes(candidate) && (!best || isBetter(survey, candidate, best))) best = candidate;
    }
  }
  return best;
}

/** Of equals, the outer elements of many comments, and the inner element of one. */
function isBetter(survey: Survey, one: Candidate, other: Candidate): boolean {
  const ahead = one.score - other.score;
  if (Math.abs(ahead) > 0.01) return ahead > 0;
  const [a, b] = [one.stretches[0], other.stretches[0]];
  const deeper = (survey.depths[a?.mark ?? 0] ?? 0) > (survey.depths[b?.mark ?? 0] ?? 0);
  return one.stretches.length === 1 ? deeper : !deeper;
}

/** The outermost elements around the comments that hold nothing of the article. */
function regionsOf(
  survey: Survey,
  stretches: readonly Stretch[],
  comments: readonly FoundComment[],
): Element[] {
  const first = stretches[0]?.first ?? 0;
  const last = Math.max(...stretches.map((stretch) => stretch.last));
  let top = survey.parents[first] ?? -1;
  while (top > 0 && (survey.ends[top] ?? 0) < last) top = survey.parents[top] ?? -1;
  const inside = stretches.reduce((sum, s) => sum + (s.outer < 0 ? amount(survey, 'text', s.first) : 0), 0);
  for (let up = top; up > 0; up = survey.parents[up] ?? -1) {
    if (evidenceAt(survey, up) !== 'named') break;
    if (amount(survey, 'text', up) > 2 * inside + 600) break;
    top = up;
  }
  const region = elementAt(survey, top);
  if (region && top > 0 && amount(survey, 'text', top) <= 2 * inside + 1500) return [region];
  return comments.filter((comment) => !comment.parent).map((comment) => comment.element);
}
