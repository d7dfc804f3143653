import type { AbstractFramework, SemanticsName } from '../../src/evaluate/index.ts';
import { listOf } from '../../src/evaluate/lists.ts';

/** Extensions by their definitions, over all sets of a few arguments: each set as bits. */
export function definitions({
  size,
  attackers,
}: AbstractFramework): Readonly<Record<SemanticsName, readonly number[]>> {
  const all = Array.from({ length: size }, (_, argument) => argument);
  const sets = Array.from({ length: 2 ** size }, (_, bits) => bits);
  const against = all.map((argument) =>
    listOf(attackers, argument).reduce((bits, one) => bits | (1 << one), 0),
  );
  const isPart = (one: number, other: number) => (one & ~other) === 0;
  const greatest = (from: readonly number[], by = (set: number) => set) =>
    from.filter((set) => !from.some((other) => by(other) !== by(set) && isPart(by(set), by(other))));
  const bitsOf = (holds: (argument: number) => boolean) =>
    all.filter(holds).reduce((bits, argument) => bits | (1 << argument), 0);

  const beaten = sets.map((set) => bitsOf((argument) => (against[argument]! & set) !== 0));
  const defended = sets.map((set) => bitsOf((argument) => isPart(against[argument]!, beaten[set]!)));
  const free = sets.filter((set) => (beaten[set]! & set) === 0);
  const admissible = free.filter((set) => isPart(set, defended[set]!));
  const complete = admissible.filter((set) => defended[set] === set);
  const preferred = greatest(admissible);
  const everywhere = preferred.reduce((bits, set) => bits & set, -1);
  return {
    complete,
    preferred,
    grounded: complete.filter((set) => complete.every((other) => isPart(set, other))),
    stable: free.filter((set) => (set | beaten[set]!) === 2 ** size - 1),
    semiStable: greatest(complete, (set) => set | beaten[set]!),
    ideal: greatest(admissible.filter((set) => isPart(set, everywhere))),
  };
}
