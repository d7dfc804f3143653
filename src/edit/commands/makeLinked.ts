import { lockedLayerOf, type ArgumentMap, type Change, type Id, type Relation } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Makes one step of several that lead to the same: their premises count only together. What was said of any of them is said of it. */
export const makeLinked: Command<{ readonly steps: readonly Id[] }> = {
  name: 'make-linked',
  run(map, { steps }) {
    const found = [...new Set(steps)].flatMap((id) => map.relations.get(id) ?? []);
    // Others' step is theirs: one's own premises are put beside its own.
    const first = found.find((step) => lockedLayerOf(map, step)) ?? found[0];
    const others = found.filter((step) => step !== first);
    if (!first || found.length < new Set(steps).size) return refused({ kind: 'gone', ids: steps });
    if (others.length === 0) return refused({ kind: 'nothing-to-do', ids: steps });
    if (
      others.some(
        ({ kind, target }) => kind !== first.kind || target !== first.target || target === undefined,
      )
    )
      return refused({ kind: 'not-alike', ids: steps });
    const schemes = new Set(found.flatMap(({ scheme }) => scheme ?? []));
    if (schemes.size > 1) return refused({ kind: 'not-alike', ids: steps });
    const premises = [...new Set(found.flatMap((step) => step.premises ?? []))];
    const gone = new Set(others.map(({ id }) => id));
    return {
      ok: true,
      changes: [
        { table: 'relations', id: first.id, field: 'premises', to: premises },
        ...joined(first, found),
        ...pointed(map, gone, first.id),
        ...others.map(({ id }) => ({ table: 'relations', id }) as const),
      ],
      at: premises[0] ?? first.id,
    };
  },
};

/** What is said in the steps themselves, in the one that is left: what is listed is put together, else what is said first holds. */
function joined(first: Relation, steps: readonly Relation[]): readonly Change[] {
  const union = (field: 'tags' | 'passages') => [...new Set(steps.flatMap((step) => step[field] ?? []))];
  const roles = Object.assign({}, ...steps.map((step) => step.roles ?? {}), first.roles ?? {}) as Roles;
  const fields = {
    tags: union('tags'),
    passages: union('passages'),
    roles,
    scheme: steps.find(({ scheme }) => scheme !== undefined)?.scheme,
    weight: first.weight ?? steps.find(({ weight }) => weight !== undefined)?.weight,
    answer: first.answer ?? steps.find(({ answer }) => answer !== undefined)?.answer,
  };
  return Object.entries(fields)
    .filter(([, to]) => to !== undefined && Object.keys(to).length + Number(typeof to === 'number') > 0)
    .filter(([field, to]) => JSON.stringify(first[field as keyof Relation]) !== JSON.stringify(to))
    .map(([field, to]) => ({ table: 'relations', id: first.id, field, to }) as unknown as Change);
}
type Roles = NonNullable<Relation['roles']>;

/** What points at some steps, pointed at another instead: attacks, backings, notes, silences. */
function pointed(map: ArgumentMap, gone: ReadonlySet<Id>, to: Id): readonly Change[] {
  const at = <Name extends 'relations' | 'notes' | 'silenced'>(table: Name, field: string) =>
    [...map[table].values()]
      .filter((record) => gone.has((record as unknown as Readonly<Record<string, Id>>)[field] ?? ''))
      .map(({ id }) => ({ table, id, field, to }));
  return [...at('relations', 'target'), ...at('notes', 'about'), ...at('silenced', 'about')];
}
