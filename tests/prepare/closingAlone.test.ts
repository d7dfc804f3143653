import { describe, expect, it } from 'vitest';
import { debateOf } from '../../src/debates/index.ts';
import { sheetOf, type Line } from '../../src/prepare/index.ts';
import { roomFor } from '../../src/prepare/parts/length.ts';
import { ownSpeeches } from '../../src/prepare/parts/speeches.ts';
import { closingSpeeches } from '../../src/prepare/sheets/closingSpeeches.ts';
import { answersTo, sayable } from '../../src/prepare/standpoint/answers.ts';
import { phrase } from '../../src/words/index.ts';
import { sketch } from '../model/sketch.ts';
import { everyTeam, teams } from './everyTeam.ts';
import { linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const isReminder = ({ label }: Line) => label === phrase('dontRaise');
const isNoAnswer = ({ role, asks }: Line) => role === 'blank' && asks === phrase('fillAnswer');

describe('a speech that closes, after which its side has no other, and that may bring nothing new', () => {
  it('asks for no answer: what nothing answers is not to be raised', () => {
    let reminders = 0;
    everyTeam(60, 30, (standpoint) => {
      const last = closingSpeeches(standpoint).at(-1);
      if (last?.bringsNew !== false) return;
      const key = `closing-${last.id}`;
      const page = sheetOf(standpoint, 'summary').parts.find((part) => part.key === key)!;
      const lines = linesOfSheet({ parts: [page] });
      expect(lines.filter(isNoAnswer)).toEqual([]);
      const told = new Set(lines.filter(isReminder).map(({ key: of }) => of));
      reminders += told.size;
      const gaps = new Set(sheetOf(standpoint, 'summary').gaps.map(({ about }) => about));
      for (const { about } of lines.filter(isReminder)) expect(gaps.has(about), about).toBe(true);
      if (closingSpeeches(standpoint).length > 1) return;
      for (const one of standpoint.theirContentions)
        if (sayable(answersTo(standpoint, one)).length === 0)
          expect(told.has(`${key}/theirs-${one.step.id}/unraised`)).toBe(true);
      for (const { lines: of } of partsOfSheet({ parts: [page] }))
        for (const [at, { key: raised, role }] of of.entries())
          if (role === 'they-say') expect(of[at + 1]?.label, `${raised} is raised`).toBe(phrase('weAnswer'));
    });
    expect(reminders).toBeGreaterThan(0);
  });

  it('may ask for one where it may bring what is new', () => {
    const map = sketch('motion m\nr: ours > m\nx: open ! ours @critic\nt: theirs ! m @critic');
    const page = (format: string, team: string) =>
      linesOfSheet(sheetOf(seen(map, { format, team }), 'summary')).filter(isNoAnswer).length;
    expect(debateOf('bp')!.speeches.find(({ id }) => id === 'gw')!.bringsNew).toBe(true);
    expect(page('bp', 'cg')).toBeGreaterThan(0);
    expect(page('ld', 'aff')).toBe(0);
  });

  it('comes to their case first, where it does nothing but answer', () => {
    const [page] = sheetOf(seen(articleMap(), { format: 'moot' }), 'summary').parts;
    expect(page!.key).toBe('closing-reb');
    expect(page!.parts[0]!.key).toMatch(/^closing-reb\/theirs-/);
  });
});

describe('what is left out of a speech that closes alone', () => {
  it('has no room in it: where it is pinned, the speech is too long, or something else is left out', () => {
    let tried = 0;
    everyTeam(40, 30, (standpoint) => {
      const [speech, ...later] = closingSpeeches(standpoint);
      if (!speech || later.length > 0) return;
      for (const { key } of sheetOf(standpoint, 'summary').leftOut.slice(0, 5)) {
        const after = sheetOf({ ...standpoint, pinned: new Set([key]) }, 'summary');
        const { words } = after.parts[0]!.speech!;
        const isOver = words > roomFor(speech.seconds, standpoint.wordsPerMinute);
        expect(isOver || after.leftOut.length > 0, `${key} has room`).toBe(true);
        tried += 1;
      }
    });
    expect(tried).toBeGreaterThan(0);
  });
});

describe('a team of whose speeches none closes', () => {
  it('is told so, and what should be on the flow by then', () => {
    let found = 0;
    for (const { format, team } of teams)
      for (const side of bothSides) {
        const standpoint = seen(articleMap(), { format, team, side });
        if (ownSpeeches(standpoint).length === 0 || closingSpeeches(standpoint).length > 0) continue;
        const [part] = sheetOf(standpoint, 'summary').parts;
        expect([part!.heading.text, part!.speech]).toEqual([phrase('onTheFlow'), undefined]);
        found += 1;
      }
    expect(found).toBeGreaterThan(0);
  });
});
