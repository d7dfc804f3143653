/**
 * What every set of denials must do to be successful, since else a known proof holds against it: deny some of `some`, or not deny all of `unless`. (A denial may take away
 * an attack, too, so that less denied can succeed where more does not.)
 */
export interface Clause {
  readonly some: readonly number[];
  readonly unless: readonly number[];
}

/** The places of the clauses that name a node, in `some` or in `unless`. */
export type ClausesBy = Readonly<Record<keyof Clause, (node: number) => ReadonlySet<number>>>;

const none: ReadonlySet<number> = new Set();

export function clausesBy(clauses: readonly Clause[]): ClausesBy {
  const naming = (side: keyof Clause) => {
    const by = new Map<number, Set<number>>();
    for (const [at, clause] of clauses.entries())
      for (const node of clause[side]) {
        const of = by.get(node) ?? new Set();
        by.set(node, of.add(at));
      }
    return (node: number) => by.get(node) ?? none;
  };
  return { some: naming('some'), unless: naming('unless') };
}

/** Whether whatever meets clauses with `other` would meet them with `one` in its stead, where some of them need nothing more. */
export function standsFor(
  { some, unless }: ClausesBy,
  one: number,
  other: number,
  isHit: (at: number) => boolean = () => false,
): boolean {
  const [more, allowed] = [some(one), unless(other)];
  for (const at of unless(one)) if (!allowed.has(at)) return false;
  for (const at of some(other)) if (!more.has(at) && !isHit(at)) return false;
  return true;
}
