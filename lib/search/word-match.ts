import { stemsOfCompletions } from './completions';
import { exactly, FACETS, startingWith, stem, type TermRange } from '@/lib/store';

/** Which terms of the index a word of a query stands for. */
export interface WordMatch {
  ranges: TermRange[];
  /** How much a term counts, 0 for one that does not match. */
  factor(term: string): number;
  /** Whether a folded word of a text is one that is looked for. */
  matches(word: string): boolean;
  /** The first letter of all that matches. */
  initial: string;
  /** Only words of titles count. */
  titleOnly: boolean;
}

const EXACT = 10;
const NEARLY = 7;
const PREFIX = 5;

/** So many letters more count as an inflection. */
const INFLECTION = 2;

/** From so many letters on, a German stem stands for all words that begin with it; a shorter one begins too many. */
const LONG_STEM = 5;

/** The stems that a word may have in the index, whose text may be in either language. */
function stemsOf(word: string): Set<string> {
  return new Set([word, stem(word, 'de'), stem(word, 'en')]);
}

/**
 * The word, its inflections and what begins with it.
 * @param unfinished what it may become is looked for too
 */
export function beginningWith(word: string, unfinished: boolean): WordMatch {
  const stems = stemsOf(word);
  const german = stem(word, 'de');
  const prefix = german.length >= LONG_STEM ? german : word;
  const completions = unfinished ? stemsOfCompletions(word) : new Set<string>();
  const factor = (term: string) =>
    stems.has(term)
      ? EXACT
      : term.startsWith(prefix)
        ? term.length <= prefix.length + INFLECTION
          ? NEARLY
          : PREFIX
        : completions.has(term)
          ? NEARLY
          : 0;
  return {
    ranges: [
      startingWith(prefix),
      ...[...stems, ...completions].filter((term) => !term.startsWith(prefix)).map((term) => exactly(term)),
    ],
    factor,
    matches: (other) => other.startsWith(prefix) || sharesStem(other, stems),
    initial: word.charAt(0),
    titleOnly: false,
  };
}

/** The word and its inflections. */
export function inflectionsOf(word: string): WordMatch {
  const stems = stemsOf(word);
  return {
    ranges: [...stems].map((term) => exactly(term)),
    factor: (term) => (stems.has(term) ? EXACT : 0),
    matches: (other) => sharesStem(other, stems),
    initial: word.charAt(0),
    titleOnly: false,
  };
}

/** What begins with one or two letters: too much, except in titles. */
export function titleBeginningWith(letters: string): WordMatch {
  const prefix = FACETS.titleWord + letters;
  return {
    ranges: [startingWith(prefix)],
    factor: (term) => (term.startsWith(prefix) ? (term === prefix ? EXACT : PREFIX) : 0),
    matches: (other) => other.startsWith(letters),
    initial: letters.charAt(0),
    titleOnly: true,
  };
}

function sharesStem(word: string, stems: ReadonlySet<string>): boolean {
  return stems.has(word) || stems.has(stem(word, 'de')) || stems.has(stem(word, 'en'));
}
