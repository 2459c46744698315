import type { FoldedText } from '@/components/find/folded';
import type { ThreadRow } from '@/components/thread/rows';

/**
 * The texts of the comments that are folded away, in order.
 * @param shown ids of the comments that are shown; no filter is at work
 */
export function foldedTexts(rows: readonly ThreadRow[], shown: ReadonlySet<string>): FoldedText[] {
  const folded: FoldedText[] = [];
  let below = '';
  for (const { comment } of rows) {
    if (shown.has(comment.id)) below = comment.id;
    else folded.push({ id: comment.id, below, text: comment.text });
  }
  return folded;
}
