import { describe, expect, it } from 'vitest';
import {
  BOTH,
  debateOf,
  debates,
  inOrder,
  isByCoin,
  opponentsOf,
  type DebateFormat,
} from '../../src/debates/index.ts';
import { argumentMap, type ArgumentMap, type RecordLists } from '../../src/model/index.ts';
import { teamOf } from '../../src/prepare/parts/speeches.ts';
import { furtherPoints, weakPoints } from '../../src/prepare/questions/weakPoints.ts';
import { sheetOf, type Line, type Sheet, type Standpoint } from '../../src/prepare/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const opposite = { for: 'against', against: 'for' } as const;
const parliamentary = debates.filter(({ family }) => family === 'parliamentary');
const asked = (sheet: Sheet): readonly Line[] =>
  [...linesOfSheet(sheet), ...sheet.leftOut].filter(({ role }) => role === 'question');

/** The contentions that the other side's case makes, by the ids of their steps, each with the speech. */
function theirCase(standpoint: Standpoint): ReadonlyMap<string, string> {
  const { map, debate, side, speaksFirst } = standpoint;
  const sheet = sheetOf(seen(map, { debate, side: opposite[side], speaksFirst: !speaksFirst }), 'case');
  return new Map(
    sheet.parts.flatMap(({ key, parts }) =>
      parts
        .filter((part) => part.key.startsWith('contention-'))
        .map((part) => [part.key.replace('contention-', ''), key.replace('speech-', '')] as const),
    ),
  );
}

