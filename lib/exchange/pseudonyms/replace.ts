/** A piece of a text and what takes its place. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

/**
 * A text with its edits made.
 * @param edits in order, none within another
 */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, by } of edits) {
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
}

/** The same passage in the edited text; where it begins or ends within an edit, with all of that. */
export function movedPassage(
  passage: { from: number; to: number },
  edits: readonly Edit[],
): { from: number; to: number } {
  let [from, to] = [passage.from, passage.to];
  let shift = 0;
  for (const { start, end, by } of edits) {
    const grown = by.length - (end - start);
    if (end <= passage.from) from += grown;
    else if (start < passage.from) from = start + shift;
    if (end <= passage.to) to += grown;
    else if (start < passage.to) to = start + shift + by.length;
    shift += grown;
  }
  return { from, to: Math.max(from, to) };
}
