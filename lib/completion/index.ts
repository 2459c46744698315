/**
 * "Get the whole discussion": what the page itself does not show, asked of the page's own site. Runs in the page's origin, on the
 * user's click, and asks nobody else but the services of `SERVICES`, those only where the user has allowed it.
 */
import type { ExtractedPage } from '@/lib/model';
import type { Ask } from './asking';
import { gather } from './gathering';
import { isOtherThread, mergeComments } from './merge';
import { createRequests, type Limits, LIMITS, type Wait, waitInTime } from './requests';
import type { CompletionPlan, CompletionProblem, CompletionResult } from './result';
import type { CompletionSource, Inquiry, PageSurroundings } from './source';
import { SERVICES, SOURCES } from './sources';
import { createWriter } from './writing';

export { askBy } from './asking';
export { joinFrames } from './frames';
export { LIMITS } from './requests';
export type { Ask, Question, Reply } from './asking';
export { SERVICES } from './sources';
export type { CompletionPlan, CompletionProblem, CompletionResult } from './result';

export interface CompletionOptions {
  ask: Ask;
  /** Aborted: what was gathered until then is the result. */
  signal: AbortSignal;
  /** Comments of the discussion known so far, and how many there should be. */
  onProgress(done: number, total: number | null): void;
  /** Resolves after so many milliseconds; for tests. */
  wait?: Wait;
  limits?: Partial<Limits>;
}

/** What can be tried on this page, best first; empty when nothing is missing or nothing can be done. */
export function planCompletion(document: Document, page: ExtractedPage): CompletionPlan[] {
  const { comments, claimedCommentCount: claimed } = page;
  if (isWhole(comments.length, claimed)) return [];
  const inquiries = inquiriesFor(document, page);
  if (claimed === null && !inquiries.some(({ source }) => source.lazy)) return [];
  return inquiries.map(({ source, inquiry }) => ({
    source: source.name,
    expected: inquiry.expected,
  }));
}

/** Asks the sources of the plan in turn until the discussion is whole. Rejects only for faults of the program. */
export async function completeDiscussion(
  document: Document,
  page: ExtractedPage,
  options: CompletionOptions,
): Promise<CompletionResult> {
  const { signal, wait = waitInTime } = options;
  const limits = { ...LIMITS, ...options.limits };
  const url = new URL(document.URL);
  const requests = createRequests({
    ask: options.ask,
    origin: url.origin,
    services: SERVICES,
    signal,
    wait,
    limits,
  });
  const write = createWriter(page, URL.parse(document.baseURI) ?? url);
  const problems: CompletionProblem[] = [];
  let { comments, claimedCommentCount: claimed } = page;
  let best = { source: null as string | null, gained: 0 };
  let complete = false;

  for (const { source, inquiry } of inquiriesFor(document, page)) {
    const known = comments.length;
    const onProgress = (done: number, total: number | null) => {
      options.onProgress(Math.max(known, done), total ?? claimed);
    };
    const {
      comments: given,
      total,
      gone,
      problem,
    } = await gather(source, inquiry, {
      requests,
      write,
      signal,
      limits,
      onProgress,
    });
    if (problem) problems.push(problem);
    else if (source.whole && isOtherThread(page.comments, given)) {
      problems.push({ kind: 'malformed', source: source.name });
      continue;
    }
    const lacks = total !== null && given.length + gone < total && problem === null;
    if (lacks) {
      problems.push({ kind: 'wrong-total', source: source.name, claimed: total, found: given.length });
    }
    if (given.length > 0) {
      comments = mergeComments(comments, given, source.kind);
      if (given.length > best.gained) best = { source: source.name, gained: given.length };
    }
    if (total !== null) claimed = Math.max(claimed ?? 0, total);
    if (problem && ENDS_ALL.has(problem.kind)) break;
    complete =
      isWhole(comments.length, claimed) || (source.whole && problem === null && !lacks && given.length > 0);
    if (complete) break;
  }

  const gained = comments.length > page.comments.length;
  return {
    comments,
    claimedCommentCount: claimed,
    source: best.source,
    outcome: complete ? 'complete' : gained ? 'partial' : 'nothing',
    problems,
  };
}

/**
 * Problems that no other source is without: there may be more than anybody counted, who is asked to stop does not go on
 * by another way, and what may not be asked at one address of the site may not at another.
 */
const ENDS_ALL: ReadonlySet<CompletionProblem['kind']> = new Set([
  'too-many',
  'throttled',
  'forbidden',
  'not-allowed',
  'cancelled',
]);

const isWhole = (found: number, claimed: number | null) => claimed !== null && found >= claimed;

function inquiriesFor(
  document: Document,
  page: ExtractedPage,
): { source: CompletionSource; inquiry: Inquiry }[] {
  const url = URL.parse(document.URL);
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  const surroundings: PageSurroundings = { document, url, page };
  return SOURCES.flatMap((source) => {
    const inquiry = source.inquire(surroundings);
    if (!inquiry) return [];
    const urls = inquiry.urls.filter(({ origin }) => origin === (source.service ?? url.origin));
    return urls.length === 0 ? [] : [{ source, inquiry: { ...inquiry, urls } }];
  });
}
