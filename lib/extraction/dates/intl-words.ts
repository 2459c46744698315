import { plainWord, tokensOf } from './tokens';

export const TIME_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/**
 * The words of dates that a language has in CLDR: plain words (see `plainWord`); forms of one thing are separated by spaces, things by
 * a bar.
 */
export interface DateWords {
  /** January to December. */
  months: string;
  /** Sunday to Saturday. */
  weekdays: string;
  /** As in "3 days ago", in the order of `TIME_UNITS`. */
  units: string;
  /** What stands before a number and its unit to put them into the past ("il y a"), and after ("ago"). */
  past: readonly [before: string, after: string];
  /** Today, yesterday, the day before; empty where the language counts them. */
  dayWords: string;
}

/** The words of a language as the browser's own `Intl` writes them; costs some 6 ms. */
export function intlWords(language: string): DateWords {
  return {
    months: namesOf(language, 'month', [
      { month: 'long' },
      { month: 'short' },
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric', year: 'numeric' },
    ]),
    weekdays: namesOf(language, 'weekday', [{ weekday: 'long' }, { weekday: 'short' }]),
    ...relativeWords(language),
  };
}

function namesOf(language: string, part: 'month' | 'weekday', styles: Intl.DateTimeFormatOptions[]): string {
  const names = new Map<string, number>();
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(language, { ...style, calendar: 'gregory', timeZone: 'UTC' });
    for (let index = 0; index < (part === 'month' ? 12 : 7); index++) {
      // 2023-01-01 was a Sunday
      const date = part === 'month' ? Date.UTC(2023, index, 15) : Date.UTC(2023, 0, 1 + index);
      const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
      const word = tokensOf(name)[0];
      if (word?.kind === 'word' && word.text.length > 1) names.set(word.text, index);
    }
  }
  return grouped(names, part === 'month' ? 12 : 7);
}

/** Words by what they mean. */
const grouped = (words: ReadonlyMap<string, number>, count: number): string =>
  Array.from({ length: count }, (_, index) =>
    [...words].flatMap(([word, meaning]) => (meaning === index ? [word] : [])).join(' '),
  ).join('|');

function relativeWords(language: string): Pick<DateWords, 'units' | 'past' | 'dayWords'> {
  const units = new Map<string, number>();
  const put = (word: string | undefined, unit: TimeUnit): void => {
    if (word && !units.has(word)) units.set(word, TIME_UNITS.indexOf(unit));
  };
  let past: DateWords['past'] = ['', ''];
  for (const style of ['long', 'short'] as const) {
    const phrases = pastPhrases(language, style);
    const after = commonEnd(phrases.map((phrase) => phrase.after));
    if (style === 'long') past = [phrases[0]?.before.join(' ') ?? '', after.join(' ')];
    for (const phrase of phrases)
      put(phrase.after.slice(0, phrase.after.length - after.length)[0], phrase.unit);
  }
  for (const unit of TIME_UNITS) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    for (const count of [1, 2, 5]) {
      const name = format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '';
      put(plainWord(name.trim()), unit);
    }
  }
  const auto = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const dayWords = [0, 1, 2].map((daysAgo) => {
    const words = tokensOf(auto.format(-daysAgo, 'day'));
    return words.some(({ kind }) => kind === 'number') ? '' : words.map(({ text }) => text).join(' ');
  });
  return { units: grouped(units, TIME_UNITS.length), past, dayWords: dayWords.join('|') };
}

interface PastPhrase {
  before: string[];
  after: string[];
  unit: TimeUnit;
}

function pastPhrases(language: string, style: 'long' | 'short'): PastPhrase[] {
  const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'always' });
  const words = (text: string | undefined) =>
    tokensOf(text ?? '')
      .filter(({ kind }) => kind === 'word')
      .map((token) => token.text);
  return TIME_UNITS.flatMap((unit) =>
    [1, 2, 5].map((count) => {
      const [before, after] = format.format(-count, unit).split(/\d+/, 2);
      return { unit, before: words(before), after: words(after) };
    }),
  );
}

function commonEnd(lists: string[][]): string[] {
  let end = lists[0]?.slice(1) ?? [];
  for (const list of lists) {
    let same = 0;
    while (same < end.length && same < list.length - 1 && end.at(-1 - same) === list.at(-1 - same)) same++;
    end = same === 0 ? [] : end.slice(-same);
  }
  return end;
}
