import { describe, expect, it } from 'vitest';
import {
  sheetOf,
  standpointOf,
  type Line,
  type Part,
  type Sheet,
  type Standpoint,
} from '../../src/prepare/index.ts';
import { roomFor } from '../../src/prepare/parts/length.ts';
import { closingSpeeches } from '../../src/prepare/sheets/closingSpeeches.ts';
import { inRound } from '../../src/prepare/standpoint/inRound.ts';
import { isRejected } from '../../src/prepare/standpoint/rejected.ts';
import { phrase } from '../../src/words/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

/** Both sides in some formats: with the article’s map, in the usual time and in little; and in little time with maps that grow like a debate. */
function everyRound(formats: readonly string[], sample: number, law: (standpoint: Standpoint) => void): void {
  for (const format of formats)
    for (const side of bothSides)
      for (const wordsPerMinute of [150, 30]) law(seen(articleMap(), { format, side, wordsPerMinute }));
  everySeed(proofScale(sample, sample * 50), (random) => {
    const format = formats[Math.floor(random() * formats.length)]!;
    const side = bothSides[Math.floor(random() * 2)]!;
    const map = grownMap(random, 20 + Math.floor(random() * 60), 0.4);
    law(seen(map, { format, side, wordsPerMinute: 6 + Math.floor(random() * 60) }));
  });
}

/** The formats in which a third speaker makes no case, answers, and is followed by a reply. */
const ofThree = ['world-schools', 'asian-parliamentary'];

/** The same debate as the other side prepares it by itself. */
function opposing({ team: _, ...standpoint }: Standpoint): Standpoint {
  const side = standpoint.side === 'for' ? 'against' : 'for';
  return standpointOf({ ...standpoint, side, speaksFirst: !standpoint.speaksFirst });
}

/** The speeches of a case that make none themselves and go through the clashes. */
const answeringSpeeches = ({ parts }: Sheet): readonly Part[] =>
  parts.filter((part) => part.parts.some(({ key }) => /^\/(our-)?clash-/.test(key.slice(part.key.length))));

const isOnOurs = ({ heading }: Part) => heading.label === phrase('clashOnOurs');
const isTheySay = ({ role }: Line) => role === 'they-say';
const aboutsOf = (lines: readonly Line[]) => new Set(lines.flatMap(({ about }) => about ?? []));

describe('a speaker who makes no case and answers', () => {
  it('meets each attack that the other side’s case makes on what ours makes, or tells that there was no room', () => {
    let [met, told] = [0, 0];
    everyRound(ofThree, 8, (standpoint) => {
      const sheet = sheetOf(standpoint, 'case');
      const speeches = answeringSpeeches(sheet);
      if (speeches.length === 0) return;
      const made = new Set(inRound(standpoint).made.map(({ step }) => `clash-${step.id}`));
      const attacks = partsOfSheet(sheetOf(opposing({ ...standpoint, wordsPerMinute: 150 }), 'case'))
        .filter(({ key }) => made.has(key.slice(key.lastIndexOf('/') + 1)))
        .flatMap(({ lines }) => lines.filter(({ label }) => label === phrase('weAnswer')))
        .filter(({ role }) => role === 'speech');
      for (const { key, parts } of speeches) {
        const onPage = aboutsOf(parts.filter(isOnOurs).flatMap(({ lines }) => lines.filter(isTheySay)));
        const leftOut = aboutsOf(sheet.leftOut.filter((one) => isTheySay(one) && one.key.startsWith(key)));
        for (const { about = '', text } of attacks) {
          expect(onPage.has(about) || leftOut.has(about), `${key} passes over “${text}”`).toBe(true);
          if (onPage.has(about)) met += 1;
          else told += 1;
        }
      }
    });
    expect(Math.min(met, told)).toBeGreaterThan(0);
  });

  it('answers it, or has a blank for that, which is a gap of the map; no answer stands without what it answers', () => {
    let [answered, open, more] = [0, 0, 0];
    everyRound(ofThree, 8, (standpoint) => {
      const sheet = sheetOf(standpoint, 'case');
      const gaps = new Set(sheet.gaps.map(({ about }) => about));
      expectSheetLaws(standpoint, sheet);
      for (const { lines } of answeringSpeeches(sheet).flatMap(({ parts }) => parts.filter(isOnOurs))) {
        const keys = new Set(lines.map(({ key }) => key));
        for (const [at, { key, about }] of lines.entries()) {
          if (key.endsWith('/they-say')) {
            const answer = lines[at + 1]!;
            expect(answer.label, key).toBe(phrase('weAnswer'));
            if (answer.role === 'blank') {
              expect([answer.asks, gaps.has(about)], key).toEqual([phrase('fillAnswer'), true]);
              open += 1;
            } else answered += 1;
          }
          if (!/\/answer-[^/]+$/.test(key)) continue;
          for (const of of ['they-say', 'answer'])
            expect(keys.has(key.replace(/answer-[^/]+$/, of)), key).toBe(true);
          more += 1;
        }
      }
    });
    expect(Math.min(answered, open, more)).toBeGreaterThan(0);
  });

  it('has room for both cases, however much there is against either: taken in turns', () => {
    const ours = ['a', 'b', 'c'].map((of) => `${of}: ours${of} > m\n${of}1: why${of} > ours${of}`);
    const against = ['a', 'b', 'c'].map(
      (of) => `x${of}: no${of} ! ours${of} @critic\nz${of}: but${of} ! no${of}`,
    );
    const theirs = Array.from(
      { length: 9 },
      (_, at) => `t${at}: their${at} ! m @critic\ny${at}: n${at} ! their${at}`,
    );
    const map = sketch(['motion m', ...ours, ...against, ...theirs].join('\n'));
    const counted = (wordsPerMinute: number) => {
      const sheet = sheetOf(seen(map, { format: 'world-schools', wordsPerMinute }), 'case');
      const parts = answeringSpeeches(sheet).flatMap((speech) => speech.parts);
      return [true, false].map((of) => parts.filter((part) => isOnOurs(part) === of).length);
    };
    expect(counted(150)).toEqual([3, 9]);
    expect(counted(5)).toEqual([2, 2]);
    expect(counted(8)).toEqual([3, 4]);
  });

  it('meets what they conclude from a claim of ours, and what contradicts a reason of ours', () => {
    const map = sketch(
      `motion m\nr: ours > m @source\nw: why > ours\nt: theirs ! m @critic\nu: ours > so @critic\nv: so > theirs @critic
       d: why # other\ne: more > other @critic`,
    );
    const sheet = sheetOf(seen(map, { format: 'world-schools' }), 'case');
    const parts = answeringSpeeches(sheet)
      .flatMap((speech) => speech.parts)
      .filter(isOnOurs);
    const said = linesOfSheet({ parts }).filter(isTheySay);
    expect([...aboutsOf(said)].sort()).toEqual(['other', 'so']);
  });
});

