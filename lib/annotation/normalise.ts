/**
 * Text as anchoring compares it: letters without white space, in one spelling.
 *
 * White space is left out altogether (a page's source may be printed anew at any time), but it is kept in
 * mind where it stood: `gaps`. Compatibility decomposition (NFKD) makes composed and decomposed letters, ligatures,
 * wide forms and the ellipsis equal; upper case, ß, quotation marks and dashes are folded; soft
 * hyphens, zero-width and direction characters vanish.
 */

export const NO_GAP = 0;
export const SPACE = 1;
export const LINE = 2;
export const BLOCK = 3;
/** What stood before a letter: nothing, white space, a line break within a block, or the border of a block. */
export type Gap = typeof NO_GAP | typeof SPACE | typeof LINE | typeof BLOCK;

export interface Letters {
  /** UTF-16 code units of the folded text. */
  text: string;
  /** For each code unit the offset in the given text where the character it comes from begins. */
  offsets: Int32Array;
  /** For each code unit the `Gap` before it. */
  gaps: Uint8Array;
}

const FOLDS: Record<string, string> = { ß: 'ss', ς: 'σ', '´': "'", '¨': '"' };
for (const quote of '“”„‟«»″‶〝〞〟＂') FOLDS[quote] = '"';
for (const quote of '‘’‚‛‹›′‵`ʼ＇') FOLDS[quote] = "'";
for (const dash of '‐‑‒–—―−﹘﹣－') FOLDS[dash] = '-';

const WHITE = /^[\s\p{Cc}\u2800]$/u;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\u0640]$/u;

function foldCharacter(char: string): string {
  let out = FOLDS[char];
  if (out === undefined) {
    out = '';
    for (const part of char.normalize('NFKD')) {
      if (!WHITE.test(part)) out += FOLDS[part] ?? part.toLowerCase();
    }
    out = FOLDS[out] ?? out.normalize('NFKD');
  }
  return out;
}

// One entry for each UTF-16 code unit, filled as characters come by. Control characters fold to white space, so that
// their numbers are free to say what cannot be said by one folded code unit.
const UNKNOWN = 0;
const IS_WHITE = 1;
const IS_INVISIBLE = 2;
const IS_SEVERAL = 3;
const folded = new Uint16Array(0x10000);
const several = new Map<number, string>();

function learn(code: number, char: string): number {
  if (WHITE.test(char)) return (folded[code] = IS_WHITE);
  if (INVISIBLE.test(char)) return (folded[code] = IS_INVISIBLE);
  const fold = foldCharacter(char);
  if (fold.length === 1 && fold.charCodeAt(0) > IS_SEVERAL) return (folded[code] = fold.charCodeAt(0));
  several.set(code, fold);
  return (folded[code] = IS_SEVERAL);
}

const isHigh = (code: number) => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number) => code >= 0xdc00 && code < 0xe000;

/** Collects the letters of a text that comes in pieces. */
export class LetterWriter {
  #codes = new Uint16Array(1024);
  #offsets = new Int32Array(1024);
  #gaps = new Uint8Array(1024);
  #length = 0;
  #gap: Gap = BLOCK;

  /** Number of letters so far. */
  get length(): number {
    return this.#length;
  }

  /** A line break or a border between blocks stands here. */
  breakOff(gap: typeof LINE | typeof BLOCK): void {
    if (gap > this.#gap) this.#gap = gap;
  }

  /** `offset`: where this piece begins in the whole text. */
  append(text: string, offset: number): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isHigh(code) && isLow(text.charCodeAt(i + 1))) {
        const pair = text.slice(i, i + 2);
        if (!INVISIBLE.test(pair)) this.#pushAll(foldCharacter(pair), offset + i);
        i++;
        continue;
      }
      let fold = folded[code] ?? UNKNOWN;
      if (fold === UNKNOWN) fold = learn(code, text[i] ?? '');
      if (fold > IS_SEVERAL) this.#push(fold, offset + i);
      else if (fold === IS_WHITE) this.#gap ||= SPACE;
      else if (fold === IS_SEVERAL) this.#pushAll(several.get(code) ?? '', offset + i);
    }
  }

  #pushAll(codes: string, offset: number): void {
    for (let k = 0; k < codes.length; k++) this.#push(codes.charCodeAt(k), offset);
  }

  #push(code: number, offset: number): void {
    const at = this.#length++;
    if (at === this.#codes.length) this.#grow();
    this.#codes[at] = code;
    this.#offsets[at] = offset;
    this.#gaps[at] = this.#gap;
    this.#gap = NO_GAP;
  }

  #grow(): void {
    const size = 2 * this.#codes.length;
    const [codes, offsets, gaps] = [new Uint16Array(size), new Int32Array(size), new Uint8Array(size)];
    codes.set(this.#codes);
    offsets.set(this.#offsets);
    gaps.set(this.#gaps);
    [this.#codes, this.#offsets, this.#gaps] = [codes, offsets, gaps];
  }

  letters(): Letters {
    const length = this.#length;
    return { text: this.text(), offsets: this.#offsets.slice(0, length), gaps: this.#gaps.slice(0, length) };
  }

  text(): string {
    const parts: string[] = [];
    for (let i = 0; i < this.#length; i += 0x2000) {
      parts.push(String.fromCharCode(...this.#codes.subarray(i, Math.min(i + 0x2000, this.#length))));
    }
    return parts.join('');
  }

  clear(): void {
    this.#length = 0;
    this.#gap = BLOCK;
  }
}

const scratch = new LetterWriter();

/** The letters of a short text alone. */
export function fold(text: string): string {
  scratch.clear();
  scratch.append(text, 0);
  return scratch.text();
}

const WORDLIKE = /[\p{L}\p{N}\p{M}]/u;

/** Whether a word may not be cut between these two folded code units. */
export function joins(left: number, right: number): boolean {
  return isWordlike(left) && isWordlike(right);
}

const wordlike = new Uint8Array(0x10000);

function isWordlike(code: number): boolean {
  let known = wordlike[code] ?? 0;
  if (known === 0) {
    // halves of surrogate pairs count as letters, so that nothing ever ends between them
    known = isHigh(code) || isLow(code) || WORDLIKE.test(String.fromCharCode(code)) ? 1 : 2;
    wordlike[code] = known;
  }
  return known === 1;
}

/** Whether no word goes on over this place; nothing is known of what stands before and after the text. */
export const startsWordAt = ({ text, gaps }: Letters, at: number): boolean =>
  at <= 0 || at >= text.length || gaps[at] !== NO_GAP || !joins(text.charCodeAt(at - 1), text.charCodeAt(at));

export const startsBlockAt = ({ text, gaps }: Letters, at: number): boolean =>
  at <= 0 || at >= text.length || gaps[at] === BLOCK;
