import { adjacency } from '../adjacency.ts';
import type { ArgumentMap, Id, Relation } from '../records.ts';
import { pointerTo, problem, type Rule } from './rule.ts';

/** A map with statements says which one its text argues for. */
export const thesis: Rule = function* (map) {
  if (map.thesis === undefined && map.statements.size > 0) yield problem('no-thesis', 'warning', []);
};

/** A statement that neither supports nor attacks anything, and that nothing supports or attacks. */
export const connections: Rule = function* (map) {
  const { from, into } = adjacency(map);
  for (const { id, text } of map.statements.values()) {
    if (id === map.thesis || id === map.motion) continue;
    if (from(id).length > 0 || into(id).length > 0) continue;
    yield problem('unconnected', 'warning', [id], { pointer: pointerTo('statements', id), values: { text } });
  }
};

/** A relation has what its kind needs: premises and a target, or members; and is not onto itself. */
export const relations: Rule = function* (map) {
  for (const relation of map.relations.values()) {
    const { id, kind, premises = [], target } = relation;
    const pointer = pointerTo('relations', id);
    const symmetric = kind === 'contradiction' || kind === 'equivalence';
    if (symmetric) {
      if (new Set(premises).size < 2)
        yield problem('too-few-members', 'error', [id], { pointer, mend: [{ table: 'relations', id }] });
      continue;
    }
    if (premises.length === 0)
      yield problem('no-premises', 'error', [id], { pointer, mend: [{ table: 'relations', id }] });
    if (target === undefined)
      yield problem('no-target', 'error', [id], { pointer, mend: [{ table: 'relations', id }] });
    else if (target === id || premises.includes(target)) {
      yield problem('onto-itself', 'error', [id, target], {
        pointer: pointerTo('relations', id, 'target'),
        mend: [{ table: 'relations', id }],
      });
    }
  }
};

/** Statements that support themselves by way of others: each loop once, as the statements along it (Tarjan 1972, components; iterative). */
export const loops: Rule = function* (map) {
  for (const component of components(map)) {
    if (component.length < 2) continue;
    const [first] = component;
    yield problem('circular-support', 'warning', component, {
      pointer: pointerTo('statements', first!),
      values: { count: component.length, text: map.statements.get(first!)!.text },
    });
  }
};

function components(map: ArgumentMap): Id[][] {
  const { from } = adjacency(map);
  const onward = (id: Id) =>
    from(id).flatMap(({ kind, target }: Relation) =>
      kind === 'support' && target !== undefined && target !== id && map.statements.has(target)
        ? [target]
        : [],
    );
  const order = new Map<Id, number>();
  const low = new Map<Id, number>();
  const open = new Set<Id>();
  const stack: Id[] = [];
  const found: Id[][] = [];
  for (const start of map.statements.keys()) {
    if (order.has(start)) continue;
    const enter = (id: Id) => {
      order.set(id, order.size);
      low.set(id, order.get(id)!);
      open.add(id);
      stack.push(id);
      return { id, next: 0, targets: onward(id) };
    };
    const walk = [enter(start)];
    while (walk.length > 0) {
      const at = walk[walk.length - 1]!;
      if (at.next < at.targets.length) {
        const target = at.targets[at.next++]!;
        if (!order.has(target)) walk.push(enter(target));
        else if (open.has(target)) low.set(at.id, Math.min(low.get(at.id)!, order.get(target)!));
        continue;
      }
      walk.pop();
      const above = walk[walk.length - 1];
      if (above) low.set(above.id, Math.min(low.get(above.id)!, low.get(at.id)!));
      if (low.get(at.id) !== order.get(at.id)) continue;
      const component = stack.splice(stack.lastIndexOf(at.id));
      for (const id of component) open.delete(id);
      found.push(component);
    }
  }
  return found;
}
