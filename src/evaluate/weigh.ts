import type { ArgumentMap } from '../model/index.ts';
import { frameworkFrom, frameworkOf, supposedNodes, type Framework } from './framework.ts';
import { noPosition, type Position } from './position.ts';
import { resupposed } from './resupposed.ts';
import { asWhole, carriedOver } from './semantics/carriedOver.ts';
import { grounded, relabelled } from './semantics/grounded.ts';
import type { Labelling } from './semantics/label.ts';
import { standingOf, type Weighing } from './standing.ts';
import { weighedOf, type Weighed } from './weighed.ts';
import { weighedAfter, type WeighedAfter } from './weighedAfter.ts';

/** Weighs a map, given what is supposed: how each statement and step stands. Layers that are not to count are taken out before. Linear in the map. */
export function weigh(map: ArgumentMap, position: Position = noPosition): Weighing {
  const framework = frameworkOf(map, position);
  return weighingOf(framework, grounded(framework));
}

/**
 * Weighs one state of a map after the other, as `weigh` does where nothing is supposed. After an edit, what it changes is read and labelled anew, and what depends on that; the weighing is the same object where
 * the edit changes none of it, as where a text is reworded.
 */
export function weighingInTurn(): (map: ArgumentMap) => Weighing {
  let last: { readonly map: ArgumentMap; readonly weighed: Weighed; readonly weighing: Weighing } | undefined;
  return (map) => {
    last = (last && after(last, map)) ?? read(map);
    return last.weighing;
  };
  function read(map: ArgumentMap) {
    const weighed = weighedOf(map);
    const framework = frameworkFrom(weighed);
    return { map, weighed, weighing: weighingOf(framework, grounded(framework)) };
  }
  function after({ map: before, weighed, weighing }: NonNullable<typeof last>, map: ArgumentMap) {
    const grown = weighedAfter(before, weighed, map);
    if (grown === 'unchanged') return { map, weighed, weighing };
    if (grown === undefined) return undefined;
    const framework = frameworkFrom(grown.weighed);
    const { framework: was, labelling } = weighing;
    const were = nodesWere(was, framework, grown);
    return {
      ...{ map, weighed: grown.weighed },
      weighing: weighingOf(framework, carriedOver(was, labelling, framework, were)),
    };
  }
}

/** By node now, the node before; −1 for what is new. Sides of contradictions come last, and stay as they are. */
function nodesWere(
  before: Framework,
  { size, statements }: Framework,
  { statementsWere, stepsWere }: WeighedAfter,
): Int32Array {
  const were = new Int32Array(size);
  were.set(statementsWere);
  for (let place = 0; place < stepsWere.length; place += 1) {
    const was = stepsWere[place]!;
    were[statements + place] = was === -1 ? -1 : before.statements + was;
  }
  for (let side = statements + stepsWere.length; side < size; side += 1)
    were[side] = side - size + before.size;
  return were;
}

/** The same map, weighed with something else supposed: as `weigh` has it, but only what depends on what is supposed is labelled anew. */
export function weighAnew({ framework, labelling }: Weighing, position: Position): Weighing {
  const supposed = supposedNodes(position, framework.nodeOf);
  const now = resupposed(framework, supposed);
  const changed = new Set([...framework.supposed.keys(), ...supposed.keys()]);
  return weighingOf(now, asWhole(relabelled(now, labelling, changed), labelling.decided));
}

const weighingOf = (framework: Framework, labelling: Labelling): Weighing => ({
  framework,
  labelling,
  standing(id) {
    const node = framework.nodeOf.get(id);
    return node === undefined ? undefined : standingOf(framework, labelling, node);
  },
});
