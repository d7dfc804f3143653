import type { ArgumentMap, Id, Relation } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { orderBehind } from '../orderBehind.ts';
import { refused } from '../refusal.ts';

/** Lets a step lead to something else, or the other way about: as an attack, as a support. */
export const relink: Command<{ readonly step: Id; readonly to: Id; readonly kind?: Relation['kind'] }> = {
  name: 'relink',
  run(map, { step, to, kind }) {
    const relation = map.relations.get(step);
    if (!relation) return refused({ kind: 'gone', ids: [step] });
    if (!map.statements.has(to) && !map.relations.has(to)) return refused({ kind: 'gone', ids: [to] });
    if (isUnder(map, to, step) || relation.premises?.includes(to))
      return refused({ kind: 'itself', ids: [to] });
    const as = kind ?? relation.kind;
    const on = { table: 'relations', id: step } as const;
    const isElsewhere = to !== relation.target || as !== relation.kind;
    return {
      ok: true,
      changes: [
        { ...on, field: 'target', to },
        { ...on, field: 'kind', to: as },
        ...(isElsewhere ? [{ ...on, field: 'order', to: orderBehind(map, to, as) }] : []),
      ],
      at: relation.premises?.[0] ?? step,
    };
  },
};

/** Whether something is a step, or a step that bears on it: an undercut of it, an undercut of that. */
function isUnder(map: ArgumentMap, id: Id, step: Id): boolean {
  const seen = new Set<Id>();
  for (let at: Id | undefined = id; at !== undefined && !seen.has(at); at = map.relations.get(at)?.target) {
    if (at === step) return true;
    seen.add(at);
  }
  return false;
}
