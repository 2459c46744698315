/** Seeds that follow each other in pattern and text alike, joined over what was inserted, deleted or put in other words. */

import type { Seed } from './seeds';

/** Part of a pattern: the quote between its contexts. */
export interface QuoteSpan {
  from: number;
  to: number;
}

export interface Chain {
  seeds: Seed[];
  score: number;
}

/** Letters that an insertion between two seeds may have; more is another place. */
const FARTHEST = 2500;
/** What the quote's letters count against those right beside it. */
const QUOTE_WEIGHT = 1.5;
/** A whole quote in one piece is worth more than its letters: it outweighs the cost of a gap on both sides. */
const WHOLE_QUOTE = 12;
/** Context counts half at this distance from the quote … */
const HALF_DISTANCE = 80;
/** … and this much beyond the border of its block, because blocks change places and others come between them. */
const OTHER_BLOCK = 0.5;

export interface Weights {
  /** Sum of the weights of all letters before a place in the pattern. */
  sums: Float64Array;
  quote: QuoteSpan;
}

/** `block`: the part of the pattern that stood in the same block as the quote, or in the same blocks. */
export function weigh(length: number, quote: QuoteSpan, block: QuoteSpan): Weights {
  const sums = new Float64Array(length + 1);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    if (i >= quote.from && i < quote.to) sum += QUOTE_WEIGHT;
    else {
      const distance = i < quote.from ? quote.from - 1 - i : i - quote.to;
      sum += (i >= block.from && i < block.to ? 1 : OTHER_BLOCK) / (1 + distance / HALF_DISTANCE);
    }
    sums[i + 1] = sum;
  }
  return { sums, quote };
}

const weightOf = ({ sums }: Weights, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

const gapCost = (inPattern: number, inText: number): number => {
  const shift = Math.abs(inPattern - inText);
  const both = Math.min(inPattern, inText);
  return (shift ? 2 + 1.5 * Math.log2(1 + shift) : 0) + (both ? 0.5 * Math.log2(1 + both) : 0);
};

export const holds = ({ from, length }: Seed, quote: QuoteSpan): boolean =>
  from <= quote.from && from + length >= quote.to;

/**
 * The best chains, best first; each begins with another seed.
 * Quadratic in the number of seeds near each other, which `findSeeds` bounds.
 */
export function bestChains(seeds: readonly Seed[], weights: Weights, most: number): Chain[] {
  const sorted = [...seeds].sort((a, b) => a.at - b.at || a.from - b.from);
  const { quote } = weights;
  const best = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  const root = new Int32Array(sorted.length);
  let longest = 0;

  sorted.forEach((seed, k) => {
    const own =
      weightOf(weights, seed.from, seed.from + seed.length) + (holds(seed, quote) ? WHOLE_QUOTE : 0);
    best[k] = own;
    root[k] = k;
    for (let m = k - 1; m >= 0; m--) {
      const earlier = sorted[m];
      if (!earlier || seed.at - earlier.at > FARTHEST + longest) break;
      const inPattern = seed.from - earlier.from - earlier.length;
      const inText = seed.at - earlier.at - earlier.length;
      if (inPattern > FARTHEST || inText > FARTHEST) continue;
      const overlap = Math.max(0, -inPattern, -inText);
      let reached = best[m] ?? 0;
      if (overlap > 0) {
        const end = earlier.from + earlier.length;
        if (overlap >= earlier.length || (holds(earlier, quote) && end - overlap < quote.to)) continue;
        reached -= weightOf(weights, end - overlap, end);
      }
      const score = own + reached - gapCost(inPattern + overlap, inText + overlap);
      if (score > (best[k] ?? 0)) {
        best[k] = score;
        before[k] = m;
        root[k] = root[m] ?? m;
      }
    }
    longest = Math.max(longest, seed.length);
  });

  const order = sorted.map((_, k) => k).sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0));
  const taken = new Set<number>();
  const chains: Chain[] = [];
  for (const k of order) {
    if (chains.length >= most) break;
    if (taken.has(root[k] ?? k)) continue;
    taken.add(root[k] ?? k);
    chains.push({ score: best[k] ?? 0, seeds: trace(sorted, before, k) });
  }
  return chains;
}

/** The chain that ends with a seed, its seeds cut so that none overlap. */
function trace(sorted: readonly Seed[], before: Int32Array, end: number): Seed[] {
  const chain: Seed[] = [];
  let following: Seed | undefined;
  for (let k = end; k >= 0; k = before[k] ?? -1) {
    const seed = sorted[k];
    if (!seed) break;
    const { from, at } = seed;
    const length = following ? Math.min(seed.length, following.from - from, following.at - at) : seed.length;
    following = { from, at, length };
    chain.unshift(following);
  }
  return chain;
}
