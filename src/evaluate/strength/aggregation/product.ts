import type { Aggregation } from '../strengthSemantics.ts';

const left = (strengths: Float64Array): number =>
  strengths.reduce((rest, strength) => rest * (1 - strength), 1);

/** What attackers leave, less what supporters leave: −1 to 1 (Rago, Toni, Aurisicchio and Baroni, 2016). */
export const product: Aggregation = (pros, cons) => left(cons) - left(pros);
