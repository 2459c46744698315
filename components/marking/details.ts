import type { Id } from '@/lib/model';

/** What holds words as a whole, for those who go through a text by ear. */
const BLOCK = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, td, th, pre, dt, dd, figcaption, div';

/** Id of the element that says what is written beside a mark. */
export const detailsId = (id: Id): string => `mark-${id}`;

interface FoundMark {
  id: Id;
  range: Range;
  /** The mark as it is said. */
  words: string;
}

/**
 * Ties paragraphs of our own pages to the marks in them: a screen reader says that a paragraph is marked, and goes to
 * what is written beside it. Other people's pages are not changed so.
 */
export function tieDetails(root: Element, marks: readonly FoundMark[]): void {
  const marked = new Map<Element, FoundMark[]>();
  for (const mark of marks) {
    for (const node of [mark.range.startContainer, mark.range.endContainer]) {
      const block = (node instanceof Element ? node : node.parentElement)?.closest(BLOCK);
      if (!block || block === root || !root.contains(block)) continue;
      const there = marked.get(block) ?? [];
      if (!there.includes(mark)) marked.set(block, [...there, mark]);
    }
  }
  for (const block of root.querySelectorAll('[data-marked]')) {
    if (marked.has(block)) continue;
    for (const name of ['data-marked', 'aria-details', 'aria-description']) block.removeAttribute(name);
  }
  for (const [block, there] of marked) {
    block.setAttribute('data-marked', '');
    block.setAttribute('aria-details', there.map(({ id }) => detailsId(id)).join(' '));
    block.setAttribute('aria-description', there.map(({ words }) => words).join(' '));
  }
}
