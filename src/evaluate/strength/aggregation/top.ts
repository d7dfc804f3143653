import type { Aggregation } from '../strengthSemantics.ts';

const strongest = (strengths: Float64Array): number =>
  strengths.reduce((most, strength) => Math.max(most, strength), 0);

/** The strongest supporter against the strongest attacker (Mossakowski and Neuhaus, 2018). */
export const top: Aggregation = (pros, cons) => strongest(pros) - strongest(cons);
