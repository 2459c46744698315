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
