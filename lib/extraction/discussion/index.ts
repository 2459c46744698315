import type { ExtractedComment } from '@/lib/model';
import type { ReadingContext } from '../context';
import { claimedCount } from './claimed';
import { toComments } from './comments';
import type { FoundDiscussion } from './found';
import { detectDiscussion } from './general';
import { readJsonLd } from './json-ld';
import { Page } from '../page';
import { inSlices } from '../slices';
import { readSystem } from './reading';
import { findRegions } from './regions';
import { SYSTEMS } from './systems';

export interface Discussion {
  comments: ExtractedComment[];
  /** What the page itself says; null when it says nothing. */
  claimedCommentCount: number | null;
  /** Name of the comment system, or `general`; null when no comments were found. */
  system: string | null;
  /** Outermost elements of the document that belong to the discussion (comments, their heading, the form): not article. */
  regions: Element[];
}

/** Reads the discussion of a page without changing the document. */
export const readDiscussion = (document: Document, context: ReadingContext): Promise<Discussion> =>
  readDiscussionOf(new Page(document), context);

/** The same of a page that others read, too. */
export async function readDiscussionOf(page: Page, context: ReadingContext): Promise<Discussion> {
  const { root: document } = page;
  const known = await readKnown(page, context);
  const reading = known.length > 0 ? await readFound(page, known, context) : null;
  if (reading && reading.comments.length > 0 && !isFarFromClaim(reading)) return reading;
  const others = [readJsonLd(document), await detectDiscussion(page, context)].filter(
    (other) => other !== null,
  );
  const longest = others.reduce<FoundDiscussion | null>(
    (best, other) => (other.comments.length >= CLEARLY_MORE * (best?.comments.length ?? 0) ? other : best),
    null,
  );
  if (!longest || !isClearlyMore(longest.comments.length, reading?.comments.length ?? 0)) {
    return reading ?? readFound(page, [], context);
  }
  const regions = others.flatMap((other) => [
    ...other.regions,
    ...other.comments.map(({ element }) => element),
  ]);
  return readFound(page, [{ ...longest, regions }], context);
}

/** A list that the structure of the page shows is preferred to a known system's when it is this many times longer. */
const CLEARLY_MORE = 1.3;

/** By more than the one that a forum opens with, which is its article and not one of the comments. */
const isClearlyMore = (other: number, known: number) =>
  other >= CLEARLY_MORE * known && (known === 0 || other > known + 1);

/** The page says it has many more comments: another part of it may hold them. */
const isFarFromClaim = ({ comments, claimedCommentCount: claimed }: Discussion) =>
  claimed !== null && claimed > 1.5 * comments.length + 1;

async function readFound(
  page: Page,
  discussions: readonly FoundDiscussion[],
  context: ReadingContext,
): Promise<Discussion> {
  const found = discussions.flatMap(({ comments }) => comments);
  const comments = await toComments(discussions, context);
  await context.breathe();
  const named = discussions.flatMap((discussion) => discussion.regions);
  const openings = discussions.flatMap(({ opening }) => opening ?? []);
  const regions = findRegions(page, found, named, openings);
  const elements = found.map(({ element }) => element);
  await inSlices(page.outlined(), context.breathe);
  return {
    comments,
    claimedCommentCount: claimedCount(page, context.url, regions, elements),
    system: comments.length > 0 ? (discussions[0]?.system ?? null) : null,
    regions,
  };
}

/** The discussions of known systems on the page; no comment twice. */
async function readKnown(page: Page, context: ReadingContext): Promise<FoundDiscussion[]> {
  const discussions: FoundDiscussion[] = [];
  const items = new Set<Node>();
  const holders = new Set<Node>();
  const isTaken = (element: Element) => {
    if (items.size === 0) return false;
    if (holders.has(element)) return true;
    for (let at: Node | null = element; at; at = at.parentNode) if (items.has(at)) return true;
    return false;
  };
  for (const system of SYSTEMS) {
    await context.breathe();
    const discussion = await readSystem(page, system, isTaken, context);
    if (!discussion) continue;
    discussions.push(discussion);
    for (const { element } of discussion.comments) {
      items.add(element);
      for (let at = element.parentNode; at && !holders.has(at); at = at.parentNode) holders.add(at);
    }
  }
  return discussions;
}
