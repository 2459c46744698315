export * from './page';
export * from './records';
