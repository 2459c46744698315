export * from './participants';
export * from './reply-graph';
export * from './timeline';
