import type { Id } from '@/lib/model';
import type { AnchoredMarks } from './anchored-marks';
import { focused } from './selection';
import { shadowRootOf } from './shadow';

/** Notices when caret or focus come into a mark, as those who do not see the paint go through a text. */
export class Arrivals {
  #at: Id | null = null;

  constructor(
    private readonly document: Document,
    private readonly marks: AnchoredMarks,
    /** Told the mark that was come to. */
    private readonly arrived: (id: Id) => void,
  ) {}

  /** Caret or focus may have moved. */
  look(): void {
    const id = this.here();
    if (id === this.#at) return;
    this.#at = id;
    if (id !== null) this.arrived(id);
  }

  /** The mark in which caret or focus are; null: none. */
  here(): Id | null {
    const element = focused(this.document);
    const inFocus =
      element && element !== this.document.body ? this.marks.around(firstText(element), 0) : null;
    if (inFocus) return inFocus.id;
    const selection = this.document.getSelection();
    if (!selection?.focusNode || shadowRootOf(selection.focusNode)) return null;
    return this.marks.around(selection.focusNode, selection.focusOffset)?.id ?? null;
  }
}

/** A mark over the words of a link begins within it. */
function firstText(element: Element): Node {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  return walker.nextNode() ?? element;
}
