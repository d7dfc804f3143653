import { describe, expect, it } from 'vitest';
import { editBetween, merge, settled, stands, type Conflict, type MergedMaps } from '../../src/edit/index.ts';
import { parse, serialize } from '../../src/formats/index.ts';
import {
  argumentMap,
  changed,
  forget,
  newId,
  validate,
  type ArgumentMap,
  type Change,
  type Id,
} from '../../src/model/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { proofScale } from '../scale.ts';

const grave = new Set(['dangling-reference', 'unknown-layer', 'duplicate-id', 'illegal-id']);
const faults = (map: ArgumentMap) =>
  validate(map)
    .filter(({ kind }) => grave.has(kind))
    .map(({ kind, values }) => `${kind} ${JSON.stringify(values)}`);
const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const words = ['roads', 'schools', 'rain', 'costs', 'nobody', 'often', 'less', 'town', 'bridges', 'help'];
const sentence = (random: () => number) => Array.from({ length: 6 }, () => pick(random, words)).join(' ');
const prose = (random: () => number) =>
  Array.from({ length: 1 + Math.floor(random() * 5) }, () => `${sentence(random)}.`).join(' ');
const sentencesOf = (text: string) => text.split(/(?<=\.) /);

/** A few things that somebody does to a map: words changed, statements added, joined, taken away, steps turned elsewhere. */
function edited(map: ArgumentMap, random: () => number, count: number): ArgumentMap {
  let now = map;
  for (let step = 0; step < count; step += 1) {
    const statements = [...now.statements.values()];
    const relations = [...now.relations.values()];
    const chance = random();
    const changes: Change[] = [];
    if (chance < 0.3 && statements.length > 0) {
      const { id, text } = pick(random, statements);
      const said = text.split(' ');
      said[Math.floor(random() * said.length)] = pick(random, words);
      changes.push({ table: 'statements', id, field: 'text', to: said.join(' ') });
    } else if (chance < 0.45) {
      const id = newId('statements', random);
      const layer = [...now.layers.keys()][0]!;
      changes.push({ table: 'statements', id, record: { id, text: sentence(random), layer } });
      const relation = newId('relations', random);
      const target = statements.length > 0 ? pick(random, statements).id : id;
      changes.push({
        table: 'relations',
        id: relation,
        record: { id: relation, kind: 'support', premises: [id], target },
      });
    } else if (chance < 0.6 && relations.length > 0 && statements.length > 0) {
      const { id, premises = [] } = pick(random, relations);
      const added = [...new Set([...premises, pick(random, statements).id])];
      changes.push({ table: 'relations', id, field: 'premises', to: added });
    } else if (chance < 0.7 && relations.length > 0 && statements.length > 0)
      changes.push({
        table: 'relations',
        id: pick(random, relations).id,
        field: 'target',
        to: pick(random, statements).id,
      });
    else if (chance < 0.8 && statements.length > 0)
      changes.push({
        table: 'statements',
        id: pick(random, statements).id,
        field: 'tags',
        to: [pick(random, words), pick(random, words)].filter((tag, at, all) => all.indexOf(tag) === at),
      });
    else if (chance < 0.95 && statements.length > 1) {
      now = forget(now, new Set([pick(random, statements).id]));
      continue;
    } else changes.push({ table: 'map', field: 'title', to: sentence(random) });
    now = changed(now, changes);
  }
  return now;
}

interface Example {
  readonly base: ArgumentMap;
  readonly ours: ArgumentMap;
  readonly theirs: ArgumentMap;
}
function example(random: () => number): Example {
  const wild = randomMap(random, { statements: 12, relations: 14, broken: false });
  // Words to change, and layers that are there.
  const base = {
    ...wild,
    statements: new Map([...wild.statements].map(([id, one]) => [id, { ...one, text: prose(random) }])),
  };
  const steps = () => 1 + Math.floor(random() * 5);
  return { base, ours: edited(base, random, steps()), theirs: edited(base, random, steps()) };
}
const told = (map: ArgumentMap) => JSON.parse(serialize(map)) as unknown;
const all = ({ map, conflicts }: MergedMaps, side: 'ours' | 'theirs') =>
  conflicts.reduce((now, conflict) => settled(now, conflict, side), map);
