export * from './articles';
export * from './categories';
export { keepForGood } from './connection';
export * from './live';
export * from './notes';
export * from './save-article';
