export * from './documents';
export * from './prepare';
export { indexTables } from './tables';
export * from './upkeep';
export * from './write';