describe('what is asked', () => {
  it('is aimed at what their case makes before anything else', () => {
    const expectMadeFirst = (standpoint: Standpoint) => {
      const made = theirCase(standpoint);
      const isMade = weakPoints(standpoint).map(({ contention }) => made.has(contention.step.id));
      expect(isMade).toEqual([...isMade].sort((a, b) => Number(b) - Number(a)));
      return isMade.includes(true) && isMade.includes(false);
    };
    let told = 0;
    for (const debate of debates)
      for (const side of bothSides) told += Number(expectMadeFirst(seen(articleMap(), { side, debate })));
    expect(told).toBeGreaterThan(0);
    everySeed(proofScale(40, 800), (random) => {
      const map = randomMap(random, { statements: 14, relations: 20 });
      const debate = debates[Math.floor(random() * debates.length)]!;
      for (const side of bothSides) expectMadeFirst(seen(map, { side, debate }));
    });
  });

  it('is asked once, also where several points come down to it', () => {
    for (const debate of ['pf', 'ld', 'bp'].map((id) => debateOf(id)!))
      for (const side of bothSides) {
        const [asking] = sheetOf(seen(articleMap(), { side, debate }), 'cross-ex').parts;
        const texts = linesOfSheet({ parts: [asking!] }).flatMap(({ role, text }) =>
          role === 'question' ? [text] : [],
        );
        expect(new Set(texts).size, `${debate.id} ${side}`).toBe(texts.length);
      }
  });

  it('is what was pinned before what was not', () => {
    const standpoint = seen(articleMap());
    const last = sheetOf(standpoint, 'cross-ex').leftOut.findLast(({ key }) => key.startsWith('ask-'))!;
    const sheet = sheetOf(seen(articleMap(), { pinned: new Set([last.key]) }), 'cross-ex');
    expect(sheet.parts[0]!.parts[0]!.lines.map(({ key }) => key)).toContain(last.key);
  });

  it('counts as a verdict against a claim only that it is contradicted', () => {
    const points = (verdict: 'contradicted' | 'disputed') =>
      weakPoints(seen(checked(verdict), { side: 'against' })).filter(({ premise }) => premise.id === 'b');
    expect(points('contradicted').map(({ weakness }) => weakness)).toEqual(['verdict']);
    expect(points('disputed').map(({ weakness }) => weakness)).toEqual(['disputed']);
    const first = (verdict: 'contradicted' | 'disputed') =>
      weakPoints(seen(checked(verdict), { side: 'against' }))[0]!.premise.id;
    // No evidence at all weighs more than that sources differ.
    expect(first('contradicted')).toBe('b');
    expect(first('disputed')).toBe('c');
  });

  it('names the document that tells against a claim, by its short title where it has one', () => {
    const said = (csl: Readonly<Record<string, string>>) =>
      asked(sheetOf(seen(checked('contradicted', csl), { side: 'against' }), 'cross-ex')).map(
        ({ text }) => text,
      );
    expect(said({ title: 'The Record' })).toContain(
      'Have you checked this against “The Record”: “It is b.”?',
    );
    const long = 'A record of very many things that nobody could name aloud in time';
    expect(said({ title: long, 'title-short': 'The Short' })).toContain(
      'Have you checked this against “The Short”: “It is b.”?',
    );
    expect(said({ title: long })).toContain('Has anybody checked this: “It is b.”?');
  });

  it('expects that a source names nobody only where the map holds that, and never that they have not read it', () => {
    const indict = (source: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(
        partsOfSheet(sheetOf(seen(cited(source), { side: 'against', format: 'ld' }), 'cross-ex'))
          .find(({ key }) => key === 'indict')!
          .lines.map(({ key, why }) => [key.replace('indict/', ''), why]),
      );
    const unseen = indict({ consulted: false, csl: { type: 'report', title: 'R' } });
    expect(unseen).toEqual({ askReadThis: undefined, askWho: undefined });
    expect(indict({ csl: { type: 'report', title: 'R' } })).toEqual(unseen);
    const opened = indict({ consulted: true, csl: { type: 'report', title: 'R' } });
    expect(opened).toEqual({ askWho: 'expect: no', askWhen: 'expect: no' });
    const anonymous = { type: 'report', title: 'R', author: [{ literal: 'Anonymous' }] };
    expect(indict({ consulted: false, csl: anonymous })).toMatchObject({ askWho: 'expect: no' });
    for (const side of bothSides)
      for (const { key, why } of asked(sheetOf(seen(articleMap(), { side, format: 'ld' }), 'cross-ex')))
        if (/^indict\/askRead/.test(key)) expect(why).toBeUndefined();
  });

  it('is for a reason, not for a source, where no source can settle a claim', () => {
    const map = argumentMap(
      { id: 'm', title: 'M', motion: 'm' },
      tables({
        statements: [
          { id: 'm', text: 'Do it.', layer: 'source' },
          { id: 'a', text: 'It is worth it.', layer: 'source', kind: 'value' },
        ],
        relations: [{ id: 'r1', kind: 'support', premises: ['a'], target: 'm', layer: 'source' }],
      }),
    );
    const [first] = asked(sheetOf(seen(map, { side: 'against' }), 'cross-ex'));
    expect(first!.text).toBe('Is there any reason given for this: “It is worth it.”?');
    const ours = partsOfSheet(sheetOf(seen(map), 'cross-ex')).find(({ key }) => key === 'asked-ask-r1-a')!;
    expect(ours.lines.map(({ asks }) => asks)).toEqual(['a reason: the map has none']);
  });
});

describe('where a host asks', () => {
  it('what others say is put to you in a host’s words, and no question is yours to ask', () => {
    for (const side of bothSides) {
      const sheet = sheetOf(seen(articleMap(), { side, format: 'broadcast-live' }), 'cross-ex');
      const questions = [...linesOfSheet(sheet), ...sheet.leftOut].filter(({ role }) => role === 'question');
      expect(questions.length).toBeGreaterThan(4);
      for (const { key, from } of questions) {
        expect(key).toMatch(/^asked-/);
        if (from.kind === 'phrase') expect(from.phrase, key).not.toMatch(/^ask/);
      }
    }
  });
});

describe('an answer', () => {
  it('may take as long as the format gives it', () => {
    const seconds = (format: string) =>
      partsOfSheet(sheetOf(seen(articleMap(), { format }), 'cross-ex')).find(({ key }) =>
        key.startsWith('asked-'),
      )!.speech!.seconds;
    expect(seconds('pf')).toBe(15);
    const { target, most } = debateOf('broadcast-live')!.interview!.answer;
    expect(seconds('broadcast-live')).toBe(target![1]);
    expect(target![1]).toBeLessThan(most);
    const told = partsOfSheet(sheetOf(seen(articleMap(), { format: 'broadcast-live' }), 'interview'));
    const answers = told.flatMap(({ speech }) => speech?.seconds ?? []);
    expect(new Set(answers)).toEqual(new Set([target![1]]));
  });

  it('does not answer a request for what no structure holds: that is a blank, and no gap of the map', () => {
    const map = sketch('motion m\nr1: a > m\nr2: b > a\nr4: d > m');
    const sheet = sheetOf(seen(map, { format: 'world-schools' }), 'cross-ex');
    const part = partsOfSheet(sheet).find(({ key }) => key === 'asked-ask-r4-d')!;
    expect(part.heading.text).toBe('Even if “It is d.”, why should that decide the motion?');
    expect(part.lines[0]).toMatchObject({ role: 'blank', about: 'd' });
    expect(sheet.gaps.filter(({ about }) => about === 'd')).toEqual([]);
  });
});

describe('a point of information', () => {
  it('is one sentence about reasons, never about sources, in every format that has them', () => {
    const expectPoints = (map: ArgumentMap, debate: DebateFormat) => {
      for (const side of bothSides) {
        const sheet = sheetOf(seen(map, { side, debate, wordsPerMinute: 150 }), 'cross-ex');
        for (const { key, from, text, marks } of asked(sheet)) {
          expect(from.kind === 'phrase' && from.phrase, key).toMatch(/^offer/);
          expect(text.match(/\?$/g), key).toHaveLength(1);
          // What is left of one thing without another names both.
          const isWithout = from.kind === 'phrase' && from.phrase === 'offerWithout';
          const things = isWithout ? 2 : 1;
          expect(from.kind === 'phrase' && from.filled, `${key} says one thing`).toHaveLength(things);
          if (text.split(' ').length <= 30) expect(marks.map(({ kind }) => kind)).not.toContain('too-long');
        }
        expect(partsOfSheet(sheet).some(({ key }) => key === 'indict')).toBe(false);
      }
    };
    expect(parliamentary.length).toBeGreaterThan(3);
    for (const debate of parliamentary) expectPoints(articleMap(), debate);
    everySeed(proofScale(40, 800), (random) => {
      const map = randomMap(random, { statements: 12, relations: 18 });
      expectPoints(map, parliamentary[Math.floor(random() * parliamentary.length)]!);
    });
  });

  it('is offered in a speech of theirs, outside the minutes that the format protects, and taken up after that', () => {
    let told = 0;
    for (const debate of parliamentary)
      for (const side of bothSides)
        for (const { id } of debate.sides.filter(({ stance }) => stance === side)) {
          const lines = linesOfSheet(sheetOf(seen(articleMap(), { side, debate, team: id }), 'cross-ex'));
          const { points, speeches } = debate;
          for (const { key, from } of lines.filter((line) => line.key.endsWith('/offer'))) {
            const [name, first, last] = from.kind === 'phrase' ? from.filled : [];
            const speech = speeches.find(
              (one) => one.name === name && opponentsOf(debate, id).some((they) => they.id === one.side),
            )!;
            const unit = from.kind === 'phrase' && from.phrase === 'offerTo' ? 60 : 1;
            expect([Number(first) * unit, Number(last) * unit], `${debate.id} ${key}`).toEqual([
              points!.from,
              speech.seconds - points!.untilBeforeEnd,
            ]);
            const use = lines.find((line) => line.key === key.replace(/offer$/, 'use'))!.from;
            const taken =
              use.kind === 'phrase' && use.phrase === 'takeUpIn'
                ? speeches.findIndex((one) => one.name === use.filled[0])
                : Infinity;
            expect(taken).toBeGreaterThan(speeches.indexOf(speech));
            told += 1;
          }
        }
    expect(told).toBeGreaterThan(10);
  });

  it('says what is said against a claim, where something is; else asks for what it is there for', () => {
    const points = (map: ArgumentMap) =>
      asked(sheetOf(seen(map, { side: 'against', format: 'world-schools' }), 'cross-ex')).map(
        ({ text }) => text,
      );
    expect(points(sketch('motion m\nr1: a > m\nx: y ! a @critic'))).toEqual([
      'Isn’t it rather so that “It is y.”?',
    ]);
    expect(points(sketch('motion m\nr1: a > m\nx: y ! r1 @critic'))).toEqual([
      'If “It is y.”, does that still follow?',
    ]);
    const bare = points(sketch('motion m\nr1: a > m\nr2: b > a\nr3: c > a\nr4: d > m'));
    expect(bare).toContain('Is that enough to conclude “It is a.”?');
    expect(bare).toContain('Even if “It is d.”, why should that decide the motion?');
    expect(points(sketch('motion m\nr1: a > m\nr2: b + c > a\nx: y ! b\nz: w ! y\nr4: d > m'))).toContain(
      'Without “It is b.”, what is left of “It is a.”?',
    );
  });
});

describe('what they grant', () => {
  it('is used in our first speech after they have made the contention and we have asked, in every format', () => {
    let told = 0;
    for (const debate of debates)
      for (const side of bothSides)
        for (const speaksFirst of isByCoin(debate) ? [true, false] : [true])
          for (const team of debate.sides.filter(({ stance }) => stance === side)) {
            const standpoint = seen(articleMap(), { side, debate, speaksFirst, team: team.id });
            told += expectUses(standpoint, isByCoin(debate) ? team.id : undefined);
          }
    expect(told).toBeGreaterThan(20);
  });
});

/** How many uses were told; each is held against the case of the other side. */
function expectUses(standpoint: Standpoint, coin: string | undefined): number {
  const { debate, speaksFirst } = standpoint;
  const { id } = teamOf(standpoint);
  const first = coin === undefined || speaksFirst ? coin : debate.sides.find((one) => one.id !== coin)!.id;
  const { speeches } = inOrder(debate, { speaksFirst: first });
  const made = theirCase(standpoint);
  const sheet = sheetOf(standpoint, 'cross-ex');
  // Where each speaker cross-examines, in the time in which this is asked.
  const askedIn = (key: string) => {
    const part = sheet.parts.find((one) => linesOfSheet({ parts: [one] }).some((line) => line.key === key));
    return speeches.findIndex(({ name }) => name === part?.speech?.name);
  };
  const contentionOf = new Map(
    [...weakPoints(standpoint), ...furtherPoints(standpoint)].map(({ step, premise, contention }) => [
      `ask-${step.id}-${premise.id}/use`,
      contention.step.id,
    ]),
  );
  const uses = linesOfSheet(sheet).filter(({ key }) => key.endsWith('/use'));
  for (const { key, from } of uses) {
    const madeIn = speeches.findIndex((one) => one.id === made.get(contentionOf.get(key)!));
    const after = speeches.filter(
      ({ side, kind }, at) =>
        side === id && side !== BOTH && kind !== 'cross-examination' && at > Math.max(madeIn, askedIn(key)),
    );
    const [name] = from.kind === 'phrase' && from.phrase !== 'useNowhere' ? from.filled : [];
    expect(name, `${debate.id} ${id} ${key}`).toBe(after[0]?.name);
  }
  return uses.length;
}

const tables = (rest: RecordLists): RecordLists => ({
  layers: [{ id: 'source', title: 'T', role: 'source' }],
  ...rest,
});

/** A contention that rests on what was checked, and on what has no evidence. */
const checked = (
  verdict: 'contradicted' | 'disputed',
  csl: Readonly<Record<string, string>> = { title: 'R' },
): ArgumentMap =>
  argumentMap(
    { id: 'm', title: 'M', motion: 'm' },
    tables({
      sources: [
        { id: 't', role: 'text', csl: { type: 'article', title: 'T' } },
        { id: 's', role: 'reference', csl: { type: 'report', ...csl } },
      ],
      passages: [{ id: 'p', source: 't', start: 0, end: 1, digest: 'd', exact: 'B' }],
      statements: [
        { id: 'm', text: 'It is m.', layer: 'source' },
        { id: 'a', text: 'It is a.', layer: 'source' },
        { id: 'b', text: 'It is b.', layer: 'source', passages: ['p'] },
        { id: 'c', text: 'It is c.', layer: 'source' },
      ],
      relations: [
        { id: 'r1', kind: 'support', premises: ['a'], target: 'm', layer: 'source' },
        { id: 'r2', kind: 'support', premises: ['b'], target: 'a', layer: 'source' },
        { id: 'r3', kind: 'support', premises: ['c'], target: 'a', layer: 'source' },
      ],
      notes: [{ id: 'n', kind: 'fact-check', text: 'N', about: 'b', verdict, sources: ['s'] }],
    }),
  );

/** A contention that one source bears out. */
const cited = (source: Readonly<Record<string, unknown>>): ArgumentMap =>
  argumentMap(
    { id: 'm', title: 'M', motion: 'm' },
    tables({
      sources: [{ id: 's', role: 'reference', csl: { type: 'report' }, ...source }],
      statements: [
        { id: 'm', text: 'It is m.', layer: 'source' },
        { id: 'a', text: 'It is a.', layer: 'source' },
      ],
      relations: [{ id: 'r1', kind: 'support', premises: ['a'], target: 'm', layer: 'source' }],
      notes: [{ id: 'n', kind: 'fact-check', text: 'N', about: 'a', verdict: 'bears-out', sources: ['s'] }],
    }),
  );
