import type { Aggregation } from '../strengthSemantics.ts';

const total = (strengths: Float64Array): number => strengths.reduce((sum, strength) => sum + strength, 0);

/** The sum of supporters less that of attackers (Amgoud and Ben-Naim, 2018; Potyka, 2018). */
export const sum: Aggregation = (pros, cons) => total(pros) - total(cons);

/** The sum of attackers alone, as a loss. */
export const lossOnly: Aggregation = (_, cons) => -total(cons);
