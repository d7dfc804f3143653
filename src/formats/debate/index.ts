export { debateFromJson, type ParsedDebate } from './debateFromJson.ts';
export { debateToJson } from './debateToJson.ts';
