export * from './address';
export * from './categories';
export * from './check-page';
export * from './page';
export * from './palette';
export * from './reading';
export * from './records';
export * from './thread';
