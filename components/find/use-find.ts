import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { bringToRest } from '@/components/thread/go-to';
import { inReadingOrder, type FoldedTexts } from './folded';
import {
  eraseFound,
  findIn,
  firstBelow,
  indexUnfolded,
  isFolded,
  paintFound,
  rectOf,
  type FoldedPlace,
  type Place,
} from './found';

/** After the last letter typed, or the last change of the page, in ms. */
const REST_MS = 120;

/** Part of the window above which a place is brought: what follows it is to be read. */
const HEIGHT_IN_VIEW = 0.35;

export interface Find {
  /** Places; null: nothing is looked for. */
  count: number | null;
  /** The one that was gone to, from 0 on; -1: none yet. */
  at: number;
  /** Goes to the next place, or the previous one; round at the ends. Asked too early, as soon as they are found. */
  go: (by: 1 | -1) => void;
}

/**
 * Looks for words in what a page shows and in what is folded away there, and again when that changes.
 * @param within selects the elements that are looked through, in the order of the page
 * @param begins goes to the first place as soon as it is found
 */
export function useFind(
  box: RefObject<HTMLElement | null>,
  within: string,
  folded: RefObject<FoldedTexts | null>,
  query: string,
  begins: boolean,
): Find {
  const places = useRef<Place[]>([]);
  const [count, setCount] = useState<number | null>(null);
  const [at, setAt] = useState(-1);
  const here = useRef(-1);
  /** The place that is being unfolded. */
  const opened = useRef<FoldedPlace | null>(null);
  const goTo = useCallback((index: number) => {
    here.current = index;
    setAt(index);
    const place = places.current[index] ?? null;
    paintFound(places.current, place);
    opened.current = null;
    if (place && isFolded(place)) {
      opened.current = place;
      folded.current?.unfold(place.source.id);
      return;
    }
    if (place) openAround(place.startContainer);
    void bringToRest(() => {
      // the text may have been put in anew, and found again
      const place = places.current[here.current];
      if (!place || isFolded(place) || here.current !== index) return null;
      const rect = rectOf(place);
      if (rect) scrollBy({ top: rect.top - innerHeight * HEIGHT_IN_VIEW, behavior: 'instant' });
      // far from the view nothing is laid out
      else place.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return rectOf(place)?.top ?? null;
    });
  }, []);
  const hasBegun = useRef(!begins);
  const typed = useRef(query);
  typed.current = query;
  /** What the places are of: behind what was typed a moment ago. */
  const looked = useRef('');
  /** Where to go as soon as there are places; null: nowhere. */
  const awaited = useRef<1 | -1 | null>(null);

  const go = useCallback((by: 1 | -1) => {
    if (looked.current !== typed.current) {
      awaited.current = by;
      return;
    }
    const { length } = places.current;
    if (length === 0) return;
    if (here.current >= 0) goTo((here.current + by + length) % length);
    else {
      const first = firstBelow(places.current, 0);
      goTo(by > 0 ? first : (first + length - 1) % length);
    }
  }, []);

  useEffect(() => {
    here.current = -1;
    setAt(-1);
    opened.current = null;
    const page = box.current;
    if (!page || query.trim() === '') {
      looked.current = query;
      awaited.current = null;
      setCount(null);
      return;
    }
    let overtaken = new AbortController();
    let timer = 0;
    const look = async () => {
      const { signal } = (overtaken = new AbortController());
      const shown = Array.from(page.querySelectorAll(within)).filter((element) => element.checkVisibility());
      const sources = inReadingOrder(shown, folded.current?.list() ?? []);
      const found = await findIn(sources, query, signal);
      if (signal.aborted) return;
      places.current = found ?? [];
      looked.current = query;
      setCount(found?.length ?? null);
      if (here.current >= places.current.length) setAt((here.current = -1));
      paintFound(places.current, places.current[here.current] ?? null);
      goOn();
    };
    const goOn = () => {
      const unfolded = opened.current ? indexUnfolded(places.current, opened.current) : -1;
      const by = awaited.current;
      awaited.current = null;
      if (unfolded >= 0) goTo(unfolded);
      else if (!hasBegun.current && places.current.length > 0) goTo(0);
      else if (by !== null) go(by);
      hasBegun.current ||= places.current.length > 0;
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

  return { count, at, go };
}

/** Opens the parts of a text that are closed around a place in it. */
function openAround(node: Node): void {
  const closed = 'details:not([open])';
  for (let part = node.parentElement?.closest(closed); part; part = part.parentElement?.closest(closed))
    part.setAttribute('open', '');
}
