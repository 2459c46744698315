import { foldedWords, readIndex, stem, exactly } from '@/lib/store';
import { search } from '@/lib/search';
import { database } from '@/lib/store/connection';
import { Chance } from './generate';

export interface KnownItems {
  asked: number;
  /** The article came first or second. */
  found: number;
}

/** Looks for articles chosen by chance with the three rarest words of their text. */
export async function findKnownItems(count: number): Promise<KnownItems> {
  const chance = new Chance(99);
  const ids = await database().articles.toCollection().primaryKeys();
  const known: KnownItems = { asked: 0, found: 0 };
  for (let i = 0; i < count; i++) {
    const id = chance.pick(ids);
    const [body] = await database()
      .bodies.where('[articleId+readAt]')
      .between([id, -Infinity], [id, Infinity])
      .toArray();
    const words = [...new Set(foldedWords(body?.text ?? ''))].filter((word) => word.length >= 5);
    const query = (await rarest(words, 3)).join(' ');
    const { articles } = await search(`${query} `, { limit: 5 });
    known.asked++;
    if (articles.slice(0, 2).some((hit) => hit.article.id === id)) known.found++;
  }
  return known;
}

/** By the number of documents that have them, in the text's language. */
async function rarest(words: readonly string[], count: number): Promise<string[]> {
  return readIndex(async (view) => {
    const rangesOf = (word: string) =>
      [...new Set([word, stem(word, 'de'), stem(word, 'en')])].map((term) => exactly(term));
    const lookup = await view.lookUp(words.flatMap(rangesOf));
    const frequency = (word: string) => {
      let bytes = 0;
      for (const range of rangesOf(word)) lookup.visit(range, ({ start, end }) => (bytes += end - start));
      return bytes;
    };
    return words
      .map((word): [string, number] => [word, frequency(word)])
      .sort((a, b) => a[1] - b[1])
      .slice(0, count)
      .map(([word]) => word);
  });
}
