// What a browser can have. The store on disk needs Node: import `./disk.ts` by its path.
export { basisOf } from './basis.ts';
export {
  isGraphName,
  type GraphStore,
  type Listing,
  type Moved,
  type Read,
  type Written,
} from './graphStore.ts';
export { freeName, nameFor } from './freeName.ts';
export { httpStore } from './http.ts';
export { memoryStore } from './memory.ts';
export { notWritable, tooLarge } from './troubles.ts';
