import { expect } from 'vitest';
import {
  apply,
  inverted,
  perform,
  type Command,
  type Context,
  type Performed,
} from '../../src/edit/index.ts';
import { serialize } from '../../src/formats/index.ts';
import { validate, type ArgumentMap, type Id } from '../../src/model/index.ts';

/** Faults that a command may never bring about. */
const grave = new Set(['dangling-reference', 'unknown-layer', 'duplicate-id', 'illegal-id']);
const gravely = (map: ArgumentMap) =>
  validate(map)
    .filter(({ kind }) => grave.has(kind))
    .map(({ kind, ids }) => `${kind} ${ids.join(' ')}`);

/**
 * Carries a command out and checks every law of commands: the map it was given stays as it is, nothing points nowhere that didn't before, ids
 * are new, the edit survives JSON, does the same again, and its inverse leads back to the byte. Undefined where it was refused.
 */
export function lawful<Input>(
  map: ArgumentMap,
  command: Command<Input>,
  input: Input,
  context: Context,
  used: Set<Id>,
): Performed | undefined {
  const before = serialize(map);
  const done = perform(map, command, input, context);
  expect(serialize(map), `${command.name} leaves its map alone`).toBe(before);
  if (!done.ok) return undefined;

  const after = serialize(done.map);
  expect(after, `${command.name} does something`).not.toBe(before);
  const faults = new Set(gravely(map));
  expect(
    gravely(done.map).filter((fault) => !faults.has(fault)),
    `${command.name} leaves nothing pointing nowhere`,
  ).toEqual([]);
  for (const delta of done.edit.deltas) {
    if (!('came' in delta)) continue;
    expect(used.has(delta.id), `${command.name} uses the id ${delta.id} again`).toBe(false);
    used.add(delta.id);
  }
  const told = JSON.parse(JSON.stringify(done.edit)) as typeof done.edit;
  expect(told).toEqual(done.edit);
  const again = apply(map, told);
  expect(again.ok && serialize(again.map), `${command.name}, told and done again`).toBe(after);
  const back = apply(done.map, inverted(told));
  expect(back.ok && serialize(back.map), `${command.name}, taken back`).toBe(before);
  expect(inverted(inverted(done.edit))).toEqual(done.edit);
  return done;
}
