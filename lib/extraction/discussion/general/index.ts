export { detectDiscussion } from './detect';
export { readItem, type ReadItem } from './item';
