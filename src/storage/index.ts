// What a browser can have. The store on disk needs Node: import `./disk.ts` by its path.
export { isGraphName, type GraphStore, type Listing, type Read } from './graphStore.ts';
export { httpStore } from './http.ts';
export { memoryStore } from './memory.ts';
