// The store on disk: it needs Node.
export { readGraphFile } from './reading.ts';
export { folderSecret } from './secret.ts';
export { diskStore } from './store.ts';
export { thisSystem } from './system.ts';
export { sweep } from './sweep.ts';
