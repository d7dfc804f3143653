import { describe, expect, it } from 'vitest';
import { sheetOf, type Part, type Sheet, type Standpoint } from '../../src/prepare/index.ts';
import { roomFor } from '../../src/prepare/parts/length.ts';
import { ownConstructives } from '../../src/prepare/parts/speeches.ts';
import { phrase } from '../../src/words/index.ts';
import { everyTeam } from './everyTeam.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, seen } from './standpoints.ts';

const caseOf = (standpoint: Standpoint): Sheet => sheetOf(standpoint, 'case');
const partOf = (sheet: Sheet, key: string): Part | undefined =>
  partsOfSheet(sheet).find((part) => part.key === key);
const article = (format: string, side: 'for' | 'against') => seen(articleMap(), { format, side });

describe('a speech that makes a case and has to answer what was said before', () => {
  it('has a place for the answers; one that has nothing to answer has none', () => {
    let [some, none] = [0, 0];
    everyTeam(25, 20, (standpoint) => {
      const sheet = caseOf(standpoint);
      for (const { id, answers = [] } of ownConstructives(standpoint)) {
        if (!partOf(sheet, `speech-${id}`)) continue;
        const place = partOf(sheet, `speech-${id}/answers`);
        expect(place !== undefined, id).toBe(answers.length > 0);
        if (place) some += 1;
        else none += 1;
      }
      expectSheetLaws(standpoint, sheet);
    });
    expect(Math.min(some, none)).toBeGreaterThan(0);
  });

  it('answers each argument of theirs, or tells that it had no room for it', () => {
    let told = 0;
    everyTeam(25, 20, (standpoint) => {
      const { family } = standpoint.debate;
      const [speech] = ownConstructives(standpoint);
      // Where a case is spread over two, the first has heard a part of it.
      if (family === 'parliamentary' || family === 'moot' || !speech?.answers?.length) return;
      const sheet = caseOf(standpoint);
      const keys = new Set([...linesOfSheet(sheet), ...sheet.leftOut].map(({ key }) => key));
      for (const { step } of standpoint.theirContentions) {
        expect(keys.has(`speech-${speech.id}/answers/clash-${step.id}/heading`)).toBe(true);
        told += 1;
      }
    });
    expect(told).toBeGreaterThan(0);
  });

  it('answers first in Karl Popper and in parliament; in policy and Lincoln-Douglas last', () => {
    const places = (format: string) => {
      const [first] = caseOf(article(format, 'against')).parts;
      return first!.parts.map(({ key }) => key.endsWith('/answers'));
    };
    for (const format of ['karl-popper', 'bp', 'world-schools'])
      expect(places(format).indexOf(true), format).toBe(0);
    for (const format of ['policy-hs', 'ld'])
      expect(places(format).indexOf(true), format).toBe(places(format).length - 1);
  });

  it('keeps a share for them, however much the case would say', () => {
    const words = (format: string, side: 'for' | 'against') => {
      const standpoint = seen(articleMap(), { format, side, wordsPerMinute: 70 });
      const place = partsOfSheet(caseOf(standpoint)).find(({ key }) => key.endsWith('/answers'))!;
      return linesOfSheet({ parts: [place] }).filter(({ label }) => label === phrase('weAnswer')).length;
    };
    for (const format of ['karl-popper', 'ld', 'policy-hs'])
      expect(words(format, 'against'), format).toBeGreaterThan(0);
  });

  it('says no definition of theirs again: they are accepted, or contested', () => {
    const labelled = (format: string, side: 'for' | 'against') =>
      linesOfSheet(caseOf(article(format, side)))
        .filter(({ label }) => label === phrase('definitions'))
        .map(({ role, asks }) => [role, asks]);
    for (const format of ['ld', 'karl-popper', 'moot', 'bp', 'world-schools']) {
      expect(
        labelled(format, 'for').map(([role]) => role),
        format,
      ).toEqual(['speech']);
      expect(labelled(format, 'against'), format).toEqual([['blank', phrase('fillDefinitionsOfOthers')]]);
    }
  });
});

describe('a case in policy', () => {
  const blanks = (side: 'for' | 'against') =>
    caseOf(article('policy-hs', side)).parts[0]!.lines.flatMap(({ role, label }) =>
      role === 'blank' ? [label] : [],
    );

  it('has what the affirmative has to show, in order: inherency, plan, advantages, solvency', () => {
    expect(blanks('for')).toEqual(['Inherency:', 'Plan:']);
    const [advantages, solvency] = caseOf(article('policy-hs', 'for')).parts[0]!.parts;
    expect(advantages!.heading.text).toBe(phrase('advantages'));
    expect(advantages!.parts.map(({ key }) => key.startsWith('contention-'))).toEqual([true, true, true]);
    expect(solvency!.lines.map(({ role }) => role)).toEqual(['blank']);
  });

  it('has what the negative may argue beside the map', () => {
    expect(blanks('against')).toEqual(['Topicality:', 'Disadvantage:', 'Counterplan or status quo:']);
  });
});

describe('what is left out of a case', () => {
  it('has no room in it, or says why else', () => {
    let tried = 0;
    everyTeam(25, 20, (standpoint) => {
      const before = caseOf(standpoint);
      const isOver = ({ parts }: Sheet) =>
        parts.some(
          ({ speech }) => speech && speech.words > roomFor(speech.seconds, standpoint.wordsPerMinute),
        );
      if (isOver(before)) return;
      const known = new Set(before.leftOut.map(({ key }) => key));
      for (const { key } of before.leftOut.filter((one) => one.why === undefined).slice(0, 4)) {
        const after = caseOf({ ...standpoint, pinned: new Set([key]) });
        const isMore = after.leftOut.some((one) => !known.has(one.key));
        expect(isOver(after) || isMore, `${key} has room`).toBe(true);
        tried += 1;
      }
    });
    expect(tried).toBeGreaterThan(0);
  });
});

describe('a speech between the case and the one that closes', () => {
  it('names the blocks it can use as these are headed, where both sides read from blocks', () => {
    const pages = { 'policy-hs': ['2ac', '1ar', '2nc', '1nr'], ld: ['1ar'], 'karl-popper': ['a2', 'n2'] };
    for (const [format, ids] of Object.entries(pages)) {
      const found = (['for', 'against'] as const).flatMap((side) => {
        const standpoint = article(format, side);
        const heads = partsOfSheet(sheetOf(standpoint, 'blocks')).map(({ heading }) => heading.text);
        const own = caseOf(standpoint).parts.filter(({ lines }) =>
          lines.some(({ text }) => text === phrase('fromBlocks')),
        );
        for (const { parts } of own) {
          expect(parts.length).toBeGreaterThan(1);
          for (const { heading, lines } of parts)
            for (const { text } of [heading, ...lines]) expect(heads, text).toContain(text);
        }
        return own.map(({ key }) => key);
      });
      expect(found).toEqual(ids.map((id) => `speech-${id}`));
    }
  });
});

describe('a speech that closes', () => {
  it('stands on one sheet: the other names it, and says where it is', () => {
    let found = 0;
    everyTeam(20, 20, (standpoint) => {
      const here = caseOf(standpoint);
      for (const { key } of sheetOf(standpoint, 'summary').parts) {
        const part = partOf(here, key.replace('closing-', 'speech-'));
        if (!part) continue;
        expect([part.parts.length, part.lines.map(({ text }) => text)]).toEqual([0, [phrase('inClosing')]]);
        found += 1;
      }
    });
    expect(found).toBeGreaterThan(0);
  });
});
