import {
  DOCUMENT_KINDS,
  isFunctionWord,
  raiseScores,
  type DocumentKind,
  type IndexView,
  type TermLookup,
} from '@/lib/store';
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

  const words = wanted.map((match) => scoresOf(view, lookup, match)).sort((a, b) => a.having - b.having);
  const hits = begin(view, words[0] ?? null);
  for (const word of words) addScores(hits, word, view.visibleCount);
  for (const match of unwanted) {
    const { scores } = scoresOf(view, lookup, match);
    keep(hits, (document) => scores[document] === 0);
  }
  if (query.filters.length > 0) keep(hits, testFilters(view, lookup, query.filters, categories));

  const documents = hits.documents.subarray(0, hits.count);
  const scores = hits.totals.subarray(0, hits.count);
  const byWords = wanted.length > 0;
  const counts = DOCUMENT_KINDS.map((kind) => KIND_COUNTS[kind]);
  documents.forEach((document, i) => {
    scores[i] = byWords
      ? (scores[i] ?? 0) * (counts[view.kinds[document] ?? 0] ?? 1)
      : (view.articles[document] ?? 0);
  });
  return { documents, scores, byWords };
}

/** What a word of the query says of every document. */
interface WordScores {
  /** One for each document, 0 where the word does not occur. */
  scores: Uint16Array;
  /** Documents that have the word. */
  having: number;
}

function scoresOf(view: IndexView, lookup: TermLookup, match: WordMatch): WordScores {
  const scores = new Uint16Array(view.visible.length);
  let having = 0;
  for (const range of match.ranges) {
    lookup.visit(range, ({ term, bytes, start, end, first }) => {
      having += raiseScores(bytes, start, end, first, match.factor(term), scores);
    });
  }
  return { scores, having };
}

/** Documents that are left, in the order of their numbers, and what the words say of them so far. */
interface Hits {
  documents: Uint32Array;
  totals: Float32Array;
  count: number;
}

/** The visible documents that have the word; all visible ones for null. */
function begin(view: IndexView, word: WordScores | null): Hits {
  const { visible } = view;
  const documents = new Uint32Array(word ? word.having : view.visibleCount);
  let count = 0;
  for (let document = 0; document < visible.length; document++) {
    if (visible[document] === 1 && word?.scores[document] !== 0) documents[count++] = document;
  }
  return { documents, totals: new Float32Array(count).fill(1), count };
}

/** Adds what a word says, and drops the documents that do not have it. */
function addScores(hits: Hits, { scores, having }: WordScores, all: number): void {
  const { documents, totals, count } = hits;
  const rarity = rarityOf(having, all);
  hits.count = 0;
  for (let i = 0; i < count; i++) {
    const document = documents[i] ?? 0;
    const score = scores[document] ?? 0;
    if (score === 0) continue;
    documents[hits.count] = document;
    totals[hits.count++] = (totals[i] ?? 0) + score * rarity;
  }
}

function keep(hits: Hits, test: (document: number) => boolean): void {
  const { documents, totals, count } = hits;
  hits.count = 0;
  for (let i = 0; i < count; i++) {
    const document = documents[i] ?? 0;
    if (!test(document)) continue;
    documents[hits.count] = document;
    totals[hits.count++] = totals[i] ?? 0;
  }
}

/** BM25's measure of how much it says that a document has the word. */
function rarityOf(having: number, documents: number): number {
  const all = Math.max(documents, having);
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
