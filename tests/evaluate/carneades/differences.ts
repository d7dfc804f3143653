import type { Label } from '../../../src/evaluate/index.ts';
import type { Graph } from './graph.ts';

/**
 * How a label can differ.
 *
 * - `closed issue`: Carneades decides every issue, by the weight of the best arguments, or against all positions at a tie; here, as long as reasons for several stand, it is contested.
 * - `circular support`: what is only supported by itself is undecided for Carneades; here it fails.
 * - `waiting`: for Carneades an argument is undecided while any part of it is, and so is an issue; here it fails with one premise, and carries with one reason that is enough.
 */
export type Difference = 'closed issue' | 'circular support' | 'waiting';

/** Which way two labels differ, by what the graph has under the statement; undefined where it has nothing that explains it. Never is one `in` and the other `out`. */
export function differenceOf(
  graph: Graph,
  statement: string,
  here: Label,
  carneades: Label,
): Difference | undefined {
  const { basis, issue } = dependence(graph);
  const under = closure([statement], basis);
  const isClosed = (positions: readonly string[]) =>
    positions.filter(
      (one) => graph.assumptions.has(one) || graph.arguments.some(({ conclusion }) => conclusion === one),
    ).length > 1;
  if (here === 'undecided')
    return [...under].some((one) => issue(one).length > 1 && isClosed(issue(one)))
      ? 'closed issue'
      : undefined;
  if (carneades !== 'undecided') return undefined;
  const isOn = (of: (one: string) => readonly string[]) => (one: string) => closure(of(one), of).has(one);
  if ([...under].some(isOn((one) => supports(graph, one)))) return 'circular support';
  return [...under].some(isOn(basis)) ? 'waiting' : undefined;
}

const supports = ({ arguments: all, assumptions }: Graph, statement: string) =>
  assumptions.has(statement)
    ? []
    : all.flatMap(({ conclusion, premises }) => (conclusion === statement ? premises : []));

/** What the label of a statement depends on directly: what is said for it, and for the other positions of its issue. */
function dependence(graph: Graph) {
  const issue = (statement: string) =>
    graph.issues.find((positions) => positions.includes(statement)) ?? [statement];
  const basis = (statement: string): readonly string[] =>
    graph.assumptions.has(statement)
      ? []
      : graph.arguments.flatMap(({ conclusion, premises, undercutter }) =>
          issue(statement).includes(conclusion)
            ? [...premises, ...(undercutter === undefined ? [] : [undercutter])]
            : [],
        );
  return { basis, issue };
}

function closure(from: readonly string[], of: (one: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  for (const one of reached) for (const next of of(one)) reached.add(next);
  return reached;
}
