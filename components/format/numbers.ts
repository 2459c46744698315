const formats = new Map<string, Intl.NumberFormat>();

export function numberInWords(number: number, language: string): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(number);
}

/** Adults read some 230 words of prose a minute (Brysbaert 2019: 238 in English; German words are longer). */
const WORDS_A_MINUTE = 230;

/** At least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
