/** Where an edited quote begins and ends, read off the chain of what was left unchanged in and around it. */

import { align } from './align';
import type { QuoteSpan } from './chain';
import { BLOCK, startsWordAt, type Letters } from './normalise';
import type { Seed } from './seeds';

export interface EditedQuote {
  start: number;
  end: number;
  /** Share of the quote's letters that stand there still, in their order. */
  likeness: number;
}

export interface Pattern {
  /** The quote between its contexts. */
  text: string;
  quote: QuoteSpan;
  startsWord: boolean;
  endsWord: boolean;
  /** The quote goes over the border of a block. */
  severalBlocks: boolean;
}

/** Letters that other words may take in the place of so many. */
const roomFor = (letters: number): number => 2 * letters + 16;

/** So few letters of the quote beside context, or of context beside the quote, may be equal by chance. */
const CHANCE = 3;

/** Equal letters of an alignment count when so many stand together; fewer are chance. */
const RUN = 4;

/** Null when nothing stands between the quote's contexts. `seeds`: a chain, none of which holds the whole quote. */
export function editedQuote(text: Letters, pattern: Pattern, chain: readonly Seed[]): EditedQuote | null {
  const { quote } = pattern;
  const seeds = chain.map((seed) => withoutOverhang(seed, quote));
  const inside = seeds.filter((s) => s.from < quote.to && s.from + s.length > quote.from);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last) return betweenContexts(text, pattern, seeds);

  let equal = 0;
  inside.forEach((seed, k) => {
    equal += Math.min(seed.from + seed.length, quote.to) - Math.max(seed.from, quote.from);
    const next = inside[k + 1];
    if (next) equal += equalInGap(text, pattern, seed, next);
  });
  const head = first.from > quote.from ? edgeBeyond(text, pattern, seeds, first, true) : null;
  const tail = last.from + last.length < quote.to ? edgeBeyond(text, pattern, seeds, last, false) : null;
  const start = head?.edge ?? first.at + quote.from - first.from;
  const end = tail?.edge ?? last.at + quote.to - last.from;
  equal += (head?.equal ?? 0) + (tail?.equal ?? 0);
  return { start, end, likeness: equal / (quote.to - quote.from) };
}

/** Cut at the edge of the quote where only a few letters go over it: those may be equal by chance. */
function withoutOverhang({ from, at, length }: Seed, quote: QuoteSpan): Seed {
  const cutAt = (edge: number): Seed | null => {
    const left = edge - from;
    const right = length - left;
    if (left <= 0 || right <= 0) return null;
    if (left <= CHANCE && right > CHANCE) return { from: edge, at: at + left, length: right };
    if (right <= CHANCE && left > CHANCE) return { from, at, length: left };
    return null;
  };
  return cutAt(quote.from) ?? cutAt(quote.to) ?? { from, at, length };
}

function equalInGap({ text }: Letters, pattern: Pattern, seed: Seed, next: Seed): number {
  const from = seed.from + seed.length;
  const at = seed.at + seed.length;
  const part = pattern.text.slice(from, next.from);
  const cut = text.slice(at, next.at);
  return equalLetters(part, cut, align(part, cut, { freeStart: false, freeEnd: false }), RUN);
}

function equalLetters(pattern: string, text: string, places: Int32Array, leastRun: number): number {
  let equal = 0;
  let run = 0;
  for (let i = 0; i <= places.length; i++) {
    const at = places[i] ?? -1;
    const isEqual =
      at >= 0 && (pattern.charCodeAt(i) === text.charCodeAt(at) || isSwapped(pattern, i, text, at));
    if (isEqual && (run === 0 || places[i - 1] === at - 1)) run++;
    else {
      if (run >= leastRun) equal += run;
      run = isEqual ? 1 : 0;
    }
  }
  return equal;
}

/** One of two letters that have changed places: the most frequent slip. */
function isSwapped(pattern: string, i: number, text: string, at: number): boolean {
  const swap = (k: number) =>
    pattern[i + k] !== undefined &&
    pattern[i + k] === text[at + k - 1] &&
    pattern[i + k - 1] === text[at + k];
  return swap(0) || swap(1);
}

/**
 * The edge beyond the outermost seed within the quote. The letters missing there were put in other words: those words stand
 * beside the seed, up to the context if it begins soon enough, and in the same block.
 */
