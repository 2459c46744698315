import type { ExtractedComment } from '@/lib/model';
import { textOf } from '../text';

/** A comment's element holds its text, and beside it a name, a date, some links. */
const MOST_BESIDE = 200;

/** The elements that hold a comment, found by their text: where no region is sure to hold comments alone. */
export function placesOf(document: Document, comments: readonly ExtractedComment[]): Element[] {
  const starts = new Map(
    comments.filter(({ text }) => text).map(({ text }) => [folded(text).slice(0, 80), text.length]),
  );
  const places: Element[] = [];
  for (const element of document.querySelectorAll('li, div, p, td, dd, article, section, blockquote')) {
    if (!element.textContent || element.textContent.length > 20_000) continue;
    if (places.at(-1)?.contains(element)) continue;
    const text = textOf(element);
    const length = starts.get(folded(text).slice(0, 80));
    if (length !== undefined && text.length <= length + MOST_BESIDE) places.push(element);
  }
  return places;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ');
