import type { ExtractedComment } from '@/lib/model';
import type { ReadingContext } from '../context';

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
export function readDiscussion(document: Document, context: ReadingContext): Promise<Discussion> {
  void [document, context];
  return Promise.resolve({ comments: [], claimedCommentCount: null, system: null, regions: [] });
}
