import { decidingWords } from './evaluate';
import type { Sought } from './passages';
import type { Query } from './query';

/** What is marked in titles and in other texts. */
export interface SoughtIn {
  title: Sought;
  text: Sought;
}

export function soughtBy(query: Query): SoughtIn {
  const words = decidingWords(query);
  const sought = (some: typeof words): Sought => ({
    words: some.map((match) => (word) => match.matches(word)),
    phrases: query.phrases,
    initials: new Set([
      ...some.map((match) => match.initial),
      ...query.phrases.flatMap((phrase) => phrase.map((word) => word.charAt(0))),
    ]),
  });
  return { title: sought(words), text: sought(words.filter((match) => !match.titleOnly)) };
}
