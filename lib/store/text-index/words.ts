/** Marks and invisible signs within words: accents set apart, soft hyphens, joiners. */
const INVISIBLE = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const LIGATURES = /[ßæœøłđ]/g;
const LIGATURE_LETTERS: Record<string, string> = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd' };
const FOLDED_WORD = /[\p{L}\p{N}]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*/gu;

/** Longer runs of letters are no words but data; what exceeds this is cut off. */
export const LONGEST_WORD = 48;

/**
 * Takes away what people write differently: case, accents, `ß` or `ss`, `ö` or `oe` or `o`. The rules for German are
 * those of Lucene's GermanNormalizationFilter. Not to be applied twice.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  if (/[\u0080-\uffff]/.test(folded)) {
    folded = folded
      .replace(LIGATURES, (letter) => LIGATURE_LETTERS[letter] ?? letter)
      .normalize('NFD')
      .replace(INVISIBLE, '');
  }
  return folded
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(^|[^aeiouyq])ue/g, '$1u');
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return (fold(text).match(FOLDED_WORD) ?? []).map(shorten);
}

/** The words of a text as they stand there, for telling their places. */
export function wordsOf(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(WORD);
}

/** A word as it stands in a text, folded as `foldedWords` would. */
export function foldWord(word: string): string {
  return shorten(fold(word));
}

function shorten(word: string): string {
  return word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
}
