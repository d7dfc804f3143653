import type { Framework } from './framework.ts';
import type { Supposition } from './position.ts';
import { resupposed } from './resupposed.ts';
import { relabelled } from './semantics/grounded.ts';
import type { Label, Labelling } from './semantics/label.ts';

/**
 * The labels that are others, by node, once something else is supposed of some nodes, or nothing any more (undefined). Only what depends on these is labelled again.
 */
export function changesBy(
  framework: Framework,
  labelling: Labelling,
  supposed: ReadonlyMap<number, Supposition | undefined>,
): ReadonlyMap<number, Label> {
  const together = new Map(framework.supposed);
  for (const [node, supposition] of supposed)
    if (supposition === undefined) together.delete(node);
    else together.set(node, supposition);
  const after = relabelled(resupposed(framework, together), labelling, supposed.keys());
  const changes = new Map<number, Label>();
  for (const node of after.anew) {
    const label = after.of(node);
    if (label !== labelling.of(node)) changes.set(node, label);
  }
  return changes;
}
