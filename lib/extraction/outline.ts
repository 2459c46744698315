import type { Sliced } from './slices';

/**
 * What a page's body holds, in document order: its elements and the texts that are not blank, without scripts, styles and their
 * like. The page is walked once for it; who looks at the whole page goes over these lists, which costs much less.
 */
export interface Outline {
  nodes: Node[];
  /** Local names of elements; empty for texts. */
  names: string[];
  /** Texts as they stand in the page; empty for elements. */
  texts: string[];
  /** Characters of a text without white space at its edges; 0 for elements. */
  lengths: number[];
  /** Index of the element around; -1 for the body itself. */
  parents: number[];
  /** Index behind the last one inside. */
  ends: number[];
}

/** Nobody reads what these hold. */
const SILENT = new Set(['script', 'style', 'noscript', 'template']);

/** Nodes between two pauses. */
const STRETCH = 4_000;

/** Walks without recursion: nesting may be as deep as it likes. The page may change at the pauses. */
export function* outlineOf(body: Element): Sliced<Outline> {
  const outline: Outline = { nodes: [], names: [], texts: [], lengths: [], parents: [], ends: [] };
  const { nodes, names, texts, lengths, parents, ends } = outline;
  let around = -1;
  const add = (node: Node, name: string, text: string, length: number): void => {
    nodes.push(node);
    names.push(name);
    texts.push(text);
    lengths.push(length);
    parents.push(around);
    ends.push(nodes.length);
  };
  let node: Node | null = body;
  for (let seen = 1; ; seen++) {
    if (seen % STRETCH === 0) yield;
    let inside: Node | null = null;
    const type = node.nodeType;
    if (type === 3) {
      const { data } = node as Text;
      const { length } = data.trim();
      if (length > 0) add(node, '', data, length);
    } else if (type === 1) {
      const name = (node as Element).localName;
      if (!SILENT.has(name)) {
        add(node, name, '', 0);
        inside = node.firstChild;
      }
    }
    if (inside) {
      around = nodes.length - 1;
      node = inside;
      continue;
    }
    // the way up as it was on the way down, whatever the page has made of it meanwhile
    node = around < 0 ? null : node.nextSibling;
    while (!node && around >= 0) {
      ends[around] = nodes.length;
      const left: number = around;
      around = parents[left] ?? -1;
      node = around < 0 ? null : (nodes[left]?.nextSibling ?? null);
    }
    if (!node) return outline;
  }
}

/** The body element; a form field may have taken its name in the document (`document.body`). */
export function bodyOf(root: ParentNode): Element | null {
  for (const child of root.firstElementChild?.children ?? []) if (child.localName === 'body') return child;
  return null;
}
