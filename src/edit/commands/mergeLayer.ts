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
 * points at something that is not here stays away, and so does what hangs on it.
 */
export const mergeLayer: Command<Merged> = {
  name: 'merge-layer',
  run(map, { other, layer, here }, { random }) {
    const record = other.layers.get(layer);
    if (!record) return refused({ kind: 'gone', ids: [layer] });
    const { map: alone, context } = layerAlone(other, layer);
    const own = map.layers.get(layer);
    // The same id for something else: it gets another.
    const fresh = freshIds(map, random);
    const instead = new Map<Id, Id>(Object.entries(here));
    if (own === undefined && tableOf(map, layer) !== undefined) instead.set(layer, fresh('layers'));
    const isOurs = (id: Id) => !context.has(id);
    for (const table of ['statements', 'relations', 'passages', 'notes'] as const)
      for (const id of alone[table].keys())
        if (isOurs(id) && tableOf(map, id) !== undefined && tableOf(map, id) !== table)
          instead.set(id, fresh(table));
    for (const { id, digest } of alone.sources.values()) {
      const same = [...map.sources.values()].find(
        (source) => digest !== undefined && source.digest === digest,
      );
      if (same) instead.set(id, same.id);
    }
    const changes: Change[] = [];
    const at = instead.get(layer) ?? layer;
    if (!own) changes.push({ table: 'layers', id: at, record: { ...record, id: at } });
    const missing = (id: Id | undefined) =>
      id !== undefined && context.has(id) && !instead.has(id) && tableOf(map, id) === undefined;
    const away = new Set<Id>();
    for (let before = -1; before < away.size;) {
      before = away.size;
      for (const { id, premises = [], target } of alone.relations.values())
        if ([...premises, target].some((end) => missing(end) || away.has(end ?? ''))) away.add(id);
    }
    const put = (table: 'statements' | 'relations' | 'passages' | 'notes', id: Id, one: object) => {
      const to = instead.get(id) ?? id;
      const record = { ...redirectedRecord(table, one, instead), id: to };
      changes.push({ table, id: to, record } as unknown as Change);
    };
    const sources = new Set([...map.sources.keys(), ...instead.values()]);
    const passages = new Set<Id>();
    for (const [id, passage] of alone.passages) {
      if (!sources.has(instead.get(passage.source) ?? passage.source)) continue;
      passages.add(id);
    }
    const withPassages = <Record extends { readonly passages?: readonly Id[] }>(one: Record): Record => {
      const kept = (one.passages ?? []).filter((id) => passages.has(id));
      for (const id of kept) if (!map.passages.has(id)) put('passages', id, alone.passages.get(id)!);
      const { passages: _, ...rest } = one;
      return { ...rest, ...(kept.length > 0 && { passages: kept }) } as unknown as Record;
    };
    for (const [id, statement] of alone.statements)
      if (isOurs(id)) put('statements', id, withPassages(statement));
    for (const [id, relation] of alone.relations)
      if (isOurs(id) && !away.has(id)) put('relations', id, withPassages(relation));
    // Premises that were put beside another's.
    for (const [id, { premises = [] }] of alone.relations) {
      const step = map.relations.get(instead.get(id) ?? id);
      if (isOurs(id) || !step) continue;
      const added = premises.filter(isOurs).map((premise) => instead.get(premise) ?? premise);
      const to = [...new Set([...(step.premises ?? []), ...added])];
      if (to.length > (step.premises ?? []).length)
        changes.push({ table: 'relations', id: step.id, field: 'premises', to });
    }
    for (const [id, note] of alone.notes)
      if (!missing(note.about) && !away.has(note.about)) {
        const { sources: cited, ...rest } = note;
        const known = (cited ?? []).filter((one) => sources.has(instead.get(one) ?? one));
        put('notes', id, { ...rest, ...(known.length > 0 && { sources: known }) });
      }
    return { ok: true, changes };
  },
};
