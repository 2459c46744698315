import { plainWord, tokensOf } from './tokens';

/** The words of dates in one language, as the browser's own `Intl` writes them: nothing to ship, every inflection right. */
export interface Vocabulary {
  /** A count may be missing where it is one: "godzinę temu", "před hodinou", "час назад". */
  oneUnsaid: boolean;
  /** Plain word to month, 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** Plain word to weekday, 0 (Sunday) to 6. */
  weekdays: ReadonlyMap<string, number>;
  /** Plain word to unit of time, as in "3 days ago". */
  units: ReadonlyMap<string, TimeUnit>;
  /** What stands before a number and after its unit to put them into the past: "il y a", "ago", "för" with "sedan". */
  past: readonly { before: readonly string[]; after: readonly string[] }[];
  /** "yesterday" and its like: words to days before today. */
  dayWords: readonly { words: readonly string[]; daysAgo: number }[];
}

export const TIME_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Languages whose words are known on every page: blogs mix the theme's language with their own. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pl', 'nl', 'pt', 'tr', 'ru', 'cs', 'sv'] as const;

/** Spellings that pages use and `Intl` does not write. */
const MORE_MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['', '', '', '', '', '', '', '', 'sept'],
  de: ['janner jaenner', 'feber', 'maerz mrz', '', '', 'juno', 'julei', '', 'sept'],
  fr: ['', 'fev', '', '', '', '', 'juill'],
  es: ['', '', '', '', '', '', '', '', 'setiembre sep'],
  nl: ['', '', 'mrt', '', '', '', '', '', 'sept', 'oct'],
  it: ['', '', '', '', '', '', '', '', 'sett'],
  ru: ['', 'фев', 'мар', '', '', 'июн', 'июл', '', 'сен', '', 'ноя'],
};

/** Short units that `Intl` does not write. */
const MORE_UNITS: Readonly<Record<string, Readonly<Record<string, TimeUnit>>>> = {
  en: {
    s: 'second',
    secs: 'second',
    m: 'minute',
    mins: 'minute',
    h: 'hour',
    hrs: 'hour',
    d: 'day',
    w: 'week',
    wks: 'week',
    mos: 'month',
    y: 'year',
    yrs: 'year',
  },
  de: { h: 'hour', std: 'hour', mon: 'month' },
  fr: { jrs: 'day' },
};

/** Other ways to put a number and a unit into the past. */
const MORE_PAST: Readonly<Record<string, Vocabulary['past']>> = {
  es: [{ before: [], after: ['atras'] }],
  pt: [{ before: [], after: ['atras'] }],
  cs: [{ before: [], after: ['zpet'] }],
  sv: [{ before: [], after: ['sedan'] }],
  ru: [{ before: [], after: ['тому', 'назад'] }],
};

const MORE_DAY_WORDS: Readonly<Record<string, Vocabulary['dayWords']>> = {
  es: [{ words: ['antier'], daysAgo: 2 }],
  pl: [{ words: ['dzis'], daysAgo: 0 }],
  sv: [
    { words: ['idag'], daysAgo: 0 },
    { words: ['igar'], daysAgo: 1 },
  ],
};

/** Languages without an article; they leave out the one. */
const ONE_UNSAID = new Set(['pl', 'cs', 'ru']);

const cache = new Map<string, Vocabulary>();

/** Of a language tag that `Intl` knows ("de", "de-AT"); made once, about a millisecond. */
export function vocabularyOf(language: string): Vocabulary {
  const base = language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const known = cache.get(base);
  if (known) return known;
  const made = makeVocabulary(base);
  cache.set(base, made);
  return made;
}

function makeVocabulary(language: string): Vocabulary {
  const months = namesOf(language, 'month', [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric', year: 'numeric' },
  ]);
  MORE_MONTHS[language]?.forEach((words, index) => {
    for (const word of words.split(' ')) if (word) months.set(word, index + 1);
  });
  const weekdays = namesOf(language, 'weekday', [{ weekday: 'long' }, { weekday: 'short' }]);
  return { oneUnsaid: ONE_UNSAID.has(language), months, weekdays, ...relativeWords(language) };
}

function namesOf(
  language: string,
  part: 'month' | 'weekday',
  styles: Intl.DateTimeFormatOptions[],
): Map<string, number> {
  const names = new Map<string, number>();
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(language, { ...style, calendar: 'gregory', timeZone: 'UTC' });
    for (let index = 0; index < (part === 'month' ? 12 : 7); index++) {
      // 2023-01-01 was a Sunday
      const date = part === 'month' ? Date.UTC(2023, index, 15) : Date.UTC(2023, 0, 1 + index);
      const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
      const word = tokensOf(name)[0];
      if (word?.kind === 'word' && word.text.length > 1)
        names.set(word.text, part === 'month' ? index + 1 : index);
    }
  }
  return names;
}

function relativeWords(language: string): Pick<Vocabulary, 'units' | 'past' | 'dayWords'> {
  const units = new Map<string, TimeUnit>(Object.entries(MORE_UNITS[language] ?? {}));
  const past = [...(MORE_PAST[language] ?? [])];
  for (const style of ['long', 'short'] as const) {
    const phrases = pastPhrases(language, style);
    const after = commonEnd(phrases.map((phrase) => phrase.after));
    if (style === 'long') past.push({ before: phrases[0]?.before ?? [], after });
    for (const phrase of phrases) {
      const [unit] = phrase.after.slice(0, phrase.after.length - after.length);
      if (unit && !units.has(unit)) units.set(unit, phrase.unit);
    }
  }
  for (const unit of TIME_UNITS) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    for (const count of [1, 2, 5]) {
      const name = format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '';
      const word = plainWord(name.trim());
      if (word && !units.has(word)) units.set(word, unit);
    }
  }
  const auto = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const dayWords = [0, 1, 2]
    .map((daysAgo) => ({ daysAgo, words: tokensOf(auto.format(-daysAgo, 'day')) }))
    .filter(({ words }) => words.every(({ kind }) => kind !== 'number'))
    .map(({ daysAgo, words }) => ({ daysAgo, words: words.map(({ text }) => text) }));
  return { units, past, dayWords: [...dayWords, ...(MORE_DAY_WORDS[language] ?? [])] };
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
