import type { Framework } from './framework.ts';
import { each, Pairs, reversed, type Lists } from './lists.ts';
import type { Supposition } from './position.ts';
import { grounded } from './semantics/grounded.ts';
import type { Label, Labelling } from './semantics/label.ts';

/** All nodes whose labels could change with those of some nodes: what depends on them, directly or not, themselves among them. */
export function coneOf({ needs, any, hits, rivals }: Framework, nodes: Iterable<number>): readonly number[] {
  const users = [needs, any, hits, rivals].map(reversed);
  const reached = new Set(nodes);
  for (const node of reached) for (const list of users) each(list, node, (user) => reached.add(user));
  return [...reached];
}

const asSupposed: Readonly<Record<Label, Supposition>> = { in: 'granted', out: 'denied', undecided: 'open' };

/**
 * The labels that are others, by node, once something else is supposed of some nodes, or nothing any more (undefined). Only what depends on these is labelled again, with what it depends on held fast:
 * labels go with the direction of dependence (directionality: Baroni and Giacomin, 2007). Costs as much as there is in the cone and next to it.
 */
export function changesBy(
  framework: Framework,
  labelling: Labelling,
  supposed: ReadonlyMap<number, Supposition | undefined>,
): ReadonlyMap<number, Label> {
  const cone = coneOf(framework, supposed.keys());
  const place = new Map(cone.map((node, at) => [node, at]));
  const given = new Map<number, Supposition>();
  for (const [at, node] of cone.entries()) {
    const supposition = (supposed.has(node) ? supposed : framework.supposed).get(node);
    if (supposition !== undefined) given.set(at, supposition);
  }
  const cut = (lists: Lists): Pairs => {
    const pairs = new Pairs();
    for (const [at, node] of cone.entries())
      each(lists, node, (item) => {
        let to = place.get(item);
        if (to === undefined) {
          to = place.size;
          place.set(item, to);
          given.set(to, asSupposed[labelling.of(item)]);
        }
        pairs.add(at, to);
      });
    return pairs;
  };
  const [needs, any, hits, rivals] = [framework.needs, framework.any, framework.hits, framework.rivals].map(
    cut,
  ) as [Pairs, Pairs, Pairs, Pairs];
  const size = place.size;
  const { of } = grounded({
    ...{ size, statements: 0, nodeOf: new Map(), idsOf: [], supposed: given },
    ...{ needs: needs.packed(size), any: any.packed(size) },
    ...{ hits: hits.packed(size), rivals: rivals.packed(size) },
  });
  const changes = new Map<number, Label>();
  for (const [at, node] of cone.entries()) if (of(at) !== labelling.of(node)) changes.set(node, of(at));
  return changes;
}
