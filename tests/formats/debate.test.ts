import { describe, expect, it } from 'vitest';
import { debateOf, debates, type DebateFormat } from '../../src/debates/index.ts';
import { debateFromJson, debateToJson } from '../../src/formats/index.ts';
import { problemSentence } from '../../src/words/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { expectSentence } from '../words/expectSentence.ts';

const duel: DebateFormat = {
  id: 'duel',
  name: 'Duel',
  family: 'public',
  sides: [
    { id: 'yes', name: 'Yes', stance: 'for', speakers: 1 },
    { id: 'no', name: 'No', stance: 'against', speakers: [1, 2] },
  ],
  begins: 'yes',
  preparation: { kind: 'none' },
  speeches: [
    { id: '1', name: 'One', short: '1', kind: 'constructive', side: 'yes', seconds: 60 },
    { id: '2', name: 'Two', short: '2', kind: 'constructive', side: 'no', seconds: 60, answers: ['1'] },
    { id: '3', name: 'Three', short: '3', kind: 'rebuttal', side: 'yes', seconds: 30, answers: ['2'] },
  ],
  unconfirmed: [],
  sources: [],
};

/** The places of what is wrong with a file; empty where it is read. */
function placesOf(file: string | Uint8Array): readonly (string | undefined)[] {
  const read = debateFromJson(file);
  if (read.ok) return [];
  expect(read.problems.length).toBeGreaterThan(0);
  for (const problem of read.problems) {
    const sentence = problemSentence(problem);
    expectSentence(sentence);
    if (problem.pointer) expect(sentence).toContain(problem.pointer.split('/').at(-1));
  }
  return read.problems.map(({ pointer }) => pointer);
}

type Loose = Record<string, unknown> & {
  speeches: Record<string, unknown>[];
  sides: Record<string, unknown>[];
};

/** The duel's file, changed as nobody should change it. */
function changed(change: (file: Loose) => unknown): string {
  const file = JSON.parse(debateToJson(duel)) as Loose;
  change(file);
  return JSON.stringify(file);
}

