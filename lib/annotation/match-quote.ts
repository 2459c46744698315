/** Finds a passage in a text that may have been edited. Everything here counts in letters (`normalise`). */

import { bestChains, holds, weigh, type Chain, type QuoteSpan } from './chain';
import { editedQuote, type Pattern } from './edges';
import { startsBlockAt, startsWordAt, type Letters } from './normalise';
import { findSeeds, type Seed } from './seeds';

export interface Passage {
  /** Never empty. */
  quote: string;
  before: string;
  after: string;
  /** The quote began or ended at the border of a word. */
  startsWord: boolean;
  endsWord: boolean;
  /** It went over the border of a block. */
  severalBlocks: boolean;
  /** Letters of `before` and `after` that stood in the same block with it. */
  blockBefore: number;
  blockAfter: number;
  /** Where it stood; null when that is not known. */
  expected: number | null;
  /** How often its words stood in the text it was taken from; null when that is not known. */
  occurrences: number | null;
}

export interface Span {
  start: number;
  end: number;
}

/** Counting stops here. */
export const MANY_OCCURRENCES = 2000;

// --- the quote word by word ------------------------------------------------------------------------------------------

/** Where the words of a quote stand, at the borders of words where the quote has them. At most `MANY_OCCURRENCES`. */
export function occurrencesOf(
  text: Letters,
  { quote, startsWord: left, endsWord: right }: Pick<Passage, 'quote' | 'startsWord' | 'endsWord'>,
): number[] {
  const found: number[] = [];
  let steps = 0;
  for (
    let at = text.text.indexOf(quote);
    at >= 0 && found.length < MANY_OCCURRENCES && steps < 10 * MANY_OCCURRENCES;
    at = text.text.indexOf(quote, at + 1)
  ) {
    steps++;
    if ((!left || startsWordAt(text, at)) && (!right || startsWordAt(text, at + quote.length)))
      found.push(at);
  }
  return found;
}

/** Letters of context right beside the quote that make a place certain. */
export const NEAR = 60;

/** Quote and context unchanged, at one place only: the way of nearly all. */
export function findUnchanged({ text }: Letters, quote: string, left: string, right: string): Span | null {
  if (left.length + right.length < NEAR / 2) return null;
  const needle = left + quote + right;
  const at = text.indexOf(needle);
  if (at < 0 || text.includes(needle, at + 1)) return null;
  const start = at + left.length;
  return { start, end: start + quote.length };
}

// --- the quote in changed text ---------------------------------------------------------------------------------------

const MOST_WHOLE = 150;
const CHAINS = 5;

/** Null when the passage is gone, or when it cannot be told which of several places it is. */
export function findChanged(text: Letters, passage: Passage): Span | null {
  const { quote, before, after, expected } = passage;
  const occurrences = occurrencesOf(text, passage);
  const isBare = before === '' && after === '' && expected === null;
  if (isBare && occurrences.length > 1) return null;
  const isLost = occurrences.length < (passage.occurrences ?? 1);
  if (isLost && isCutOut(text, passage)) return null;

  const span: QuoteSpan = { from: before.length, to: before.length + quote.length };
  const pattern: Pattern = { ...passage, text: before + quote + after, quote: span };
  const pieces = findSeeds(text, text.text, pattern.text);
  const whole = wholeQuotes(occurrences, pieces, span, expected);
  const block = { from: span.from - passage.blockBefore, to: span.to + passage.blockAfter };
  const chains = bestChains([...pieces, ...whole], weigh(pattern.text.length, span, block), CHAINS);

  const judged = (chain: Chain) => judge(text, passage, pattern, chain, occurrences.length);
  const [first] = chains;
  if (!first) return null;
  const best = judged(first);
  if (!best.span) {
    const whole = chains.filter(({ seeds }) => seeds.some((seed) => holds(seed, span))).map(judged);
    return moved(text, passage, whole, occurrences);
  }
  // Of places that are as good the nearest one. If one of several occurrences is gone, ours may be the one that was edited.
  const margin = isLost ? 30 : 2;
  const distance = ({ span }: Place) => Math.abs((span?.start ?? Infinity) - (expected ?? 0));
  return chains
    .slice(1)
    .filter(({ score }) => score >= first.score - margin)
    .map(judged)
    .filter((place) => place.span && (isLost || place.whole === best.whole))
    .reduce((a, b) => (expected !== null && distance(b) < distance(a) ? b : a), best).span;
}

/** Letters on either side of a cut that prove it, where they stand nowhere else … */
const CUT_EDGE = 15;
/** … and where the same beginning goes on otherwise at other places, as in lists. */
const LONG_CUT_EDGE = 40;

/** What stood before the quote, or before its block, now goes on with what stood after it, and with nothing else. */
function isCutOut({ text }: Letters, passage: Passage): boolean {
  const { before, after, quote, blockBefore, blockAfter } = passage;
  const whole = before + quote + after;
  const outer = before.slice(0, before.length - blockBefore);
  const meet = (letters: number, prove: (left: string, right: string) => boolean) =>
    [
      [before.slice(-letters), after.slice(0, letters)],
      [outer.slice(-letters), after.slice(blockAfter, blockAfter + letters)],
    ].some(
      ([left = '', right = '']) =>
        left.length === letters &&
        right.length === letters &&
        !whole.includes(left + right) &&
        prove(left, right),
    );
  if (text.includes(before.slice(-CUT_EDGE) + quote + after.slice(0, CUT_EDGE))) return false;
  return (
    meet(CUT_EDGE, (left, right) => alwaysFollowed(text, left, right)) ||
    meet(LONG_CUT_EDGE, (left, right) => text.includes(left + right))
  );
}

