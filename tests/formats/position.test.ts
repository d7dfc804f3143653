import { describe, expect, it } from 'vitest';
import { positionFromJson, positionToJson, type SavedPosition } from '../../src/formats/index.ts';
import { suppositions } from '../../src/model/index.ts';
import { problemSentence } from '../../src/words/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { expectSentence } from '../words/expectSentence.ts';

const head = '"format": "counterclaim-position", "version": 1, "title": "Mine"';

const position = (more: Partial<SavedPosition> = {}): SavedPosition => ({
  title: 'Mine',
  supposed: new Map(),
  credences: new Map(),
  hidden: [],
  ...more,
});

/** A position that was read, in a form that can be compared: maps keep their order, which says nothing. */
const plain = ({ title, supposed, credences, hidden }: SavedPosition) => ({
  title,
  supposed: Object.fromEntries(supposed),
  credences: Object.fromEntries(credences),
  hidden: [...hidden].sort(),
});

describe('a position as a file', () => {
  it('has its ids sorted, one a line, and a final newline', () => {
    const text = positionToJson(
      position({
        supposed: new Map([
          ['s2', 'denied'],
          ['r1', 'open'],
        ]),
        credences: new Map([['s9', 0.7]]),
        hidden: ['z', 'c', 'z'],
      }),
    );
    expect(text).toBe(`{
  "format": "counterclaim-position",
  "version": 1,
  "title": "Mine",
  "supposed": {
    "r1": "open",
    "s2": "denied"
  },
  "credences": {
    "s9": 0.7
  },
  "hidden": ["c", "z"]
}
`);
    expect(positionToJson(position())).toContain('"supposed": {},\n  "credences": {}\n}\n');
  });

  it('is read as it was written, and written again in the same way', () => {
    const titles = ['Mine', '', 'what “she” says\nand\t\\more', 'ע 論 🙂'];
    everySeed(proofScale(100, 2000), (random) => {
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
      const some = <T>(make: () => T): T[] => Array.from({ length: Math.floor(random() * 5) }, make);
      const id = () => `s${Math.floor(random() * 1000)}`;
      const given = position({
        title: pick(titles),
        supposed: new Map(some(() => [id(), pick(suppositions)])),
        credences: new Map(some(() => [id(), pick([0, 1, 1e-7, random()])])),
        hidden: [...new Set(some(id))],
      });
      const text = positionToJson(given);
      const read = positionFromJson(text);
      expect(read.ok).toBe(true);
      if (!read.ok) return;
      expect(plain(read.position)).toEqual(plain(given));
      expect(positionToJson(read.position)).toBe(text);
    });
  });

  it('may leave out what is empty; what its ids stand for is not asked', () => {
    const read = positionFromJson(new TextEncoder().encode(`{ ${head} }`));
    expect(read).toEqual({ ok: true, position: position() });
    expect(positionFromJson(`{ ${head}, "supposed": { "constructor": "open" } }`)).toMatchObject({
      ok: true,
      position: { supposed: new Map([['constructor', 'open']]) },
    });
  });

  it.each([
    ['', undefined],
    ['{', undefined],
    ['[]', ''],
    ['null', ''],
    ['{}', ''],
    ['{ "format": 1, "id": "m", "title": "A map" }', '/format'],
    ['{ "format": "counterclaim-position", "title": "x" }', ''],
    ['{ "format": "counterclaim-position", "version": 2, "title": "x" }', '/version'],
    ['{ "format": "counterclaim-position", "version": "1", "title": "x" }', '/version'],
    ['{ "format": "counterclaim-position", "version": 1 }', ''],
    ['{ "format": "counterclaim-position", "version": 1, "title": 7 }', '/title'],
    [`{ ${head}, "suposed": {} }`, ''],
    [`{ ${head}, "supposed": [] }`, '/supposed'],
    [`{ ${head}, "supposed": null }`, '/supposed'],
    [`{ ${head}, "hidden": null }`, '/hidden'],
    [`{ ${head}, "supposed": { "a": "true" } }`, '/supposed/a'],
    [`{ ${head}, "supposed": { "a": null } }`, '/supposed/a'],
    [`{ ${head}, "supposed": { "no id": "open" } }`, '/supposed/no id'],
    [`{ ${head}, "supposed": { "a": "open", "a": "open" } }`, '/supposed/a'],
    [`{ ${head}, "supposed": { "__proto__": "open" } }`, '/supposed/__proto__'],
    [`{ ${head}, "credences": { "a": 1.5 } }`, '/credences/a'],
    [`{ ${head}, "credences": { "a": -0.1 } }`, '/credences/a'],
    [`{ ${head}, "credences": { "a": "0.5" } }`, '/credences/a'],
    [`{ ${head}, "hidden": "critic" }`, '/hidden'],
    [`{ ${head}, "hidden": [1] }`, '/hidden/0'],
    [`{ ${head}, "hidden": ["a", "b c"] }`, '/hidden/1'],
  ])('%s is refused with a sentence, and where', (text, pointer) => {
    const read = positionFromJson(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0]!.pointer).toBe(pointer);
    for (const problem of read.problems) {
      const sentence = problemSentence(problem);
      expectSentence(sentence);
      if (pointer) expect(sentence).toContain(pointer.slice(1).split('/')[0]);
    }
  });

  it('tells everything that is wrong at once', () => {
    const read = positionFromJson(`{ ${head}, "supposed": { "a": 1, "b": 2 }, "credences": { "c": 3 } }`);
    expect(read.ok ? [] : read.problems.map((problem) => problem.pointer)).toEqual([
      '/supposed/a',
      '/supposed/b',
      '/credences/c',
    ]);
  });

  it('is not written with what could not be read again', () => {
    for (const credence of [NaN, 2, -1])
      expect(() => positionToJson(position({ credences: new Map([['a', credence]]) }))).toThrow('credence');
  });
});
