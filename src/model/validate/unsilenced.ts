import type { Problem } from '../problem.ts';
import type { ArgumentMap } from '../records.ts';

/** Problems without those of kinds that are silenced for what they are about. */
export function unsilenced<One extends Problem>(map: ArgumentMap, problems: readonly One[]): One[] {
  const silenced = new Set(Array.from(map.silenced.values(), ({ kind, about }) => `${kind} ${about}`));
  return problems.filter(({ kind, ids: [id] }) => !silenced.has(`${kind} ${id}`));
}
