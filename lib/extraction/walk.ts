export interface Visitor {
  /** What an element holds is followed on true; `stop` ends the walk. */
  enter: (element: Element) => boolean | 'stop';
  /** Of every element that was followed, after what it holds. */
  leave?: (element: Element) => void;
  text: (node: Text) => unknown;
}

/**
 * Walks over a node and what it holds, in document order, without recursion: nesting may be as deep as it likes. The tree must stay as
 * it is meanwhile. `text` may return `stop` too.
 */
export function walk(root: Node, { enter, leave, text }: Visitor): void {
  let node: Node = root;
  for (;;) {
    const type = node.nodeType;
    let inside: Node | null = null;
    if (type === 3 || type === 4) {
      if (text(node as Text) === 'stop') return;
    } else if (type === 1) {
      const way = enter(node as Element);
      if (way === 'stop') return;
      if (way) {
        inside = node.firstChild;
        if (!inside) leave?.(node as Element);
      }
    } else inside = node.firstChild;
    if (inside) {
      node = inside;
      continue;
    }
    let next = node === root ? null : node.nextSibling;
    while (!next) {
      if (node === root || !node.parentNode) return;
      node = node.parentNode;
      if (node.nodeType === 1) leave?.(node as Element);
      next = node === root ? null : node.nextSibling;
    }
    node = next;
  }
}
