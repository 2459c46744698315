import { type DateWords, intlWords, TIME_UNITS, type TimeUnit } from './intl-words';
import { SHIPPED_WORDS } from './shipped-words';

/** The words of dates in one language, to look up. */
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

/** Languages whose words are known on every page: blogs mix the theme's language with their own. */
export const LANGUAGES: readonly string[] = Object.keys(SHIPPED_WORDS);

/** Spellings that pages use and CLDR does not have. */
const MORE_MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['', '', '', '', '', '', '', '', 'sept'],
  de: ['janner jaenner', 'feber', 'maerz mrz', '', '', 'juno', 'julei', '', 'sept'],
  fr: ['', 'fev', '', '', '', '', 'juill'],
  es: ['', '', '', '', '', '', '', '', 'setiembre sep'],
  nl: ['', '', 'mrt', '', '', '', '', '', 'sept', 'oct'],
  it: ['', '', '', '', '', '', '', '', 'sett'],
  ru: ['', 'фев', 'мар', '', '', 'июн', 'июл', '', 'сен', '', 'ноя'],
};

/** Short units that CLDR does not have. */
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

/** Of a language that `Intl` knows ("de"); made once. */
export function vocabularyOf(language: string): Vocabulary {
  const known = cache.get(language);
  if (known) return known;
  const made = makeVocabulary(language, SHIPPED_WORDS[language] ?? intlWords(language));
  cache.set(language, made);
  return made;
}

function makeVocabulary(language: string, words: DateWords): Vocabulary {
  const months = meanings(words.months);
  MORE_MONTHS[language]?.forEach((names, index) => {
    for (const name of names.split(' ')) if (name) months.set(name, index + 1);
  });
  // days are counted from Sunday as 0
  const weekdays = new Map([...meanings(words.weekdays)].map(([name, place]) => [name, place - 1]));
  const units = new Map<string, TimeUnit>(Object.entries(MORE_UNITS[language] ?? {}));
  for (const [word, place] of meanings(words.units)) {
    const unit = TIME_UNITS[place - 1];
    if (unit && !units.has(word)) units.set(word, unit);
  }
  const [before, after] = words.past.map(split);
  return {
    oneUnsaid: ONE_UNSAID.has(language),
    months,
    weekdays,
    units,
    past: [...(MORE_PAST[language] ?? []), { before: before ?? [], after: after ?? [] }],
    dayWords: [
      ...words.dayWords.split('|').flatMap((day, daysAgo) => (day ? [{ daysAgo, words: split(day) }] : [])),
      ...(MORE_DAY_WORDS[language] ?? []),
    ],
  };
}

const split = (words: string): string[] => (words ? words.split(' ') : []);

/** Words to the place, from 1, of what they mean. */
const meanings = (list: string): Map<string, number> =>
  new Map(list.split('|').flatMap((words, index) => split(words).map((word) => [word, index + 1] as const)));
