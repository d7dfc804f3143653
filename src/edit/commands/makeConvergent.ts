import type { Id, Relation } from '../../model/index.ts';
import { freshId, type Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Makes a step of its own for each premise of a step: each counts by itself. What was said of the step stays with its first premise. */
export const makeConvergent: Command<{ readonly step: Id }> = {
  name: 'make-convergent',
  run(map, { step }, { random }) {
    const relation = map.relations.get(step);
    if (!relation) return refused({ kind: 'gone', ids: [step] });
    const [first, ...others] = relation.premises ?? [];
    if (first === undefined || others.length === 0 || relation.target === undefined)
      return refused({ kind: 'nothing-to-do', ids: [step] });
    const { kind, target, order, layer } = relation;
    const made = others.map((premise): Relation => {
      const id = freshId(map, 'relations', random);
      return {
        id,
        kind,
        premises: [premise],
        target,
        ...(order !== undefined && { order }),
        ...(layer !== undefined && { layer }),
      };
    });
    return {
      ok: true,
      changes: [
        { table: 'relations', id: step, field: 'premises', to: [first] },
        ...(relation.roles ? [{ table: 'relations', id: step, field: 'roles' } as const] : []),
        ...made.map((record) => ({ table: 'relations', id: record.id, record }) as const),
      ],
      at: first,
    };
  },
};
