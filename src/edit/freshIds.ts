import { newId, tableOf, type ArgumentMap, type Id, type TableName } from '../model/index.ts';

/** Gives ids that neither a record of the map has nor it has given before. */
export function freshIds(map: ArgumentMap, random: () => number): (table: TableName) => Id {
  const given = new Set<Id>();
  return (table) => {
    for (;;) {
      const id = newId(table, random);
      if (given.has(id) || tableOf(map, id) !== undefined) continue;
      given.add(id);
      return id;
    }
  };
}
