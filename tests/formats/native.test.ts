import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT, migrate, migrations, parse, serialize, type Migration } from '../../src/formats/index.ts';
import { argumentMap, fieldsOf, headingFields, tableNames, type ArgumentMap } from '../../src/model/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { randomFile, withoutEmptyTables } from './randomFile.ts';

const opened = (file: string | Uint8Array): ArgumentMap => {
  const parsed = parse(file);
  expect(parsed.problems).toEqual([]);
  if (!parsed.ok) throw new Error('not opened');
  return parsed.map;
};

const folder = new URL('../../graphs/', import.meta.url);
const graphs = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('the native format', () => {
  it.each(graphs)('writes %s as it was read, byte for byte', (name) => {
    const bytes = readFileSync(new URL(name, folder));
    expect(serialize(opened(new Uint8Array(bytes)))).toBe(bytes.toString('utf8'));
  });

  it('loses nothing and adds nothing, on random files: read, written, read again', () => {
    everySeed(proofScale(300, 5000), (random) => {
      const file = randomFile(random);
      const map = opened(JSON.stringify(file));
      const written = serialize(map);
      expect(JSON.parse(written)).toEqual(withoutEmptyTables(file));
      const again = opened(written);
      expect(again).toEqual(map);
      expect(serialize(again)).toBe(written);
      expect(opened(new TextEncoder().encode(written))).toEqual(map);
    });
  });

  it('covers every table and field with those files', () => {
    const met = new Set<string>();
    everySeed(200, (random) => {
      const file = randomFile(random) as Record<string, Record<string, object>>;
      for (const name of Object.keys(headingFields)) if (name in file) met.add(name);
      for (const table of tableNames) {
        for (const record of Object.values(file[table] ?? {}))
          for (const field of Object.keys(record)) met.add(`${table}.${field}`);
      }
    });
    const all = [
      ...Object.keys(headingFields),
      ...tableNames.flatMap((table) => fieldsOf(table).map(([field]) => `${table}.${field}`)),
    ];
    expect(all.filter((field) => !met.has(field))).toEqual([]);
  });

  it('writes the same bytes however the records and fields came', () => {
    everySeed(proofScale(60, 500), (random) => {
      const file = randomFile(random);
      const turned = Object.fromEntries(
        Object.entries(file)
          .reverse()
          .map(
            ([key, value]) =>
              [
                key,
                (tableNames as readonly string[]).includes(key)
                  ? Object.fromEntries(Object.entries(value as object).reverse())
                  : value,
              ] as const,
          ),
      );
      expect(serialize(opened(JSON.stringify(turned)))).toBe(serialize(opened(JSON.stringify(file))));
    });
  });

  it('writes one field a line, lists of ids on one, records by id, fields in the order of the schema', () => {
    const map = argumentMap(
      { title: 'Two “lamps”', id: 'm1', thesis: 's2', foreign: { aif: { nodes: [{ id: 1 }] } } },
      {
        relations: [{ target: 's2', id: 'r1', kind: 'support', premises: ['s1', 's10'], tags: [] }],
        statements: [
          { id: 's2', layer: 'l1', text: 'It is “2”.' },
          { id: 's10', layer: 'l1', text: 'It is 😀.', tags: ['a b', 'c'], credence: 0.5 },
        ],
      },
    );
    expect(serialize(map)).toBe(`{
  "format": 1,
  "id": "m1",
  "title": "Two “lamps”",
  "thesis": "s2",
  "statements": {
    "s10": {
      "text": "It is 😀.",
      "layer": "l1",
      "tags": ["a b", "c"],
      "credence": 0.5
    },
    "s2": {
      "text": "It is “2”.",
      "layer": "l1"
    }
  },
  "relations": {
    "r1": {
      "kind": "support",
      "premises": ["s1", "s10"],
      "target": "s2",
      "tags": []
    }
  },
  "foreign": {
    "aif": {
      "nodes": [
        {
          "id": 1
        }
      ]
    }
  }
}
`);
  });

  it('opens a map without any table as what it is', () => {
    const map = opened('{"format":1,"id":"m1","title":""}');
    for (const table of tableNames) expect(map[table].size).toBe(0);
  });
});

describe('migrations', () => {
  it('are numbered without gaps up to the format that is written', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: FORMAT - 1 }, (_, place) => place + 1),
    );
  });

  it('are applied one after another, from a file’s own format on', () => {
    const steps: readonly Migration[] = [
      { from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
      { from: 2, migrate: (file) => ({ ...file, title: `${String(file['title'])}!` }) },
    ];
    const old = { format: 1, name: 'A map' };
    expect(migrate(old, steps, 3)).toEqual({ format: 3, title: 'A map!' });
    expect(migrate({ format: 2, title: 'A map' }, steps, 3)).toEqual({ format: 3, title: 'A map!' });
    expect(migrate({ format: 3, title: 'A map' }, steps, 3)).toEqual({ format: 3, title: 'A map' });
    expect(old).toEqual({ format: 1, name: 'A map' });
    expect(() => migrate(old, steps.slice(1), 3)).toThrow('format 1');
  });
});
