import type { ArgumentMap, Change, Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Makes one step of several that lead to the same: their premises count only together. What was said of any of them is said of it. */
export const makeLinked: Command<{ readonly steps: readonly Id[] }> = {
  name: 'make-linked',
  run(map, { steps }) {
    const found = [...new Set(steps)].flatMap((id) => map.relations.get(id) ?? []);
    const [first, ...others] = found;
    if (!first || found.length < new Set(steps).size) return refused({ kind: 'gone', ids: steps });
    if (others.length === 0) return refused({ kind: 'nothing-to-do', ids: steps });
    if (
      others.some(
        ({ kind, target }) => kind !== first.kind || target !== first.target || target === undefined,
      )
    )
      return refused({ kind: 'not-alike', ids: steps });
    const premises = [...new Set(found.flatMap((step) => step.premises ?? []))];
    const gone = new Set(others.map(({ id }) => id));
    return {
      ok: true,
      changes: [
        { table: 'relations', id: first.id, field: 'premises', to: premises },
        ...pointed(map, gone, first.id),
        ...others.map(({ id }) => ({ table: 'relations', id }) as const),
      ],
      at: premises[0] ?? first.id,
    };
  },
};

/** What points at some steps, pointed at another instead: attacks, backings, notes, silences. */
function pointed(map: ArgumentMap, gone: ReadonlySet<Id>, to: Id): readonly Change[] {
  const at = <Name extends 'relations' | 'notes' | 'silenced'>(table: Name, field: string) =>
    [...map[table].values()]
      .filter((record) => gone.has((record as unknown as Readonly<Record<string, Id>>)[field] ?? ''))
      .map(({ id }) => ({ table, id, field, to }));
  return [...at('relations', 'target'), ...at('notes', 'about'), ...at('silenced', 'about')];
}
