import { foldedWords, type IndexView } from '@/lib/store';
import type { Candidates } from './evaluate';
import type { Query } from './query';
import { textsOf, type FoundRecord, type RecordReader } from './records';

/** Texts read at once, and in all: after some hundred a phrase of very common words is given up. */
const STEP = 40;
const MOST = 400;

/** Whether a query can be answered only by reading texts. */
export function needsTexts(query: Query): boolean {
  return query.phrases.length > 0 || query.excluded.some((words) => words.length > 1);
}

/**
 * The candidates that have the phrases, and not the excluded ones; best first, until there are enough articles.
 * @returns `whole` is false when not all candidates were looked at
 */
export async function keepPhrases(
  view: IndexView,
  query: Query,
  candidates: Candidates,
  records: RecordReader,
  limit: number,
): Promise<{ candidates: Candidates; whole: boolean }> {
  const order = bestFirst(candidates);
  const excluded = query.excluded.filter((words) => words.length > 1);
  const kept: number[] = [];
  const articles = new Set<number>();
  let looked = 0;
  for (; looked < order.length && articles.size < limit; looked += STEP) {
    const some = order.slice(looked, looked + STEP);
    await records.read(some.map((i) => candidates.documents[i] ?? 0));
    for (const i of some) {
      const document = candidates.documents[i] ?? 0;
      const record = records.get(document);
      if (!record || !hasPhrases(record, query.phrases, excluded)) continue;
      kept.push(i);
      articles.add(view.articles[document] ?? 0);
    }
  }
  return {
    candidates: {
      ...candidates,
      documents: Uint32Array.from(kept, (i) => candidates.documents[i] ?? 0),
      scores: Float32Array.from(kept, (i) => candidates.scores[i] ?? 0),
    },
    whole: looked >= candidates.documents.length,
  };
}

function hasPhrases(
  record: FoundRecord,
  phrases: readonly string[][],
  excluded: readonly string[][],
): boolean {
  const texts = textsOf(record).map((text) => ` ${foldedWords(text).join(' ')} `);
  const has = (words: readonly string[]) => texts.some((text) => text.includes(` ${words.join(' ')} `));
  return phrases.every(has) && !excluded.some(has);
}

/** Places of the best `MOST` candidates, best first. */
function bestFirst({ scores }: Candidates): number[] {
  const least = scores.length > MOST ? (scores.slice().sort().at(-MOST) ?? 0) : 0;
  const places: number[] = [];
  for (let i = 0; i < scores.length; i++) if ((scores[i] ?? 0) >= least) places.push(i);
  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, MOST);
}
