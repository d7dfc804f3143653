export { positionFromJson, type ParsedPosition } from './positionFromJson.ts';
export { positionToJson } from './positionToJson.ts';
export type { SavedPosition } from './savedPosition.ts';
