import { adjacency } from './adjacency.ts';
import { premisesOf } from './queries.ts';
import type { ArgumentMap, Id } from './records.ts';

/**
 * The statements that would lose part of their support if this one fell: those it supports, those these support in turn, and so on. A
 * reason given for a step (a backing) counts for what the step argues for. An attack supports nothing: what answers an objection
 * carries that answer, and nothing rests on it. Circular support is walked once, and a statement never rests on itself.
 */
export const restingOn = (map: ArgumentMap, statement: Id): ReadonlySet<Id> => restingOnAny(map, [statement]);

/** The same for several statements that fall together; they themselves are not among those that rest on them. */
export function restingOnAny(map: ArgumentMap, statements: Iterable<Id>): ReadonlySet<Id> {
  const { from } = adjacency(map);
  const fallen = new Set(statements);
  const found = new Set<Id>();
  const queue: Id[] = [...fallen];
  for (const id of queue) {
    for (const { kind, target } of from(id)) {
      if (kind !== 'support' || target === undefined) continue;
      for (const above of supported(map, target)) {
        if (found.has(above) || fallen.has(above)) continue;
        found.add(above);
        queue.push(above);
      }
    }
  }
  return found;
}

/** What a support's target comes to: a statement; of a backed reason, what it argues for; of a backed attack, those who make it. */
function supported(map: ArgumentMap, target: Id, depth = 0): readonly Id[] {
  if (map.statements.has(target)) return [target];
  const step = map.relations.get(target);
  if (!step || depth > 20) return [];
  if (step.kind === 'support') return step.target === undefined ? [] : supported(map, step.target, depth + 1);
  return premisesOf(map, step).map(({ id }) => id);
}
