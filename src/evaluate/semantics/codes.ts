import type { Label } from './label.ts';

/** Labels as numbers, for typed arrays. */
export const UNDECIDED = 0;
export const IN = 1;
export const OUT = 2;
/** Supposed to be open: whatever else is decided, this isn't. */
export const OPEN = 3;

/** By code: which label it is. */
export const labels: readonly Label[] = ['undecided', 'in', 'out', 'undecided'];