describe('a format of debates as a file', () => {
  it.each(debates.map((debate) => [debate.id, debate] as const))(
    '%s is read as it was written, and written again in the same way',
    (_, debate) => {
      const text = debateToJson(debate);
      const read = debateFromJson(text);
      expect(read).toEqual({ ok: true, debate });
      if (read.ok) expect(debateToJson(read.debate)).toBe(text);
      expect(debateFromJson(new TextEncoder().encode(text))).toEqual(read);
      for (const speech of debate.speeches)
        expect(text.split('\n').filter((line) => line.includes(`{ "id": "${speech.id}"`))).toHaveLength(1);
    },
  );

  it('has one side, speech or variant a line, and a final newline', () => {
    expect(debateToJson(duel)).toBe(`{
  "format": "counterclaim-debate",
  "version": 1,
  "id": "duel",
  "name": "Duel",
  "family": "public",
  "sides": [
    { "id": "yes", "name": "Yes", "stance": "for", "speakers": 1 },
    { "id": "no", "name": "No", "stance": "against", "speakers": [1, 2] }
  ],
  "begins": "yes",
  "preparation": { "kind": "none" },
  "speeches": [
    { "id": "1", "name": "One", "short": "1", "kind": "constructive", "side": "yes", "seconds": 60 },
    { "id": "2", "name": "Two", "short": "2", "kind": "constructive", "side": "no", "seconds": 60, "answers": ["1"] },
    { "id": "3", "name": "Three", "short": "3", "kind": "rebuttal", "side": "yes", "seconds": 30, "answers": ["2"] }
  ],
  "unconfirmed": [],
  "sources": []
}
`);
  });

  it('may have any words in it', () => {
    const name = 'what “she” says\nand\t\\more ע 論 🙂';
    const read = debateFromJson(debateToJson({ ...duel, name, remarks: [name] }));
    expect(read).toEqual({ ok: true, debate: { ...duel, name, remarks: [name] } });
  });

  it.each([
    ['', undefined],
    ['{', undefined],
    ['[]', ''],
    ['null', ''],
    ['{}', ''],
    ['{ "format": 1, "id": "m", "title": "A map" }', '/format'],
    ['{ "format": "counterclaim-debate" }', ''],
    ['{ "format": "counterclaim-debate", "version": "1" }', '/version'],
    ['{ "format": "counterclaim-debate", "version": 0.5 }', '/version'],
    ['{ "format": "counterclaim-debate", "version": 2 }', '/version'],
    ['{ "format": "counterclaim-debate", "version": 1, "__proto__": {} }', '/__proto__'],
    ['{ "format": "counterclaim-debate", "version": 1, "id": "a", "id": "a" }', '/id'],
    [debateToJson(duel).replace('"seconds": 30', '"seconds": 1e999'), '/speeches/2/seconds'],
    ['['.repeat(100_000), undefined],
  ])('%.60s is no such file, and it is said where', (text, pointer) => {
    expect(placesOf(text)[0]).toBe(pointer);
  });

  it.each<readonly [string, (file: Loose) => unknown, string]>([
    ['a field is missing', (file) => delete file['sources'], ''],
    ['a field is not known', (file) => (file['speach'] = 1), ''],
    ['a field of a speech is missing', ({ speeches }) => delete speeches[1]!['seconds'], '/speeches/1'],
    ['a field of a speech is not known', ({ speeches }) => (speeches[1]!['minutes'] = 4), '/speeches/1'],
    ['a name is blank', (file) => (file['name'] = ' '), '/name'],
    ['an id has a space', ({ sides }) => (sides[0]!['id'] = 'y s'), '/sides/0/id'],
    ['an id is a number', ({ speeches }) => (speeches[0]!['id'] = 1), '/speeches/0/id'],
    ['no family', (file) => (file['family'] = 'constructor'), '/family'],
    ['no stance', ({ sides }) => (sides[0]!['stance'] = 'pro'), '/sides/0/stance'],
    ['nobody speaks', ({ sides }) => (sides[0]!['speakers'] = 0), '/sides/0/speakers'],
    ['half of one speaks', ({ sides }) => (sides[0]!['speakers'] = 1.5), '/sides/0/speakers'],
    ['from more to fewer', ({ sides }) => (sides[0]!['speakers'] = [2, 1]), '/sides/0/speakers'],
    ['three bounds', ({ sides }) => (sides[0]!['speakers'] = [1, 2, 3]), '/sides/0/speakers'],
    ['no time', ({ speeches }) => (speeches[0]!['seconds'] = 0), '/speeches/0/seconds'],
    ['less than no time', ({ speeches }) => (speeches[0]!['seconds'] = -60), '/speeches/0/seconds'],
    ['time in words', ({ speeches }) => (speeches[0]!['seconds'] = '60'), '/speeches/0/seconds'],
    ['a speech of null', ({ speeches }) => speeches.push(null as never), '/speeches/3'],
    ['no speeches', (file) => (file.speeches = []), '/speeches'],
    ['no sides', (file) => (file.sides = []), '/sides'],
    ['far too many sides', (file) => (file.sides = Array<never>(100_000).fill({} as never)), '/sides'],
    ['a side twice', ({ sides }) => (sides[1]!['id'] = 'yes'), '/sides/1/id'],
    ['a speech twice', ({ speeches }) => (speeches[1]!['id'] = '1'), '/speeches/1/id'],
    ['a speech named as a side', ({ speeches }) => (speeches[2]!['id'] = 'no'), '/speeches/2/id'],
    ['a side named as a turn', ({ sides }) => (sides[1]!['id'] = 'both'), '/sides/1/id'],
    ['nobody’s turn', ({ speeches }) => (speeches[2]!['side'] = 'maybe'), '/speeches/2/side'],
    [
      'a turn of the coin, without one',
      ({ speeches }) => (speeches[2]!['side'] = 'first'),
      '/speeches/2/side',
    ],
    ['nobody begins', (file) => (file['begins'] = 'maybe'), '/begins'],
    ['asks itself', ({ speeches }) => (speeches[2]!['asked'] = 'yes'), '/speeches/2/asked'],
    ['opened by nobody', ({ speeches }) => (speeches[2]!['opens'] = 'maybe'), '/speeches/2/opens'],
    ['answers nothing', ({ speeches }) => (speeches[2]!['answers'] = ['9']), '/speeches/2/answers/0'],
    [
      'answers what comes later',
      ({ speeches }) => (speeches[0]!['answers'] = ['2']),
      '/speeches/0/answers/0',
    ],
    ['answers itself', ({ speeches }) => (speeches[2]!['answers'] = ['3']), '/speeches/2/answers/0'],
    [
      'answers its own side',
      ({ speeches }) => (speeches[2]!['answers'] = ['2', '1']),
      '/speeches/2/answers/1',
    ],
    ['answers twice', ({ speeches }) => (speeches[2]!['answers'] = ['2', '2']), '/speeches/2/answers/1'],
    ['a vote at midnight', (file) => (file['votes'] = ['before', 'midnight']), '/votes/1'],
    [
      'a variant of no speech',
      (file) => (file['variants'] = [{ id: 'v', name: 'V', remark: 'V.', seconds: { constructor: 3 } }]),
      '/variants/0/seconds/constructor',
    ],
    [
      'answers that are best longer than they may be',
      (file) => (file['interview'] = { answer: { target: [20, 90], most: 60 } }),
      '/interview/answer/target/1',
    ],
    [
      'more kept back than there is',
      (file) => (file['shared'] = { seconds: 100, rebuttal: [60, 240] }),
      '/shared/rebuttal/1',
    ],
  ])('%s: refused with a sentence, and where', (_, change, pointer) => {
    expect(placesOf(changed(change))).toContain(pointer);
  });

  it('leaves a coin to two sides', () => {
    const third = { id: 'third', name: 'Third', stance: 'either', speakers: 1 };
    const pf = JSON.parse(debateToJson(debateOf('pf')!)) as Loose;
    expect(placesOf(JSON.stringify(pf))).toEqual([]);
    pf.sides.push(third);
    expect(placesOf(JSON.stringify(pf))).toContain('/sides');
  });

  it('tells everything that is wrong at once', () => {
    const text = changed(({ speeches, sides }) => {
      speeches[0]!['seconds'] = -1;
      speeches[2]!['kind'] = 'shout';
      sides[1]!['name'] = 7;
    });
    expect([...placesOf(text)].sort()).toEqual(['/sides/1/name', '/speeches/0/seconds', '/speeches/2/kind']);
  });

  it('is read, or refused with sentences, whatever stands where', () => {
    const strange = [null, true, 0, -1, 1e308, '', 'first', 'both', '__proto__', [], [[]], {}, { id: 1 }];
    everySeed(proofScale(200, 5000), (random) => {
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
      const file: unknown = JSON.parse(debateToJson(pick(debates)));
      // Down some way from the top, then something else in that place.
      let part = file as Record<string, unknown>;
      for (;;) {
        const key = pick(Object.keys(part));
        const next = part[key];
        if (typeof next !== 'object' || next === null || Object.keys(next).length === 0 || random() < 0.2) {
          if (random() < 0.3 && !Array.isArray(part)) delete part[key];
          else part[key] = pick(strange);
          break;
        }
        part = next as Record<string, unknown>;
      }
      const text = JSON.stringify(file);
      const read = debateFromJson(text);
      if (!read.ok) return void placesOf(text);
      // What is read can be written, and is the same then.
      expect(debateFromJson(debateToJson(read.debate))).toEqual(read);
    });
  });
});
