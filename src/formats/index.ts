export * from './blocks/index.ts';
export * from './debate/index.ts';
export * from './native/index.ts';
export * from './position/index.ts';
export * from './sheets/index.ts';
