import type { ArgumentMap, Id, Relation } from '../model/index.ts';
import { equivalents } from './equivalents.ts';
import { countOf, each, Pairs, type Lists } from './lists.ts';
import { noPosition, type Position, type Supposition } from './position.ts';
import { resupposed } from './resupposed.ts';

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
export function frameworkOf(map: ArgumentMap, position: Position = noPosition): Framework {
  const { nodeOf, idsOf } = statementNodes(map);
  const statements = idsOf.length;
  const steps = withEnds(wholeSteps(map, nodeOf), nodeOf, statements);
  for (const { id } of steps) idsOf.push([id]);

  const [needs, reasons, objections, contraries] = [new Pairs(), new Pairs(), new Pairs(), new Pairs()];
  for (const [place, { kind, premises, target }] of steps.entries()) {
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
    (kind === 'support' ? reasons : objections).add(
      typeof target === 'number' ? target : nodeOf.get(target)!,
      step,
    );
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
  const unsupposed: Framework = {
    ...{ size, statements, nodeOf, idsOf, any, supposed: new Map() },
    ...{ needs: needs.packed(size), hits: hits.packed(size), rivals: rivals.packed(size) },
  };
  return resupposed(unsupposed, supposedNodes(position, nodeOf));
}

/** The nodes of statements, one for all that are held to say the same. */
function statementNodes(map: ArgumentMap): { nodeOf: Map<Id, number>; idsOf: Id[][] } {
  const nodeOf = new Map<Id, number>();
  const idsOf: Id[][] = [];
  const same = equivalents(map);
  for (const id of map.statements.keys()) {
    const first = same.get(id) ?? id;
    const known = same.size > 0 ? nodeOf.get(first) : undefined;
    const node = known ?? idsOf.push([id]) - 1;
    if (known !== undefined) idsOf[node]!.push(id);
    nodeOf.set(id, node);
    if (id !== first) nodeOf.set(first, node);
  }
  return { nodeOf, idsOf };
}

/** A step that is weighed: its premises as nodes, each once, and its target as a node, or as an id where that is a step. */
interface WeighedStep {
  readonly id: Id;
  readonly kind: Relation['kind'];
  readonly premises: readonly number[];
  readonly target: number | Id;
}

/** The steps that say something about whether a statement carries, with all their ends given and their premises there. */
function wholeSteps(map: ArgumentMap, nodeOf: ReadonlyMap<Id, number>): readonly WeighedStep[] {
  const whole: WeighedStep[] = [];
  for (const { id, kind, premises: ids = [], target } of map.relations.values()) {
    const isContradiction = kind === 'contradiction';
    if (!isContradiction && kind !== 'support' && kind !== 'attack') continue;
    if (ids.length < (isContradiction ? 2 : 1) || (!isContradiction && target === undefined)) continue;
    const premises = ids.map((premise) => nodeOf.get(premise));
    if (!areKnown(premises)) continue;
    whole.push({
      ...{ id, kind, premises: premises.length === 1 ? premises : [...new Set(premises)] },
      // A contradiction points nowhere.
      target: isContradiction ? -1 : (nodeOf.get(target!) ?? target!),
    });
  }
  return whole;
}

/** Those of which the target is there, too, numbered from `first` on in `nodeOf`. */
function withEnds(
  whole: readonly WeighedStep[],
  nodeOf: Map<Id, number>,
  first: number,
): readonly WeighedStep[] {
  for (const [place, { id }] of whole.entries()) nodeOf.set(id, first + place);
  const onSteps = whole.filter(({ target }) => typeof target === 'string');
  // One that leads to a step that isn't weighed, isn't either.
  const lost = () =>
    onSteps.filter(({ id, target }) => nodeOf.has(id) && typeof target === 'string' && !nodeOf.has(target));
  let those = lost();
  if (those.length === 0) return whole;
  for (; those.length > 0; those = lost()) for (const { id } of those) nodeOf.delete(id);
  const left = whole.filter(({ id }) => nodeOf.has(id));
  for (const [place, { id }] of left.entries()) nodeOf.set(id, first + place);
  return left;
}

const areKnown = (nodes: readonly (number | undefined)[]): nodes is readonly number[] =>
  !nodes.includes(undefined);

/** What is supposed of nodes. Of statements that say the same, some granted and some denied: that is open. */
export function supposedNodes(
  { supposed }: Position,
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
