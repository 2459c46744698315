import { LANGUAGES, type TimeUnit, type Vocabulary, vocabularyOf } from './vocabulary';

/** Looks words up: in the page's language and English first, then in all the others. */
export interface Lexicon {
  /** Base language of the page ("de"); empty when it is not known. */
  language: string;
  /** 1 to 12. `doubtful`: a short word of another language than the page's; needs a year beside it. */
  month(word: string): { month: number; doubtful: boolean } | null;
  /** 0 (Sunday) to 6. */
  weekday(word: string): number | null;
  /** The page's language and English first. */
  vocabularies(): Iterable<Vocabulary>;
  unit(word: string, vocabulary: Vocabulary): TimeUnit | null;
}

const cache = new Map<string, Lexicon>();

export function lexiconFor(language: string | null): Lexicon {
  const base = isKnown(language) ? (language?.toLowerCase().split(/[-_]/, 1)[0] ?? '') : '';
  const known = cache.get(base);
  if (known) return known;
  const made = makeLexicon(base);
  cache.set(base, made);
  return made;
}

/** The page names its language itself: anything can stand there. */
function isKnown(language: string | null): boolean {
  if (!language || !/^[a-z]{2,3}([-_]|$)/i.test(language)) return false;
  return Intl.DateTimeFormat.supportedLocalesOf([language.slice(0, language.search(/[-_]|$/))]).length > 0;
}

function makeLexicon(language: string): Lexicon {
  const own = [...new Set([language, 'en'])].filter((name) => name !== '').map(vocabularyOf);
  // made only when a word is in neither: 12 languages cost some 15 ms
  let others: Vocabulary[] | null = null;
  const foreign = () =>
    (others ??= LANGUAGES.filter((name) => name !== language && name !== 'en').map(vocabularyOf));

  return {
    language,
    month(word) {
      if (word.length < 2) return null;
      const near = firstOf(own, ({ months }) => months.get(word));
      if (near !== null) return { month: near, doubtful: false };
      const far = firstOf(foreign(), ({ months }) => months.get(word));
      return far === null ? null : { month: far, doubtful: word.length <= 3 };
    },
    weekday(word) {
      const find = ({ weekdays }: Vocabulary) => weekdays.get(word);
      return firstOf(own, find) ?? (word.length > 3 ? firstOf(foreign(), find) : null);
    },
    *vocabularies() {
      yield* own;
      yield* foreign();
    },
    unit: (word, vocabulary) => vocabulary.units.get(word) ?? null,
  };
}

function firstOf<T>(vocabularies: Vocabulary[], find: (vocabulary: Vocabulary) => T | undefined): T | null {
  for (const vocabulary of vocabularies) {
    const found = find(vocabulary);
    if (found !== undefined) return found;
  }
  return null;
}
