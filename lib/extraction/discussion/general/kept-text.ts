import type { ReadAuthor } from './author';
import { endOfLine, type ReadDate } from './date';
import { lengthBetween, textBetween, type Leaf, type Lines, type Span } from './lines';
import { withoutJoints } from './names';
import { ABOUT, AUTHOR, AVATAR, BODY, CONTROL, SURE } from './roles';
import { isControl, isVerb } from './words';

/** For each leaf the character that its part of the body begins at; -1 where it is no part of it. */
export function keptLeaves(
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
