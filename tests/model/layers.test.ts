import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  headingFields,
  layersInOrder,
  roots,
  tableNames,
  withoutLayers,
  type ArgumentMap,
} from '../../src/model/index.ts';
import { everySeed } from './everySeed.ts';
import { randomMap } from './randomMap.ts';
import { idsOf, sketch } from './sketch.ts';
import { proofScale } from '../scale.ts';

const hide = (map: ArgumentMap, ...layers: string[]) => withoutLayers(map, new Set(layers));
const left = (map: ArgumentMap) => idsOf(map.statements.values()).sort().join(' ');

describe('withoutLayers', () => {
  const map = sketch(`
    thesis t
    u @analyst
    c @critic
    d @critic
    x @defender
    y @defender
    r1: a + u > t
    r2: b > a
    r3: c ! a
    r4: d ! r1
    r5: x ! c
    r6: y ! r4
    r7: z > x
  `);

  it('leaves an argument whose unstated premise is hidden', () => {
    const shown = hide(map, 'analyst');
    expect(left(shown)).toBe('a b c d t x y z');
    expect(shown.relations.get('r1')!.premises).toEqual(['a']);
  });

  it('hides the rejoinders with the critics they answer, on statements and on steps, and what supports them', () => {
    expect(left(hide(map, 'critic'))).toBe('a b t u');
    expect(idsOf(hide(map, 'critic').relations.values())).toEqual(['r1', 'r2']);
  });

  it('leaves the critics where the rejoinders are hidden', () => {
    expect(left(hide(map, 'defender'))).toBe('a b c d t u');
  });

  it('hides rejoinders that hold one another up, but nothing else', () => {
    const ring = sketch(`
      thesis t
      c @critic
      r1: c ! t
      r2: x ! c
      r3: x > y
      r4: y > x
    `);
    expect(left(hide(ring, 'critic'))).toBe('t');
  });

  it('leaves what has another way to the thesis, and what never had one', () => {
    const map = sketch(`
      thesis t
      c @critic
      r1: c ! t
      r2: a ! c
      r3: a > t
      r4: p > q
      r5: q > p
      alone
    `);
    expect(left(hide(map, 'critic'))).toBe('a alone p q t');
  });

  it('hides a step of a hidden layer between statements that stay', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: a ! b @critic
      r3: b > t
    `);
    expect(idsOf(hide(map, 'critic').relations.values())).toEqual(['r1', 'r3']);
  });

  it('hides a contradiction of which one side is left, and a step without premises onto what is hidden', () => {
    const map = sketch(`
      thesis t
      c @critic
      r1: t # c
      r2: > c
      r3: a >
      r4: c >
    `);
    expect(idsOf(hide(map, 'critic').relations.values())).toEqual(['r3']);
  });

  it('keeps the thesis where only its layer stays, and forgets thesis and motion where they are hidden', () => {
    const map = sketch(`
      thesis t
      motion m
      m @critic
      r1: t ! m
    `);
    expect(left(hide(map, 'critic'))).toBe('t');
    expect(hide(map, 'critic')).not.toHaveProperty('motion');
    expect(hide(map, 'critic').thesis).toBe('t');
    expect(hide(map, 'source')).not.toHaveProperty('thesis');
    expect(left(hide(map, 'source'))).toBe('m');
  });

  it('takes along notes about what is hidden and notes of the layer, and leaves the others', () => {
    const noted: ArgumentMap = {
      ...map,
      notes: new Map(
        [
          { id: 'n1', about: 'c', kind: 'comment' as const, text: 'On a critic.' },
          { id: 'n2', about: 't', kind: 'comment' as const, text: 'Of a critic.', layer: 'critic' },
          { id: 'n3', about: 't', kind: 'comment' as const, text: 'On the thesis.' },
        ].map((note) => [note.id, note]),
      ),
    };
    expect(idsOf(hide(noted, 'critic').notes.values())).toEqual(['n3']);
  });

  it('leaves the order of the layers alone', () => {
    expect(idsOf(layersInOrder(hide(map, 'critic')))).toEqual([
      'source',
      'analyst',
      'critic',
      'defender',
      'reader',
    ]);
  });

  describe('on random maps', () => {
    const each = (
      law: (map: ArgumentMap, layers: ReadonlySet<string>, random: () => number) => void,
      broken = true,
    ) =>
      everySeed(proofScale(250, 5000), (random) => {
        const map = randomMap(random, {
          statements: 3 + Math.floor(random() * 12),
          relations: Math.floor(random() * 24),
          broken,
        });
        law(map, new Set([...map.layers.keys()].filter(() => random() < 0.35)), random);
      });

    it('never leaves a reference to nowhere that was not there', () => {
      each((map, layers) => {
        const before = danglingIn(map);
        for (const reference of danglingIn(withoutLayers(map, layers))) expect(before).toContain(reference);
      });
    });

    it('changes nothing the second time', () => {
      each((map, layers) => {
        const once = withoutLayers(map, layers);
        expect(withoutLayers(once, layers)).toEqual(once);
      });
    });

    it('hides no less where more is hidden', () => {
      each((map, layers, random) => {
        const more = new Set([...layers, ...[...map.layers.keys()].filter(() => random() < 0.35)]);
        const [few, fewer] = [withoutLayers(map, layers), withoutLayers(map, more)];
        for (const table of tableNames)
          for (const id of fewer[table].keys()) expect(few[table].has(id), id).toBe(true);
      });
    });

    it('shows nothing of a hidden layer, and is the same map where none is hidden', () => {
      each((map, layers) => {
        const shown = withoutLayers(map, layers);
        for (const table of [shown.statements, shown.relations, shown.notes]) {
          for (const { layer } of table.values())
            expect(layer === undefined || !layers.has(layer)).toBe(true);
        }
        expect(withoutLayers(map, new Set())).toBe(map);
      });
    });

    it('leaves no new loose ends: what led somewhere still does', () => {
      each((map, layers) => {
        const ends = new Set([...idsOf(roots(map)), map.motion]);
        for (const { id } of roots(withoutLayers(map, layers))) expect(ends.has(id), id).toBe(true);
      }, false);
    });
  });
});

/** Every reference of a map that leads nowhere, as `record field → id`. */
function danglingIn(map: ArgumentMap): Set<string> {
  const found = new Set<string>();
  const look = (record: object, field: string, of: readonly (typeof tableNames)[number][]) => {
    const value = (record as Record<string, unknown>)[field] as string | readonly string[] | undefined;
    for (const id of [value ?? []].flat()) {
      if (!of.some((table) => map[table].has(id)))
        found.add(`${(record as { id: string }).id} ${field} → ${id}`);
    }
  };
  for (const [field, { of }] of Object.entries(headingFields)) if (of) look(map, field, of);
  for (const table of tableNames) {
    for (const record of map[table].values()) {
      for (const [field, { of }] of fieldsOf(table)) if (of) look(record, field, of);
      if ('stops' in record)
        for (const stop of record.stops) look({ ...stop, id: record.id }, 'statement', ['statements']);
    }
  }
  return found;
}
