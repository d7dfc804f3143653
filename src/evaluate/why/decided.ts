import type { Framework } from '../framework.ts';
import { listOf } from '../lists.ts';
import type { Labelling } from '../semantics/label.ts';
import type { Turns } from '../semantics/turns.ts';
import { circleOf } from './circle.ts';
import type { Ground } from './step.ts';

/** Why a node carries or fails: by what was decided before it. */
export function groundOfDecided(
  { needs, any, hits, rivals, supposed }: Framework,
  { of, turn, isCircular }: Labelling,
  turns: Turns,
  node: number,
): Ground {
  const supposition = supposed.get(node);
  if (supposition !== undefined) return { kind: 'supposed', supposition };
  /** The first of a list to be decided, if it was before this node. */
  const first = (items: Int32Array, label: 'in' | 'out') => {
    let found: number | undefined;
    for (const item of items)
      if (of(item) === label && turns.isBefore(item, node) && !(turn(item) >= turn(found ?? -1)))
        found = item;
    return found;
  };
  if (of(node) === 'in')
    return {
      kind: 'carries',
      needs: [...listOf(needs, node)],
      reason: first(listOf(any, node), 'in'),
      others: Math.max(0, listOf(any, node).filter((one) => of(one) === 'in').length - 1),
      failing: [...new Set([...listOf(hits, node), ...listOf(rivals, node)])],
    };
  if (isCircular(node)) return circleOf(node, turns);
  const hit = first(listOf(hits, node), 'in');
  if (hit !== undefined) return { kind: 'hit', by: hit };
  const need = first(listOf(needs, node), 'out');
  if (need !== undefined) return { kind: 'need', by: need };
  return { kind: 'reasons', all: [...listOf(any, node)] };
}
