export * from './address';
export * from './check-page';
export * from './page';
export * from './reading';
export * from './records';
export * from './thread';
