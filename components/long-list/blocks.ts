/** Rows that are put into the page, and skipped by its layout, together: some two screens of a narrow sidebar. */
export const BLOCK_SIZE = 16;

/**
 * Cuts a list into blocks. A block keeps its identity while it holds the same rows, so that only what has changed
 * is rendered again.
 * @param isShown rows for which it is false are left out, without moving others into another block
 */
export function cutIntoBlocks<T>(
  rows: readonly T[],
  isShown: (row: T) => boolean,
  before: readonly (readonly T[])[] = [],
  size = BLOCK_SIZE,
): readonly (readonly T[])[] {
  const blocks: (readonly T[])[] = [];
  for (let at = 0; at < rows.length; at += size) {
    const block = rows.slice(at, at + size).filter(isShown);
    const kept = before[blocks.length];
    blocks.push(kept && sameRows(kept, block) ? kept : block);
  }
  return blocks;
}

function sameRows<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}
