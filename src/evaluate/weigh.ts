import type { ArgumentMap } from '../model/index.ts';
import { frameworkOf } from './framework.ts';
import { noPosition, type Position } from './position.ts';
import { grounded } from './semantics/grounded.ts';
import { standingOf, type Weighing } from './standing.ts';

/**
 * Weighs a map, given what is supposed: how each statement and step stands. Layers that are not to count are taken out before. Linear in the map, so that it can be
 * done after every edit.
 */
export function weigh(map: ArgumentMap, position: Position = noPosition): Weighing {
  const framework = frameworkOf(map, position);
  const labelling = grounded(framework);
  return {
    framework,
    labelling,
    standing(id) {
      const node = framework.nodeOf.get(id);
      return node === undefined ? undefined : standingOf(framework, labelling, node);
    },
  };
}
