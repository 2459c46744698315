import { wordFinder, type Mark } from '@/lib/search';
import { rangeIn, readableText } from './readable-text';

/** A text is looked through for so long at a stretch, in ms: then the keys have their turn. */
const SLICE_MS = 10;

/**
 * All places of a query's words in some elements, in order. Aborted, it ends with those found so far.
 * @returns null when the query has no words
 */
export async function findIn(
  roots: readonly Element[],
  query: string,
  signal: AbortSignal,
): Promise<StaticRange[] | null> {
  const find = wordFinder(query);
  if (!find) return null;
  const found: StaticRange[] = [];
  let until = performance.now() + SLICE_MS;
  for (const root of roots) {
    if (signal.aborted) break;
    found.push(...rangesIn(root, find));
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

const FOUND = 'randnotiz-found';
const HERE = 'randnotiz-found-here';

/** Paints what was found over all marks; `here` is the one that is gone to. */
export function paintFound(found: readonly StaticRange[], here: StaticRange | null): void {
  const all = new Highlight(...found);
  all.priority = 1;
  CSS.highlights.set(FOUND, all);
  if (here) {
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
export function firstBelow(found: readonly StaticRange[], top: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = found[middle];
    if (place && (rectOf(place)?.top ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low === found.length ? 0 : low;
}
