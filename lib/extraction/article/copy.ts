import type { ExtractedComment } from '@/lib/model';
import { textOf } from '../text';

/** A copy of the document to take apart, without some of its elements. The document itself is only read. */
export function copyWithout(document: Document, left: readonly Element[]): Document {
  const copy = document.cloneNode(true) as Document;
  // all are looked up before the first is removed: removing changes the places of the others
  const counterparts = left.map(createCounterparts(document, copy));
  for (const element of counterparts) element?.remove();
  return copy;
}

/** Finds the element of the copy that stands where an element of the original stands. */
function createCounterparts(original: Document, copy: Document): (element: Element) => Element | null {
  const places = new Map<Node, Map<Node, number>>();
  const placeOf = (node: Node, parent: Node): number => {
    let among = places.get(parent);
    if (!among) {
      among = new Map([...parent.childNodes].map((child, place) => [child, place]));
      places.set(parent, among);
    }
    return among.get(node) ?? -1;
  };
  return (element) => {
    const path: number[] = [];
    let node: Node = element;
    while (node !== original) {
      const parent = node.parentNode;
      // not of this document: in a shadow tree, which copies do not have
      if (!parent) return null;
      path.push(placeOf(node, parent));
      node = parent;
    }
    let found: Node | undefined = copy;
    for (const place of path.reverse()) found = found?.childNodes[place];
    return (found as Element | undefined) ?? null;
  };
}

/** A comment's element holds its text, and beside it a name, a date, some links. */
const MOST_BESIDE = 200;

/** Takes out of a copy the elements that hold a comment, found by their text: where no region is sure to hold comments alone. */
export function dropComments(copy: Document, comments: readonly ExtractedComment[]): void {
  const starts = new Map(
    comments.filter(({ text }) => text).map(({ text }) => [folded(text).slice(0, 80), text.length]),
  );
  for (const element of copy.querySelectorAll('li, div, p, td, dd, article, section, blockquote')) {
    if (!element.textContent || element.textContent.length > 20_000) continue;
    const text = textOf(element);
    const length = starts.get(folded(text).slice(0, 80));
    if (length !== undefined && text.length <= length + MOST_BESIDE) element.remove();
  }
}

const folded = (text: string): string => text.replace(/\s+/g, ' ');
