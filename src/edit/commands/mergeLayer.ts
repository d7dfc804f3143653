import { redirectedRecord, tableOf, type ArgumentMap, type Change, type Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { freshIds } from '../freshIds.ts';
import { layerAlone } from '../layerAlone.ts';
import { refused } from '../refusal.ts';

/** A layer of another file, and where on this map what it points at stands (`matchContext`, and what was answered). */
export interface Merged {
  readonly other: ArgumentMap;
  readonly layer: Id;
  readonly here: Readonly<Record<Id, Id>>;
}

/**
 * Takes a layer of another file over: what this map has of it by id is brought up to date, the rest is added, as a layer of its own. What
 * points at something that is not here stays away, and so does what hangs on it; what lies in another layer here by now stays as it is there.
 */
export const mergeLayer: Command<Merged> = {
  name: 'merge-layer',
  run(map, merged, { random }) {
    const { other, layer } = merged;
    const record = other.layers.get(layer);
    if (!record) return refused({ kind: 'gone', ids: [layer] });
    const coming = comingOf(map, merged, freshIds(map, random));
    const { at } = coming;
    const away = staysAway(coming);
    const changes: readonly Change[] = [
      ...(map.layers.has(layer) ? [] : [{ table: 'layers', id: at, record: { ...record, id: at } } as const]),
      ...said(coming, away),
      ...beside(coming),
      ...noted(coming, away),
    ];
    return { ok: true, changes };
  },
};

/** The statements and steps of a layer (ids there) that `mergeLayer` would leave where they are: what a reader is told. */
export function leftAway(map: ArgumentMap, merged: Merged): readonly Id[] {
  if (!merged.other.layers.has(merged.layer)) return [];
  // What would get a new id is new here whatever that is.
  const coming = comingOf(map, merged, () => '');
  const away = staysAway(coming);
  return (['statements', 'relations'] as const).flatMap((table) =>
    [...coming.alone[table].keys()].filter(
      (id) => !coming.context.has(id) && (away.has(id) || isTakenOver(coming, table, id)),
    ),
  );
}

function comingOf(map: ArgumentMap, { other, layer, here }: Merged, fresh: Fresh): Coming {
  const { map: alone, context } = layerAlone(other, layer);
  const instead = idsHere(map, { alone, context, layer, here, fresh });
  return { map, alone, context, instead, at: instead.get(layer) ?? layer };
}

/** What comes: a layer `alone` and what it points at, the ids all of it has here, and the layer's id here. */
interface Coming {
  readonly map: ArgumentMap;
  readonly alone: ArgumentMap;
  readonly context: ReadonlySet<Id>;
  readonly instead: ReadonlyMap<Id, Id>;
  readonly at: Id;
}

/** Gives an id to what comes into a table. */
type Fresh = ReturnType<typeof freshIds>;

/** The ids here of what has others there: what was found or answered, sources of the same text, and what would take the id of something else. */
function idsHere(
  map: ArgumentMap,
  {
    alone,
    context,
    layer,
    here,
    fresh,
  }: Pick<Coming, 'alone' | 'context'> & Omit<Merged, 'other'> & { readonly fresh: Fresh },
): ReadonlyMap<Id, Id> {
  const instead = new Map<Id, Id>(Object.entries(here));
  if (!map.layers.has(layer) && tableOf(map, layer) !== undefined) instead.set(layer, fresh('layers'));
  for (const table of ['statements', 'relations', 'passages', 'notes'] as const)
    for (const id of alone[table].keys()) {
      const taken = tableOf(map, id);
      if (!context.has(id) && taken !== undefined && taken !== table) instead.set(id, fresh(table));
    }
  for (const { id, digest } of alone.sources.values()) {
    const same = [...map.sources.values()].find((one) => digest !== undefined && one.digest === digest);
    if (same) instead.set(id, same.id);
  }
  return instead;
}

const isHere = ({ map, instead }: Coming, id: Id): boolean =>
  instead.has(id) || tableOf(map, id) !== undefined;

/** What points at something that is not here, and so on to what hangs on it. */
function staysAway(coming: Coming): ReadonlySet<Id> {
  const { alone, context } = coming;
  const away = new Set<Id>();
  for (const id of context) if (!isHere(coming, id) && !alone.passages.has(id)) away.add(id);
  for (let before = -1; before < away.size;) {
    before = away.size;
    for (const { id, premises = [], target } of alone.relations.values()) {
      const ends = target === undefined ? premises : [...premises, target];
      if (!(context.has(id) && isHere(coming, id)) && ends.some((end) => away.has(end))) away.add(id);
    }
  }
  return away;
}

/** A record as it stands here. */
function put(
  coming: Coming,
  table: 'statements' | 'relations' | 'passages' | 'notes',
  one: { readonly id: Id },
) {
  const id = coming.instead.get(one.id) ?? one.id;
  return {
    table,
    id,
    record: { ...redirectedRecord(table, one, coming.instead), id },
  } as unknown as Change;
}

/** Whether something lies in another layer here: its people have taken it over. */
function isTakenOver({ map, instead, at }: Coming, table: 'statements' | 'relations', of: Id): boolean {
  const here = map[table].get(instead.get(of) ?? of);
  return here !== undefined && here.layer !== at;
}

/** The layer's statements and steps, with the passages of a text that is here too. */
function* said(coming: Coming, away: ReadonlySet<Id>): Generator<Change> {
  const { map, alone, context } = coming;
  const sources = sourcesHere(coming);
  for (const table of ['statements', 'relations'] as const)
    for (const { passages: all = [], ...one } of alone[table].values()) {
      if (context.has(one.id) || away.has(one.id) || isTakenOver(coming, table, one.id)) continue;
      const passages = all.filter((id) => sources.has(alone.passages.get(id)?.source ?? ''));
      for (const id of passages)
        if (!map.passages.has(id)) yield put(coming, 'passages', alone.passages.get(id)!);
      yield put(coming, table, { ...one, ...(passages.length > 0 && { passages }) });
    }
}

/** The sources there whose text is here too. */
const sourcesHere = ({ map, alone, instead }: Coming): ReadonlySet<Id> =>
  new Set([...alone.sources.keys()].filter((id) => map.sources.has(instead.get(id) ?? id)));

/** Premises that the layer puts beside another's. */
function* beside({ map, alone, context, instead }: Coming): Generator<Change> {
  for (const [id, { premises = [] }] of alone.relations) {
    const step = map.relations.get(instead.get(id) ?? id);
    if (!context.has(id) || !step) continue;
    const added = premises.filter((premise) => !context.has(premise)).map((one) => instead.get(one) ?? one);
    const to = [...new Set([...(step.premises ?? []), ...added])];
    if (to.length > (step.premises ?? []).length)
      yield { table: 'relations', id: step.id, field: 'premises', to };
  }
}

/** The layer's notes, citing the sources that are here. */
function* noted(coming: Coming, away: ReadonlySet<Id>): Generator<Change> {
  const { alone, map, instead } = coming;
  const sources = sourcesHere(coming);
  for (const { sources: all = [], ...note } of alone.notes.values()) {
    if (away.has(note.about)) continue;
    const passage = alone.passages.get(note.about);
    if (passage && !sources.has(passage.source) && !map.passages.has(instead.get(note.about) ?? note.about))
      continue;
    const cited = all.filter((id) => sources.has(id));
    yield put(coming, 'notes', { ...note, ...(cited.length > 0 && { sources: cited }) });
  }
}
