import type { ArgumentMap, Change, Id, Relation } from '../../model/index.ts';
import { redirectedRecord } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { freshIds } from '../freshIds.ts';
import type { Fragment } from '../fragment.ts';
import { readersLayer } from '../newStatement.ts';
import { orderBehind } from '../orderBehind.ts';
import { refused } from '../refusal.ts';

/** Where a fragment is put. */
export interface Pasted {
  readonly fragment: Fragment;
  /** What its roots are said of; absent, of nothing yet. */
  readonly to?: Id;
  /** How; absent, as where they were copied. */
  readonly kind?: 'support' | 'attack';
}

/** Puts a copy of what was copied under a statement or a step, with ids of its own, in the reader's layer. */
export const pasteBranch: Command<Pasted> = {
  name: 'paste',
  run(map, { fragment, to, kind }, context) {
    if (fragment.statements.length === 0) return refused({ kind: 'nothing-to-do', ids: [] });
    if (to !== undefined && !map.statements.has(to) && !map.relations.has(to))
      return refused({ kind: 'gone', ids: [to] });
    const { id: layer, changes: made } = readersLayer(map, context);
    const fresh = freshIds(map, context.random);
    const instead = new Map<Id, Id>([...sourcesHere(map, fragment)]);
    const passages = fragment.passages.filter(({ source }) => instead.has(source));
    for (const { id } of fragment.statements) instead.set(id, fresh('statements'));
    for (const { id } of fragment.relations) instead.set(id, fresh('relations'));
    for (const { id } of passages) instead.set(id, fresh('passages'));
    const changes: Change[] = [...made];
    for (const passage of passages) {
      const id = instead.get(passage.id)!;
      changes.push({
        table: 'passages',
        id,
        record: { ...redirectedRecord('passages', passage, instead), id },
      });
    }
    for (const { passages: at = [], ...statement } of fragment.statements) {
      const id = instead.get(statement.id)!;
      const kept = at.flatMap((passage) => instead.get(passage) ?? []);
      changes.push({
        table: 'statements',
        id,
        record: { ...statement, id, layer, ...(kept.length > 0 && { passages: kept }) },
      });
    }
    // What is said of a step that leads nowhere here is said of the statement itself.
    for (const root of fragment.roots)
      if (root.step !== undefined)
        instead.set(root.step, to === undefined ? instead.get(root.id)! : fresh('relations'));
    for (const { passages: _, ...relation } of fragment.relations) {
      const id = instead.get(relation.id)!;
      const record = { ...redirectedRecord('relations', relation as Relation, instead), id, layer };
      changes.push({ table: 'relations', id, record });
    }
    for (const root of to === undefined ? [] : fragment.roots) {
      const id = instead.get(root.step ?? '') ?? fresh('relations');
      const step = stepTo(map, to!, kind ?? root.kind, instead.get(root.id)!);
      changes.push({ table: 'relations', id, record: { ...step, id, layer } });
    }
    return { ok: true, changes, at: instead.get(fragment.roots[0]?.id ?? '') ?? '' };
  },
};

/** The same, beside what was copied. */
export const duplicateBranch: Command<Pasted> = { ...pasteBranch, name: 'duplicate' };

/** The step by which a root leads on to where it is put: the kind it was, as far as that can be said of this. */
function stepTo(map: ArgumentMap, to: Id, kind: Relation['kind'], from: Id): Omit<Relation, 'id' | 'layer'> {
  const isMutual = kind === 'contradiction' || kind === 'equivalence';
  if (isMutual && map.statements.has(to)) return { kind, premises: [to, from] };
  const as = kind === 'attack' || kind === 'contradiction' ? 'attack' : 'support';
  const order = orderBehind(map, to, as);
  return { kind: as, premises: [from], target: to, ...(order !== undefined && { order }) };
}

/** Of the sources that passages lie in, those whose very text this map has. */
function* sourcesHere(map: ArgumentMap, { digests }: Fragment): Generator<readonly [Id, Id]> {
  for (const [id, digest] of Object.entries(digests))
    for (const source of map.sources.values()) if (source.digest === digest) yield [id, source.id];
}
