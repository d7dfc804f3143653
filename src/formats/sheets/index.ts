export { sheetsFromJson, type ParsedSheets } from './sheetsFromJson.ts';
export { sheetsToJson } from './sheetsToJson.ts';
