import { frameSystemOf } from '@/lib/extraction/discussion/frames';
import type { ExtractedComment, ExtractedPage, FrameReading } from '@/lib/model';
import { mergeComments } from './merge';
import { foldedName } from './writing';

/**
 * The page together with what was read in its frames. A frame's comments keep their ids, with the system's name before them: the page's
 * own system may use the same numbers.
 */
export function joinFrames(page: ExtractedPage, readings: readonly FrameReading[]): ExtractedPage {
  return readings.reduce((joined, reading) => joinFrame(joined, reading, page.authors), page);
}

function joinFrame(page: ExtractedPage, reading: FrameReading, authors: readonly string[]): ExtractedPage {
  const system = frameSystemOf(reading.address);
  const { comments } = reading;
  if (!system || comments.length === 0) return page;
  const isAuthor = new Set(authors.map(foldedName));
  const idOf = (id: string) => `${system.name}-${id}`;
  const given = comments.map((comment): ExtractedComment => ({
    ...comment,
    id: idOf(comment.id),
    parentId: comment.parentId === null ? null : idOf(comment.parentId),
    byArticleAuthor: comment.byArticleAuthor || isAuthor.has(foldedName(comment.author ?? '')),
  }));
  const merged = mergeComments(page.comments, given, 'endpoint');
  const inBoth = page.comments.length + comments.length - merged.length;
  const all = page.comments.length + (reading.claimedCommentCount ?? comments.length) - inBoth;
  const isCounted = page.claimedCommentCount !== null || reading.claimedCommentCount !== null;
  return {
    ...page,
    comments: merged,
    // what the page counts is mostly what stands in its frame
    claimedCommentCount: isCounted ? Math.max(page.claimedCommentCount ?? 0, all) : null,
    discussionSystem: page.discussionSystem ?? system.name,
  };
}
