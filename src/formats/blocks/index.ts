export { blocksAsLayer, type BlocksLayer, type CameIn } from './blocksAsLayer.ts';
export { blocksFromDocx, type ReadBlocks } from './blocksFromDocx.ts';
export { LARGEST as LARGEST_BLOCKS } from './unpacked.ts';
export type { Block, Card, DebateFile, Tag } from './debateFile.ts';
