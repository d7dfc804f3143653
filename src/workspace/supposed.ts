import type { Beside } from '../edit/index.ts';
import { noPosition, type Position, type Supposition } from '../evaluate/index.ts';
import type { Id } from '../model/index.ts';

const TABLE = 'supposed';

/** What a reader supposes, as the table of it that lies beside the map says. */
export function positionIn(beside: Beside): Position {
  const table = beside[TABLE];
  if (!table || table.size === 0) return noPosition;
  const supposed = new Map<Id, Supposition>();
  const credences = new Map<Id, number>();
  for (const [id, { as, credence }] of table) {
    if (as !== undefined) supposed.set(id, as as Supposition);
    if (credence !== undefined) credences.set(id, credence as number);
  }
  return { supposed, credences };
}

/** What lies beside the map once a reader supposes this. */
export function besideWith(beside: Beside, { supposed, credences }: Position): Beside {
  const table = new Map<Id, { readonly id: Id; readonly as?: Supposition; readonly credence?: number }>();
  for (const id of new Set([...supposed.keys(), ...credences.keys()])) {
    const [as, credence] = [supposed.get(id), credences.get(id)];
    table.set(id, { id, ...(as !== undefined && { as }), ...(credence !== undefined && { credence }) });
  }
  return { ...beside, [TABLE]: table };
}
