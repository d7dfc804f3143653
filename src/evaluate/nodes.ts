import type { Id } from '../model/index.ts';
import { type Framework } from './framework.ts';
import { listOf } from './lists.ts';
import type { Supposition } from './position.ts';

/** The end of a contradiction that speaks in one side of it. A side needs the contradiction first, then that end. */
export const endOf = ({ needs }: Framework, side: number): number => listOf(needs, side)[1]!;

/** The ids by which a node is known: its own; of one side of a contradiction, the contradiction's. */
export function namesOf({ idsOf, needs }: Framework, node: number): readonly Id[] {
  const ids = idsOf[node]!;
  return ids.length > 0 ? ids : idsOf[listOf(needs, node)[0]!]!;
}

/** The same framework with more supposed of some nodes, whatever was supposed of them. Not granted: that would settle contradictions, so that the framework would be another. */
export function supposing(
  framework: Framework,
  nodes: Iterable<number>,
  supposition: Exclude<Supposition, 'granted'>,
): Framework {
  const supposed = new Map(framework.supposed);
  for (const node of nodes) supposed.set(node, supposition);
  return { ...framework, supposed };
}

/** Whether a node is one of the statements. */
export const isStatement = ({ statements }: Framework, node: number): boolean => node < statements;
