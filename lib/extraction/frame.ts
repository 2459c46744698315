import type { FrameReading } from '@/lib/model';
import type { ReadingContext } from './context';
import { readDiscussion } from './discussion';
import { createBreathing } from './slices';

export interface FrameReadingOptions {
  readAt?: Date;
  signal?: AbortSignal;
}

/** Reads the discussion in a frame's document without changing it. Runs in the frame. */
export async function readFrame(
  document: Document,
  address: string,
  { readAt = new Date(), signal }: FrameReadingOptions = {},
): Promise<FrameReading> {
  const context: ReadingContext = {
    url: URL.parse(document.baseURI) ?? new URL(address),
    language: /^[a-z]{2,3}\b/i.exec(document.documentElement.lang)?.[0].toLowerCase() ?? null,
    // the article is elsewhere
    authors: [],
    readAt,
    breathe: createBreathing(signal),
  };
  const { comments, claimedCommentCount } = await readDiscussion(document, context);
  return { address, comments, claimedCommentCount };
}
