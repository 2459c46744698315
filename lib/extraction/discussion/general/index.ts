export { readItem, type ReadItem } from './item';