function alwaysFollowed(text: string, left: string, right: string): boolean {
  let at = text.indexOf(left);
  if (at < 0) return false;
  for (let steps = 0; at >= 0 && steps < MANY_OCCURRENCES; steps++) {
    if (!text.startsWith(right, at + left.length)) return false;
    at = text.indexOf(left, at + 1);
  }
  return true;
}

/** The whole quote as seeds: at all its places, or near pieces of context and the expected place where it is everywhere. */
function wholeQuotes(
  occurrences: number[],
  pieces: Seed[],
  span: QuoteSpan,
  expected: number | null,
): Seed[] {
  const length = span.to - span.from;
  const holders = new Set(pieces.filter((p) => holds(p, span)).map((p) => p.at + span.from - p.from));
  let near = occurrences.filter((at) => !holders.has(at));
  if (near.length > MOST_WHOLE) {
    const places = pieces.filter((p) => p.length >= 12).map((p) => p.at + span.from - p.from);
    if (expected !== null) places.push(expected);
    near = near
      .map((at) => ({ at, distance: Math.min(...places.map((place) => Math.abs(at - place))) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_WHOLE)
      .map(({ at }) => at);
  }
  return near.map((at) => ({ from: span.from, at, length }));
}

/** Share of its letters that an edited quote must have kept: the less, the better its context says where it was. */
const LIKENESS = { framed: 0.35, framedShort: 0.55, besideContext: 0.5, nearContext: 0.65, alone: 0.7 };

/** Letters of context that must still stand beside a quote to count. */
const BESIDE = 10;

interface Place {
  /** Null: the quote is not where this chain leads. */
  span: Span | null;
  /** The quote stands there letter by letter. */
  whole: boolean;
  /** Equal letters of context. */
  context: number;
}

/** Reads off a chain where the quote would be, and decides whether it is the quote. */
function judge(text: Letters, passage: Passage, pattern: Pattern, chain: Chain, count: number): Place {
  const { quote, before, after, occurrences } = passage;
  const { seeds } = chain;
  const { from, to } = pattern.quote;
  let context = 0;
  for (const seed of seeds) {
    context += Math.max(0, Math.min(seed.from + seed.length, from) - seed.from);
    context += Math.max(0, seed.from + seed.length - Math.max(seed.from, to));
  }

  const holder = seeds.find((seed) => holds(seed, pattern.quote));
  if (holder) {
    const isLost = occurrences !== null && count < occurrences;
    const isUnique = count === 1 && (occurrences ?? 1) === 1;
    const isIt = isLost
      ? isFramed(seeds, holder, quote.length)
      : context >= Math.min(16, (before.length + after.length) / 2) ||
        quote.length >= 25 ||
        (isUnique && quote.length >= 10);
    const span = isIt ? wholeWords(text, pattern, holder.at + from - holder.from) : null;
    return { span, whole: true, context };
  }

  const edited = editedQuote(text, pattern, seeds);
  const leftStays = seeds.some((s) => s.from <= from - BESIDE && s.from + s.length >= from - 1);
  const rightStays = seeds.some((s) => s.from <= to + 1 && s.from + s.length >= to + BESIDE);
  let needed = quote.length >= 25 ? LIKENESS.alone : 1;
  if (leftStays && rightStays) needed = quote.length >= 12 ? LIKENESS.framed : LIKENESS.framedShort;
  else if (leftStays || rightStays) needed = LIKENESS.besideContext;
  else if (context >= 16) needed = LIKENESS.nearContext;
  return { span: edited && edited.likeness >= needed ? edited : null, whole: false, context };
}

/** Right beside the quote stands what stood there, or the context on both sides is as far away as it was. */
function isFramed(seeds: readonly Seed[], holder: Seed, quoteLength: number): boolean {
  if (holder.length >= quoteLength + 12) return true;
  const k = seeds.indexOf(holder);
  const beside = [seeds[k - 1], seeds[k + 1]];
  return beside.every((seed) => seed && Math.abs(seed.at - seed.from - holder.at + holder.from) <= 40);
}

/** Letters that a word may have grown by. */
const LONGER_WORD = 3;

/** A quote that is there letter by letter, but within longer words: null unless they are the same words with a slip. */
function wholeWords(text: Letters, pattern: Pattern, at: number): Span | null {
  const length = pattern.quote.to - pattern.quote.from;
  let start = at;
  let end = at + length;
  if (pattern.startsWord) while (start > at - LONGER_WORD && !startsWordAt(text, start)) start--;
  if (pattern.endsWord) while (end < at + length + LONGER_WORD && !startsWordAt(text, end)) end++;
  const isWhole =
    (!pattern.startsWord || startsWordAt(text, start)) && (!pattern.endsWord || startsWordAt(text, end));
  if (isWhole) return { start, end };
  return length >= 12 ? { start: at, end: at + length } : null;
}

/** The quote is not between its contexts: it stands elsewhere if none of its occurrences is lost. */
function moved(text: Letters, passage: Passage, places: Place[], occurrences: number[]): Span | null {
  const { quote, occurrences: known, expected, blockBefore, blockAfter } = passage;
  if (known === null ? occurrences.length !== 1 : occurrences.length < known) return null;
  const supported = places.find((p) => p.span && p.whole && p.context >= 16);
  if (supported) return supported.span;
  const wasBlock = blockBefore === 0 && blockAfter === 0;
  const blocks = wasBlock
    ? occurrences.filter((at) => startsBlockAt(text, at) && startsBlockAt(text, at + quote.length))
    : [];
  const left = blocks.length > 0 ? blocks : occurrences;
  if (blocks.length === 0 && quote.length < (known === null ? 20 : 12)) return null;
  if (left.length > 1 && (!wasBlock || expected === null)) return null;
  const distance = (at: number) => Math.abs(at - (expected ?? 0));
  const start = left.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return { start, end: start + quote.length };
}