describe('what they argue', () => {
  it('is answered everywhere in the order in which their case makes it, then what that leaves', () => {
    const found = new Set<string>();
    const expectInOrder = (standpoint: Standpoint) => {
      const theirs = partsOfSheet(sheetOf(opposing(standpoint), 'case')).flatMap(
        ({ key }) => /^contention-(.*)$/.exec(key)?.[1] ?? [],
      );
      const all = new Set(standpoint.theirContentions.map(({ step }) => step.id));
      for (const kind of ['case', 'summary', 'blocks'] as const) {
        const places = new Map<string, string[]>();
        for (const key of linesOfSheet(sheetOf(standpoint, kind)).map((line) => line.key)) {
          const [, where, step] =
            /^(.*?)(?:clash-|theirs-|block-|answers\/(?!clash-))([^/]*)(?:\/heading)?$/.exec(key) ?? [];
          if (where === undefined || !all.has(step!)) continue;
          places.set(where, [...(places.get(where) ?? []), step!]);
        }
        for (const [where, steps] of places) {
          expect(steps, `${kind} ${where}`).toEqual([
            ...theirs.filter((one) => steps.includes(one)),
            ...steps.filter((one) => !theirs.includes(one)),
          ]);
          if (steps.length > 1) found.add(kind);
        }
      }
    };
    everyRound(['pf', 'karl-popper', 'bp', 'world-schools'], 4, expectInOrder);
    // The bare claim stands, and comes last all the same: the case does not make it.
    const map = sketch(
      `motion m\nr: bare > m\ns: one > m\ns1: why > one\nx: no ! one @critic\nt: two > m\nt1: so > two\ny: nor ! two @critic`,
    );
    for (const format of ['ld', 'karl-popper', 'world-schools'])
      expectInOrder(seen(map, { format, side: 'against' }));
    expect([...found].sort()).toEqual(['blocks', 'case', 'summary']);
  });

  it('is answered in a summary as far as there is room; the rest is left out', () => {
    let [several, tried] = [0, 0];
    everyRound(['pf', 'big-questions'], 30, (standpoint) => {
      const [speech, ...later] = closingSpeeches(standpoint);
      if (!speech || later.length === 0) return;
      const of = (one: Standpoint) => sheetOf(one, 'summary');
      const before = of(standpoint);
      const room = roomFor(speech.seconds, standpoint.wordsPerMinute);
      const keyOf = (step: string) => `closing-${speech.id}/theirs-${step}/heading`;
      const there = new Set(linesOfSheet(before).map(({ key }) => key));
      const left = new Set(before.leftOut.map(({ key }) => key));
      for (const { step } of standpoint.theirContentions)
        expect([there.has(keyOf(step.id)), left.has(keyOf(step.id))].filter(Boolean)).toEqual([true]);
      several += standpoint.theirContentions.filter(({ step }) => there.has(keyOf(step.id))).length - 1;
      for (const { step } of standpoint.theirContentions) {
        if (!left.has(keyOf(step.id))) continue;
        const after = of({ ...standpoint, pinned: new Set([keyOf(step.id)]) });
        const isMore = after.leftOut.some((one) => !left.has(one.key));
        expect(after.parts[0]!.speech!.words > room || isMore, `${step.id} has room`).toBe(true);
        tried += 1;
      }
    });
    expect(Math.min(several, tried)).toBeGreaterThan(0);
  });

  it('is told to be a view that the text argues against, where it is one', () => {
    let told = 0;
    const labels = ['theySay', 'theirCase', 'dontRaise', 'clash'] as const;
    const isTheirs = ({ label }: Line) => labels.some((name) => phrase(name) === label);
    for (const format of ['pf', 'world-schools', 'bp', 'asian-parliamentary'])
      for (const side of bothSides)
        for (const kind of ['case', 'summary'] as const) {
          const sheet = sheetOf(seen(articleMap(), { side, format }), kind);
          const lines = [...linesOfSheet(sheet), ...sheet.leftOut].filter(isTheirs);
          for (const { key, about = '', marks } of lines) {
            if (!isRejected(articleMap(), about)) continue;
            // Where it stands in full, it is said there.
            if (lines.some((one) => one.key === key.replace('/heading', '/they-say') && one.key !== key))
              continue;
            expect(
              marks.map((mark) => mark.kind),
              `${kind} ${key}`,
            ).toContain('rejected');
            told += 1;
          }
        }
    expect(told).toBeGreaterThan(0);
  });
});
