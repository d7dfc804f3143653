import type { ArgumentMap } from '../model/index.ts';
import { frameworkOf, supposedNodes, type Framework } from './framework.ts';
import { noPosition, type Position } from './position.ts';
import { resupposed } from './resupposed.ts';
import { grounded, relabelled } from './semantics/grounded.ts';
import type { Labelling } from './semantics/label.ts';
import { standingOf, type Weighing } from './standing.ts';

/**
 * Weighs a map, given what is supposed: how each statement and step stands. Layers that are not to count are taken out before. Linear in the map, so that it can be
 * done after every edit.
 */
export function weigh(map: ArgumentMap, position: Position = noPosition): Weighing {
  const framework = frameworkOf(map, position);
  return weighingOf(framework, grounded(framework));
}

/** The same map, weighed with something else supposed: as `weigh` has it, but only what depends on what is supposed is labelled anew. */
export function weighAnew({ framework, labelling }: Weighing, position: Position): Weighing {
  const supposed = supposedNodes(position, framework.nodeOf);
  const now = resupposed(framework, supposed);
  const changed = new Set([...framework.supposed.keys(), ...supposed.keys()]);
  return weighingOf(now, relabelled(now, labelling, changed));
}

const weighingOf = (framework: Framework, labelling: Labelling): Weighing => ({
  framework,
  labelling,
  standing(id) {
    const node = framework.nodeOf.get(id);
    return node === undefined ? undefined : standingOf(framework, labelling, node);
  },
});
