export * from './native/index.ts';
export * from './position/index.ts';
