import { endOfLine } from './date';
import { spotDate } from './date-spot';
import { lengthBetween, textBetween, type Lines, type Span } from './lines';
import { ABOUT, AUTHOR, AVATAR, BODY, CONTROL, SURE } from './roles';
import { LEADING_BY, TRAILING_VERB } from './words';

/** The element that says of itself that it holds the comment's text, where that is true; null where none does. */
export function bodySpan(lines: Lines): Span | null {
  const total = lengthBetween(lines, 0, lines.leaves.length);
  const tellers = lines.spans.filter((span) => saysWho(lines, span));
  let best: Span | null = null;
  let bestLength = 0;
  for (const span of lines.spans) {
    if (!(span.roles & BODY) || span.quoted) continue;
    // "content" often wraps name and date as well
    if (holdsOneOf(tellers, span) || (!(span.roles & SURE) && opensWithDate(lines, span))) continue;
    const length = lengthBetween(lines, span.first, span.last);
    if (length * 2.5 < total && total > 200 && !(span.roles & SURE)) continue;
    const score =
      length + (span.roles & SURE ? 1000 : 0) - (span.roles & (ABOUT | AUTHOR | CONTROL) ? 500 : 0);
    if (best === null || score > bestLength) {
      best = span;
      bestLength = score;
    }
  }
  return best;
}

/** One of the spans, which are in document order, stands in another one. */
function holdsOneOf(spans: readonly Span[], outer: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? 0) < outer.first) low = middle + 1;
    else high = middle;
  }
  for (let i = low; (spans[i]?.first ?? Infinity) < outer.last; i++) {
    const span = spans[i];
    if (span && span !== outer && span.last <= outer.last) return true;
  }
  return false;
}

/** The first of several lines says when. */
function opensWithDate(lines: Lines, { first, last }: Span): boolean {
  const end = Math.min(last, endOfLine(lines.leaves, first));
  if (end >= last || lengthBetween(lines, first, end) > 80) return false;
  const leaves = lines.leaves.slice(first, end);
  return [textBetween(lines, first, end), ...leaves.map(({ text }) => text)].some(
    (text) => spotDate(text)?.day === true,
  );
}

/** Names an author or gives a date, rather than being a word of the text that has such a class. */
function saysWho(lines: Lines, span: Span): boolean {
  if (span.quoted || span.first === span.last) return false;
  const text = textBetween(lines, span.first, span.last);
  if (text.length > 80) return false;
  // a book that is cited in a text is no author of it
  if (span.element.localName === 'cite' && !onHeadLine(lines, span)) return false;
  if (span.roles & AUTHOR) return !(span.roles & (BODY | AVATAR));
  return spotDate(text) !== null && (span.roles & ~BODY) !== 0;
}

/** Stands in a line that speaks of who and when. */
function onHeadLine(lines: Lines, span: Span): boolean {
  let first = span.first;
  while (first > 0 && lines.leaves[first - 1]?.line === lines.leaves[span.first]?.line) first--;
  const text = textBetween(lines, first, endOfLine(lines.leaves, first));
  return (
    text.length < 120 &&
    (first === 0 || spotDate(text) !== null || LEADING_BY.test(text) || TRAILING_VERB.test(text))
  );
}
