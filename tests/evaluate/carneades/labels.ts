import type { Label } from '../../../src/evaluate/index.ts';
import type { Argument, Graph } from './graph.ts';

/** Whether Carneades' labels can be worked out here: not where a scheme weighs by a program of its own. */
export const isKnown = (graph: Graph): boolean =>
  graph.arguments.every(({ weighing }) => weighing !== 'other');

/**
 * The grounded labels of Carneades 4 (Gordon and Walton, 2016), with preponderance of the evidence as the standard of every issue. An argument waits until its undercutter and all its
 * premises are decided, an issue until all arguments for its positions are; then the position with the weightiest argument is in, if there is one, and all others are out.
 */
export function carneadesLabels(graph: Graph): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  const label = (statement: string) => labels.get(statement) ?? 'undecided';
  const isIn = (statement: string) => label(statement) === 'in';
  const argumentsFor = (statement: string) =>
    graph.arguments.filter(({ conclusion }) => conclusion === statement);
  const issueOf = (statement: string) => graph.issues.find((positions) => positions.includes(statement));

  const undercut = ({ undercutter }: Argument): Label =>
    undercutter === undefined ? 'out' : label(undercutter);
  const isApplicable = (argument: Argument) =>
    undercut(argument) === 'in' ||
    (undercut(argument) === 'out' && argument.premises.every((premise) => label(premise) !== 'undecided'));
  function weight(argument: Argument): number {
    const { premises, weighing, conclusion } = argument;
    if (undercut(argument) !== 'out' || !isApplicable(argument)) return 0;
    if (weighing === 'convergent') return premises.some(isIn) ? 1 : 0;
    if (weighing === 'cumulative') return premises.filter(isIn).length / premises.length;
    if (!premises.every(isIn)) return 0;
    if (weighing === 'linked') return 1;
    const rivals = (issueOf(conclusion) ?? [conclusion]).flatMap(argumentsFor);
    return premises.length / new Set(rivals.flatMap((rival) => rival.premises)).size;
  }
  const best = (statement: string) => Math.max(0, ...argumentsFor(statement).map(weight));

  for (const statement of graph.assumptions) labels.set(statement, 'in');
  for (const positions of graph.issues)
    if (positions.some(isIn))
      for (const position of positions) if (!isIn(position)) labels.set(position, 'out');
  for (let before = -1; before !== labels.size;) {
    before = labels.size;
    for (const statement of graph.statements) {
      if (labels.has(statement)) continue;
      const positions = issueOf(statement);
      if (argumentsFor(statement).every((argument) => isApplicable(argument) && weight(argument) === 0))
        labels.set(statement, 'out');
      else if (positions === undefined) {
        if (best(statement) > 0) labels.set(statement, 'in');
      } else if (positions.flatMap(argumentsFor).every(isApplicable)) {
        const wins = (position: string) =>
          positions.every((other) => other === position || best(position) > best(other));
        const winner = positions.find((position) => best(position) > 0 && wins(position));
        for (const position of positions) labels.set(position, position === winner ? 'in' : 'out');
      }
    }
  }
  return labels;
}
