import { commentOf } from '@/components/thread/comment-of';
import { wordFinder, type Mark } from '@/lib/search';
import type { FoldedSource } from './folded';
import { rangeIn, readableText } from './readable-text';

/** A text is looked through for so long at a stretch, in ms: then the keys have their turn. */
const SLICE_MS = 10;

/** A place in a text that is folded away. */
export interface FoldedPlace {
  source: FoldedSource;
  /** Which of the places in this text, from 0. */
  nth: number;
}

/** Where a query's words stand. */
export type Place = StaticRange | FoldedPlace;

export function isFolded(place: Place): place is FoldedPlace {
  return 'source' in place;
}

/**
 * All places of a query's words in some texts, in order. Aborted, it ends with those found so far.
 * @returns null when the query has no words
 */
export async function findIn(
  sources: readonly (Element | FoldedSource)[],
  query: string,
  signal: AbortSignal,
): Promise<Place[] | null> {
  const find = wordFinder(query);
  if (!find) return null;
  const found: Place[] = [];
  let until = performance.now() + SLICE_MS;
  for (const source of sources) {
    if (signal.aborted) break;
    if (source instanceof Element) found.push(...rangesIn(source, find));
    else found.push(...find(source.text).map((_, nth) => ({ source, nth })));
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE_MS;
  }
  return found;
}

function rangesIn(root: Element, find: (text: string) => Mark[]): StaticRange[] {
  const readable = readableText(root);
  return find(readable.text).flatMap(([from, to]) => rangeIn(readable, from, to) ?? []);
}

/** Which of the places is the one that was folded away before; -1: it is not in the page. */
export function indexUnfolded(found: readonly Place[], { source, nth }: FoldedPlace): number {
  const isInComment = (place: Place) => !isFolded(place) && commentOf(place.startContainer) === source.id;
  const first = found.findIndex(isInComment);
  const last = found.findLastIndex(isInComment);
  return Math.min(first + nth, last);
}

const FOUND = 'randnotiz-found';
const HERE = 'randnotiz-found-here';

/** Paints what was found over all marks; `here` is the one that is gone to. */
export function paintFound(found: readonly Place[], here: Place | null): void {
  const all = new Highlight(...found.filter((place) => place instanceof StaticRange));
  all.priority = 1;
  CSS.highlights.set(FOUND, all);
  if (here && !isFolded(here)) {
    const one = new Highlight(here);
    one.priority = 2;
    CSS.highlights.set(HERE, one);
  } else CSS.highlights.delete(HERE);
}

export function eraseFound(): void {
  CSS.highlights.delete(FOUND);
  CSS.highlights.delete(HERE);
}

/** Where a place is in the window; null when its text is there no more, or is not laid out. */
export function rectOf({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: StaticRange): DOMRect | null {
  if (!startContainer.isConnected) return null;
  const range = new Range();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    // the text has become shorter
    return null;
  }
  const rect = range.getBoundingClientRect();
  return rect.width + rect.height > 0 ? rect : null;
}

/** The first place that is not above `top` in the window; all places are in order. */
export function firstBelow(found: readonly Place[], top: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = found[middle];
    if (place && topOf(place) < top) low = middle + 1;
    else high = middle;
  }
  return low === found.length ? 0 : low;
}

function topOf(place: Place): number {
  if (isFolded(place)) return place.source.above.getBoundingClientRect().bottom;
  const rect = rectOf(place);
  if (rect) return rect.top;
  // far from the view only what holds it has its place
  let box = place.startContainer.parentElement;
  while (box && box.getBoundingClientRect().height === 0) box = box.parentElement;
  return box?.getBoundingClientRect().top ?? 0;
}
