import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as germanStem } from '@orama/stemmers/german';

/** The languages whose inflections are known. */
export type StemLanguage = 'de' | 'en';

/** Folded words that only one of the languages has, and that hardly a sentence does without. */
const FUNCTION_WORDS: Record<StemLanguage, ReadonlySet<string>> = {
  de: new Set(
    'und der das ist nicht ein eine einen mit sich fur auf dem den ich auch als wie von zu bei oder aber wir sie wenn noch nur im zum zur hat haben wird sind'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and of to is that it for with you are this have be not or but they was from your what can if my would there'.split(
      ' ',
    ),
  ),
};

/** Function words that do not tell the languages apart. */
const AMBIGUOUS = new Set(
  'die in an am so was war will man es er hat at by on as no me we he do des dem dass a i'.split(' '),
);

/** Whether a folded word stands in nearly every text, and so says nothing about one. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.de.has(word) || FUNCTION_WORDS.en.has(word) || AMBIGUOUS.has(word);
}

/**
 * The language of a text, by its function words; when they do not tell, by what its page declares.
 * @param words folded
 * @param declared BCP 47
 * @returns null for a language without a stemmer
 */
export function languageOf(words: readonly string[], declared: string | null): StemLanguage | null {
  const looked = words.length > 400 ? words.slice(0, 400) : words;
  let german = 0;
  let english = 0;
  for (const word of looked) {
    if (FUNCTION_WORDS.de.has(word)) german++;
    else if (FUNCTION_WORDS.en.has(word)) english++;
  }
  if (german >= 2 && german > 2 * english) return 'de';
  if (english >= 2 && english > 2 * german) return 'en';
  return /^de\b/i.test(declared ?? '') ? 'de' : /^en\b/i.test(declared ?? '') ? 'en' : null;
}

/** Stems kept in memory; some 5 MB when full. */
const MOST_STEMS = 40_000;

const known: Record<StemLanguage, Map<string, string>> = { de: new Map(), en: new Map() };

/** The part of a folded word that its inflections share; the word itself in an unknown language. */
export function stem(word: string, language: StemLanguage | null): string {
  if (language === null || word.length < 3) return word;
  const stems = known[language];
  let found = stems.get(word);
  if (found === undefined) {
    found = language === 'de' ? stemGerman(word) : englishStem(word);
    if (stems.size >= MOST_STEMS) stems.clear();
    stems.set(word, found);
  }
  return found;
}

/** Always a prefix of the folded word, which prefix search relies on. */
function stemGerman(word: string): string {
  const found = germanStem(word);
  // Mitarbeiterinnen, Mitarbeiterin
  const stemmed = found.endsWith('inn') ? found.slice(0, -1) : found;
  return stemmed !== '' && word.startsWith(stemmed) ? stemmed : word;
}
