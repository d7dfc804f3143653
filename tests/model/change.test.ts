import { describe, expect, it } from 'vitest';
import {
  changed,
  tableNames,
  type ArgumentMap,
  type Change,
  type Tour,
  type View,
} from '../../src/model/index.ts';
import { proofScale } from '../scale.ts';
import { everySeed } from './everySeed.ts';
import { randomMap } from './randomMap.ts';
import { sketch } from './sketch.ts';

const view: View = { id: 'vNew', title: 'Mine', reasons: ['s0'] };
const tour: Tour = { id: 'tNew', title: 'Around', stops: [{ caption: 'Here', statement: 's0' }] };

/** Changes of every kind, of things that are there and things that are not. */
function randomChanges(random: () => number, map: ArgumentMap): readonly Change[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  return Array.from({ length: 1 + Math.floor(random() * 6) }, (): Change => {
    const table = pick(tableNames);
    const id = pick([...map[table].keys(), 'nowhere', 'constructor']);
    return pick<Change>([
      { table, id },
      { table, id, field: 'title', to: 'Other' },
      { table, id, field: 'title' },
      { table: 'map', field: 'thesis', to: 's1' },
      { table: 'map', field: 'thesis' },
      { table: 'views', id: 'vNew', record: view },
      { table: 'tours', id: 'tNew', record: tour },
    ]);
  });
}

const everyMap = (law: (map: ArgumentMap, changes: readonly Change[]) => void) =>
  everySeed(proofScale(200, 5000), (random) => {
    const map = randomMap(random, { statements: 5, relations: 6 });
    law(map, randomChanges(random, map));
  });

describe('changed', () => {
  it('leaves the map that it is given as it was', () =>
    everyMap((map, changes) => {
      const before = structuredClone(map);
      changed(map, changes);
      expect(map).toEqual(before);
    }));

  it('makes changes one after another', () =>
    everyMap((map, changes) => {
      const oneByOne = changes.reduce((now, change) => changed(now, [change]), map);
      expect(changed(map, changes)).toEqual(oneByOne);
    }));

  it('keeps the tables and records that no change names', () =>
    everyMap((map, changes) => {
      const after = changed(map, changes);
      const named = new Set<string>(changes.map(({ table }) => table));
      for (const table of tableNames) {
        if (!named.has(table)) expect(after[table], table).toBe(map[table]);
        const ids = new Set(changes.flatMap((change) => ('id' in change ? change.id : [])));
        for (const [id, record] of map[table]) if (!ids.has(id)) expect(after[table].get(id)).toBe(record);
      }
    }));

  it('made again, brings nothing new', () =>
    everyMap((map, [change]) => {
      const once = changed(map, [change!]);
      expect(changed(once, [change!])).toBe(once);
    }));

  it('putting and removing, setting and clearing, lead back', () =>
    everyMap((map) => {
      const there = changed(map, [{ table: 'views', id: 'vNew', record: view }]);
      expect([...there.views.keys()]).toEqual([...map.views.keys(), 'vNew']);
      expect(changed(there, [{ table: 'views', id: 'vNew' }])).toEqual(map);
      const [[id, { text }]] = map.statements as unknown as [[string, { text: string }]];
      const said = changed(map, [{ table: 'statements', id, field: 'short', to: 'So.' }]);
      expect(said.statements.get(id)).toEqual({ ...map.statements.get(id), short: 'So.' });
      expect(changed(said, [{ table: 'statements', id, field: 'short' }])).toEqual(map);
      const other = changed(map, [{ table: 'statements', id, field: 'text', to: 'Else.' }]);
      expect(changed(other, [{ table: 'statements', id, field: 'text', to: text }])).toEqual(map);
    }));

  it('replaces a whole record in its place', () => {
    const map = sketch('thesis t\nr: a > t');
    const record = { id: 'a', text: 'Anew.', layer: 'critic' };
    const after = changed(map, [{ table: 'statements', id: 'a', record }]);
    expect(after.statements.get('a')).toBe(record);
    expect([...after.statements.keys()]).toEqual([...map.statements.keys()]);
  });

  it('sets no field of what is not there, and takes names of Object’s own as names', () => {
    const map = sketch('thesis t\nr: a > t');
    expect(changed(map, [{ table: 'views', id: 'gone', field: 'title', to: 'x' }])).toBe(map);
    expect(changed(map, [{ table: 'statements', id: 'constructor' }])).toBe(map);
    const odd = changed(map, [{ table: 'statements', id: 'a', field: '__proto__', to: { text: 'x' } }]);
    expect(Object.getPrototypeOf(odd.statements.get('a'))).toBe(Object.prototype);
  });

  it('puts no record under another’s id', () => {
    expect(() => changed(sketch('thesis t'), [{ table: 'views', id: 'other', record: view }])).toThrow(
      'other',
    );
  });
});
