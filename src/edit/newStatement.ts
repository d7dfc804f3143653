import { layersInOrder, type ArgumentMap, type Change, type Id, type Statement } from '../model/index.ts';
import { freshId, type Context } from './command.ts';

/** A statement that is added, the changes that add it, and the layer that it and its step lie in. */
export interface New {
  readonly id: Id;
  readonly layer: Id;
  readonly changes: readonly Change[];
}

/** Adds a statement, in the layer that is asked for or the reader's own, which is made where there is none. */
export function newStatement(
  map: ArgumentMap,
  fields: Omit<Statement, 'id' | 'layer'>,
  { random, layer: asked, reader }: Context,
): New {
  const found = asked ?? layersInOrder(map).findLast(({ role, locked }) => role === 'reader' && !locked)?.id;
  const layer = found ?? freshId(map, 'layers', random);
  const id = freshId(map, 'statements', random);
  return {
    id,
    layer,
    changes: [
      ...(found === undefined
        ? [{ table: 'layers', id: layer, record: { id: layer, title: reader, role: 'reader' } } as const]
        : []),
      { table: 'statements', id, record: { ...fields, id, layer } },
    ],
  };
}
