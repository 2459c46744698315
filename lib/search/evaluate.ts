import { DOCUMENT_KINDS, isFunctionWord, raiseScores, type DocumentKind, type IndexView } from '@/lib/store';
import type { Category } from '@/lib/model';
import { rangesOfFilters, testFilters } from './match-filters';
import type { Query, QueryWord } from './query';
import { beginningWith, inflectionsOf, titleBeginningWith, type WordMatch } from './word-match';

/** Documents that hold what a query asks for, as far as the index can tell. */
export interface Candidates {
  documents: Uint32Array;
  /** Of the same length; comparable within one query only. */
  scores: Float32Array;
  /** False: the query has no words, and the scores are the order of saving. */
  byWords: boolean;
}

/** One's own words first, then articles: of two equal hits the one that was more deliberate. */
const KIND_COUNTS: Record<DocumentKind, number> = {
  article: 1.1,
  comment: 1,
  pingback: 0.8,
  social: 0.9,
  note: 1.2,
};

/** Up to so many letters a word alone is looked for in titles only. */
const SHORT = 2;

/** The words of a query that decide: function words and beginnings of words do only when there are no others. */
export function decidingWords(query: Query): WordMatch[] {
  const telling = query.words.filter(({ word }) => word.length > SHORT && !isFunctionWord(word));
  if (telling.length === 0 && query.phrases.length === 0) {
    return query.words.map(({ word, unfinished }) =>
      word.length > SHORT ? beginningWith(word, unfinished) : titleBeginningWith(word),
    );
  }
  const isTelling = ({ word, unfinished }: QueryWord) =>
    !isFunctionWord(word) && (word.length > SHORT || !unfinished);
  return query.words
    .filter(isTelling)
    .map(({ word, unfinished }) =>
      word.length > SHORT ? beginningWith(word, unfinished) : inflectionsOf(word),
    );
}

/** The words of phrases, which are looked up before the texts are read; none of them may be missing. */
function phraseWords(query: Query): WordMatch[] {
  return query.phrases.flatMap((phrase) => {
    const telling = phrase.filter((word) => !isFunctionWord(word));
    return (telling.length > 0 ? telling : phrase).map(inflectionsOf);
  });
}

/**
 * Finds the documents with all words and filters. Phrases have to be looked for in the texts of what is found here. Of
 * a query without words the order is that of saving, newest first.
 */
export async function evaluate(
  view: IndexView,
  query: Query,
  categories: readonly Category[],
): Promise<Candidates> {
  const wanted = [...decidingWords(query), ...phraseWords(query)];
  const unwanted = query.excluded.flatMap((words) => (words.length === 1 ? words.map(inflectionsOf) : []));
  const lookup = await view.lookUp([
    ...[...wanted, ...unwanted].flatMap((match) => match.ranges),
    ...rangesOfFilters(query.filters, categories),
  ]);

  const size = view.visible.length;
  const scoresOf = (match: WordMatch): Uint16Array => {
    const scores = new Uint16Array(size);
    for (const range of match.ranges) {
      lookup.visit(range, ({ term, bytes, start, end, first }) =>
        raiseScores(bytes, start, end, first, match.factor(term), scores),
      );
    }
    return scores;
  };
  const passes = testFilters(view, lookup, query.filters, categories);
  const totals = new Float32Array(view.visible);
  for (const match of wanted) addScores(totals, scoresOf(match), view.visibleCount);
  for (const match of unwanted) leaveOut(totals, scoresOf(match));
  const byWords = wanted.length > 0;
  const counts = DOCUMENT_KINDS.map((kind) => KIND_COUNTS[kind]);

  const documents = new Uint32Array(size);
  const scores = new Float32Array(size);
  let found = 0;
  for (let document = 0; document < size; document++) {
    const total = totals[document] ?? 0;
    if (total === 0 || !passes(document)) continue;
    documents[found] = document;
    scores[found++] = byWords
      ? total * (counts[view.kinds[document] ?? 0] ?? 1)
      : (view.articles[document] ?? 0);
  }
  return { documents: documents.subarray(0, found), scores: scores.subarray(0, found), byWords };
}

/** Adds what a word says of every document; 0 stays 0, and becomes so where the word does not occur. */
function addScores(totals: Float32Array, scores: Uint16Array, documents: number): void {
  const rarity = rarityOf(scores, documents);
  for (let document = 0; document < totals.length; document++) {
    const score = scores[document] ?? 0;
    const total = totals[document] ?? 0;
    totals[document] = score > 0 && total > 0 ? total + score * rarity : 0;
  }
}

function leaveOut(totals: Float32Array, scores: Uint16Array): void {
  for (let document = 0; document < totals.length; document++) {
    if ((scores[document] ?? 0) > 0) totals[document] = 0;
  }
}

/** BM25's measure of how much it says that a document has the word. */
function rarityOf(scores: Uint16Array, documents: number): number {
  let having = 0;
  for (let document = 0; document < scores.length; document++) if ((scores[document] ?? 0) > 0) having++;
  const all = Math.max(documents, having);
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
