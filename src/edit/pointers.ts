import {
  fieldsOf,
  forget,
  headingFields,
  tableNames,
  tableOf,
  type ArgumentMap,
  type Id,
} from '../model/index.ts';
import type { Delta, Edit } from './edit.ts';

/** What an edit took away although something points at it. */
export function goneButNeeded(after: ArgumentMap, { deltas }: Edit): readonly Id[] {
  const gone = deltas.flatMap((delta) =>
    'went' in delta && tableOf(after, delta.id) === undefined ? [delta.id] : [],
  );
  return gone.filter((id) => {
    const without = forget(after, new Set([id]));
    const fields = [...tableNames, ...Object.keys(headingFields)] as readonly (keyof ArgumentMap)[];
    return fields.some((field) => without[field] !== after[field]);
  });
}

/** What an edit puts back although nothing is where it points: somebody else has taken that away since. */
export function backToNothing(after: ArgumentMap, { deltas }: Edit): readonly Id[] {
  return [...new Set(deltas.flatMap(pointers))].filter((id) => tableOf(after, id) === undefined);
}

/** The ids that a difference brings. */
function pointers(delta: Delta): readonly Id[] {
  const brought =
    'came' in delta
      ? Object.entries(delta.came)
      : 'field' in delta
        ? [[delta.field, delta.after] as const]
        : [];
  const known = delta.table === 'map' ? Object.entries(headingFields) : fieldsOf(delta.table);
  const pointing = new Set(known.flatMap(([field, { of }]) => (of ? field : [])));
  return brought.flatMap(([field, value]) => (pointing.has(field) ? ids(value) : []));
}

const ids = (value: unknown): readonly Id[] =>
  [value].flat().filter((one): one is Id => typeof one === 'string');
