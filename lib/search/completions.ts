import { stem } from '@/lib/store';

/** Endings that a stem loses and that are long enough to be seen half typed. */
const ENDINGS = {
  de: 'ung ungen igkeit igkeiten lichkeit lichkeiten heit heiten keit keiten isch ische lich liche ig ige end ende est ern',
  en: 'ing ings ness ment ments ation ations ational ization fulness ousness iveness ingly edly ely ity ive able ible ance ence ies ful',
};

const endings = (['de', 'en'] as const).flatMap((language) =>
  ENDINGS[language].split(' ').map((ending) => ({ language, ending })),
);

/** What has to stand before an ending for it to be one. */
const SHORTEST = 3;

/**
 * The stems of what a word may become with a few letters more, where they are shorter than it is: who has typed
 * `bewerbu` finds Bewerbung, which stands in the index as `bewerb`.
 * @param word folded
 */
export function stemsOfCompletions(word: string): Set<string> {
  const stems = new Set<string>();
  for (const { language, ending } of endings) {
    for (let typed = 1; typed < ending.length; typed++) {
      if (word.length - typed < SHORTEST || !word.endsWith(ending.slice(0, typed))) continue;
      const completed = stem(word + ending.slice(typed), language);
      if (!completed.startsWith(word)) stems.add(completed);
    }
  }
  return stems;
}
