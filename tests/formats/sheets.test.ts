import { describe, expect, it } from 'vitest';
import { sheetsFromJson, sheetsToJson } from '../../src/formats/index.ts';
import type { LineNotes, Occasion, PreparedSheets } from '../../src/model/index.ts';
import { problemSentence } from '../../src/words/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { expectSentence } from '../words/expectSentence.ts';

const occasion: Occasion = {
  title: 'Finals',
  side: 'for',
  format: 'pf',
  seconds: new Map(),
  hidden: [],
};
const head = '"format": "counterclaim-sheets", "version": 1';
const whole = `${head}, "occasion": { "title": "Finals", "side": "for", "format": "pf" }`;
const noted = (line: string) => `{ ${whole}, "notes": { "case": { "lines": { "k": ${line} } } } }`;
const held = (more: string) =>
  `{ ${head}, "occasion": { "title": "Finals", "side": "for", "format": "pf", ${more} } }`;

describe('prepared sheets as a file', () => {
  it('has its keys sorted, one field a line, and a final newline', () => {
    const text = sheetsToJson({
      occasion: {
        ...occasion,
        motion: 's1',
        team: 'pro',
        speaksFirst: false,
        wordsPerMinute: 150,
        seconds: new Map([
          ['summary', 180],
          ['case', 240],
        ]),
        hidden: ['z', 'c', 'z'],
      },
      notes: new Map([
        ['cross-ex', { lines: new Map(), order: new Map() }],
        [
          'case',
          {
            lines: new Map<string, LineNotes>([
              ['s2 tag', { pinned: true }],
              ['s1 tag', { words: 'Mine', instead: '', hidden: true }],
              ['s3', {}],
            ]),
            order: new Map([
              ['', ['b', 'a']],
              ['a', []],
            ]),
          },
        ],
      ]),
    });
    expect(text).toBe(`{
  "format": "counterclaim-sheets",
  "version": 1,
  "occasion": {
    "title": "Finals",
    "motion": "s1",
    "side": "for",
    "format": "pf",
    "team": "pro",
    "speaksFirst": false,
    "wordsPerMinute": 150,
    "seconds": {
      "case": 240,
      "summary": 180
    },
    "hidden": ["c", "z"]
  },
  "notes": {
    "case": {
      "lines": {
        "s1 tag": {
          "words": "Mine",
          "instead": "",
          "hidden": true
        },
        "s2 tag": {
          "pinned": true
        }
      },
      "order": {
        "": ["b", "a"]
      }
    }
  }
}
`);
    expect(sheetsToJson({ occasion, notes: new Map() })).toContain('"format": "pf"\n  }\n}\n');
  });

  it('is read as it was written, and written again in the same way', () => {
    const texts = [
      'Mine',
      'what “she” says\nand\t\\more',
      'ע 論 🙂',
      'two\u2028lines\r\n  of them',
      '"',
      '\0',
    ];
    everySeed(proofScale(100, 2000), (random) => {
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
      const maybe = <T extends object>(make: () => T): T | object => (random() < 0.5 ? make() : {});
      const some = <T>(make: () => T): T[] => Array.from({ length: Math.floor(random() * 5) }, make);
      const id = () => `s${Math.floor(random() * 1000)}`;
      const key = () => pick([id(), `${id()} tag`, '', 'constructor', '7', pick(texts)]);
      const line = (): LineNotes => ({
        ...maybe(() => ({ words: pick(texts), ...maybe(() => ({ instead: pick(['', ...texts]) })) })),
        ...maybe(() => ({ hidden: true as const })),
        pinned: true,
      });
      const given: PreparedSheets = {
        occasion: {
          title: pick(['', ...texts]),
          side: pick(['for', 'against']),
          format: pick(texts),
          ...maybe(() => ({ motion: id() })),
          ...maybe(() => ({ team: pick(texts) })),
          ...maybe(() => ({ speaksFirst: pick([true, false]) })),
          ...maybe(() => ({ wordsPerMinute: 1 + Math.floor(random() * 1000) })),
          seconds: new Map(some(() => [key(), Math.floor(random() * 1000)])),
          hidden: [...new Set(some(id))].sort(),
        },
        notes: new Map(
          some(() => [
            pick(['case', 'cross-ex', 'brief', 'of-tomorrow']),
            {
              lines: new Map([[key(), line()] as const, ...some(() => [key(), line()] as const)]),
              order: new Map(some(() => [key(), [...new Set([key(), key()])]] as const)),
            },
          ]),
        ),
      };
      const text = sheetsToJson(given);
      const read = sheetsFromJson(text);
      // Maps are the same in any order of their keys.
      expect(read).toEqual({ ok: true, sheets: given });
      expect(read.ok && sheetsToJson(read.sheets)).toBe(text);
    });
  });

  it('may leave out what is empty; what its ids, keys and kinds stand for is not asked', () => {
    const read = sheetsFromJson(new TextEncoder().encode(`{ ${whole} }`));
    expect(read).toEqual({ ok: true, sheets: { occasion, notes: new Map() } });
    expect(sheetsFromJson(`{ ${whole}, "notes": { "constructor": {} } }`)).toMatchObject({ ok: true });
  });

  it.each([
    ['', undefined],
    ['[]', ''],
    ['{}', ''],
    ['{ "format": "counterclaim-position", "version": 1, "title": "x" }', '/format'],
    ['{ "format": "counterclaim-sheets" }', ''],
    ['{ "format": "counterclaim-sheets", "version": 2 }', '/version'],
    [`{ ${head} }`, ''],
    [`{ ${head}, "occasion": null }`, '/occasion'],
    [`{ ${head}, "occasion": {} }`, '/occasion'],
    [`{ ${head}, "occasion": { "title": "x", "side": "both", "format": "pf" } }`, '/occasion/side'],
    [`{ ${head}, "occasion": { "title": 1, "side": "for", "format": "pf" } }`, '/occasion/title'],
    [held('"motion": "no id"'), '/occasion/motion'],
    [held('"speaksFirst": "yes"'), '/occasion/speaksFirst'],
    [held('"wordsPerMinute": 0'), '/occasion/wordsPerMinute'],
    [held('"wordsPerMinute": "150"'), '/occasion/wordsPerMinute'],
    [held('"wordsPerMinut": 150'), '/occasion'],
    [held('"seconds": { "case": -1 }'), '/occasion/seconds/case'],
    [held('"seconds": { "case": null }'), '/occasion/seconds/case'],
    [held('"seconds": []'), '/occasion/seconds'],
    [held('"hidden": null'), '/occasion/hidden'],
    [held('"hidden": [["a"]]'), '/occasion/hidden/0'],
    [`{ ${whole}, "note": {} }`, ''],
    [`{ ${whole}, "notes": [] }`, '/notes'],
    [`{ ${whole}, "notes": { "no kind": {} } }`, '/notes/no kind'],
    [`{ ${whole}, "notes": { "case": 1 } }`, '/notes/case'],
    [`{ ${whole}, "notes": { "case": { "line": {} } } }`, '/notes/case'],
    [`{ ${whole}, "notes": { "case": { "order": { "": "a" } } } }`, '/notes/case/order/'],
    [`{ ${whole}, "notes": { "case": { "order": { "": [1] } } } }`, '/notes/case/order//0'],
    [noted('"mine"'), '/notes/case/lines/k'],
    [noted('{ "words": 1 }'), '/notes/case/lines/k/words'],
    [noted('{ "words": "" }'), '/notes/case/lines/k/words'],
    [noted('{ "instead": "x" }'), '/notes/case/lines/k/words'],
    [noted('{ "words": "x", "instead": 1 }'), '/notes/case/lines/k/instead'],
    [noted('{ "hidden": false }'), '/notes/case/lines/k/hidden'],
    [noted('{ "pinned": 1 }'), '/notes/case/lines/k/pinned'],
    [noted('{ "word": "x" }'), '/notes/case/lines/k'],
    [noted('{ "words": "x", "words": "y" }'), '/notes/case/lines/k/words'],
    [noted('{ "words": "\\ud800" }'), '/notes/case/lines/k/words'],
    [noted('{ "__proto__": "x" }'), '/notes/case/lines/k/__proto__'],
    [`{ ${whole}, "notes": ${'['.repeat(100)}${']'.repeat(100)} }`, undefined],
  ])('%s is refused with a sentence, and where', (text, pointer) => {
    const read = sheetsFromJson(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0]!.pointer).toBe(pointer);
    for (const problem of read.problems) expectSentence(problemSentence(problem));
  });

  it('tells everything that is wrong at once', () => {
    const read = sheetsFromJson(
      `{ ${head}, "occasion": {}, "notes": { "case": { "lines": { "a": 1, "b": 2 } } } }`,
    );
    expect(read.ok ? [] : read.problems.map((problem) => problem.pointer)).toEqual([
      ...['/occasion', '/occasion', '/occasion'],
      ...['/notes/case/lines/a', '/notes/case/lines/b'],
    ]);
  });

  it('is written so that it can be read again, whatever was typed', () => {
    const typed = new Map([
      ['case', { lines: new Map([['k', { words: 'half \ud83d of it' }]]), order: new Map() }],
    ]);
    expect(sheetsFromJson(sheetsToJson({ occasion, notes: typed }))).toMatchObject({
      ok: true,
      sheets: { notes: new Map([['case', { lines: new Map([['k', { words: 'half \ufffd of it' }]]) }]]) },
    });
    for (const speed of [NaN, 0, Infinity])
      expect(() =>
        sheetsToJson({ occasion: { ...occasion, wordsPerMinute: speed }, notes: new Map() }),
      ).toThrow('speed');
  });
});
