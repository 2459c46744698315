import type { ReadingContext } from '../../context';
import { authorIn } from './author';
import { bodySpan } from './body-span';
import { dateIn } from './date';
import { keptLeaves } from './kept-text';
import { linesOf, type Lines } from './lines';

/** What stands in one comment of unknown markup. */
export interface ReadItem {
  author: string | null;
  /** As it stands in the page. */
  authorUrl: string | null;
  /** ISO 8601, RFC 2822 or epoch that the page gives for machines. */
  machineDate: string | null;
  /** The date as a reader sees it. */
  dateText: string | null;
  /** What the comment says, in order: elements and bare text nodes (a text that begins with the author's line is cut off it). */
  body: Node[];
}

const nothing = (): boolean => false;

/**
 * Reads a comment whose inner markup is unknown. `isForeign` names the elements inside it that are not part of it,
 * such as its replies; they are neither looked into nor in the body.
 */
export function readItem(
  element: Element,
  _context: ReadingContext,
  isForeign: (element: Element) => boolean = nothing,
): ReadItem {
  return readNodes([...element.childNodes], element, isForeign, nothing);
}

/** `isChrome` tells the short texts that every comment of the discussion has: labels, not words of its author. */
export function readNodes(
  nodes: readonly Node[],
  holder: Element | null,
  isForeign: (element: Element) => boolean,
  isChrome: (text: string) => boolean,
): ReadItem {
  const lines = linesOf(nodes, isForeign);
  const body = bodySpan(lines);
  const date = dateIn(lines, body);
  const author = authorIn(holder, lines, body, date, isChrome);
  return {
    author: author?.name ?? null,
    authorUrl: author?.url ?? null,
    machineDate: date?.machineDate ?? null,
    dateText: date?.dateText ?? null,
    body: bodyNodes(nodes, lines, keptLeaves(lines, body, author, date, isChrome)),
  };
}

/** The nodes that hold the kept leaves, as high as they hold nothing else. */
function bodyNodes(roots: readonly Node[], lines: Lines, kept: Int32Array): Node[] {
  // sums of kept and of other leaves, so that every element is judged at once
  const { leaves, extents } = lines;
  const wholes = new Int32Array(leaves.length + 1);
  const others = new Int32Array(leaves.length + 1);
  const texts = new Map<Node, number>();
  leaves.forEach((leaf, i) => {
    const from = kept[i] ?? -1;
    wholes[i + 1] = (wholes[i] ?? 0) + (from >= 0 ? 1 : 0);
    others[i + 1] = (others[i] ?? 0) + (from === 0 ? 0 : 1);
    texts.set(leaf.node, from);
  });
  const nodes: Node[] = [];
  const stack = [...roots].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) {
      const from = texts.get(node) ?? -1;
      if (from === 0) nodes.push(node);
      else if (from > 0)
        nodes.push(node.ownerDocument?.createTextNode((node as Text).data.slice(from)) ?? node);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (element.localName === 'br' || element.localName === 'hr') {
      if (nodes.length > 0) nodes.push(node);
      continue;
    }
    const extent = extents.get(element);
    if (!extent) continue;
    const [first, last] = extent;
    if ((wholes[last] ?? 0) === (wholes[first] ?? 0)) continue;
    if ((others[last] ?? 0) === (others[first] ?? 0)) nodes.push(node);
    else for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  while (nodes.length > 0 && /^(?:br|hr)$/.test((nodes.at(-1) as Element).localName)) nodes.pop();
  return nodes;
}
