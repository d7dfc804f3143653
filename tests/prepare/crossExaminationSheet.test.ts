import { describe, expect, it } from 'vitest';
import { debates } from '../../src/debates/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { sheetOf, type Sheet } from '../../src/prepare/index.ts';
import { spokenWords } from '../../src/prepare/parts/length.ts';
import { cruxesOf } from '../../src/prepare/questions/cruxes.ts';
import { furtherPoints, weakPoints } from '../../src/prepare/questions/weakPoints.ts';
import { wordCount } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const questions = (sheet: Sheet) => sheet.parts[0]!.parts.flatMap(({ lines }) => lines.filter(isQuestion));
const isQuestion = ({ role }: { readonly role: string }) => role === 'question';
const partOf = (sheet: Sheet, key: string) => partsOfSheet(sheet).find((part) => part.key === key);

describe('the questions', () => {
  it('press the premise that is weakest and carries most first, and say what follows from either answer', () => {
    const map = sketch(`
      motion m
      a [10]
      b [20]
      r1: a > m
      r2: b > m
      u: x ! r1 @critic
      x @critic
    `);
    const sheet = sheetOf(seen(map, { side: 'against' }), 'cross-ex');
    const [first, second] = sheet.parts[0]!.parts;
    expect(first!.key).toBe('ask-r1-a');
    expect(first!.heading.text).toBe('To be granted: It is x.');
    expect(first!.lines.map(({ label = '', text }) => `${label} ${text}`.trim())).toEqual([
      '1. On “It is a.”, you grant this: “It is x.”?',
      'If yes → hold them to it against this: It is m.',
      'If no →',
      '2. On a yes: Then does this still follow: “It is m.”?',
      'Use it in First Rebuttal, on: It is a.',
    ]);
    expect(first!.lines[2]).toMatchObject({ role: 'blank', about: 'x' });
    expect(second!.key).toBe('indict');
  });

  it('tell what they will reply, where the map has it', () => {
    const map = sketch(`
      motion m
      r1: a > m
      r2: x ! a @critic
      r3: y ! x @defender
    `);
    const sheet = sheetOf(seen(map, { side: 'against' }), 'cross-ex');
    // Their reply stands: ours does not, and what is left is that there is no source.
    expect(questions(sheet)[0]!.text).toBe('Is there any source for this: “It is a.”?');
    const ours = sheetOf(seen(map), 'cross-ex');
    expect(partOf(ours, 'asked-ask-r1-a')!.heading.text).toBe('Is there any source for this: “It is a.”?');
  });

  it('name the source by which a no is met, where it can’t be quoted, and expect a yes to what a fact-check bears out', () => {
    const map = argumentMap(
      { id: 'm', title: 'M', motion: 'm' },
      {
        layers: [
          { id: 'source', title: 'T', role: 'source' },
          { id: 'critic', title: 'C', role: 'critic' },
        ],
        sources: [{ id: 's', role: 'reference', csl: { type: 'webpage', title: 'A report' } }],
        statements: [
          { id: 'm', text: 'Do it.', layer: 'source' },
          { id: 'a', text: 'It has never worked.', layer: 'source' },
          { id: 'x', text: 'It worked once.', layer: 'critic', kind: 'fact' },
        ],
        relations: [
          { id: 'r1', kind: 'support', premises: ['a'], target: 'm', layer: 'source' },
          { id: 'r2', kind: 'attack', premises: ['x'], target: 'a', layer: 'critic' },
        ],
        notes: [
          {
            ...{ id: 'n', kind: 'fact-check', text: 'It did.', about: 'x' },
            ...{ verdict: 'bears-out', sources: ['s'] },
          },
        ],
      },
    );
    for (const format of ['pf', 'ld']) {
      const [first] = sheetOf(seen(map, { side: 'against', format }), 'cross-ex').parts[0]!.parts;
      const main = first!.lines.find(({ key }) => key.endsWith('/main'))!;
      expect(main.why, format).toBe('expect: yes');
      const no = first!.lines.find(({ key }) => key.endsWith('/ifNo'))!;
      expect(`${no.label} ${no.text}`).toBe('If no → say where it is from: A report.');
      const last = first!.lines.find(({ key }) => key.endsWith('/granted'))!;
      expect(`${last.label} ${last.text}`).toMatch(
        /^\d\. On a yes: Then can this still be so: “It has never worked\.”\?$/,
      );
    }
  });

  it('ask what stands without a premise only where something hangs on it, and then expect a no', () => {
    everySeed(proofScale(40, 800), (random) => {
      const map = randomMap(random, { statements: 12, relations: 18 });
      for (const side of bothSides)
        for (const { heading, lines } of sheetOf(seen(map, { side }), 'cross-ex').parts[0]!.parts) {
          const without = lines.filter(({ key }) => key.endsWith('/without'));
          for (const { why } of without) expect(why).toBe('expect: no');
          if (without.length > 0) expect(heading.marks).toContainEqual({ kind: 'crux' });
          // After a label there is always something: said, or to be filled in.
          for (const { key, label, text, asks } of lines)
            if (label !== undefined) expect(text !== '' || asks !== undefined, key).toBe(true);
        }
    });
  });

  it('are of at most fifteen words, or marked and counted as a gap', () => {
    const long = 'A claim that goes on for very much longer than anybody could ever ask aloud';
    const map = argumentMap(
      { id: 'm', title: 'M', motion: 'm' },
      {
        layers: [{ id: 'source', title: 'T', role: 'source' }],
        statements: [
          { id: 'm', text: 'Do it.', layer: 'source' },
          { id: 'a', text: long, layer: 'source' },
        ],
        relations: [{ id: 'r1', kind: 'support', premises: ['a'], target: 'm' }],
      },
    );
    const sheet = sheetOf(seen(map, { side: 'against' }), 'cross-ex');
    expect(questions(sheet)[0]!.marks).toContainEqual({
      ...{ kind: 'too-long', limit: 15 },
      words: wordCount(questions(sheet)[0]!.text),
    });
    expect(sheet.gaps).toContainEqual({
      ...{ phrase: 'gapLongQuestion', filled: [long], about: 'a', command: 'shorten' },
    });
  });

  it('are as many as the time has room for, and none where the sides don’t ask', () => {
    const map = articleMap();
    for (const side of bothSides) {
      const count = (format: string) => questions(sheetOf(seen(map, { side, format }), 'cross-ex')).length;
      expect(count('ld')).toBeGreaterThanOrEqual(8);
      expect(count('ld')).toBeLessThanOrEqual(10);
      expect(count('pf')).toBeGreaterThanOrEqual(4);
      expect(count('pf')).toBeLessThanOrEqual(5);
      expect(count('world-schools')).toBeGreaterThanOrEqual(3);
      expect(count('world-schools')).toBeLessThanOrEqual(5);
      const live = sheetOf(seen(map, { side, format: 'broadcast-live' }), 'cross-ex');
      expect(questions(live)).toEqual([]);
      expect(live.parts[0]!.lines[0]!.from).toMatchObject({ phrase: 'nobodyAsks' });
      expect(live.parts[1]!.parts.length).toBeGreaterThan(2);
    }
  });

  it('have a part for each time in which the team asks, with who does, and ask nothing twice', () => {
    for (const [format, side, askers] of [
      ['karl-popper', 'for', ['A3', 'A1']],
      ['karl-popper', 'against', ['N3', 'N1']],
      ['policy-hs', 'for', ['1A', '2A']],
      ['policy-hs', 'against', ['2N', '1N']],
    ] as const) {
      const standpoint = seen(articleMap(), { side, format });
      const sheet = sheetOf(standpoint, 'cross-ex');
      const asking = sheet.parts.filter(({ key }) => key.startsWith('asking'));
      expect(asking).toHaveLength(askers.length);
      for (const [at, { speech, lines }] of asking.entries())
        expect(`${speech!.name} ${lines.map(({ text }) => text).join(' ')}`).toMatch(
          new RegExp(`${askers[at]} (questions|asks)`),
        );
      const pressed = asking.map(({ parts }) => parts.map(({ key }) => key));
      for (const keys of pressed) expect(keys.length).toBeGreaterThan(1);
      expect(new Set(pressed.flat()).size).toBe(pressed.flat().length);
      expectSheetLaws(standpoint, sheet);
    }
  });

  it('that they will ask have an answer of ours, never an argument of theirs', () => {
    const plain = sketch('motion m\nr1: a ! m @critic\nr2: b > m');
    const asked = partOf(sheetOf(seen(plain, { side: 'against' }), 'cross-ex'), 'asked-ask-r1-a')!;
    expect(asked.lines.map(({ role, asks }) => [role, asks])).toEqual([
      ['blank', 'a source: the map has none'],
    ]);
    expect(asked.speech!.words).toBe(0);
    // Another reason is no source: it comes after what is asked for.
    const more = sketch('motion m\nr1: a > m\nr2: b > m\nb0: c > b');
    const both = partOf(sheetOf(seen(more), 'cross-ex'), 'asked-ask-r1-a')!;
    expect(both.lines.map(({ role, label = '', asks }) => [role, asks ?? label])).toEqual([
      ['blank', 'a source: the map has none'],
      ['speech', 'That is not all:'],
    ]);
    expect(both.speech!.words).toBe(spokenWords(both.lines[1]!));
    everySeed(proofScale(40, 800), (random) => {
      const map = randomMap(random, { statements: 12, relations: 18 });
      for (const side of bothSides) {
        const standpoint = seen(map, { side });
        const answers = partsOfSheet(sheetOf(standpoint, 'cross-ex'))
          .filter(({ key }) => key.startsWith('asked-'))
          .flatMap(({ lines }) => lines.filter(({ role }) => role === 'speech'));
        for (const { about } of answers) expect(standpoint.isOurs(about!), about).toBe(true);
      }
    });
  });

  it('that are not asked, of a contention with many weak points, stand among what was left out', () => {
    const map = sketch('motion m\nr1: a > m\nr2: b > a\nr3: c > b\nr4: d > c');
    const attacks = sketch('motion m\nr1: a > m\nx1: p ! a\nr2: b > a\nx2: q ! b\nr3: c > b\nx3: s ! c');
    for (const of of [map, attacks]) {
      const standpoint = seen(of, { side: 'against' });
      const sheet = sheetOf(standpoint, 'cross-ex');
      const asked = new Set([...linesOfSheet(sheet), ...sheet.leftOut].map(({ about }) => about));
      const points = [...weakPoints(standpoint), ...furtherPoints(standpoint)];
      for (const { premise } of points) expect(asked, premise.id).toContain(premise.id);
    }
    expect(furtherPoints(seen(attacks, { side: 'against' })).map(({ premise }) => premise.id)).toHaveLength(
      1,
    );
  });

  it('are found within bounds where many contentions rest on one ground', () => {
    const ground = Array.from({ length: 60 }, (_, at) => `g${at + 1}: b${at + 1} > b${at}`);
    const many = Array.from({ length: 60 }, (_, at) => `r${at}: c${at} > m\nt${at}: b0 > c${at}`);
    const hits = Array.from({ length: 60 }, (_, at) => `x${at}: y${at} ! c${at} @critic\ny${at} @critic`);
    const map = sketch(['motion m', ...ground, ...many, ...hits].join('\n'));
    const standpoint = seen(map, { side: 'against' });
    const hanging = standpoint.theirContentions.filter((one) => cruxesOf(standpoint, one).size > 0);
    expect(hanging.length).toBeLessThanOrEqual(6);
    expectSheetLaws(standpoint, sheetOf(standpoint, 'cross-ex'));
  });

  it('don’t call safe what our own case hangs on, or what we press', () => {
    let told = 0;
    for (const side of bothSides) {
      const standpoint = seen(articleMap(), { side });
      const sheet = sheetOf(standpoint, 'cross-ex');
      const safe = (partOf(sheet, 'safeToConcede')?.lines ?? []).map(({ about }) => about);
      told += safe.length;
      const hold = (partOf(sheet, 'dontConcede')?.lines ?? []).map(({ about }) => about);
      const asked = [...questions(sheet), ...sheet.leftOut.filter(isQuestion)].map(({ about }) => about);
      for (const id of safe) expect([...hold, ...asked]).not.toContain(id);
    }
    expect(told).toBeGreaterThan(0);
  });

  it('tell what is not to be conceded but for what is obvious, and apart from it what is not to be relied on', () => {
    const standpoint = seen(articleMap(), { side: 'against' });
    const sheet = sheetOf(standpoint, 'cross-ex');
    const lines = [...linesOfSheet(sheet), ...sheet.leftOut];
    const hold = lines.filter(({ key }) => key.startsWith('dont-concede/'));
    expect(hold.length).toBeGreaterThan(3);
    const claims = standpoint.contentions.flatMap((one) => one.claims.map(({ id }) => id));
    for (const { about, marks, why } of hold) {
      expect(claims, about).not.toContain(about);
      expect(marks).not.toContainEqual({ kind: 'verdict', verdict: 'contradicted' });
      // Why it matters is said once.
      expect(why).toMatch(/ hangs on it$/);
      expect(marks).not.toContainEqual({ kind: 'crux' });
    }
    const unreliable = partOf(sheet, 'dontRelyOn')!.lines;
    expect(unreliable.map(({ about, why }) => [about, why])).toEqual([
      ['s429xmw6e', 'a fact-check contradicts it: build the point without it'],
    ]);
    expect(unreliable[0]!.marks).toEqual([]);
    expect(partOf(sheetOf(seen(articleMap()), 'cross-ex'), 'dontRelyOn')).toBeUndefined();
  });

  it('say of all that was left out what it is, and leave out no heading', () => {
    for (const debate of debates)
      for (const side of bothSides)
        for (const { key, label } of sheetOf(seen(articleMap(), { side, debate }), 'cross-ex').leftOut) {
          expect(key).not.toMatch(/\/heading$/);
          expect(label, key).toMatch(/:$/);
        }
  });

  it('keep the laws of sheets, in every format and on any map', () => {
    for (const debate of debates)
      for (const side of bothSides) {
        const standpoint = seen(articleMap(), { side, debate });
        expectSheetLaws(standpoint, sheetOf(standpoint, 'cross-ex'));
      }
    everySeed(proofScale(40, 800), (random) => {
      const map = randomMap(random, { statements: 12, relations: 18 });
      const debate = debates[Math.floor(random() * debates.length)]!;
      for (const side of bothSides) {
        const standpoint = seen(map, { side, debate });
        expectSheetLaws(standpoint, sheetOf(standpoint, 'cross-ex'));
      }
    });
  });
});
