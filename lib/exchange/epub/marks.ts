import type { Annotation, LibraryFrame } from '@/lib/model';
import { passageOf } from '../annotations/passage';

/** A note and its number in the document. */
export interface NumberedNote {
  annotation: Annotation;
  number: number;
  /** Its words are marked in the text, with a link to it. */
  placed: boolean;
}

/**
 * Marks the words of annotations in a parsed text, each with a link to its note (`data-note`); tells which were found. Later ones
 * are found in what earlier ones have left whole.
 */
export function placeMarks(
  body: HTMLElement,
  annotations: readonly Annotation[],
  first: number,
  { categories }: LibraryFrame,
): NumberedNote[] {
  return annotations.map((annotation, i) => {
    const number = first + i;
    const category = categories.find(({ id }) => id === annotation.categoryId);
    return { annotation, number, placed: mark(body, annotation.quote, number, category?.color ?? 'plain') };
  });
}

function mark(body: HTMLElement, quote: string, number: number, className: string): boolean {
  if (quote === '') return false;
  const texts: { node: Text; from: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('[data-note]')) continue;
    texts.push({ node, from: text.length });
    text += node.data;
  }
  const passage = passageOf(text, quote);
  if (!passage) return false;
  let last: Element | null = null;
  for (const { node, from } of texts) {
    const [start, end] = [Math.max(passage.from - from, 0), Math.min(passage.to - from, node.length)];
    if (start >= end || node.data.slice(start, end).trim() === '') continue;
    const middle = node.splitText(start);
    middle.splitText(end - start);
    const around = document.createElement('mark');
    around.className = className;
    if (!last) around.id = `m${number}`;
    middle.replaceWith(around);
    around.append(middle);
    last = around;
  }
  if (!last) return false;
  const link = document.createElement('a');
  link.dataset.note = String(number);
  link.textContent = String(number);
  // a link cannot stand in another one
  (last.closest('a') ?? last).after(link);
  return true;
}
