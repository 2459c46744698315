export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 8;

/**
 * Where something of `size` stands beside `target`, all in CSS pixels of the viewport: above it where there is room,
 * else below, else at the nearest edge; never out of sight.
 */
export function placeBeside(
  target: Box,
  size: { width: number; height: number },
  viewport: { width: number; height: number },
): { left: number; top: number } {
  const middle = target.left + target.width / 2 - size.width / 2;
  const left = clamp(middle, GAP, viewport.width - size.width - GAP);
  const above = target.top - size.height - GAP;
  const below = target.top + target.height + GAP;
  const fitsBelow = below + size.height <= viewport.height - GAP;
  const top =
    above >= GAP ? above : fitsBelow ? below : clamp(above, GAP, viewport.height - size.height - GAP);
  return { left, top };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
