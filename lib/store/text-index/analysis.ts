import { FACETS, type DocumentKind, type TextDocument } from './documents';
import { languageOf, stem } from './stems';
import { foldedWords } from './words';

/** How often a word counts that stands in the title. */
const TITLE_COUNTS = 3;

/**
 * Words of an average document. Fixed, so that a weight holds for ever: a true average would change all weights with
 * every save.
 */
const AVERAGE_LENGTH: Record<DocumentKind, number> = {
  article: 650,
  comment: 36,
  pingback: 36,
  social: 16,
  note: 16,
};

/** BM25's parameters: how fast repetition stops to count, and how much length matters. */
const K1 = 1.2;
const B = 0.75;

/** Weights fit into a byte: the highest value of the formula is 2.2. */
const WEIGHT_SCALE = 115;

/** Weight of a term that is there or not. */
const FACET_WEIGHT = 1;

/** The terms of a document and how much each says about it, 1 to 253. */
export function weighTerms(document: TextDocument): Map<string, number> {
  const words = foldedWords(document.text);
  const title = foldedWords(document.title);
  const language = languageOf(words, document.language);

  const counts = new Map<string, number>();
  const count = (word: string, times: number) => {
    const term = stem(word, language);
    counts.set(term, (counts.get(term) ?? 0) + times);
  };
  for (const word of words) count(word, 1);
  for (const word of title) count(word, TITLE_COUNTS);

  const length = words.length + title.length;
  const norm = K1 * (1 - B + (B * length) / AVERAGE_LENGTH[document.kind]);
  const weights = new Map<string, number>();
  for (const [term, times] of counts) {
    const weight = (times * (K1 + 1)) / (times + norm);
    weights.set(term, Math.max(1, Math.round(weight * WEIGHT_SCALE)));
  }
  // titles have terms of their own, so that one or two letters can be looked up in them alone
  for (const word of title) {
    const term = stem(word, language);
    weights.set(FACETS.titleWord + term, weights.get(term) ?? 1);
  }
  for (const facet of document.facets) weights.set(facet, FACET_WEIGHT);
  return weights;
}