function edgeBeyond(
  text: Letters,
  pattern: Pattern,
  seeds: readonly Seed[],
  seed: Seed,
  isStart: boolean,
): { edge: number; equal: number } {
  const { quote } = pattern;
  const missing = isStart ? seed.from - quote.from : quote.to - seed.from - seed.length;
  const here = isStart ? seed.at : seed.at + seed.length;
  const neighbour = seeds[seeds.indexOf(seed) + (isStart ? -1 : 1)];
  const context = !neighbour ? null : isStart ? neighbour.at + neighbour.length : neighbour.at;
  const contextIsWhole =
    neighbour && (isStart ? neighbour.from + neighbour.length === quote.from : neighbour.from === quote.to);

  const room = roomFor(missing);
  let border = isStart ? Math.max(0, here - room) : Math.min(text.text.length, here + room);
  if (context !== null) border = isStart ? Math.max(border, context) : Math.min(border, context);
  if (!pattern.severalBlocks) border = blockBorder(text, here, border);

  const part = isStart
    ? pattern.text.slice(quote.from, seed.from)
    : pattern.text.slice(seed.from + seed.length, quote.to);
  const cut = isStart ? text.text.slice(border, here) : text.text.slice(here, border);
  const places = align(part, cut, { freeStart: isStart, freeEnd: !isStart });
  const equal = equalLetters(part, cut, places, cut.length <= 1.5 * part.length + 3 ? 1 : RUN);
  if (contextIsWhole && border === context) return { edge: border, equal };

  let edge: number;
  if (equal >= 0.6 * missing) {
    const found = isStart ? places.find((at) => at >= 0) : places.findLast((at) => at >= 0);
    edge = (isStart ? border : here) + (found ?? 0) + (isStart ? 0 : 1);
  } else edge = isStart ? Math.max(border, here - missing) : Math.min(border, here + missing);
  return { edge: toWord(text, pattern, edge, border, here, isStart), equal };
}

/** The first border of a block on the way from `here` to `border`. */
function blockBorder({ gaps }: Letters, here: number, border: number): number {
  if (border < here) {
    for (let at = here; at > border; at--) if (gaps[at] === BLOCK) return at;
  } else {
    for (let at = here; at < border; at++) if (gaps[at] === BLOCK) return at;
  }
  return border;
}

/** The border of a word nearest to an edge, if the quote had one there; further out rather than further in. */
function toWord(
  text: Letters,
  pattern: Pattern,
  edge: number,
  border: number,
  here: number,
  isStart: boolean,
): number {
  if (!(isStart ? pattern.startsWord : pattern.endsWord) || startsWordAt(text, edge)) return edge;
  const out = isStart ? -1 : 1;
  let outer = edge;
  while (outer !== border && !startsWordAt(text, outer)) outer += out;
  let inner = edge;
  while (inner !== here && !startsWordAt(text, inner)) inner -= out;
  const nearInner = inner !== here && Math.abs(inner - edge) < Math.abs(outer - edge);
  return nearInner ? inner : outer;
}

/** No piece of the quote was left whole: a short one with a slip in it, or it is gone. */
function betweenContexts(text: Letters, pattern: Pattern, seeds: readonly Seed[]): EditedQuote | null {
  const { quote } = pattern;
  const length = quote.to - quote.from;
  const left = seeds.findLast((s) => s.from + s.length <= quote.from);
  const right = seeds.find((s) => s.from >= quote.to);
  if (!left && !right) return null;
  const from = left ? left.from + left.length : quote.from;
  const to = right ? right.from : quote.to;
  const at = left ? left.at + left.length : Math.max(0, (right?.at ?? 0) - (to - from) - roomFor(length));
  const until = right ? right.at : Math.min(text.text.length, at + to - from + roomFor(length));

  const part = pattern.text.slice(from, to);
  const cut = text.text.slice(at, until);
  const places = align(part, cut, { freeStart: !left, freeEnd: !right }).subarray(
    quote.from - from,
    quote.to - from,
  );
  const first = places.find((place) => place >= 0);
  const last = places.findLast((place) => place >= 0);
  if (first === undefined || last === undefined || last - first + 1 > roomFor(length)) return null;
  const start = toWord(text, pattern, at + first, at, at + last + 1, true);
  const end = toWord(text, pattern, at + last + 1, until, at + first, false);
  const words = pattern.text.slice(quote.from, quote.to);
  const equal = equalLetters(words, cut, places, 1);
  return { start, end, likeness: equal / Math.max(length, end - start) };
}
