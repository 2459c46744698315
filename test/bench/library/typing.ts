import { search } from '@/lib/search';
import { foldedWords } from '@/lib/store';
import { Chance, generatePage } from './generate';

/** Between two keys of somebody who types fast, in ms. */
const KEY_MS = 60;

/** What somebody types, key by key, from three letters on: words out of articles, one to three of them. */
export function typedQueries(articles: number, searches: number, seed: number): string[] {
  const chance = new Chance(seed);
  const typed: string[] = [];
  for (let i = 0; i < searches; i++) {
    const words = foldedWords(generatePage(chance.below(articles), 0).text).filter(
      (word) => word.length >= 4,
    );
    const query = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(words)).join(' ');
    for (let length = 3; length <= query.length; length++) typed.push(query.slice(0, length));
  }
  return typed;
}

/**
 * How long each query took with its passages, in ms.
 * @param pause wait between two keys, as people do; then other work has its turn
 * @param until ends it early
 */
export async function measureTyping(
  queries: readonly string[],
  pause: boolean,
  until: () => boolean = () => false,
): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    if (until()) break;
    const started = performance.now();
    await search(query, { limit: 10 });
    times.push(performance.now() - started);
    if (pause) await new Promise((resolve) => setTimeout(resolve, KEY_MS));
  }
  return times;
}
