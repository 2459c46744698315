import { LANGUAGES, type Vocabulary, vocabularyOf } from './vocabulary';

/** The words of several languages, to look up. */
export interface Lexicon {
  /** The page's language and English first. */
  vocabularies: readonly Vocabulary[];
  /** 1 to 12. `doubtful`: a short word of another language than the page's; needs a year beside it. */
  months: ReadonlyMap<string, { month: number; doubtful: boolean }>;
  /** 0 (Sunday) to 6. */
  weekdays: ReadonlyMap<string, number>;
  /** Units of time in any of the languages. */
  units: ReadonlySet<string>;
  /** Words with which "3 days ago", "yesterday" and their like begin, but for numbers. */
  starts: ReadonlySet<string>;
}

const cache = new Map<string, Lexicon>();

const bases = new Map<string, string | null>();

/** "de" of "de-AT"; null when the page says nothing, or nothing that `Intl` knows: anything can stand there. */
export function knownLanguage(language: string | null): string | null {
  if (language === null) return null;
  const known = bases.get(language);
  if (known !== undefined) return known;
  const base = /^([a-z]{2,3})(?:[-_]|$)/i.exec(language)?.[1]?.toLowerCase();
  // the browser takes long to tell
  const isKnown =
    base !== undefined &&
    (LANGUAGES.includes(base) || Intl.DateTimeFormat.supportedLocalesOf([base]).length > 0);
  bases.set(language, isKnown ? base : null);
  return isKnown ? base : null;
}

/** `reach`: `own` knows the page's language and English, `all` every language we know. */
export function lexiconFor(language: string | null, reach: 'own' | 'all'): Lexicon {
  const key = `${language ?? ''} ${reach}`;
  const known = cache.get(key);
  if (known) return known;
  const made = makeLexicon(language, reach);
  cache.set(key, made);
  return made;
}

function makeLexicon(language: string | null, reach: 'own' | 'all'): Lexicon {
  const own = new Set([...(language === null ? [] : [language]), 'en']);
  const names = reach === 'own' ? [...own] : [...new Set([...own, ...LANGUAGES])];
  const months = new Map<string, { month: number; doubtful: boolean }>();
  const weekdays = new Map<string, number>();
  const units = new Set<string>();
  const starts = new Set<string>();
  const vocabularies = names.map(vocabularyOf);
  for (const [index, vocabulary] of vocabularies.entries()) {
    const isForeign = index >= own.size;
    for (const [word, month] of vocabulary.months) {
      if (!months.has(word)) months.set(word, { month, doubtful: isForeign && word.length <= 3 });
    }
    for (const [word, weekday] of vocabulary.weekdays) {
      // "so", "do", "mar" are words of other languages too
      if (!weekdays.has(word) && !(isForeign && word.length <= 3)) weekdays.set(word, weekday);
    }
    for (const word of vocabulary.units.keys()) units.add(word);
    for (const word of vocabulary.oneUnsaid ? vocabulary.units.keys() : []) starts.add(word);
    for (const { before } of vocabulary.past) if (before[0] !== undefined) starts.add(before[0]);
    for (const { words } of vocabulary.dayWords) if (words[0] !== undefined) starts.add(words[0]);
  }
  return { vocabularies, months, weekdays, units, starts };
}
