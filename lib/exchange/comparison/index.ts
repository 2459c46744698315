export * from './csv';
export * from './html';
export * from './markdown';
export * from './model';
export { inQuotes, type ComparisonWords } from './words';
