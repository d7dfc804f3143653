import type { Id } from '../model/index.ts';
import type { Framework } from './framework.ts';
import { countOf, listOf } from './lists.ts';
import type { Labelling } from './semantics/label.ts';

/**
 * How a statement or step stands in a map, as a reader hears it.
 *
 * - `granted`: it carries, and nobody argues for it; or the reader grants it.
 * - `supported`: it carries, for a reason that does. Of a step: its premises carry, and nothing that stands says that it doesn't follow.
 * - `unsupported`: what was said for it failed, though nobody denies it.
 * - `challenged`: what is said against it stands, and nothing that stands answers that.
 * - `contested`: neither it nor what is said against it can be settled in this map.
 * - `denied`, `open`: the reader says so.
 */
export const standings = [
  'granted',
  'supported',
  'unsupported',
  'challenged',
  'contested',
  'denied',
  'open',
] as const;

export type Standing = (typeof standings)[number];

/** How a node stands, given the labels of all. */
export function standingOf(framework: Framework, labelling: Labelling, node: number): Standing {
  const { any, hits, rivals, needs, supposed } = framework;
  const supposition = supposed.get(node);
  if (supposition !== undefined) return supposition;
  const isIn = (other: number) => labelling.of(other) === 'in';
  switch (labelling.of(node)) {
    case 'in':
      return countOf(any, node) + countOf(needs, node) > 0 ? 'supported' : 'granted';
    case 'undecided':
      return 'contested';
    case 'out':
      return listOf(hits, node).some(isIn) || listOf(rivals, node).some(isIn) ? 'challenged' : 'unsupported';
  }
}

/** A map that was weighed: how all that counts in it stands. */
export interface Weighing {
  readonly framework: Framework;
  readonly labelling: Labelling;
  /** How a statement or step stands; undefined where it is not weighed. */
  readonly standing: (id: Id) => Standing | undefined;
}
