import { commentOf } from '@/components/thread/comment-of';

/** A text that is folded away: not in the page, but to be found. */
export interface FoldedText {
  /** Id of its comment. */
  id: string;
  /** Id of the comment that is shown and stands nearest above it. */
  below: string;
  text: string;
}

/** The texts that are folded away just now, and what brings one back. */
export interface FoldedTexts {
  list: () => readonly FoldedText[];
  unfold: (id: string) => void;
}

/** A folded text where it would stand in the page. */
export interface FoldedSource extends FoldedText {
  /** What is shown of the comment above it. */
  above: Element;
}

/** Shown and folded texts in the order in which they are read. */
export function inReadingOrder(
  shown: readonly Element[],
  folded: readonly FoldedText[],
): readonly (Element | FoldedSource)[] {
  const byPlace = Map.groupBy(folded, ({ below }) => below);
  return shown.flatMap((element, i) => {
    const id = commentOf(element);
    // more than one text can stand in a comment
    const next = shown[i + 1];
    const texts = id === null || (next && commentOf(next) === id) ? undefined : byPlace.get(id);
    return [element, ...(texts ?? []).map((text): FoldedSource => ({ ...text, above: element }))];
  });
}
