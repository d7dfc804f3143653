export { openMaps, type MapsDatabase, type OpenMaps } from './database.ts';
export { browserStore, type BrowserStore } from './store.ts';
