import { shadowRootOf } from './shadow';

/**
 * The words selected in a document, if they are words one can mark: not in a field, not only white space.
 * @param shadowRoots parts in which they may stand
 */
export function selectedRange(document: Document, shadowRoots: readonly ShadowRoot[] = []): Range | null {
  const selection = document.getSelection();
  if (!selection || inField(focused(document))) return null;
  const range = rangeInShadow(document, selection, shadowRoots) ?? rangeOutside(selection);
  return range === null || range.toString().trim() === '' ? null : range;
}

function rangeOutside(selection: Selection): Range | null {
  return selection.isCollapsed || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
}

/** A selection that lies in one shadow root as a whole: the document sees it as a point beside the root's element. */
function rangeInShadow(document: Document, selection: Selection, roots: readonly ShadowRoot[]): Range | null {
  // older browsers do not have it
  if (roots.length === 0 || !('getComposedRanges' in selection)) return null;
  const [composed] = selection.getComposedRanges({ shadowRoots: [...roots] });
  if (!composed || composed.collapsed) return null;
  const root = shadowRootOf(composed.startContainer);
  if (!root || shadowRootOf(composed.endContainer) !== root) return null;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

/** What has the focus, in whatever shadow root it stands. */
export function focused(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** True in what one types into: digits typed there are digits. */
export function inField(element: Element | null): boolean {
  if (!element) return false;
  if (element.matches('input, textarea, select')) return true;
  return 'isContentEditable' in element && element.isContentEditable === true;
}

/** The part of a range that lies in `root`; null where it has none. A selection of the whole page begins before it. */
export function partWithin(range: Range, root: Node): Range | null {
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
