import type { ReadingContext } from '../../context';
import { authorIn, withoutJoints, type ReadAuthor } from './author';
import { dateIn, endOfLine, type ReadDate } from './date';
import { spotDate } from './date-spot';
import { lengthBetween, linesOf, textBetween, type Leaf, type Lines, type Span } from './lines';
import { ABOUT, AUTHOR, AVATAR, BODY, CONTROL, SURE } from './roles';
import { isControl, LEADING_BY, isVerb, TRAILING_VERB } from './words';

/** What stands in one comment of unknown markup. */
export interface ReadItem {
  author: string | null;
  /** As it stands in the page. */
  authorUrl: string | null;
  /** ISO 8601, RFC 2822 or epoch that the page gives for machines. */
  machineDate: string | null;
  /** The date as a reader sees it. */
  dateText: string | null;
  /** What the comment says, in order: elements and bare text nodes (a text that begins with the author's line is cut off it). */
  body: Node[];
}

const nothing = (): boolean => false;

/**
 * Reads a comment whose inner markup is unknown. `isForeign` names the elements inside it that are not part of it,
 * such as its replies; they are neither looked into nor in the body.
 */
export function readItem(
  element: Element,
  _context: ReadingContext,
  isForeign: (element: Element) => boolean = nothing,
): ReadItem {
  return readNodes([...element.childNodes], element, isForeign, nothing);
}

/** `isChrome` tells the short texts that every comment of the discussion has: labels, not words of its author. */
export function readNodes(
  nodes: readonly Node[],
  holder: Element | null,
  isForeign: (element: Element) => boolean,
  isChrome: (text: string) => boolean,
): ReadItem {
  const lines = linesOf(nodes, isForeign);
  const body = bodySpan(lines);
  const date = dateIn(lines, body);
  const author = authorIn(holder, lines, body, date, isChrome);
  return {
    author: author?.name ?? null,
    authorUrl: author?.url ?? null,
    machineDate: date?.machineDate ?? null,
    dateText: date?.dateText ?? null,
    body: bodyNodes(nodes, lines, keptLeaves(lines, body, author, date, isChrome)),
  };
}

/** The element that says of itself that it holds the comment's text, where that is true; null where none does. */
function bodySpan(lines: Lines): Span | null {
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

/** For each leaf the character that its part of the body begins at; -1 where it is no part of it. */
function keptLeaves(
  lines: Lines,
  body: Span | null,
  author: ReadAuthor | null,
  date: ReadDate | null,
  isChrome: (text: string) => boolean,
): Int32Array {
  const { leaves } = lines;
  const kept = new Int32Array(leaves.length);
  leaves.forEach((leaf, i) => {
    const outside = body !== null && (i < body.first || i >= body.last);
    if (outside || leaf.kind === 'cut' || (leaf.kind === 'text' && isLabel(leaf, isChrome))) kept[i] = -1;
  });
  for (const span of lines.spans) {
    const control =
      span.roles & (CONTROL | AVATAR) || (span.roles & ABOUT && !(span.roles & (BODY | AUTHOR)));
    if (!control || (span.roles & BODY && span.roles & SURE) || span === body) continue;
    const limit = span.roles & CONTROL && !(span.roles & AVATAR) ? controlLength(lines, span) : 60;
    if (lengthBetween(lines, span.first, span.last) <= limit && !span.quoted)
      drop(kept, span.first, span.last);
  }
  if (!body) dropHeadLines(lines, kept, author, date, isChrome);
  else {
    if (author) drop(kept, author.first, author.first >= body.first ? author.last : author.first);
    if (date && date.last - date.first <= 3) drop(kept, date.first, date.last);
  }
  trimEdges(lines, kept);
  return kept;
}

/** A control is short, or nothing but links. */
function controlLength({ leaves }: Lines, { first, last }: Span): number {
  for (let i = first; i < last; i++) if (leaves[i]?.kind === 'text' && !leaves[i]?.link) return 25;
  return 60;
}

function drop(kept: Int32Array, first: number, last: number): void {
  for (let i = Math.max(first, 0); i < last; i++) kept[i] = -1;
}

function isLabel(leaf: Leaf, isChrome: (text: string) => boolean): boolean {
  if (leaf.quoted || leaf.text.length > 60) return false;
  if (isChrome(leaf.text)) return true;
  // "Link", "mehr" and their like are words of a text too, when they are no link
  return leaf.link !== null && isControl(leaf.text);
}

/** The lines of name and date, and what stands between and before them. */
function dropHeadLines(
  lines: Lines,
  kept: Int32Array,
  author: ReadAuthor | null,
  date: ReadDate | null,
  isChrome: (text: string) => boolean,
): void {
  const { leaves } = lines;
  const heads: number[] = [];
  for (const part of [author, date]) {
    if (!part || part.first < 0 || part.first >= leaves.length) continue;
    let first = part.first;
    while (first > 0 && leaves[first - 1]?.line === leaves[part.first]?.line) first--;
    const last = endOfLine(leaves, part.first);
    heads.push(first);
    const alone = !leaves.some(
      (leaf, i) => leaf.kind === 'text' && kept[i] !== -1 && (i < first || i >= last),
    );
    const rest = restOf(textBetween(lines, first, last), author, date);
    if (rest.length <= 40 && !(alone && rest)) drop(kept, first, last);
    else dropBeginning(lines, kept, first, last, author, date);
  }
  if (heads.length === 0) return;
  // ranks, numbers, places: short lines around the name, above the text
  const [from, to] = [Math.min(...heads), Math.max(...heads)];
  const betweens: [number, number][] = [];
  const long = leaves.findIndex((leaf, i) => kept[i] !== -1 && leaf.text.length > 60);
  for (let at = 0; at < to && (long < 0 || at < long);) {
    const last = endOfLine(leaves, at);
    const between = at > from && to - from < 12;
    const text = textBetween(lines, at, last);
    if (isChrome(text)) drop(kept, at, last);
    else if (between && text.length <= 40) betweens.push([at, last]);
    at = last;
  }
  // nothing but a short line between name and date: then that is what was said
  const isBetween = (i: number): boolean => betweens.some(([first, last]) => i >= first && i < last);
  if (leaves.some((leaf, i) => leaf.kind === 'text' && kept[i] !== -1 && !isBetween(i)))
    for (const [first, last] of betweens) drop(kept, first, last);
}

/** What is left of a line without name, date and the words that join them. */
function restOf(text: string, author: ReadAuthor | null, date: ReadDate | null): string {
  let rest = text;
  if (date?.dateText) rest = rest.replace(date.dateText, ' ');
  if (author) rest = rest.replace(author.name, ' ');
  return withoutJoints(rest);
}

/** Name, date and text in one line: "Müller am 12. Mai: Das sehe ich anders." */
function dropBeginning(
  lines: Lines,
  kept: Int32Array,
  first: number,
  last: number,
  author: ReadAuthor | null,
  date: ReadDate | null,
): void {
  const marks = [date?.dateText, author?.name].filter((mark): mark is string => Boolean(mark));
  let end = -1;
  for (let i = first; i < last; i++) {
    const text = lines.leaves[i]?.text ?? '';
    if (marks.some((mark) => text.includes(mark))) end = i;
  }
  if (end < 0) return;
  drop(kept, first, end);
  const leaf = lines.leaves[end];
  if (leaf?.kind !== 'text') return;
  const data = (leaf.node as Text).data;
  const behind = Math.max(
    ...marks.map((mark) => (data.includes(mark) ? data.indexOf(mark) + mark.length : 0)),
  );
  if (behind > 200) return; // a text that names them later on
  const joint =
    /^[\s:,|·•–—)\]-]*(?:(?:uhr|sagte?|schrieb|schreibt|meinte?|says?|said|wrote|writes|a écrit|dit)\b[\s:,–—-]*)?/iu.exec(
      data.slice(behind),
    );
  const from = behind + (joint?.[0].length ?? 0);
  kept[end] = from < data.trimEnd().length ? from : -1;
}

