import type { DocumentKind } from '@/lib/store';

/** What a query asks for. All of it must hold for one article, comment or note. */
export interface Query {
  /** As it was typed. */
  text: string;
  words: QueryWord[];
  /** Folded words that must follow one another. */
  phrases: string[][];
  /** Folded words that must not occur, one or more in a row. */
  excluded: string[][];
  filters: Filter[];
  problems: QueryProblem[];
}

export interface QueryWord {
  /** Folded. */
  word: string;
  /** The last one, still being typed. */
  unfinished: boolean;
}

export type Filter = {
  /** The filter must not hold. */
  not: boolean;
  /** As it was typed, for showing and taking it away. */
  text: string;
} & (
  | { name: 'author' | 'site' | 'category'; words: string[]; whole: boolean }
  /** `whole`: just this tag, not one that begins so. */
  | { name: 'tag'; tag: string; words: string[]; whole: boolean }
  | { name: 'kind'; kinds: readonly DocumentKind[] }
  | { name: 'has'; what: 'note' | 'comments' }
  /** Days since 1970, `from` inclusive, `to` exclusive; null is open. */
  | { name: 'date'; from: number | null; to: number | null }
);

export type FilterName = Filter['name'];

/** Something in the query that cannot be taken as it may be meant; the rest of it is used. */
export interface QueryProblem {
  problem:
    'unknown-filter' | 'empty-filter' | 'not-a-date' | 'unknown-value' | 'open-quote' | 'too-many-words';
  /** The part of the query. */
  text: string;
}
