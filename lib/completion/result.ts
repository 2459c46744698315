import type { ExtractedComment } from '@/lib/model';

/** One way to get comments that the page does not show. */
export interface CompletionPlan {
  /** `wordpress-rest`, `numbered-pages` …: for the user's information. */
  source: string;
  /** How many comments there should be in all; null when nothing says so. */
  expected: number | null;
}

/** Why something is missing. All of them are ordinary: what was gathered before is kept. */
export type CompletionProblem =
  /** Not for this visitor. */
  | { kind: 'closed'; source: string; status: number }
  /** The site has no such address (any more). */
  | { kind: 'gone'; source: string; status: number }
  /** Asked to wait longer than we do, or too often. `retryAfter` in seconds where the site says so. */
  | { kind: 'throttled'; source: string; retryAfter: number | null }
  /** Any other error of the site. */
  | { kind: 'failed'; source: string; status: number }
  /** No answer: offline, connection broken. */
  | { kind: 'network'; source: string }
  /** The page's rules (its Content Security Policy) forbid it to ask its own site; with access to the site we could ask. */
  | { kind: 'forbidden'; source: string; origin: string }
  /** The discussion is at another site, which the user has not allowed yet. */
  | { kind: 'not-allowed'; source: string; origin: string }
  /** No answer in time. */
  | { kind: 'slow'; source: string }
  /** The answer came from another origin than the page's: not read. */
  | { kind: 'other-origin'; source: string }
  /** The answer is not what the system documents, or it is about another article. */
  | { kind: 'malformed'; source: string }
  /** The site counts `claimed` and gave `found`. */
  | { kind: 'wrong-total'; source: string; claimed: number; found: number }
  /** An upper limit of ours was reached. */
  | { kind: 'too-many'; source: string; limit: 'requests' | 'bytes' | 'comments' }
  | { kind: 'cancelled' };

export interface CompletionResult {
  /** The page's comments and those that were gathered, in thread order; the page's own when nothing came of it. */
  comments: ExtractedComment[];
  /** What page or source say; null when neither does. */
  claimedCommentCount: number | null;
  /** The source that gave most; null when none gave anything. */
  source: string | null;
  /** `complete`: all that the site has. `partial`: something was gained, or the counts still differ. `nothing`: as before. */
  outcome: 'complete' | 'partial' | 'nothing';
  problems: CompletionProblem[];
}

/** Ends the work with one source; what it gave before stays. */
export class CompletionFailure extends Error {
  readonly problem: CompletionProblem;

  constructor(problem: CompletionProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.name = 'CompletionFailure';
    this.problem = problem;
  }
}
