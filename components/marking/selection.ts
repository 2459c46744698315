/** The words selected in a document, if they are words one can mark: not in a field, not only white space. */
export function selectedRange(document: Document, root: Element): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer) && !range.intersectsNode(root)) return null;
  if (inField(document.activeElement) || range.toString().trim() === '') return null;
  return within(range, root);
}

/** True in what one types into: digits typed there are digits. */
export function inField(element: Element | null): boolean {
  if (!element) return false;
  if (element.matches('input, textarea, select')) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** The part of a range that lies in `root`: a selection of the whole page begins before it. */
function within(range: Range, root: Element): Range {
  const inside = range.cloneRange();
  const all = range.cloneRange();
  all.selectNodeContents(root);
  if (inside.compareBoundaryPoints(Range.START_TO_START, all) < 0) {
    inside.setStart(all.startContainer, all.startOffset);
  }
  if (inside.compareBoundaryPoints(Range.END_TO_END, all) > 0) inside.setEnd(all.endContainer, all.endOffset);
  return inside;
}
