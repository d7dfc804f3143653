import type { ArgumentMap, Id, Relation } from '../model/index.ts';
import { equivalents } from './equivalents.ts';
import { countOf, each, Pairs, type Lists } from './lists.ts';
import { noPosition, type Position, type Supposition } from './position.ts';

/**
 * A map as it is weighed: nodes, and what each depends on. A node is a statement, or all statements that are held to say the same, or a step.
 *
 * - It carries (*in*) where all it `needs` carries, one of `any` does (if it has any), and everything that hits or rivals it fails.
 * - It fails (*out*) where one of its needs fails, all of `any` do, or something that `hits` it carries.
 * - Else it is undecided. A rival alone never makes it fail.
 *
 * A step needs its premises, is hit by its undercuts, and has as `any` what backs it. A statement has as `any` the reasons for it. What speaks against a
 * statement that nobody argues for hits it; what speaks against an argued one rivals it, as contradictories rival each other.
 */
export interface Framework {
  readonly size: number;
  /** How many of the nodes are statements: those before this one are; the rest are steps, and sides of contradictions. */
  readonly statements: number;
  /** The node of a statement or step; undefined where it is not weighed: equivalences, rephrasings, preferences, and steps without an end. */
  readonly nodeOf: ReadonlyMap<Id, number>;
  /** The ids of a node: several for statements that say the same; none for one side of a contradiction. */
  readonly idsOf: readonly (readonly Id[])[];
  readonly needs: Lists;
  readonly any: Lists;
  readonly hits: Lists;
  readonly rivals: Lists;
  /** What is supposed of nodes. */
  readonly supposed: ReadonlyMap<number, Supposition>;
}

/** Reads a map as a framework, given what is supposed. Linear in the map. */
export function frameworkOf(map: ArgumentMap, { supposed }: Position = noPosition): Framework {
  const idsOf: Id[][] = [];
  const nodeOf = new Map<Id, number>();
  const same = equivalents(map);
  for (const id of map.statements.keys()) {
    const first = same.size > 0 ? (same.get(id) ?? id) : id;
    const known = nodeOf.get(first);
    if (known === undefined) {
      nodeOf.set(first, idsOf.length);
      idsOf.push([id]);
    } else idsOf[known]!.push(id);
    if (id !== first) nodeOf.set(id, nodeOf.get(first)!);
  }
  const statements = idsOf.length;
  const steps = weighedSteps(map);
  for (const { id } of steps) {
    nodeOf.set(id, idsOf.length);
    idsOf.push([id]);
  }

  const [needs, reasons, objections, contraries] = [new Pairs(), new Pairs(), new Pairs(), new Pairs()];
  for (const { id, kind, premises = [], target } of steps) {
    const step = nodeOf.get(id)!;
    if (kind === 'contradiction') {
      const ends = [...new Set(premises.map((premise) => nodeOf.get(premise)!))];
      for (const one of ends)
        for (const other of ends) {
          if (one === other) continue;
          // Together with the other end, the contradiction speaks against this one.
          const side = idsOf.push([]) - 1;
          needs.add(side, step);
          needs.add(side, other);
          contraries.add(one, side);
        }
      continue;
    }
    for (const [place, premise] of premises.entries())
      if (premises.indexOf(premise) === place) needs.add(step, nodeOf.get(premise)!);
    (kind === 'support' ? reasons : objections).add(nodeOf.get(target!)!, step);
  }
  const size = idsOf.length;
  const any = reasons.packed(size);
  const against = objections.packed(size);
  const contrary = contraries.packed(size);
  const [hits, rivals] = [new Pairs(), new Pairs()];
  for (let node = 0; node < size; node += 1) {
    const isArgued = node < statements && countOf(any, node) > 0;
    const list = isArgued ? rivals : hits;
    each(against, node, (step) => list.add(node, step));
    each(contrary, node, (side) => rivals.add(node, side));
  }
  return {
    ...{ size, statements, nodeOf, idsOf, any },
    ...{ needs: needs.packed(size), hits: hits.packed(size), rivals: rivals.packed(size) },
    supposed: ofNodes(supposed, nodeOf),
  };
}

/** The steps that say something about whether a statement carries, with all their ends there. */
function weighedSteps(map: ArgumentMap): readonly Relation[] {
  const whole = [...map.relations.values()].filter((relation) => isWhole(map, relation));
  const onSteps = whole.filter(({ target }) => target !== undefined && !map.statements.has(target));
  if (onSteps.length === 0) return whole;
  // One that leads to a step that isn't weighed, isn't either.
  const weighed = new Set(whole.map(({ id }) => id));
  for (let before = -1; before !== weighed.size;) {
    before = weighed.size;
    for (const { id, target } of onSteps) if (!weighed.has(target!)) weighed.delete(id);
  }
  return whole.filter(({ id }) => weighed.has(id));
}

function isWhole(map: ArgumentMap, { kind, premises = [], target }: Relation): boolean {
  if (premises.length === 0 || !premises.every((premise) => map.statements.has(premise))) return false;
  if (kind === 'contradiction') return premises.length > 1;
  return (kind === 'support' || kind === 'attack') && target !== undefined;
}

/** What is supposed of nodes. Of statements that say the same, some granted and some denied: that is open. */
function ofNodes(
  supposed: Position['supposed'],
  nodeOf: ReadonlyMap<Id, number>,
): ReadonlyMap<number, Supposition> {
  const of = new Map<number, Supposition>();
  for (const [id, supposition] of supposed) {
    const node = nodeOf.get(id);
    if (node === undefined) continue;
    const before = of.get(node);
    of.set(node, before === undefined || before === supposition ? supposition : 'open');
  }
  return of;
}
