import { clausesBy, standsFor, type Clause } from './clause.ts';

/** The same clauses, of the members of `some` only those for which no other can stand in: a smallest set that meets these is one that meets all. */
export function narrowed(clauses: readonly Clause[]): readonly Clause[] {
  const by = clausesBy(clauses);
  const { some, unless } = by;
  /** Of those that are in the same clauses, one. */
  const distinct = new Map<string, number>();
  for (const clause of clauses)
    for (const node of clause.some) {
      const places = `${[...some(node)].join(' ')}|${[...unless(node)].join(' ')}`;
      if (!distinct.has(places)) distinct.set(places, node);
    }
  const widest = [...distinct.values()].sort(
    (a, b) => some(b).size - some(a).size || unless(a).size - unless(b).size,
  );
  const kept: number[] = [];
  for (const node of widest) if (!kept.some((other) => standsFor(by, other, node))) kept.push(node);
  const isKept = new Set(kept);
  return clauses.map((clause) => ({ ...clause, some: clause.some.filter((node) => isKept.has(node)) }));
}
