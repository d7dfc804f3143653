import type { Influence } from '../strengthSemantics.ts';

/** As much of the way to 1, or to 0, as the energy says (Rago and others, 2016). */
export const linear: Influence = (base, energy) => base + (energy > 0 ? 1 - base : base) * energy;
