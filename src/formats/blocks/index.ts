export { blocksAsLayer, type BlocksLayer } from './blocksAsLayer.ts';
export { blocksFromDocx, type ReadBlocks } from './blocksFromDocx.ts';
export type { Block, Card, DebateFile, Tag } from './debateFile.ts';
