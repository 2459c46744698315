/** The XPaths of W3C RangeSelectors: `/div[2]/p[1]`, relative to the root, as Hypothesis and others write them. */

const STEP = /^(?<name>[\w:.-]+)(?:\(\))?(?:\[(?<position>\d{1,6})\])?$/;

/** The element or text node a path leads to; null when there is none. Only child steps by name and position are understood. */
export function nodeAt(root: Node, path: string): Node | null {
  let node: Node = root;
  for (const step of path.replace(/^\.?\//, '').split('/')) {
    if (step === '' || step === '.') continue;
    const { name, position } = STEP.exec(step)?.groups ?? {};
    if (name === undefined) return null;
    let left = Number(position ?? 1);
    let next: Node | null = null;
    for (let child = node.firstChild; child && left > 0; child = child.nextSibling) {
      const isIt =
        name === 'text' ? child.nodeType === 3 : child.nodeName.toLowerCase() === name.toLowerCase();
      if (isIt && --left === 0) next = child;
    }
    if (!next) return null;
    node = next;
  }
  return node;
}

/** The text offset of a point in `node`: Hypothesis counts offsets in the text of the element. */
export function pointAt(node: Node, offset: number): { node: Node; offset: number } | null {
  if (node.nodeType === 3) return offset <= (node.nodeValue?.length ?? 0) ? { node, offset } : null;
  const texts = node.ownerDocument?.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let left = offset;
  while (texts?.nextNode()) {
    const text = texts.currentNode;
    const length = text.nodeValue?.length ?? 0;
    if (left <= length) return { node: text, offset: left };
    left -= length;
  }
  return null;
}
