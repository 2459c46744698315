export * from './articles';
export { keepForGood } from './connection';
export * from './live';
export * from './notes';
