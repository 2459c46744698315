export * from './fetch-picture';
export * from './picture-addresses';
export * from './picture-type';
