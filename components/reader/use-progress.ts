import { useEffect, useState } from 'preact/hooks';
import type { Id } from '@/lib/model';
import { keepProgress, progressOf } from '@/lib/store';

/** Scrolling at rest for this long is a place where somebody reads. */
const REST_MS = 500;

/** An article open for so long is being read, though nobody has scrolled. */
const BEGUN_MS = 4000;

/** Who stopped before the first lines begins anew, and so does who stopped at the end. */
const BEGINNING = 0.03;
const END = 0.98;

/** Pixels scrolled after which nobody needs to be told where they are. */
const LEFT = 400;

/**
 * Keeps how far an article is read, and goes on where the user stopped.
 * @param text what holds the article's text; null until it is there
 * @param resumes false: the address leads to a place of its own
 * @returns true when it has gone on from an earlier time, until the user scrolls away from there
 */
export function useProgress(text: HTMLElement | null, articleId: Id, resumes: boolean): boolean {
  const [resumed, setResumed] = useState(false);
  useEffect(() => {
    if (!text) return;
    let ended = false;
    let timer = 0;
    let kept = -1;
    const keep = () => {
      clearTimeout(timer);
      const fraction = fractionOf(text);
      // hidden behind what has changed in it
      if (fraction === null) return;
      if (Math.abs(fraction - kept) < 0.002) return;
      kept = fraction;
      // the next place is kept as well, or the browser is about to close
      keepProgress(articleId, fraction, Date.now()).catch(() => undefined);
    };
    let resumedAt: number | null = null;
    const onScroll = () => {
      clearTimeout(timer);
      if (resumedAt !== null && Math.abs(scrollY - resumedAt) > LEFT) {
        resumedAt = null;
        setResumed(false);
      }
      timer = window.setTimeout(keep, REST_MS);
    };
    const begin = async () => {
      const progress = resumes ? await progressOf(articleId).catch(() => null) : null;
      if (ended) return;
      if (progress && goTo(text, progress.fraction)) {
        resumedAt = scrollY;
        setResumed(true);
      }
      addEventListener('scroll', onScroll, { passive: true });
      addEventListener('pagehide', keep);
      timer = window.setTimeout(keep, BEGUN_MS);
    };
    void begin();
    return () => {
      ended = true;
      clearTimeout(timer);
      removeEventListener('scroll', onScroll);
      removeEventListener('pagehide', keep);
    };
  }, [text, articleId]);
  return resumed;
}

/** How much of a text is above the lower edge of the window, 0 to 1; null: it is not shown. */
function fractionOf(text: Element): number | null {
  const { top, height } = text.getBoundingClientRect();
  return height === 0 ? null : Math.min(Math.max((innerHeight - top) / height, 0), 1);
}

/** Scrolls to where so much of a text is above the lower edge; false where that is no way to go. */
function goTo(text: Element, fraction: number): boolean {
  if (fraction > END || fraction - (fractionOf(text) ?? 1) < BEGINNING) return false;
  const { top, height } = text.getBoundingClientRect();
  scrollTo({ top: scrollY + top + height * fraction - innerHeight, behavior: 'instant' });
  return true;
}
