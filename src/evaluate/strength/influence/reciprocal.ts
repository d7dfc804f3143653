import type { Influence } from '../strengthSemantics.ts';

/** The base divided by one more than the loss (the h-categorizer of Besnard and Hunter, 2001; weighted: Amgoud and others, 2017). */
export const reciprocal: Influence = (base, loss) => base / (1 - loss);
