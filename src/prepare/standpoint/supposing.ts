import { weighAnew, type Supposition, type Weighing } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';

/** The same map, weighed with some statements supposed to be so or not, beside what is supposed already. What is supposed of a statement is of all that say the same. */
export function supposing(weighing: Weighing, also: ReadonlyMap<Id, Supposition>): Weighing {
  const { idsOf, nodeOf, supposed: already } = weighing.framework;
  const supposed = new Map<Id, Supposition>();
  const suppose = (node: number, what: Supposition) => idsOf[node]!.forEach((id) => supposed.set(id, what));
  for (const [node, what] of already) suppose(node, what);
  for (const [id, what] of also) suppose(nodeOf.get(id)!, what);
  return weighAnew(weighing, { supposed, credences: new Map() });
}
