/** The words selected in a document, if they are words one can mark: not in a field, not only white space. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return inField(document.activeElement) || range.toString().trim() === '' ? null : range;
}

/** True in what one types into: digits typed there are digits. */
export function inField(element: Element | null): boolean {
  if (!element) return false;
  if (element.matches('input, textarea, select')) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** The part of a range that lies in `root`; null where it has none. A selection of the whole page begins before it. */
export function partWithin(range: Range, root: Element): Range | null {
  if (!range.intersectsNode(root)) return null;
  const inside = range.cloneRange();
  const all = range.cloneRange();
  all.selectNodeContents(root);
  if (inside.compareBoundaryPoints(Range.START_TO_START, all) < 0) {
    inside.setStart(all.startContainer, all.startOffset);
  }
  if (inside.compareBoundaryPoints(Range.END_TO_END, all) > 0) inside.setEnd(all.endContainer, all.endOffset);
  return inside.toString().trim() === '' ? null : inside;
}
