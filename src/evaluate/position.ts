import type { Position } from '../model/index.ts';

export type { Position, Supposition } from '../model/index.ts';

/** Nothing is supposed. */
export const noPosition: Position = { supposed: new Map(), credences: new Map() };
