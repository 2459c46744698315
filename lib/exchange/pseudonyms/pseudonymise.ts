import type { ArticleEntry } from '@/lib/model';
import type { Cast } from './cast';
import { EntryPseudonyms, type DoubtfulFinding, type PlaceholderWords } from './entry';

/** What was found in all that goes out. */
export interface NameSearch {
  cast: Cast;
  /** Places in texts that are replaced without a question. */
  certain: number;
  doubtful: DoubtfulFinding[];
}

/** Looks through all texts for names, mail addresses and profiles. */
export async function searchNames(
  entries: AsyncIterable<ArticleEntry>,
  cast: Cast,
  words: PlaceholderWords,
): Promise<NameSearch> {
  const doubtful: DoubtfulFinding[] = [];
  let certain = 0;
  for await (const entry of entries) {
    const found = new EntryPseudonyms(entry, cast, words).findings();
    certain += found.certain;
    doubtful.push(...found.doubtful);
  }
  return { cast, certain, doubtful };
}

/**
 * Entries as they go out under pseudonyms.
 * @param spared keys of doubtful findings that the user keeps as they are
 */
export async function* pseudonymised(
  entries: AsyncIterable<ArticleEntry>,
  cast: Cast,
  spared: ReadonlySet<string>,
  words: PlaceholderWords,
): AsyncGenerator<ArticleEntry> {
  for await (const entry of entries) yield new EntryPseudonyms(entry, cast, words).replaced(spared);
}
