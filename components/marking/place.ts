export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a panel stands if there is room: a finger has the system's own menu above the words, its handles below. */
export type Side = 'above' | 'below handles';

const GAP = 8;
const HANDLES = 40;

/**
 * Where something of `size` stands beside `target`, all in CSS pixels, `viewport` being what is in sight: on the side
 * wanted where there is room, else on the other, else at the nearest edge; never out of sight.
 */
export function placeBeside(
  target: Box,
  size: { width: number; height: number },
  viewport: Box,
  side: Side = 'above',
): { left: number; top: number } {
  const rightmost = viewport.left + viewport.width - size.width - GAP;
  const lowest = viewport.top + viewport.height - size.height - GAP;
  const left = clamp(target.left + target.width / 2 - size.width / 2, viewport.left + GAP, rightmost);
  const above = target.top - size.height - GAP;
  const below = target.top + target.height + (side === 'above' ? GAP : HANDLES);
  const [first, second] = side === 'above' ? [above, below] : [below, above];
  const fits = (top: number) => top >= viewport.top + GAP && top <= lowest;
  const top = fits(first) ? first : fits(second) ? second : clamp(first, viewport.top + GAP, lowest);
  return { left, top };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