const swapped = ({ ours, theirs, ...rest }: Conflict): Conflict => ({
  ...rest,
  ...(theirs && { ours: theirs }),
  ...(ours && { theirs: ours }),
});
const inOrder = (conflicts: readonly Conflict[]) =>
  conflicts.map((one) => JSON.stringify(one, Object.keys(flat(one)).sort())).sort();
const flat = (value: unknown): Record<string, true> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).reduce((keys, [key, inner]) => ({ ...keys, [key]: true, ...flat(inner) }), {})
    : {};

describe('merging two versions of a map', () => {
  const count = proofScale(300, 10_000);

  it('takes over what only one side changed, and what both changed alike', () => {
    everySeed(count, (random) => {
      const { base, ours } = example(random);
      for (const merged of [merge(base, ours, base), merge(base, base, ours), merge(base, ours, ours)]) {
        expect(merged.conflicts).toEqual([]);
        expect(told(merged.map)).toEqual(told(ours));
      }
    });
  });

  it('loses nothing in silence: each difference of either side is there, or is in conflict, or was in what a side took away', () => {
    everySeed(count, (random) => {
      const { base, ours, theirs } = example(random);
      const { map, conflicts } = merge(base, ours, theirs);
      const disputed = (id: Id) => conflicts.some((conflict) => conflict.id === id);
      for (const side of [ours, theirs]) {
        for (const delta of editBetween(base, side).deltas) {
          if (delta.table === 'map') continue;
          if ('came' in delta) expect(map[delta.table].has(delta.id)).toBe(true);
          else if ('went' in delta) expect(disputed(delta.id) || !map[delta.table].has(delta.id)).toBe(true);
          else if (delta.field === 'text' && !disputed(delta.id)) {
            // Every sentence that a side put in is there, and none that neither said.
            const before = new Set(sentencesOf(String(delta.before)));
            const added = sentencesOf(String(delta.after)).filter((one) => !before.has(one));
            const now = sentencesOf(map.statements.get(delta.id)?.text ?? '');
            expect(now).toEqual(expect.arrayContaining(added));
            const either = [ours, theirs].flatMap((one) =>
              sentencesOf(one.statements.get(delta.id)?.text ?? ''),
            );
            for (const one of now) expect(either).toContain(one);
          }
        }
      }
    });
  });

  it('is even-handed: with the sides exchanged, the same is in conflict, and settled for one side it comes to the same', () => {
    everySeed(count, (random) => {
      const { base, ours, theirs } = example(random);
      const one = merge(base, ours, theirs);
      const other = merge(base, theirs, ours);
      expect(inOrder(other.conflicts.map(swapped))).toEqual(inOrder(one.conflicts));
      const sorted = (map: ArgumentMap) => {
        // Members that both put in at one place stand the other way round.
        const lists = (record: unknown): unknown =>
          Array.isArray(record)
            ? [...record].map((one) => JSON.stringify(lists(one))).sort()
            : typeof record === 'object' && record !== null
              ? Object.fromEntries(Object.entries(record).map(([key, value]) => [key, lists(value)]))
              : record;
        return lists(told(map));
      };
      expect(sorted(all(other, 'ours'))).toEqual(sorted(all(one, 'theirs')));
    });
  });

  it('leaves nothing pointing nowhere, as it is and settled either way, and can be written and read', () => {
    everySeed(count, (random) => {
      const { base, ours, theirs } = example(random);
      const merged = merge(base, ours, theirs);
      const before = new Set([...faults(base), ...faults(ours), ...faults(theirs)]);
      for (const map of [merged.map, all(merged, 'ours'), all(merged, 'theirs')]) {
        expect(faults(map).filter((fault) => !before.has(fault))).toEqual([]);
        const read = parse(new TextEncoder().encode(serialize(map)));
        expect(read.ok && told(read.map)).toEqual(told(map));
      }
      for (const conflict of merged.conflicts)
        expect(stands(conflict, settled(merged.map, conflict, 'theirs'), 'theirs')).toBe(true);
    });
  });
});

