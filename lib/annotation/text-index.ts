/**
 * One index of a document's readable text, shared by all annotations of it.
 *
 * Two ways to count: *offsets* are UTF-16 code units of `root.textContent`, as TextPositionSelector counts;
 * *letters* are what `normalise` leaves of the readable text, and what passages are looked for in.
 */

import { lastNotAbove } from '@/lib/model/sorted';
import { BLOCK, LetterWriter, LINE, SPACE, type Letters } from './normalise';

/** Text that nobody reads, or that a copy of the page does not have: it is counted in offsets, but has no letters. */
const SILENT = new Set(
  'script style noscript template textarea select datalist button title svg math iframe object embed audio video canvas'.split(
    ' ',
  ),
);

const SILENT_SELECTOR = [...SILENT].join(',');

/** Whether text in an element counts as text of the page. */
export const isReadable = (element: Element): boolean => element.closest(SILENT_SELECTOR) === null;

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr img picture br'
  ).split(' '),
);

/** What is indexed as a whole: an element, or what stands in a shadow root. */
export type TextRoot = Element | ShadowRoot;

export interface TextIndex extends Letters {
  readonly root: TextRoot;
  /** The readable text nodes, in document order … */
  readonly nodes: readonly Text[];
  /** … and the offset at which each begins. */
  readonly starts: readonly number[];
}

const indexes = new WeakMap<TextRoot, { index: TextIndex; observer: MutationObserver }>();

/** The index of the text under `root`; made anew only after the text or the elements under `root` have changed. */
export function textIndex(root: TextRoot): TextIndex {
  const known = indexes.get(root);
  if (known && known.observer.takeRecords().length === 0) return known.index;
  known?.observer.disconnect();

  const index = buildIndex(root);
  // Costs nothing while the page stands still; the first change ends it.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (indexes.get(root)?.observer === observer) indexes.delete(root);
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  indexes.set(root, { index, observer });
  return index;
}

function buildIndex(root: TextRoot): TextIndex {
  const writer = new LetterWriter();
  const nodes: Text[] = [];
  const starts: number[] = [];
  let offset = 0;

  // Without recursion: a hostile page may nest as deep as it likes.
  let node: Node | null = root;
  while (node) {
    let inner: Node | null = null;
    if (node.nodeType === 3 || node.nodeType === 4) {
      const { data } = node as Text;
      if (data !== '') {
        nodes.push(node as Text);
        starts.push(offset);
        writer.append(data, offset);
        offset += data.length;
      }
    } else if (node.nodeType === 1) {
      const name = (node as Element).localName;
      if (SILENT.has(name)) offset += node.textContent?.length ?? 0;
      else {
        if (name === 'br') writer.breakOff(LINE);
        else if (!INLINE.has(name)) writer.breakOff(BLOCK);
        inner = node.firstChild;
      }
    } else if (node === root) inner = node.firstChild;
    if (inner) {
      node = inner;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node?.nodeType === 1 && !INLINE.has((node as Element).localName)) writer.breakOff(BLOCK);
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return { root, nodes, starts, ...writer.letters() };
}

/** The first letter at or after an offset. */
export const letterAt = (index: TextIndex, offset: number): number =>
  lastNotAbove(index.offsets, offset - 1) + 1;

/** The offset of a boundary point under root; points in text that nobody reads move to the next readable text. */
export function offsetOf(index: TextIndex, container: Node, offset: number): number {
  const { nodes, starts, root } = index;
  const child = container.childNodes[offset] ?? null;
  const isText = container.nodeType === 3 || container.nodeType === 4;
  const precedes = (node: Node): boolean => {
    if (node === container) return false;
    const at = (isText ? container : (child ?? container)).compareDocumentPosition(node);
    return Boolean(
      at &
      (isText || child
        ? Node.DOCUMENT_POSITION_PRECEDING
        : Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY),
    );
  };
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node && precedes(node)) low = middle + 1;
    else high = middle;
  }
  const start = starts[low];
  if (start === undefined) return root.textContent.length;
  return nodes[low] === container ? start + offset : start;
}

/** The range from one letter to before another; null when it is empty. Never cuts a surrogate pair or a letter from its accents. */
export function rangeOfLetters(index: TextIndex, from: number, to: number): Range | null {
  if (from >= to) return null;
  const start = pointOf(index, index.offsets[from] ?? 0);
  const last = pointOf(index, index.offsets[to - 1] ?? 0);
  if (!start || !last) return null;
  const range = index.root.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(last.node, endOfCharacter(last.node.data, last.offset));
  return range;
}

/** The range between two offsets, both in readable text; null when it is empty or beyond the text. */
export function rangeOfOffsets(index: TextIndex, from: number, to: number): Range | null {
  return rangeOfLetters(index, letterAt(index, from), letterAt(index, to));
}

function pointOf({ nodes, starts }: TextIndex, offset: number): { node: Text; offset: number } | null {
  const at = lastNotAbove(starts, offset);
  const node = nodes[at];
  return node ? { node, offset: offset - (starts[at] ?? 0) } : null;
}

const TRAILING = /[\p{M}\p{Default_Ignorable_Code_Point}]/uy;

function endOfCharacter(data: string, at: number): number {
  let end = at + ((data.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  for (;;) {
    TRAILING.lastIndex = end;
    if (!TRAILING.test(data)) return end;
    end = TRAILING.lastIndex;
  }
}

/** Letters as text to read: white space as one space, blocks separated by newlines; what stands before the first letter counts.
 * `lineBreak` stands for line breaks within a block. */
export function readableText(
  index: TextIndex,
  from: number,
  to: number,
  lineBreak: '\n' | ' ' = '\n',
): string {
  const { nodes, starts, offsets, gaps } = index;
  let out = '';
  let run = from;
  let at = lastNotAbove(starts, offsets[from] ?? 0);
  while (run < to) {
    // letters of one text node without a gap between them
    const gap = gaps[run];
    if (gap === BLOCK) out += '\n';
    else if (gap === LINE) out += lineBreak;
    else if (gap === SPACE) out += ' ';
    const first = offsets[run] ?? 0;
    while ((starts[at + 1] ?? Infinity) <= first) at++;
    const start = starts[at] ?? 0;
    const nodeEnd = starts[at + 1] ?? Infinity;
    let next = run + 1;
    while (next < to && gaps[next] === 0 && (offsets[next] ?? 0) < nodeEnd) next++;
    const data = nodes[at]?.data ?? '';
    out += data.slice(first - start, endOfCharacter(data, (offsets[next - 1] ?? 0) - start));
    run = next;
  }
  return out;
}
