import { describe, expect, it } from 'vitest';
import { debates } from '../../src/debates/index.ts';
import { weigh } from '../../src/evaluate/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { sheetOf, type Line, type Part, type Sheet, type Standpoint } from '../../src/prepare/index.ts';
import { wordCount } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const partOf = ({ parts }: Sheet, key: string): Part => parts.find((part) => part.key === key)!;
const said = ({ label = '', text }: Line) => `${label} ${text}`.trim();
const wordsOf = (sheet: Sheet) =>
  linesOfSheet(sheet).reduce((sum, line) => sum + wordCount(`${said(line)} ${line.asks ?? ''}`), 0);

const map = sketch(`
  motion m
  r1: a > m
  r2: b > a
  r3: x ! b @critic
  r4: y ! x @defender
  o: p ! m @critic
`);

describe('the judge’s page', () => {
  it('has the question, the agreed ground, the clashes with what decides each, a grid, and what would turn it', () => {
    const sheet = sheetOf(seen(map), 'judge');
    expect(sheet.parts.map(({ key }) => key)).toEqual([
      ...['judgeQuestion', 'agreedGround', 'clashes', 'weighingGrid', 'wouldTurn'],
    ]);
    const [first, second] = partOf(sheet, 'clashes').parts;
    expect([first!.heading, ...first!.lines].map(said)).toEqual([
      ...[
        'Clash: It is a.',
        'For: It is b.',
        'Against: It is x.',
        'What decides it: what is said for the motion here',
      ],
    ]);
    expect([second!.heading, ...second!.lines].map(said)).toEqual([
      ...['No clash yet: It is p.', 'For: nothing in this map answers it', 'Against: It is p.'],
      'What decides it: whether it is answered',
    ]);
    for (const { lines } of partOf(sheet, 'weighingGrid').parts)
      expect(lines.map(({ role, asks }) => `${role} ${asks}`)).toEqual([
        ...['blank magnitude', 'blank likelihood', 'blank timeframe', 'blank reversibility'],
      ]);
  });

  it('names the attack that is unanswered as what decides', () => {
    const open = sketch(`
      motion m
      r1: a > m
      r2: b > a
      r3: x ! b @critic
    `);
    const decides = partOf(sheetOf(seen(open), 'judge'), 'clashes').parts[0]!.lines[2]!;
    // It stands right above.
    expect(said(decides)).toBe('What decides it: what is said against the motion here');
    expect(decides.marks).toContainEqual({ kind: 'unanswered' });
  });

  it('says what would turn the motion, whichever way it stands', () => {
    const turn = (lines: string) =>
      partOf(sheetOf(seen(sketch(lines)), 'judge'), 'wouldTurn').lines.map(said);
    const carries = turn('motion m\nr1: a > m');
    expect(carries).toEqual(['The motion would not carry in this map without:', 'It is a.']);
    expect(turn('motion m\nr1: a ! m')).toEqual(['The motion would carry in this map without:', 'It is a.']);
    expect(turn('motion m\nr1: a > m\nr2: b ! m')).toEqual([
      ...['The motion would carry in this map without:', 'It is b.'],
      ...['It would have nothing for it in this map without:', 'It is a.'],
    ]);
  });

  it('names no more than three statements that would turn it; else it says how many', () => {
    const turn = (lines: string) =>
      partOf(sheetOf(seen(sketch(lines)), 'judge'), 'wouldTurn').lines.map(said);
    const against = (count: number) =>
      Array.from({ length: count }, (_, at) => `x${at}: a${at} ! m`).join('\n');
    expect(turn(`motion m\n${against(3)}`)).toEqual([
      ...[
        'The motion would carry in this map if all of these were denied together:',
        'It is a0.',
        'It is a1.',
        'It is a2.',
      ],
    ]);
    expect(turn(`motion m\n${against(4)}`)).toEqual([
      'It takes 4 statements, denied together, for the motion to carry in this map.',
    ]);
    expect(turn('motion m\nr1: a > m\nr2: b > m\nr3: c > m\nr4: d > m')).toEqual([
      'It takes 4 statements, denied together, for the motion not to carry in this map.',
    ]);
    // All of a case is no list of where to look.
    expect(turn('motion m\nr1: a > m\nr2: b > m\nx: c ! m').slice(2)).toEqual([
      'It would have nothing for it in this map without the claims of its 2 arguments.',
    ]);
    everySeed(proofScale(60, 1500), (random) => {
      const wild = randomMap(random, { statements: 14, relations: 24 });
      const { lines } = partOf(sheetOf(seen(wild), 'judge'), 'wouldTurn');
      for (const name of ['turnsWithout', 'carriesWithout', 'unsupportedWithout'])
        expect(lines.filter(({ key }) => key.startsWith(`turn/${name}/`)).length).toBeLessThanOrEqual(3);
    });
  });

  it('has nothing in its agreed ground that an attack, a contradiction or a fact-check disputes', () => {
    const agreed = (more: string) => {
      const of = sketch(`motion m\nr1: a > m\nr2: g > a\nu: x ! r2 @critic\n${more}`);
      const statements = new Map(of.statements).set('g', { ...of.statements.get('g')!, kind: 'fact' });
      const sheet = sheetOf(seen({ ...of, statements }), 'judge');
      return partOf(sheet, 'agreedGround').lines.map(({ about }) => about);
    };
    expect(agreed('')).toEqual(['g']);
    // Disputed itself, or as another says it.
    for (const more of ['y: p ! g @critic', 'y: p # g', 'e: g = h\ny: p ! h @critic', 'e: g = h\ny: p # h'])
      expect(agreed(more), more).not.toContain('g');
    expect(agreed('e: g = h')).toContain('g');
    // What speaks against a statement of theirs, itself or as another says it, they can’t grant; what speaks against a step of theirs, they may.
    for (const more of ['k: g ! x', 'e: g = h\nk: h ! x']) expect(agreed(more), more).not.toContain('g');
    expect(agreed('k: g ! u')).toContain('g');
    let told = 0;
    const lawOf = (standpoint: Standpoint) => {
      const { map: of, index } = standpoint;
      for (const { about } of partOf(sheetOf(standpoint, 'judge'), 'agreedGround').lines) {
        if (about === undefined) continue;
        told += 1;
        const verdicts = index.notesAbout(about).map(({ verdict }) => verdict);
        expect(verdicts).not.toContain('disputed');
        expect(verdicts).not.toContain('contradicted');
        for (const { kind, target, premises = [] } of of.relations.values()) {
          if (!premises.some((one) => one !== about && of.statements.has(one))) continue;
          expect(kind === 'attack' && target === about, `${about} is attacked`).toBe(false);
          const isAgainst = kind === 'attack' && premises.includes(about) && of.statements.has(target ?? '');
          expect(isAgainst, `${about} speaks against ${target}`).toBe(false);
          expect(kind === 'contradiction' && premises.includes(about), `${about} is contradicted`).toBe(
            false,
          );
        }
      }
    };
    lawOf(seen(articleMap()));
    expect(told).toBeGreaterThan(0);
    everySeed(proofScale(60, 1500), (random) =>
      lawOf(seen(randomMap(random, { statements: 12, relations: 24 }))),
    );
  });

  it('says truly what would turn it', () => {
    everySeed(proofScale(60, 1500), (random) => {
      const wild = randomMap(random, { statements: 10, relations: 14 });
      const standpoint = seen(wild);
      const { motion, weighing } = standpoint;
      const lines = partOf(sheetOf(standpoint, 'judge'), 'wouldTurn').lines;
      const without = (name: string) => {
        const ids = lines.flatMap(({ key, about }) => (key.startsWith(`turn/${name}/`) ? [about!] : []));
        if (ids.length === 0) return undefined;
        const supposed = new Map(ids.map((id) => [id, 'denied' as const]));
        const then = weigh(wild, { supposed, credences: new Map() });
        return then.labelling.of(then.framework.nodeOf.get(motion)!);
      };
      const now = weighing.labelling.of(weighing.framework.nodeOf.get(motion)!);
      expect(without('turnsWithout')).not.toBe('in');
      expect([undefined, 'in']).toContain(without('carriesWithout'));
      expect([undefined, 'out']).toContain(without('unsupportedWithout'));
      if (now === 'in') expect(without('carriesWithout')).toBeUndefined();
      else expect(without('turnsWithout')).toBeUndefined();
    });
  });

  it('is the same page for both sides, and says who is ahead only where it is asked', () => {
    everySeed(proofScale(40, 800), (random) => {
      const wild = randomMap(random, { statements: 12, relations: 18 });
      const debate = debates[Math.floor(random() * debates.length)]!;
      const [one, other] = bothSides.map((side) => {
        const standpoint = seen(wild, { side, debate });
        const sheet = sheetOf(standpoint, 'judge');
        expectSheetLaws(standpoint, sheet);
        return sheet;
      });
      expect(one!.parts).toEqual(other!.parts);
      expect(one!.leftOut).toEqual(other!.leftOut);
      expect(linesOfSheet(one!).filter(({ key }) => key.endsWith('/leaning'))).toEqual([]);
      const leaning = sheetOf(seen(wild, { debate, leaning: true }), 'judge');
      const clashes = partOf(leaning, 'clashes').parts;
      for (const { lines } of clashes) expect(lines.at(-1)!.why).toBeDefined();
    });
  });

  it('says why it leans, to the side whose argument stands', () => {
    const leanings = (side: 'for' | 'against') =>
      partOf(sheetOf(seen(map, { side, leaning: true }), 'judge'), 'clashes').parts.map(({ lines }) => {
        const { text, why } = lines.at(-1)!;
        return `${text} ${why}`;
      });
    expect(leanings('for')).toEqual([
      'In this map this leans to the side for the motion. what is said against it does not stand',
      'In this map this leans to the side against the motion. nothing answers it',
    ]);
    expect(leanings('against')).toEqual(leanings('for'));
  });

  it('leaves out what has no room, and tells it', () => {
    const long = (id: string) => ({ id, layer: 'source', text: `${id} ${'goes on and on '.repeat(8)}here.` });
    const ids = Array.from({ length: 8 }, (_, at) => `s${at}`);
    const wordy = argumentMap(
      { id: 'm', title: 'M', motion: 'm' },
      {
        layers: [{ id: 'source', title: 'T', role: 'source' }],
        statements: [{ id: 'm', text: 'Do it.', layer: 'source' }, ...ids.map(long)],
        relations: ids.map((id, at) => ({
          ...{ id: `r${at}`, kind: at % 3 < 2 ? 'support' : 'attack', premises: [id], target: 'm' },
        })),
      },
    );
    const sheet = sheetOf(seen(wordy), 'judge');
    expect(wordsOf(sheet)).toBeLessThanOrEqual(400);
    const keys = [...linesOfSheet(sheet), ...sheet.leftOut].map(({ key }) => key);
    for (const at of ids.keys())
      expect(keys).toContain(`clash-${at % 3 < 2 ? 'for' : 'against'}-r${at}/heading`);
    expect(sheet.leftOut.map(({ key }) => key)).toContain('turn/carriesWithout');
  });

  it('has at most 400 words, three or four clashes, and drops nothing unsaid', () => {
    for (const debate of debates) {
      const standpoint = seen(articleMap(), { debate, leaning: debate.id === 'pf' });
      const sheet = sheetOf(standpoint, 'judge');
      expectSheetLaws(standpoint, sheet);
      expect(wordsOf(sheet)).toBeGreaterThanOrEqual(250);
      expect(wordsOf(sheet)).toBeLessThanOrEqual(400);
      const shown = partOf(sheet, 'clashes').parts;
      expect(shown.length).toBeGreaterThanOrEqual(3);
      expect(shown.length).toBeLessThanOrEqual(4);
      const all = [...shown.map(({ heading }) => heading), ...sheet.leftOut].map(({ key }) => key);
      for (const { step } of standpoint.contentions) expect(all).toContain(`clash-for-${step.id}/heading`);
      for (const { step } of standpoint.theirContentions)
        expect(all).toContain(`clash-against-${step.id}/heading`);
    }
  });
});
