import { seeded } from '../random.ts';

/** Whether all seeds are run, not one that was asked for: only then can their results be counted. */
export const allSeeds = process.env['COUNTERCLAIM_SEED'] === undefined;

const seedsOf = (count: number): readonly number[] => {
  const only = process.env['COUNTERCLAIM_SEED'];
  return only === undefined ? Array.from({ length: count }, (_, place) => place + 1) : [Number(only)];
};

function named(error: unknown, seed: number): unknown {
  if (error instanceof Error) error.message = `with COUNTERCLAIM_SEED=${seed}: ${error.message}`;
  return error;
}

/** Runs a law over random examples, and names the seed of the one that breaks it. `COUNTERCLAIM_SEED` runs that one alone. */
export function everySeed(count: number, law: (random: () => number, seed: number) => void): void {
  for (const seed of seedsOf(count)) {
    try {
      law(seeded(seed), seed);
    } catch (error) {
      throw named(error, seed);
    }
  }
}

/** The same for a law that takes its time, one example after the other. */
export async function everySeedInTurn(
  count: number,
  law: (random: () => number, seed: number) => Promise<void>,
): Promise<void> {
  for (const seed of seedsOf(count)) {
    try {
      await law(seeded(seed), seed);
    } catch (error) {
      throw named(error, seed);
    }
  }
}
