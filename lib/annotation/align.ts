/** Letter by letter alignment of two short texts (Gotoh 1982: gaps cost less for each letter the longer they are). */

const MATCH = 2;
const MISMATCH = -1.5;
const OPEN = -3;
const EXTEND = -0.2;

/** More cells than this are not worth their time; longer texts are cut. */
const MOST_CELLS = 200_000;

export interface AlignOptions {
  /** Letters of `text` before or after the pattern cost nothing. */
  freeStart: boolean;
  freeEnd: boolean;
}

/**
 * For each letter of `pattern` the place in `text` of the letter it was aligned with, equal or not; -1 where it has none.
 * Ascending. Of texts too long for that only the ends are aligned.
 */
export function align(pattern: string, text: string, options: AlignOptions): Int32Array {
  const result = new Int32Array(pattern.length).fill(-1);
  if (pattern === '' || text === '') return result;
  if (pattern.length * text.length <= MOST_CELLS) {
    alignWhole(pattern, 0, text, 0, options, result);
    return result;
  }
  const side = Math.floor(Math.sqrt(MOST_CELLS) / 2);
  const part = Math.min(side, pattern.length >> 1);
  const textPart = Math.min(Math.floor(MOST_CELLS / 2 / Math.max(part, 1)), text.length >> 1);
  alignWhole(pattern.slice(0, part), 0, text.slice(0, textPart), 0, { ...options, freeEnd: true }, result);
  const [p, t] = [pattern.length - part, text.length - textPart];
  alignWhole(pattern.slice(p), p, text.slice(t), t, { ...options, freeStart: true }, result);
  return result;
}

// Where a cell's value came from, two bits for each of the three matrices.
const FROM_BOTH = 0;
const FROM_PATTERN = 1;
const FROM_TEXT = 2;

function alignWhole(
  pattern: string,
  patternAt: number,
  text: string,
  textAt: number,
  { freeStart, freeEnd }: AlignOptions,
  result: Int32Array,
): void {
  const columns = text.length + 1;
  const rows = pattern.length + 1;
  const came = new Uint8Array(rows * columns);
  let both = new Float32Array(columns).fill(-Infinity); // last letters aligned with each other
  let skipped = new Float32Array(columns).fill(-Infinity); // last letter of the pattern has no partner
  let inserted = new Float32Array(columns).fill(-Infinity); // last letter of the text has no partner
  both[0] = 0;
  for (let j = 1; j < columns; j++) {
    inserted[j] = freeStart ? 0 : OPEN + EXTEND * j;
    came[j] = (j === 1 ? FROM_BOTH : FROM_TEXT) << 4;
  }

  let [nextBoth, nextSkipped, nextInserted] = [
    new Float32Array(columns),
    new Float32Array(columns),
    new Float32Array(columns),
  ];

  for (let i = 1; i < rows; i++) {
    const code = pattern.charCodeAt(i - 1);
    for (let j = 0; j < columns; j++) {
      let cell = 0;
      if (j === 0) nextBoth[0] = nextInserted[0] = -Infinity;
      else {
        const [a, b, c] = [both[j - 1] ?? 0, skipped[j - 1] ?? 0, inserted[j - 1] ?? 0];
        const from = a >= b && a >= c ? FROM_BOTH : b >= c ? FROM_PATTERN : FROM_TEXT;
        nextBoth[j] = Math.max(a, b, c) + (text.charCodeAt(j - 1) === code ? MATCH : MISMATCH);
        cell |= from;

        const [d, e, f] = [nextBoth[j - 1] ?? 0, nextSkipped[j - 1] ?? 0, nextInserted[j - 1] ?? 0];
        const opened = Math.max(d, e) + OPEN;
        if (f >= opened) cell |= FROM_TEXT << 4;
        else cell |= (d >= e ? FROM_BOTH : FROM_PATTERN) << 4;
        nextInserted[j] = Math.max(f, opened) + EXTEND;
      }
      const [g, h, k] = [both[j] ?? 0, skipped[j] ?? 0, inserted[j] ?? 0];
      const opened = Math.max(g, k) + OPEN;
      if (h >= opened) cell |= FROM_PATTERN << 2;
      else cell |= (g >= k ? FROM_BOTH : FROM_TEXT) << 2;
      nextSkipped[j] = Math.max(h, opened) + EXTEND;
      came[i * columns + j] = cell;
    }
    [both, nextBoth] = [nextBoth, both];
    [skipped, nextSkipped] = [nextSkipped, skipped];
    [inserted, nextInserted] = [nextInserted, inserted];
  }

  let j = text.length;
  if (freeEnd) {
    const value = (at: number) => Math.max(both[at] ?? 0, skipped[at] ?? 0, inserted[at] ?? 0);
    for (let at = 0; at < columns; at++) if (value(at) > value(j)) j = at;
  }
  const ends = [both[j] ?? 0, skipped[j] ?? 0, inserted[j] ?? 0];
  let state = ends.indexOf(Math.max(...ends));
  let i = pattern.length;
  while (i > 0 && j >= 0) {
    const cell = came[i * columns + j] ?? 0;
    if (state === FROM_BOTH) {
      result[patternAt + i - 1] = textAt + j - 1;
      state = cell & 3;
      i--;
      j--;
    } else if (state === FROM_PATTERN) {
      state = (cell >> 2) & 3;
      i--;
    } else {
      state = (cell >> 4) & 3;
      j--;
    }
  }
}
