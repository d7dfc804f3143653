import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { readingTree, validate, type ArgumentMap } from '../../src/model/index.ts';
import { draftTour } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';

const draft = (map: ArgumentMap) => draftTour(map, readingTree(map));

describe('a drafted tour', () => {
  it('tells the thesis, its reasons as the text has them, what tells against them, what answers that', () => {
    const map = sketch(`thesis t
      a [90]
      b [10]
      o @critic
      r1: a > t
      r2: b + c > t
      r3: o ! a
      r4: x ! o
      r5: d > b
      r6: u ! r1`);
    expect(draft(map).stops).toEqual([
      { statement: 't', caption: 'This is what the text argues for: It is t.' },
      { statement: 'b', caption: 'The first reason: It is b.' },
      { statement: 'c', caption: 'Together with this: It is c.' },
      { statement: 'd', caption: 'What supports it: It is d.' },
      { statement: 'a', caption: 'The second reason: It is a.' },
      { statement: 'o', caption: 'What critics say against “It is a.”: It is o.' },
      { statement: 'x', caption: 'What is answered: It is x.' },
      { statement: 'u', caption: 'What the text itself names against “It is a.”: It is u.' },
    ]);
  });

  it('begins at the root with most under it where there is no thesis; without statements it is empty', () => {
    const map = sketch(`r1: a > b
      r2: d > c
      r3: e > c`);
    expect(draft(map).stops[0]).toEqual({
      statement: 'c',
      caption: 'This is where the map begins: It is c.',
    });
    expect(draft({ ...map, statements: new Map(), relations: new Map() }).stops).toEqual([]);
  });

  it.each(['primer', 'sunday-library', 'pakistan-gaza-isf'])('of %s fits the file', (name) => {
    const parsed = parse(readFileSync(new URL(`../../graphs/${name}.json`, import.meta.url)));
    if (!parsed.ok) throw new Error('The graph can’t be read.');
    const tour = { id: 'tdrafted1', ...draft(parsed.map) };
    expect(tour.stops.length).toBeGreaterThanOrEqual(8);
    const before = validate(parsed.map).length;
    expect(validate({ ...parsed.map, tours: new Map([...parsed.map.tours, [tour.id, tour]]) })).toHaveLength(
      before,
    );
  });

  it('of any map has 8 to 12 stops, or every statement; none twice, all of them there', () => {
    everySeed(proofScale(300, 5000), (random) => {
      const statements = 1 + Math.floor(random() * 40);
      const map = randomMap(random, { statements, relations: Math.floor(random() * 60) });
      const { stops } = draft(map);
      expect(stops.length).toBeGreaterThanOrEqual(Math.min(statements, 8));
      expect(stops.length).toBeLessThanOrEqual(12);
      expect(new Set(stops.map(({ statement }) => statement)).size).toBe(stops.length);
      for (const { statement, caption } of stops)
        expect(caption).toContain(map.statements.get(statement!)!.text);
      if (map.thesis !== undefined) expect(stops[0]!.statement).toBe(map.thesis);
    });
  });
});
