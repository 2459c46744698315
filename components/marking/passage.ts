import { describeRange } from '@/lib/annotation/anchoring';
import type { TextRoot } from '@/lib/annotation/text-index';
import type { NewMark } from '@/lib/model';
import type { MarkedDocument } from './anchored-marks';
import { partWithin, selectedRange } from './selection';

/** Where a mark stands, as it is kept. */
export type Passage = Pick<NewMark, 'selectors' | 'quote' | 'commentSourceId'>;

/** What a passage is looked for in: the shadow root or the comment it stands in, else the article. */
function placeOf(marked: MarkedDocument, range: Range): { root: TextRoot; commentSourceId: string | null } {
  const around = range.commonAncestorContainer.getRootNode();
  const part = marked.shadowRoots?.().find((root) => root === around);
  if (part) return { root: part, commentSourceId: null };
  const commentSourceId = marked.commentAt(range.commonAncestorContainer);
  const comment = commentSourceId === null ? null : marked.commentElement(commentSourceId);
  return comment ? { root: comment, commentSourceId } : { root: marked.root(), commentSourceId: null };
}

/** The selected words that can be marked; null: none. */
export function selectedPassage(document: Document, marked: MarkedDocument): Range | null {
  const range = selectedRange(document, marked.shadowRoots?.());
  return range && partWithin(range, placeOf(marked, range).root);
}

/** Null where the range has no words to find it by. */
export function describePassage(marked: MarkedDocument, range: Range): Passage | null {
  const { root, commentSourceId } = placeOf(marked, range);
  const selectors = describeRange(root, range);
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact.trim();
  return quote ? { selectors, quote, commentSourceId } : null;
}
