import type { Influence } from '../strengthSemantics.ts';

/** The p-max influence: energy never quite brings a node to 1 or 0; with a higher power, small energies do less (Potyka, 2018; 2019). */
export function pMax(power: number): Influence {
  const share = (energy: number) => {
    if (energy <= 0) return 0;
    const raised = energy ** power;
    return raised / (1 + raised);
  };
  return (base, energy) => base + (1 - base) * share(energy) - base * share(-energy);
}
