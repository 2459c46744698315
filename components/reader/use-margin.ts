import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Marking } from '@/components/marking/marking';
import type { Annotation, Id } from '@/lib/model';

/** The margin stands beside the text from here on, as `reader.css` has it. */
export const MARGIN_BESIDE = '(min-width: 66rem)';

/** Marks in the order of their passages; those without a passage, or in a comment, behind the others. */
export function inOrderOfText(
  marks: readonly Annotation[],
  placeOf: (id: Id) => number | null,
): readonly Annotation[] {
  const places = new Map(
    marks.map(({ id, commentId }) => [id, (commentId === null ? placeOf(id) : null) ?? Infinity]),
  );
  const at = (mark: Annotation) => places.get(mark.id) ?? Infinity;
  // the difference of two infinities is no number
  return [...marks].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** Where a passage begins, in pixels from the top of the document; null: it is not there. */
export function topOfPassage(marking: Marking | null, id: Id): number | null {
  const range = marking?.rangeOf(id);
  return range ? range.getBoundingClientRect().top + scrollY : null;
}

/**
 * Puts the notes in the margin beside their passages, each below the one before it.
 * @param box what holds the notes, as `li[data-mark-id]`
 */
export function useMargin(
  box: RefObject<HTMLElement | null>,
  marking: Marking | null,
  marks: readonly Annotation[],
): void {
  useEffect(() => {
    const margin = box.current;
    if (!margin || !marking) return;
    let frame = 0;
    const place = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => placeBeside(margin, marking, marks));
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    for (const item of itemsIn(margin)) observer.observe(item);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [marking, marks]);
}

function itemsIn(margin: Element): HTMLElement[] {
  return Array.from(margin.querySelectorAll<HTMLElement>('li[data-mark-id]'));
}

function placeBeside(margin: HTMLElement, marking: Marking, marks: readonly Annotation[]): void {
  const items = itemsIn(margin);
  for (const item of items) item.style.marginBlockStart = '';
  if (!matchMedia(MARGIN_BESIDE).matches) return;
  const onText = new Set(marks.filter(({ commentId }) => commentId === null).map(({ id }) => id));
  for (const item of items) {
    const id = item.dataset.markId ?? '';
    const passage = onText.has(id) ? topOfPassage(marking, id) : null;
    if (passage === null) continue;
    const free = passage - (item.getBoundingClientRect().top + scrollY);
    if (free > 0) item.style.marginBlockStart = `${free}px`;
  }
}
