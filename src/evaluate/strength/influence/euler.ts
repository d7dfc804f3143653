import type { Influence } from '../strengthSemantics.ts';

/** The Euler-based influence (Amgoud and Ben-Naim, 2018): what attackers take is less than what supporters give. */
export const euler: Influence = (base, energy) => 1 - (1 - base ** 2) / (1 + base * Math.exp(energy));
