import type { End } from './handles';
import { shadowRootOf } from './shadow';

/** As the arrow keys point. */
export type Direction = 'left' | 'right';

/** Makes the selection reach from the other end of `range` to the words at a point of the viewport (CSS pixels). */
export function dragEnd(document: Document, range: Range, end: End, x: number, y: number): void {
  const root = shadowRootOf(range.startContainer);
  const shadowRoots = root ? [root] : [];
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return;
  const [node, offset] = otherEnd(range, end);
  document.getSelection()?.setBaseAndExtent(node, offset, caret.offsetNode, caret.offset);
}

/** Makes the selection reach one word more or less at one end of `range`. */
export function stepEnd(document: Document, range: Range, end: End, direction: Direction): void {
  const selection = document.getSelection();
  if (!selection) return;
  const [node, offset] = otherEnd(range, end);
  const [moved, movedOffset] = otherEnd(range, end === 'start' ? 'end' : 'start');
  selection.setBaseAndExtent(node, offset, moved, movedOffset);
  selection.modify('extend', direction, 'word');
}

function otherEnd(range: Range, end: End): [Node, number] {
  return end === 'start' ? [range.endContainer, range.endOffset] : [range.startContainer, range.startOffset];
}