/** Numbers, verbs and punctuation that are left over at the ends; pictures outside the text. */
function trimEdges({ leaves }: Lines, kept: Int32Array): void {
  const isText = (i: number): boolean => kept[i] !== -1 && leaves[i]?.kind === 'text';
  const isScrap = (text: string): boolean =>
    isVerb(text) || (text.length <= 6 && /^[\d\s.,:;|#()[\]+·•–—*/-]*$/.test(text));
  const texts = leaves.map((_, i) => i).filter(isText);
  const words = texts.filter((i) => !isScrap(leaves[i]?.text ?? ''));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) {
    // nothing but a picture, or a number: then that is what the comment says
    leaves.forEach((leaf, i) => {
      if (leaf.kind === 'image' && looksLikeAvatar(leaf.node as Element)) kept[i] = -1;
    });
    return;
  }
  leaves.forEach((leaf, i) => {
    const outside = i < first || i > last;
    if (leaf.kind === 'image') {
      const image = leaf.node as Element;
      if (looksLikeAvatar(image) || (i < first && isSmall(image))) kept[i] = -1;
    } else if (outside && isScrap(leaf.text)) kept[i] = -1;
  });
}

const sideOf = (image: Element): number => Number.parseInt(image.getAttribute('width') ?? '', 10);
const isSmall = (image: Element): boolean => sideOf(image) <= 100;

function looksLikeAvatar(image: Element): boolean {
  const name = `${image.getAttribute('class') ?? ''} ${image.getAttribute('src') ?? ''}`.slice(0, 300);
  return /avatar|userpic|profile[-_]?(?:pic|image|photo)|user-image/i.test(name);
}

/** The nodes that hold the kept leaves, as high as they hold nothing else. */
function bodyNodes(roots: readonly Node[], lines: Lines, kept: Int32Array): Node[] {
  // sums of kept and of other leaves, so that every element is judged at once
  const { leaves, extents } = lines;
  const wholes = new Int32Array(leaves.length + 1);
  const others = new Int32Array(leaves.length + 1);
  const texts = new Map<Node, number>();
  leaves.forEach((leaf, i) => {
    const from = kept[i] ?? -1;
    wholes[i + 1] = (wholes[i] ?? 0) + (from >= 0 ? 1 : 0);
    others[i + 1] = (others[i] ?? 0) + (from === 0 ? 0 : 1);
    texts.set(leaf.node, from);
  });
  const nodes: Node[] = [];
  const stack = [...roots].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) {
      const from = texts.get(node) ?? -1;
      if (from === 0) nodes.push(node);
      else if (from > 0)
        nodes.push(node.ownerDocument?.createTextNode((node as Text).data.slice(from)) ?? node);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (element.localName === 'br' || element.localName === 'hr') {
      if (nodes.length > 0) nodes.push(node);
      continue;
    }
    const extent = extents.get(element);
    if (!extent) continue;
    const [first, last] = extent;
    if ((wholes[last] ?? 0) === (wholes[first] ?? 0)) continue;
    if ((others[last] ?? 0) === (others[first] ?? 0)) nodes.push(node);
    else for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  while (nodes.length > 0 && /^(?:br|hr)$/.test((nodes.at(-1) as Element).localName)) nodes.pop();
  return nodes;
}
