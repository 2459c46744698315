export * from './article-order';
export * from './article-tags';
export * from './articles';
export * from './backups';
export * from './by-id';
export * from './categories';
export * from './collections';
export { keepForGood } from './connection';
export { isDiskFull } from './disk-full';
export * from './duplicates';
export type { CommitOptions, ImportResult } from './import/commit';
export { ImportStage } from './import/import-stage';
export { dropLeftImports } from './import/left-behind';
export type { ImportRow } from './import/plan';
export { StageLost } from './import/staged';
export * from './live';
export * from './notes';
export * from './passages';
export * from './personas';
export * from './pictures';
export * from './progress';
export * from './pseudonyms';
export * from './read-entries';
export * from './reading-state';
export * from './save-article';
export * from './searches';
export * from './storage';
export {
  checkIndex,
  DOCUMENT_KINDS,
  exactly,
  FACETS,
  fold,
  foldedWords,
  foldWord,
  forgetIndexMemory,
  inCategory,
  isFunctionWord,
  missingInIndex,
  NO_DAY,
  raiseScores,
  readIndex,
  readPostings,
  rebuildIndex,
  requestUpkeep,
  startingWith,
  stem,
  tendIndex,
  wholeTag,
  wordsOf,
  type DocumentKind,
  type IndexCheck,
  type IndexProgress,
  type IndexView,
  type TermLookup,
  type TermRange,
} from './text-index';
export * from './versions';
