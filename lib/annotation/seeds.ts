/** Where short pieces of a pattern stand in a text: the places where an approximate match is worth a closer look. */

/** `length` equal letters, from `from` in the pattern and from `at` in the text. */
export interface Seed {
  from: number;
  at: number;
  length: number;
}

interface Grams {
  size: number;
  /** Where each bucket begins in `places`; one more entry than buckets. */
  heads: Int32Array;
  /** Places in the text, by bucket, ascending. */
  places: Int32Array;
}

const cache = new WeakMap<object, Grams>();

/** Grams in more places than this say nothing about a place, and in a hostile text they would be everywhere. */
const MOST_PLACES = 40;
const MOST_PIECES = 2400;
const MOST_SEEDS = 700;

/** One Chinese, Japanese or Korean character says as much as two or three letters of an alphabet. */
const gramSize = (text: string): number => {
  let dense = 0;
  const step = Math.max(1, Math.floor(text.length / 1000));
  for (let i = 0; i < text.length; i += step) if (text.charCodeAt(i) >= 0x2e80) dense += step;
  return dense > text.length / 3 ? 3 : 7;
};

function hashOf(text: string, at: number, size: number): number {
  let hash = 0;
  for (let i = at; i < at + size; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function indexGrams(text: string): Grams {
  const size = gramSize(text);
  const count = Math.max(0, text.length - size + 1);
  let buckets = 1024;
  while (buckets < count && buckets < 1 << 18) buckets *= 2;
  const mask = buckets - 1;
  const heads = new Int32Array(buckets + 1);
  const bucketOf = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const bucket = hashOf(text, i, size) & mask;
    bucketOf[i] = bucket;
    heads[bucket + 1] = (heads[bucket + 1] ?? 0) + 1;
  }
  for (let b = 1; b <= buckets; b++) heads[b] = (heads[b] ?? 0) + (heads[b - 1] ?? 0);
  const next = heads.slice();
  const places = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf[i] ?? 0;
    const slot = next[bucket] ?? 0;
    places[slot] = i;
    next[bucket] = slot + 1;
  }
  return { size, heads, places };
}

/**
 * All pieces of the pattern that stand in the text, each as long as it goes; of many the longest. The grams of a text are
 * kept as long as `owner` lives.
 */
export function findSeeds(owner: object, text: string, pattern: string): Seed[] {
  let grams = cache.get(owner);
  if (!grams) cache.set(owner, (grams = indexGrams(text)));
  const { size, heads, places } = grams;
  const mask = heads.length - 2;
  const last = pattern.length - size;
  const step = Math.max(1, Math.floor(last / MOST_PIECES));
  const covered = new Map<number, number>(); // diagonal -> end of the last seed on it
  let seeds: Seed[] = [];

  for (let i = 0; i <= last; i += step) {
    if (seeds.length > 4 * MOST_SEEDS) seeds = longest(seeds);
    const bucket = hashOf(pattern, i, size) & mask;
    const head = heads[bucket] ?? 0;
    const end = heads[bucket + 1] ?? 0;
    if (end - head > MOST_PLACES) continue;
    for (let slot = head; slot < end; slot++) {
      const place = places[slot] ?? 0;
      const diagonal = place - i;
      const known = covered.get(diagonal) ?? 0;
      if (known >= i + size || !text.startsWith(pattern.slice(i, i + size), place)) continue;
      const seed = extend(text, pattern, i, place, size, known);
      covered.set(diagonal, seed.from + seed.length);
      seeds.push(seed);
    }
  }
  return seeds.length > MOST_SEEDS ? longest(seeds) : seeds;
}

const longest = (seeds: Seed[]): Seed[] => seeds.sort((a, b) => b.length - a.length).slice(0, MOST_SEEDS);

function extend(text: string, pattern: string, i: number, place: number, size: number, known: number): Seed {
  let from = i;
  let at = place;
  while (from > known && at > 0 && pattern.charCodeAt(from - 1) === text.charCodeAt(at - 1)) {
    from--;
    at--;
  }
  let to = i + size;
  const ahead = place - i;
  while (
    to < pattern.length &&
    to + ahead < text.length &&
    pattern.charCodeAt(to) === text.charCodeAt(to + ahead)
  )
    to++;
  return { from, at, length: to - from };
}
