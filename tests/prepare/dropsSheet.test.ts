import { describe, expect, it } from 'vitest';
import { debates } from '../../src/debates/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { answersTo } from '../../src/prepare/standpoint/answers.ts';
import { attacksOnUs, type Attack } from '../../src/prepare/standpoint/attacks.ts';
import { sheetOf, type Line, type Part, type Sheet, type Standpoint } from '../../src/prepare/index.ts';
import { otherSide } from '../../src/prepare/standpoint/standpoint.ts';
import { wordCount } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const partOf = ({ parts }: Sheet, key: string): Part => parts.find((part) => part.key === key)!;
const told = (sheet: Sheet, key: string): readonly (string | undefined)[] =>
  partOf(sheet, key).lines.map(({ about }) => about);
const said = ({ label = '', text }: Line) => `${label} ${text}`.trim();

const map = sketch(`
  motion m
  a [10]
  r1: a > m
  r2: c > m
  r3: d > c
  u: x ! r1 @critic
  v: y ! d @critic
  w: z ! y @defender
  o: p ! m @critic
  q: s > p @critic
  n: t ! p @defender
  oo: pp ! m @critic
  qq: ss > pp @critic
  nn: tt ! qq @defender
`);

describe('the drop check', () => {
  it('tells what is unanswered, ours first, and what it is against', () => {
    const sheet = sheetOf(seen(map), 'drops');
    expect(partOf(sheet, 'unansweredByYou').lines.map(said)).toEqual([
      'Against what you conclude from “It is a.”: It is x.',
    ]);
    expect(sheet.parts.map(({ key }) => key)).toEqual([
      ...['answersDue', 'unansweredByYou', 'halfAnswered', 'exposed', 'unansweredByThem'],
    ]);
    expect(sheet.gaps).toContainEqual({
      ...{ phrase: 'gapNoAnswer', filled: ['It is x.'], about: 'x', command: 'counter' },
    });
  });

  it('tells where only the conclusion is met, and where what answers does not stand', () => {
    const half = partOf(sheetOf(seen(map), 'drops'), 'halfAnswered').lines;
    expect(half.map(({ about, why }) => [about, why])).toEqual([
      ['p', 'only what they conclude is met; not why: It is s.'],
    ]);
    const failing = partOf(sheetOf(seen(map, { side: 'against' }), 'drops'), 'halfAnswered').lines;
    expect(failing.map(({ about, why }) => [about, why])).toEqual([
      ['c', 'what answers it does not stand in this map'],
    ]);
  });

  it('tells which premises of ours have no evidence, and which of them a contention hangs on', () => {
    const exposed = partOf(sheetOf(seen(map), 'drops'), 'exposed').lines;
    expect(exposed.map(({ about }) => about)).toEqual(['d']);
    expect(exposed[0]!.why).toBe('the point hangs on it');
    const free = sketch('motion m\nr1: a > m\nr2: b > a\nr3: c > a\nr4: d > m');
    const others = partOf(sheetOf(seen(free), 'drops'), 'exposed').lines;
    expect(others.map(({ about, why }) => [about, why])).toEqual([
      ['d', 'the point hangs on it'],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  it('has what they leave alone ready to be extended, in forty words, or marked', () => {
    let extended = 0;
    for (const side of bothSides) {
      const { parts } = partOf(sheetOf(seen(articleMap(), { side }), 'drops'), 'unansweredByThem');
      extended += parts.length;
      for (const { heading, lines } of parts) {
        const words = [heading, ...lines].reduce((sum, line) => sum + wordCount(said(line)), 0);
        const isMarked = [heading, ...lines].some(({ marks }) =>
          marks.some(({ kind }) => kind === 'too-long'),
        );
        expect(words <= 40 || isMarked, heading.text).toBe(true);
      }
    }
    expect(extended).toBeGreaterThan(8);
  });

  it('marks an extension that has more words', () => {
    const long = `It ${'goes on and on '.repeat(12)}here.`;
    const wordy = argumentMap(
      { id: 'm', title: 'M', motion: 'm' },
      {
        layers: [{ id: 'source', title: 'T', role: 'source' }],
        statements: [
          { id: 'm', text: 'Do it.', layer: 'source' },
          { id: 'a', text: 'It helps.', layer: 'source' },
          { id: 'b', text: long, layer: 'source' },
        ],
        relations: [
          { id: 'r1', kind: 'support', premises: ['a'], target: 'm' },
          { id: 'r2', kind: 'support', premises: ['b'], target: 'a' },
        ],
      },
    );
    const { parts } = partOf(sheetOf(seen(wordy), 'drops'), 'unansweredByThem');
    const marks = parts.flatMap(({ lines }) => lines.flatMap((line) => line.marks));
    expect(marks).toContainEqual({ kind: 'too-long', words: wordCount(long), limit: 36 });
  });

  it('says in which speech an answer is due, by who speaks first', () => {
    const due = (speaksFirst: boolean) =>
      partOf(sheetOf(seen(map, { speaksFirst }), 'drops'), 'answersDue').lines.map(({ text }) => text);
    expect(due(true)[0]).toBe('Second Constructive: answered at the latest in First Rebuttal');
    expect(due(false)[0]).toBe('First Constructive: answered at the latest in Second Rebuttal');
    expect(sheetOf(seen(map, { format: 'broadcast-live' }), 'drops').parts[0]!.key).toBe('unansweredByYou');
  });

  it('has a team answer in speeches of its own, and names the other of its bench for what comes after these', () => {
    const due = (team: string, side: 'for' | 'against') =>
      partOf(sheetOf(seen(map, { format: 'bp', team, side }), 'drops'), 'answersDue').lines.map(
        ({ text }) => text,
      );
    expect(due('og', 'for')).toEqual([
      'Leader of the Opposition: answered at the latest in Deputy Prime Minister',
      'Deputy Leader of the Opposition: after your last speech; Closing Government answers it, at the latest in Government Whip',
      'Member for the Opposition: after your last speech; Closing Government answers it, at the latest in Government Whip',
    ]);
    expect(due('cg', 'for')[0]).toBe('Leader of the Opposition: answered at the latest in Government Whip');
    for (const debate of debates)
      for (const team of debate.sides)
        for (const side of bothSides) {
          if (team.stance !== 'either' && team.stance !== side) continue;
          const sheet = sheetOf(seen(map, { debate, team: team.id, side }), 'drops');
          for (const { from, text } of sheet.parts.find(({ key }) => key === 'answersDue')?.lines ?? []) {
            if (from.kind !== 'phrase' || from.phrase === 'dropRule') continue;
            const [said, last] = [from.filled[0], from.filled.at(-1)].map((name) =>
              debate.speeches.find((one) => one.name === name)!,
            );
            expect(debate.speeches.indexOf(last!), text).toBeGreaterThan(debate.speeches.indexOf(said!));
            if (debate.sides.some(({ id }) => id === last!.side))
              expect(last!.side === team.id, text).toBe(from.phrase === 'answerDue');
          }
        }
  });

  it('tells what counts as dropped where the format has a rule for it, and else nothing of the kind', () => {
    const ruled = debates.filter(({ dropRule }) => dropRule !== undefined);
    expect(ruled.length).toBeGreaterThan(0);
    for (const debate of debates) {
      const lines = linesOfSheet(sheetOf(seen(map, { debate }), 'drops'));
      const rules = lines.filter(({ key }) => key === 'due/rule').map(({ text }) => text);
      expect(rules, debate.id).toHaveLength(debate.dropRule === undefined ? 0 : 1);
      if (debate.dropRule !== undefined) expect(rules[0]).toContain(debate.dropRule);
    }
  });

  it('tells once what reads the same', () => {
    const of = sketch(
      'motion m\nr1: a > m\nr2: b > m\nr3: g > a\nr4: g > b\nu: x ! r3 @critic\nv: x ! r4 @critic',
    );
    const { lines } = partOf(sheetOf(seen(of), 'drops'), 'unansweredByYou');
    expect(lines.map(said)).toEqual(['Against what you conclude from “It is g.”: It is x.']);
  });

  it('says nothing of a line that its heading says', () => {
    for (const side of bothSides) {
      const sheet = sheetOf(seen(articleMap(), { side }), 'drops');
      for (const { marks, why } of partOf(sheet, 'unansweredByYou').lines) {
        expect(marks).not.toContainEqual({ kind: 'unanswered' });
        expect(why).not.toBe('unanswered');
      }
      for (const { marks } of partOf(sheet, 'exposed').lines)
        expect(marks).not.toContainEqual({ kind: 'no-card' });
    }
  });

  it('tells each argument and each attack of theirs that has no answer, and each of ours', () => {
    everySeed(proofScale(60, 1500), (random) => {
      const wild = randomMap(random, { statements: 12, relations: 18 });
      const debate = debates[Math.floor(random() * debates.length)]!;
      for (const side of bothSides) {
        const standpoint = seen(wild, { side, debate });
        const sheet = sheetOf(standpoint, 'drops');
        expectSheetLaws(standpoint, sheet);
        const keys = linesOfSheet(sheet).map(({ key }) => key);
        const open = openTo(standpoint);
        for (const one of open) {
          // Another line that reads the same is enough.
          const alike = open.filter((other) => readsAs(standpoint, other) === readsAs(standpoint, one));
          expect(alike.filter(({ key }) => keys.includes(`drop-${key}`)).length, one.key).toBeGreaterThan(0);
        }
        for (const { key } of openTo(otherSide(standpoint))) expect(keys).toContain(`extend-${key}/heading`);
      }
    });
  });

  it('keeps the laws of sheets for the article, in every format, and never says “lost”', () => {
    for (const debate of debates)
      for (const side of bothSides) {
        const standpoint = seen(articleMap(), { side, debate });
        const sheet = sheetOf(standpoint, 'drops');
        expectSheetLaws(standpoint, sheet);
        expect(JSON.stringify(sheet)).not.toMatch(/\blost\b/);
      }
    expect(told(sheetOf(seen(articleMap(), { side: 'against' }), 'drops'), 'unansweredByYou')).toEqual([
      'sypdatxjk',
    ]);
  });
});

/** What the other side says to which nothing of this one answers. */
const openTo = (standpoint: Standpoint): readonly Open[] =>
  [
    ...attacksOnUs(standpoint),
    ...standpoint.theirContentions.map((one) => ({ ...one, key: one.step.id, at: undefined })),
  ].filter((one) => answersTo(standpoint, one).length === 0);

type Open = Omit<Attack, 'at'> & { readonly at: string | undefined };

/** What is claimed, and of what: a statement, or what is concluded from one. */
function readsAs({ map: { statements, relations } }: Standpoint, { claims, at = '' }: Open): string {
  const premise = (relations.get(at)?.premises ?? []).find((id) => statements.has(id));
  return [claims[0]!.id, statements.has(at) ? at : '', premise ?? ''].join(' ');
}