describe('what is in conflict', () => {
  const base = argumentMap(
    { id: 'm', title: 'T' },
    {
      layers: [{ id: 'l', title: 'L', role: 'reader' }],
      statements: [
        { id: 'a', text: 'The bridge is old and needs work', layer: 'l' },
        { id: 'b', text: 'It carries the bus', layer: 'l', tags: ['x'] },
      ],
      relations: [{ id: 'r', kind: 'support', premises: ['b'], target: 'a' }],
    },
  );
  const with_ = (...changes: Change[]) => changed(base, changes);
  const text = (to: string) => with_({ table: 'statements', id: 'a', field: 'text', to });

  it('is not what was said in different sentences of one text', () => {
    const note = (body: string) => argumentMap({ id: 'm', title: 'T', description: body });
    const merged = merge(
      note('One is so. Two is so. Three is so.'),
      note('One is not so. Two is so. Three is so.'),
      note('One is so. Two is so. Three may be so.'),
    );
    expect([merged.conflicts, merged.map.description]).toEqual([
      [],
      'One is not so. Two is so. Three may be so.',
    ]);
  });

  it('is what was said at different places of one sentence: merged, it would be nobody’s', () => {
    const merged = merge(
      base,
      text('The old wooden bridge is safe'),
      text('The bridge is old and not safe at all'),
    );
    expect(merged.conflicts).toMatchObject([{ id: 'a', fields: ['text'] }]);
  });

  it('is what was said differently at the same place: ours stands', () => {
    const merged = merge(base, text('The bridge is new'), text('The bridge is ancient'));
    expect(merged.conflicts).toMatchObject([
      { table: 'statements', id: 'a', fields: ['text'], theirs: { text: 'The bridge is ancient' } },
    ]);
    expect(merged.map.statements.get('a')?.text).toBe('The bridge is new');
    expect(settled(merged.map, merged.conflicts[0]!, 'theirs').statements.get('a')?.text).toBe(
      'The bridge is ancient',
    );
  });

  it('is a statement that one took away and the other answered: it stays until that is decided', () => {
    const ours = forget(base, new Set(['b']));
    const theirs = with_({
      table: 'relations',
      id: 'q',
      record: { id: 'q', kind: 'attack', premises: ['a'], target: 'b' },
    });
    const merged = merge(base, ours, theirs);
    expect(merged.map.statements.has('b')).toBe(true);
    expect(merged.conflicts).toMatchObject([
      { table: 'statements', id: 'b', theirs: { text: 'It carries the bus' } },
    ]);
    expect(merged.conflicts[0]).not.toHaveProperty('ours');
    const settledOurs = settled(merged.map, merged.conflicts[0]!, 'ours');
    expect([settledOurs.statements.has('b'), settledOurs.relations.get('q')?.target]).toEqual([
      false,
      undefined,
    ]);
  });

  it('is the whole of a place in the text, never half of one and half of the other', () => {
    const place = (start: number) =>
      argumentMap(
        { id: 'm', title: 'T' },
        {
          passages: [
            {
              id: 'p',
              source: 's',
              start,
              end: start === 0 ? 5 : start + 9,
              digest: `sha256:${String(start).padStart(16, '0')}`,
            },
          ],
        },
      );
    const merged = merge(place(0), place(10), place(20));
    expect(merged.conflicts).toMatchObject([
      { id: 'p', fields: expect.arrayContaining(['start', 'end', 'digest']) },
    ]);
    expect(merged.map.passages.get('p')).toMatchObject({ start: 10, end: 19 });
  });

  it('is not tags or premises that both added', () => {
    const ours = with_({ table: 'statements', id: 'b', field: 'tags', to: ['x', 'y'] });
    const theirs = with_({ table: 'statements', id: 'b', field: 'tags', to: ['z'] });
    const merged = merge(base, ours, theirs);
    expect([merged.conflicts, merged.map.statements.get('b')?.tags]).toEqual([[], ['y', 'z']]);
  });

  it('without a common version, is whatever differs', () => {
    const merged = merge(undefined, base, text('Something else'));
    expect(merged.conflicts).toMatchObject([{ table: 'statements', id: 'a' }]);
  });
});
