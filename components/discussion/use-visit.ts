import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Comment, Id, Timestamp } from '@/lib/model';
import { keepDiscussionSeen, progressOf } from '@/lib/store';

/** A discussion that went by in scrolling was not seen. */
const SEEN_AFTER_MS = 1000;

/**
 * Keeps that the user has seen a discussion, once some of it is in view for a moment.
 * @param box what holds it
 * @param comments as they are kept now
 * @returns since when comments are new in this visit: they stay so to its end. Null until it is known; `savedAt` where
 * the discussion was never seen before
 */
export function useDiscussionVisit(
  box: RefObject<HTMLElement | null>,
  articleId: Id,
  savedAt: Timestamp,
  comments: readonly Comment[],
): Timestamp | null {
  const [newSince, setNewSince] = useState<Timestamp | null>(null);
  useEffect(() => {
    progressOf(articleId).then(
      (progress) => setNewSince(progress?.discussionSeenAt ?? savedAt),
      () => setNewSince(savedAt),
    );
  }, [articleId]);

  const known = newSince !== null && comments.length > 0;
  useEffect(() => {
    if (!box.current || !known) return;
    // what the page had when it was read last: a page that is read now and saved later is newer
    const latest = comments.reduce((time, { firstSeenAt }) => Math.max(time, firstSeenAt), 0);
    let timer = 0;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (!entries.at(-1)?.isIntersecting) return;
      timer = window.setTimeout(() => {
        // a window behind others shows nobody anything
        if (document.visibilityState !== 'visible') return;
        // not known is not lost: the comments are marked as new once more
        keepDiscussionSeen(articleId, latest, Date.now()).catch(() => undefined);
      }, SEEN_AFTER_MS);
    });
    observer.observe(box.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [articleId, comments, known]);
  return newSince;
}
