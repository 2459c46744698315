import type { Item, ItemTree } from './items';
import { BYLINE_NOISE } from './noise';

/** A byline says little beside name and date ("am", "um ... Uhr", "Reply"). */
const BYLINE_EXTRA = 60;

/**
 * What is left of a comment when its byline, its controls and the comments inside it are taken away: the text of
 * systems that put no element around it. `fields` are the elements that author and date were read from.
 */
export function restOf(item: Item, tree: ItemTree, fields: ReadonlySet<Node>, noise: string): Node[] {
  const holders = new Set<Node>();
  for (const field of fields) {
    for (let at = field.parentNode; at && at !== item.element && !holders.has(at); at = at.parentNode) {
      holders.add(at);
    }
  }
  const nodes: Node[] = [];
  const open: Node[] = [item.element, ...item.tail].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (/\S/.test(node.nodeValue ?? '')) nodes.push(node);
      continue;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    const own = element === item.element || item.tail.includes(element);
    if (!own && (tree.isItem(element) || fields.has(element) || element.matches(noise))) continue;
    const inside = own || tree.holdsItem(element) || item.aliases.includes(element);
    if (!inside && !holders.has(element)) {
      nodes.push(element);
      continue;
    }
    if (!inside && isByline(element, fields)) continue;
    for (let child = element.lastChild; child; child = child.previousSibling) open.push(child);
  }
  return nodes;
}

function isByline(element: Element, fields: ReadonlySet<Node>): boolean {
  let extra = 0;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) =>
    fields.has(node) || (node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(BYLINE_NOISE))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node.nodeType === Node.TEXT_NODE) extra += (node.nodeValue ?? '').trim().length;
    if (extra > BYLINE_EXTRA) return false;
  }
  return true;
}

/** Nodes of which none holds a comment: where one does, its own content stands in its place. */
export function withoutComments(nodes: Node[], tree: ItemTree): Node[] {
  const open = [...nodes].reverse();
  const own: Node[] = [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!tree.holdsItem(node)) {
      own.push(node);
      continue;
    }
    for (let child = node.lastChild; child; child = child.previousSibling) {
      if (!tree.isItem(child)) open.push(child);
    }
  }
  return own;
}
