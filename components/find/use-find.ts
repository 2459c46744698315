import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { bringToRest } from '@/components/thread/go-to';
import { eraseFound, findIn, firstBelow, paintFound, rectOf } from './found';

/** After the last letter typed, or the last change of the page, in ms. */
const REST_MS = 120;

/** Part of the window above which a place is brought: what follows it is to be read. */
const HEIGHT_IN_VIEW = 0.35;

export interface Find {
  /** Places; null: nothing is looked for. */
  count: number | null;
  /** The one that was gone to, from 0 on; -1: none yet. */
  at: number;
  /** Goes to the next place, or the previous one; round at the ends. */
  go: (by: 1 | -1) => void;
}

/**
 * Looks for words in what a page shows, and again when that changes.
 * @param within selects the elements that are looked through, in the order of the page
 * @param begins goes to the first place as soon as it is found
 */
export function useFind(
  box: RefObject<HTMLElement | null>,
  within: string,
  query: string,
  begins: boolean,
): Find {
  const places = useRef<StaticRange[]>([]);
  const [count, setCount] = useState<number | null>(null);
  const [at, setAt] = useState(-1);
  const here = useRef(-1);
  const goTo = useCallback((index: number) => {
    here.current = index;
    setAt(index);
    paintFound(places.current, places.current[index] ?? null);
    void bringToRest(() => {
      // the text may have been put in anew, and found again
      const place = places.current[here.current];
      if (!place || here.current !== index) return null;
      const rect = rectOf(place);
      if (rect) scrollBy({ top: rect.top - innerHeight * HEIGHT_IN_VIEW, behavior: 'instant' });
      // far from the view nothing is laid out
      else place.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return rectOf(place)?.top ?? null;
    });
  }, []);
  const hasBegun = useRef(!begins);

  useEffect(() => {
    here.current = -1;
    setAt(-1);
    const page = box.current;
    if (!page || query.trim() === '') {
      setCount(null);
      return;
    }
    let overtaken = new AbortController();
    let timer = 0;
    const look = async () => {
      const { signal } = (overtaken = new AbortController());
      const shown = Array.from(page.querySelectorAll(within)).filter((element) => element.checkVisibility());
      const found = await findIn(shown, query, signal);
      if (signal.aborted) return;
      places.current = found ?? [];
      setCount(found?.length ?? null);
      if (here.current >= places.current.length) setAt((here.current = -1));
      paintFound(places.current, places.current[here.current] ?? null);
      if (hasBegun.current || places.current.length === 0) return;
      hasBegun.current = true;
      goTo(0);
    };
    const lookSoon = () => {
      overtaken.abort();
      clearTimeout(timer);
      timer = window.setTimeout(() => void look(), REST_MS);
    };
    const observer = new MutationObserver(lookSoon);
    observer.observe(page, { subtree: true, childList: true, characterData: true });
    lookSoon();
    return () => {
      overtaken.abort();
      clearTimeout(timer);
      observer.disconnect();
      places.current = [];
      eraseFound();
    };
  }, [query, within]);

  const go = useCallback((by: 1 | -1) => {
    const { length } = places.current;
    if (length === 0) return;
    if (here.current >= 0) goTo((here.current + by + length) % length);
    else {
      const first = firstBelow(places.current, 0);
      goTo(by > 0 ? first : (first + length - 1) % length);
    }
  }, []);
  return { count, at, go };
}
