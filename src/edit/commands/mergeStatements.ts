import { changed, forget, redirect, type Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { changeOf, editBetween } from '../edit.ts';
import { refused } from '../refusal.ts';

/**
 * Makes one statement of two that say the same: what was said of either, where either stood, notes, tags and passages are the first's. A step
 * from one to the other says nothing any more and goes.
 */
export const mergeStatements: Command<{ readonly into: Id; readonly from: Id }> = {
  name: 'merge',
  run(map, { into, from }) {
    const [kept, gone] = [map.statements.get(into), map.statements.get(from)];
    if (!kept || !gone) return refused({ kind: 'gone', ids: kept ? [from] : [into] });
    if (into === from) return refused({ kind: 'itself', ids: [into] });
    let after = redirect(map, new Map([[from, into]]));
    const circular = [...after.relations.values()].filter(
      ({ premises = [], target }) =>
        (target !== undefined && premises.includes(target)) || (target === undefined && premises.length < 2),
    );
    const emptied = circular.filter(({ id }) => after.relations.get(id) !== map.relations.get(id));
    const union = <Field extends 'passages' | 'tags'>(field: Field) => {
      const both = [...new Set([...(kept[field] ?? []), ...(gone[field] ?? [])])];
      return both.length > 0 ? [{ table: 'statements', id: into, field, to: both } as const] : [];
    };
    after = changed(after, [...union('passages'), ...union('tags')]);
    const lost = new Set([from, ...emptied.map(({ id }) => id)]);
    loseWhatHungOn(lost, after.relations.values());
    after = forget(after, lost);
    return { ok: true, changes: editBetween(map, after).deltas.map(changeOf), at: into };
  },
};

/** Adds the steps that were about a lost step, and so on. */
function loseWhatHungOn(
  lost: Set<Id>,
  relations: Iterable<{ readonly id: Id; readonly target?: string | undefined }>,
): void {
  const all = [...relations];
  for (const id of lost) for (const { id: step, target } of all) if (target === id) lost.add(step);
}
