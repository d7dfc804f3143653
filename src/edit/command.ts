import {
  changed,
  isLocked,
  lockedLayerOf,
  type ArgumentMap,
  type Change,
  type Id,
  type Layer,
  type Note,
  type Relation,
  type Statement,
  type TableName,
} from '../model/index.ts';
import { editBetween, type Delta, type Edit } from './edit.ts';
import { freshIds } from './freshIds.ts';
import { goneButNeeded } from './pointers.ts';
import { refused, type Refusal } from './refusal.ts';

/** What commands need beside the map: chance, and whose words a new statement is. */
export interface Context {
  /** Gives numbers in [0, 1). */
  readonly random: () => number;
  /** The layer that what is added lies in; absent, the reader's, which is made where there is none. */
  readonly layer?: Id | undefined;
  /** What a reader's layer is called when it is made. */
  readonly reader: string;
}

/** What a command comes to: changes, and the record that it is about, which a screen may go to. */
export interface Intended {
  readonly ok: true;
  readonly changes: readonly Change[];
  readonly at?: Id;
}

export type Intent = Intended | { readonly ok: false; readonly refusal: Refusal };

/** Something that can be done to a map: a plain function that changes nothing by itself. */
export interface Command<Input> {
  readonly name: string;
  readonly run: (map: ArgumentMap, input: Input, context: Context) => Intent;
}

/** A command carried out: the map as it is then, and the edit that it was. */
export interface Performed {
  readonly ok: true;
  readonly map: ArgumentMap;
  readonly edit: Edit;
  readonly at?: Id;
}

export type Performance = Performed | { readonly ok: false; readonly refusal: Refusal };

/**
 * Does what a command intends, if it may: nothing in a locked layer is changed, added or taken away, but that a step gains or loses premises
 * of other layers; and nothing is left pointing at what is gone.
 */
export function perform<Input>(
  map: ArgumentMap,
  command: Command<Input>,
  input: Input,
  context: Context,
): Performance {
  const intent = command.run(map, input, context);
  if (!intent.ok) return intent;
  const after = changed(map, intent.changes);
  const edit = editBetween(map, after);
  if (edit.deltas.length === 0) return refused({ kind: 'nothing-to-do', ids: [] });
  for (const delta of edit.deltas) {
    const layer = isOnlyBeside(map, after, delta) ? undefined : lockedLayer(map, after, delta);
    if (layer)
      return refused({ kind: 'locked', ids: delta.table === 'map' ? [] : [delta.id], name: layer.title });
  }
  const needed = goneButNeeded(after, edit);
  if (needed.length > 0) return refused({ kind: 'still-needed', ids: needed });
  return { ok: true, map: after, edit, ...(intent.at !== undefined && { at: intent.at }) };
}

/** One of several things that are done together: `perform` does it to the map as the ones before have left it. */
export type Deed = (perform: <Input>(command: Command<Input>, input: Input) => Performance) => Performance;

/** Several commands as one edit: all of them, or none where one is refused. */
export function together(map: ArgumentMap, deeds: readonly Deed[], context: Context): Performance {
  let now = map;
  let at: Id | undefined;
  for (const deed of deeds) {
    const done = deed((command, input) => perform(now, command, input, context));
    if (!done.ok) return done;
    now = done.map;
    at ??= done.at;
  }
  const edit = editBetween(map, now);
  if (edit.deltas.length === 0) return refused({ kind: 'nothing-to-do', ids: [] });
  return { ok: true, map: now, edit, ...(at !== undefined && { at }) };
}

/** The locked layer in which a difference lies, before or after it. */
function lockedLayer(before: ArgumentMap, after: ArgumentMap, delta: Delta): Layer | undefined {
  for (const map of [before, after]) {
    for (const record of speaking(map, delta)) {
      const layer = lockedLayerOf(map, record);
      // What comes with a layer of its own comes as it is.
      if (layer && before.layers.has(layer.id)) return layer;
    }
  }
  return undefined;
}

/** What says something by the record that differs: the record itself; of a passage, all that is tied to it. */
function speaking(map: ArgumentMap, delta: Delta): readonly (Statement | Relation | Note)[] {
  if (delta.table === 'map') return [];
  const { table, id } = delta;
  if (table === 'passages')
    return [...map.statements.values(), ...map.relations.values()].filter(({ passages }) =>
      passages?.includes(id),
    );
  if (table !== 'statements' && table !== 'relations' && table !== 'notes') return [];
  const record = map[table].get(id);
  return record ? [record] : [];
}

/**
 * Whether all that a step gains or loses are premises of layers that are open. What others left unsaid may be put beside what they said: that
 * changes nothing of theirs.
 */
function isOnlyBeside(before: ArgumentMap, after: ArgumentMap, delta: Delta): boolean {
  if (delta.table !== 'relations' || !('field' in delta) || delta.field !== 'premises') return false;
  const was = (delta.before ?? []) as readonly Id[];
  const now = (delta.after ?? []) as readonly Id[];
  const isOpen = (id: Id) => {
    const layer = (after.statements.get(id) ?? before.statements.get(id))?.layer;
    const record = after.layers.get(layer ?? '') ?? before.layers.get(layer ?? '');
    return record !== undefined && !isLocked(record);
  };
  const kept = (ids: readonly Id[]) => JSON.stringify(ids.filter((id) => !isOpen(id)));
  return kept(was) === kept(now);
}

/** An id that no record of the map has. */
export const freshId = (map: ArgumentMap, table: TableName, random: () => number): Id =>
  freshIds(map, random)(table);
