import { seeded } from '../random.ts';

/** Whether all seeds are run, not one that was asked for: only then can their results be counted. */
export const allSeeds = process.env['COUNTERCLAIM_SEED'] === undefined;

/** Runs a law over random examples, and names the seed of the one that breaks it. `COUNTERCLAIM_SEED` runs that one alone. */
export function everySeed(count: number, law: (random: () => number, seed: number) => void): void {
  const only = process.env['COUNTERCLAIM_SEED'];
  const seeds = only === undefined ? Array.from({ length: count }, (_, place) => place + 1) : [Number(only)];
  for (const seed of seeds) {
    try {
      law(seeded(seed), seed);
    } catch (error) {
      if (error instanceof Error) error.message = `with COUNTERCLAIM_SEED=${seed}: ${error.message}`;
      throw error;
    }
  }
}
