import type { ReadingContext } from '../../context';
import type { Page } from '../../page';
import { inSlices } from '../../slices';
import type { FoundDiscussion } from '../found';
import { leastMembers, mayHold, passes, READINGS, type Candidate, type Stretch } from './candidates';
import { nested, withSiblings } from './extend';
import { evidenceAt, type Evidence } from './evidence';
import { isInFlow } from './flow';
import { groupsIn, hopefulEntries } from './groups';
import { toComments } from './comments';
import { amount, amountBetween, elementAt, type Survey } from './survey';
import { surveyOf } from './surveying';

/**
 * Finds the discussion of a page whose comment system nobody knows, from its structure: pieces that repeat, with text,
 * name and date, where the page speaks of comments. Null when there is none.
 */
export async function detectDiscussion(page: Page, context: ReadingContext): Promise<FoundDiscussion | null> {
  const outline = await inSlices(page.outlined(), context.breathe);
  if (!outline) return null;
  const survey = await surveyOf(outline, context);
  const chosen = await choose(survey, context);
  if (!chosen) return null;
  const comments = await toComments(survey, chosen, context);
  if (comments.length === 0) return null;
  return { system: 'general', comments, regions: regionsOf(survey, chosen) };
}

/** Surer places first: a page that names its comments has none where it does not. */
const PLACES: readonly Evidence[] = ['named', 'headed', 'maybe', 'none'];

async function choose(survey: Survey, context: ReadingContext): Promise<Stretch[] | null> {
  const entries = await hopefulEntries(survey, context);
  for (const place of PLACES) {
    const candidates = await candidatesIn(survey, place, entries[place], context);
    let best = candidates[0];
    for (const one of candidates) if (best && isBetter(survey, one, best)) best = one;
    if (!best) continue;
    const chosen = withSiblings(survey, best.stretches);
    return nested([...chosen, ...furtherLists(survey, chosen, candidates)]);
  }
  return null;
}

async function candidatesIn(
  survey: Survey,
  place: Evidence,
  entries: readonly number[],
  context: ReadingContext,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  if (!mayHold(survey, place)) return candidates;
  for (const group of await groupsIn(survey, entries, context)) {
    if (group.members.length < leastMembers(place)) continue;
    for (const read of READINGS) {
      const pause = context.breathe();
      if (pause) await pause;
      const candidate = read(survey, group);
      if (candidate && passes(candidate) && !isInFlow(survey, candidate)) candidates.push(candidate);
    }
  }
  return candidates;
}

/** Pingbacks and their like in a list of their own, beside the one that was chosen. */
function furtherLists(
  survey: Survey,
  chosen: readonly Stretch[],
  candidates: readonly Candidate[],
): Stretch[] {
  const top = regionAround(survey, chosen);
  const [from, to] = [top, survey.ends[top] ?? 0];
  // for each entry how many before it belong to a comment
  const taken = new Int32Array(survey.nodes.length + 1);
  for (const { first, last } of chosen) taken.fill(1, first + 1, last + 1);
  for (let i = 1; i < taken.length; i++) taken[i] = (taken[i] ?? 0) + (taken[i - 1] ?? 0);
  const isPing = (index: number): boolean => (survey.evidence.pings[index] ?? 0) > 0;
  const isApart = ({ first, last }: Stretch): boolean =>
    ((first > from && last <= to) || isPing(first)) && taken[first] === taken[last];
  let best: Candidate | null = null;
  for (const one of candidates) {
    if (!one.stretches.every(isApart) || one.mean < 0.9 || one.marked < 0.6) continue;
    if (!best || isBetter(survey, one, best)) best = one;
  }
  return best?.stretches ?? [];
}

/** Of equals, the outer elements of many comments, and the inner element of one. */
function isBetter(survey: Survey, one: Candidate, other: Candidate): boolean {
  const ahead = one.score - other.score;
  if (Math.abs(ahead) > 0.01) return ahead > 0;
  const [a, b] = [one.stretches[0], other.stretches[0]];
  const deeper = (survey.depths[a?.mark ?? 0] ?? 0) > (survey.depths[b?.mark ?? 0] ?? 0);
  return one.stretches.length === 1 ? deeper : !deeper;
}

/** The smallest entry around all comments, and around it what is named for comments. */
function regionAround(survey: Survey, stretches: readonly Stretch[]): number {
  const first = stretches[0]?.first ?? 0;
  const last = Math.max(...stretches.map((stretch) => stretch.last));
  let top = survey.parents[first] ?? 0;
  while (top > 0 && (survey.ends[top] ?? 0) < last) top = survey.parents[top] ?? 0;
  for (let up = top; up > 0; up = survey.parents[up] ?? 0) {
    if (evidenceAt(survey, up) !== 'named') break;
    top = up;
  }
  return top;
}

/** The outermost elements around the comments that hold nothing of the article. */
function regionsOf(survey: Survey, stretches: readonly Stretch[]): Element[] {
  const top = regionAround(survey, stretches);
  const outer = stretches.filter((stretch) => stretch.outer < 0);
  const inside = outer.reduce((sum, { first, last }) => sum + amountBetween(survey, 'text', first, last), 0);
  const region = elementAt(survey, top);
  if (region && top > 0 && amount(survey, 'text', top) <= 2 * inside + 1500) return [region];
  const elements: Element[] = [];
  for (const { first, last } of outer) {
    for (let at = first; at < last; at = survey.ends[at] ?? last) {
      const element = elementAt(survey, at);
      if (element) elements.push(element);
    }
  }
  return elements;
}
