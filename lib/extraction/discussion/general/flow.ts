import type { Candidate } from './candidates';
import { saysNone } from './evidence';
import { amount, amountBetween, elementAt, type Survey } from './survey';

/*
 * Articles hold lists that look like comments whose names say nothing: a title or a person, and under it some lines of
 * prose. They stand in the flow of the article, between its own paragraphs.
 */

/** Prose between a heading and what it stands over is an introduction at most; more is the article itself. */
const LONGEST_INTRODUCTION = 200;
/** Prose before a list that makes the block around both the article's. */
const SHORTEST_ARTICLE = 200;
/** A paragraph, rather than a label or a closing line. */
const SHORTEST_PARAGRAPH = 60;
/** One paragraph behind comments may be a notice about them. */
const FEWEST_PARAGRAPHS = 2;

/** Blocks around a list, and pieces behind it, that are looked at: pages built to hurt have thousands. */
const MOST_BLOCKS = 24;
const MOST_PIECES = 300;

/** Stands in the article's text, and has nothing that only comments have. */
export function isInFlow(survey: Survey, candidate: Candidate): boolean {
  const { evidence, dated, named, proven } = candidate;
  if (proven >= 0.5 || (dated >= 0.5 && named >= 0.5)) return false;
  const head = headBefore(survey, candidate);
  if (evidence === 'named' || (evidence === 'headed' && !isFar(survey, head, candidate))) {
    return dated < 0.5 && goesOn(survey, candidate);
  }
  // the count beside the date of an article stands over all of it
  if (head >= 0 && saysNone(survey, head)) return true;
  return (evidence === 'headed' && dated < 0.5 && named < 0.5) || goesOn(survey, candidate);
}

/** The last heading over comments before the candidate; -1 for none. */
function headBefore({ commentHeads }: Survey, { stretches }: Candidate): number {
  const first = stretches[0]?.first ?? 0;
  return commentHeads.findLast((head) => head < first) ?? -1;
}

function isFar(survey: Survey, head: number, { stretches }: Candidate): boolean {
  const from = survey.ends[head] ?? 0;
  const to = stretches[0]?.first ?? 0;
  return head < 0 || (to > from && amountBetween(survey, 'prose', from, to) > LONGEST_INTRODUCTION);
}

/** The article has paragraphs before the candidate and, in the same block, further ones among and behind its members. */
function goesOn(survey: Survey, { stretches }: Candidate): boolean {
  const { parents, ends } = survey;
  const first = stretches[0]?.first ?? 0;
  const last = stretches.reduce((end, stretch) => Math.max(end, stretch.last), 0);
  let inside = first;
  let block = parents[first] ?? -1;
  for (let steps = 0; steps < MOST_BLOCKS && block >= 0; steps++) {
    const isAroundAll = (ends[block] ?? 0) >= last;
    if (isAroundAll && amountBetween(survey, 'prose', block + 1, inside) >= SHORTEST_ARTICLE) {
      return paragraphsBehind(survey, block, inside, stretches) >= FEWEST_PARAGRAPHS;
    }
    inside = block;
    block = parents[block] ?? -1;
  }
  return false;
}

/** The paragraphs of a block behind one of its pieces that belong to no member. */
function paragraphsBehind(
  survey: Survey,
  block: number,
  piece: number,
  stretches: Candidate['stretches'],
): number {
  const { ends } = survey;
  let count = 0;
  let member = 0;
  let at = ends[piece] ?? piece + 1;
  for (let steps = 0; at < (ends[block] ?? 0) && steps < MOST_PIECES; steps++) {
    const end = ends[at] ?? at + 1;
    while (member < stretches.length && (stretches[member]?.last ?? 0) <= at) member++;
    const isMember = (stretches[member]?.first ?? end) < end;
    const isText = elementAt(survey, at) === null || elementAt(survey, at)?.localName === 'p';
    if (!isMember && isText && amount(survey, 'prose', at) >= SHORTEST_PARAGRAPH) count++;
    at = end;
  }
  return count;
}
