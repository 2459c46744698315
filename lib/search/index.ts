export { wordFinder, wordsAsTyped } from './find-words';
export type { OfferedFilter } from './offered-filters';
export { parseQuery } from './parse-query';
export type { Mark } from './passages';
export type { Filter, FilterName, Query, QueryProblem, QueryWord } from './query';
export { search, type ArticleHit, type Passage, type SearchResult } from './search';
