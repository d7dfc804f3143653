import { layersInOrder, type ArgumentMap, type Change, type Id, type Statement } from '../model/index.ts';
import { freshId, type Context } from './command.ts';

/** A statement that is added, the changes that add it, and the layer that it and its step lie in. */
export interface New {
  readonly id: Id;
  readonly layer: Id;
  readonly changes: readonly Change[];
}

/** The layer that is asked for, or the reader's own, and the change that makes it where there is none that is open. */
export function readersLayer(
  map: ArgumentMap,
  { random, layer: asked, reader }: Context,
): { readonly id: Id; readonly changes: readonly Change[] } {
  const found = asked ?? layersInOrder(map).findLast(({ role, locked }) => role === 'reader' && !locked)?.id;
  if (found !== undefined) return { id: found, changes: [] };
  const id = freshId(map, 'layers', random);
  return { id, changes: [{ table: 'layers', id, record: { id, title: reader, role: 'reader' } }] };
}

/** Adds a statement, in the layer that is asked for or the reader's own. */
export function newStatement(
  map: ArgumentMap,
  fields: Omit<Statement, 'id' | 'layer'>,
  context: Context,
): New {
  const { id: layer, changes } = readersLayer(map, context);
  const id = freshId(map, 'statements', context.random);
  return { id, layer, changes: [...changes, { table: 'statements', id, record: { ...fields, id, layer } }] };
}
