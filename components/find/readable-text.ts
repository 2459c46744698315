import { lastNotAbove } from '@/lib/model/sorted';

/** The text of an element as one string, and the nodes that it comes from. */
export interface ReadableText {
  /** Blocks are separated by line breaks, so that no word begins in one and ends in the next. */
  text: string;
  nodes: readonly Text[];
  /** Where each node begins in `text`. */
  starts: readonly number[];
}

/** What ends a line of text, as far as articles and comments have it. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, div, blockquote, pre, td, th, dt, dd, figcaption, section, article';

export function readableText(root: Element): ReadableText {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inBlock = node.parentElement?.closest(BLOCKS) ?? null;
    if (inBlock !== block && text !== '') text += '\n';
    block = inBlock;
    nodes.push(node as Text);
    starts.push(text.length);
    text += (node as Text).data;
  }
  return { text, nodes, starts };
}

/** A part of a readable text in its document; null when that has changed. */
export function rangeIn({ nodes, starts }: ReadableText, from: number, to: number): StaticRange | null {
  const first = lastNotAbove(starts, from);
  const last = lastNotAbove(starts, to - 1);
  const [startContainer, endContainer] = [nodes[first], nodes[last]];
  const [startOffset, endOffset] = [from - (starts[first] ?? 0), to - (starts[last] ?? 0)];
  if (!startContainer?.isConnected || !endContainer?.isConnected) return null;
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}
