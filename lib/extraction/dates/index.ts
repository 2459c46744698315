export type { DateHints, DateOrder, DateReading } from './reading';
export { readMachineDate } from './machine';
export { orderOf } from './order';
export { findDate, readDate } from './find';
