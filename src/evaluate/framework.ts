import type { ArgumentMap, Id } from '../model/index.ts';
import { countOf, each, Pairs, type Lists } from './lists.ts';
import { NumberedInTurn, type Numbers } from './numbered.ts';
import { noPosition, type Position, type Supposition } from './position.ts';
import { resupposed } from './resupposed.ts';
import { weighedOf, type Weighed } from './weighed.ts';

/**
 * A map as it is weighed: nodes, and what each depends on. A node is a statement, or all statements that are held to say the same, or a step.
 *
 * - It carries (*in*) where all it `needs` carries, one of `any` does (if it has any), and everything that hits or rivals it fails.
 * - It fails (*out*) where one of its needs fails, all of `any` do, or something that `hits` it carries.
 * - Else it is undecided. A rival alone never makes it fail.
 *
 * A step needs its premises, is hit by its undercuts, and has as `any` what backs it. A statement has as `any` the reasons for it. What speaks against a
 * statement that nobody argues for hits it; what speaks against an argued one rivals it, as contradictories rival each other. But what the reader grants hits what it
 * contradicts.
 */
export interface Framework {
  readonly size: number;
  /** How many of the nodes are statements: those before this one are; the rest are steps, and sides of contradictions. */
  readonly statements: number;
  /** The node of a statement or step; undefined where it is not weighed: equivalences, rephrasings, preferences, and steps without an end. */
  readonly nodeOf: Numbers;
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
export function frameworkOf(map: ArgumentMap, position: Position = noPosition): Framework {
  const framework = frameworkFrom(weighedOf(map));
  return resupposed(framework, supposedNodes(position, framework.nodeOf));
}

/** What is weighed as a framework, nothing being supposed. */
export function frameworkFrom({
  statements: numbered,
  idsOf: ofStatements,
  steps,
  made,
}: Weighed): Framework {
  const statements = numbered.size;
  const idsOf: (readonly Id[])[] = [...ofStatements];
  for (const { ids } of made) idsOf.push(ids);

  const [needs, reasons, objections, contraries] = [new Pairs(), new Pairs(), new Pairs(), new Pairs()];
  for (let place = 0; place < made.length; place += 1) {
    const { kind, premises, target } = made[place]!;
    const step = statements + place;
    if (kind === 'contradiction') {
      for (const one of premises)
        for (const other of premises) {
          if (one === other) continue;
          // Together with the other end, the contradiction speaks against this one.
          const side = idsOf.push([]) - 1;
          needs.add(side, step);
          needs.add(side, other);
          contraries.add(one, side);
        }
      continue;
    }
    for (const premise of premises) needs.add(step, premise);
    const on = typeof target === 'number' ? target : statements + steps.get(target)!;
    (kind === 'support' ? reasons : objections).add(on, step);
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
    ...{ size, statements, nodeOf: new NumberedInTurn(numbered, steps), idsOf, any, supposed: new Map() },
    ...{ needs: needs.packed(size), hits: hits.packed(size), rivals: rivals.packed(size) },
  };
}

/** What is supposed of nodes. Of statements that say the same, some granted and some denied: that is open. */
export function supposedNodes({ supposed }: Position, nodeOf: Numbers): ReadonlyMap<number, Supposition> {
  const of = new Map<number, Supposition>();
  for (const [id, supposition] of supposed) {
    const node = nodeOf.get(id);
    if (node === undefined) continue;
    const before = of.get(node);
    of.set(node, before === undefined || before === supposition ? supposition : 'open');
  }
  return of;
}
