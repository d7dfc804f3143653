/**
 * What every set of denials must do to be successful, since else a known proof holds against it: deny some of `some`, or not deny all of `unless`. (A denial may take away
 * an attack, too, so that less denied can succeed where more does not.)
 */
export interface Clause {
  readonly some: readonly number[];
  readonly unless: readonly number[];
}

/** Whether a set of denials does what a clause asks. */
export const isMet = ({ some, unless }: Clause, denied: ReadonlySet<number>): boolean =>
  some.some((node) => denied.has(node)) || !unless.every((node) => denied.has(node));
