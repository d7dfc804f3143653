// What a browser can have. The store on disk needs Node: import `./disk/index.ts` by its path.
export { basisOf } from './basis.ts';
export {
  besideKinds,
  isKind as isBesideKind,
  LARGEST_BESIDE,
  spokenOf,
  textOf,
  type BesideKind,
  type KeptBeside,
  type ReadBeside,
  type Removed,
  type SeenBeside,
} from './beside.ts';
export { freeId } from './besideId.ts';
export { browserStore, type BrowserStore } from './browser/index.ts';
export {
  isGraphName,
  type GraphStore,
  type InBrowser,
  type Kept,
  type Listing,
  type Moved,
  type Read,
  type Seen,
  type Versions,
  type Written,
} from './graphStore.ts';
export { ANY } from './events.ts';
export { freeName, nameFor } from './freeName.ts';
export { saveInto } from './browser/folder.ts';
export { zipped, type Packed } from './zip.ts';
export { portableName } from './portableName.ts';
export { httpStore, KEEP_HEADER, SERVER_HEADER } from './http.ts';
export { storeHere } from './here.ts';
export { browserJournal, type Journal, type LeftBehind, type Unsaved } from './journal.ts';
export { layeredStore } from './layered.ts';
export { memoryStore } from './memory.ts';
export { changedOnDisk, notWritable, tooLarge } from './troubles.ts';
export {
  isDue,
  outlived,
  versionId,
  versionOf,
  versionReasons,
  versionsIn,
  type Version,
  type VersionReason,
} from './versions.ts';
