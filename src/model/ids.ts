import type { ArgumentMap, Id, TableName } from './records.ts';
import { tableNames } from './fields.ts';

/** Crockford's base 32, lower case: no i, l, o, u to be misread. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const initials: Readonly<Record<TableName | 'map', string>> = {
  map: 'm',
  sources: 'o',
  layers: 'l',
  passages: 'p',
  statements: 's',
  relations: 'r',
  notes: 'n',
  issues: 'i',
  locutions: 'u',
  transitions: 'c',
  illocutions: 'f',
  views: 'v',
  tours: 't',
  silenced: 'z',
};

/** Whether a string may be a record's id. */
export const isId = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(text);

/** A new id for a table: its initial and 8 random base-32 characters. `random` gives numbers in [0, 1). */
export function newId(table: TableName | 'map', random: () => number): Id {
  let id = initials[table];
  for (let place = 0; place < 8; place += 1) id += alphabet[Math.floor(random() * alphabet.length)];
  return id;
}

/** The table an id lies in, or undefined. */
export function tableOf(map: ArgumentMap, id: Id): TableName | undefined {
  return tableNames.find((table) => map[table].has(id));
}
