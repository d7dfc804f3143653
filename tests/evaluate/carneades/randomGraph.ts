import type { Argument, Graph, Weighing } from './graph.ts';

const weighings: readonly Weighing[] = ['linked', 'linked', 'convergent', 'cumulative', 'factorized'];

/** A random argument graph: cycles, undercutters, issues with several positions, assumptions. */
export function randomGraph(random: () => number): Graph {
  const size = 3 + Math.floor(random() * 7);
  const statements = Array.from({ length: size }, (_, place) => `p${place}`);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const all = Array.from({ length: Math.floor(random() * 2 * size) }, (_, place): Argument => {
    const premises = Array.from({ length: Math.floor(random() * 3.2) }, () => pick(statements));
    return {
      id: `a${place}`,
      weighing: premises.length === 0 ? 'linked' : pick(weighings),
      premises: [...new Set(premises)],
      conclusion: pick(statements),
      ...(random() < 0.3 && { undercutter: pick(statements) }),
    };
  });
  const issues: string[][] = [];
  const free = statements.filter(() => random() < 0.6);
  while (free.length > 1 && random() < 0.7) issues.push(free.splice(0, 2 + Math.floor(random() * 2)));
  return {
    statements: new Set(statements),
    arguments: all,
    issues,
    assumptions: new Set(statements.filter(() => random() < 0.25)),
  };
}
