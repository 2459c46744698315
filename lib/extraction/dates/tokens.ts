/** A date's smallest parts: a number, a word, a mark. White space only shows in the positions. */
export interface Token {
  kind: 'number' | 'word' | 'mark';
  /** Words: small letters without accents (`marz`, `aout`). */
  text: string;
  /** Of a number; NaN for the others. */
  value: number;
  /** Place in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const PART = /(\d+)|(\p{L}[\p{L}\p{M}]*)|[^\s\p{Z}\p{Cf}]/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PART)) {
    const [part, digits, word] = match;
    tokens.push({
      kind: digits !== undefined ? 'number' : word !== undefined ? 'word' : 'mark',
      text: word === undefined ? part : plainWord(part),
      value: digits === undefined ? NaN : Number(digits),
      start: match.index,
      end: match.index + part.length,
    });
  }
  return tokens;
}

/** Without accents to take off; sparing the most part of words the slow way. */
const ASCII_WORD = /^[A-Za-z]*$/;

/** Small letters without accents: pages write "Aralik" and "Fevrier" as often as the right thing. */
export function plainWord(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss');
}
