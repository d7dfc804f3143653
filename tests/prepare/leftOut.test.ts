import { describe, expect, it } from 'vitest';
import { sheetMarkdown } from '../../src/documents/index.ts';
import { sheetOf, sheetsFor, type Line, type Sheet, type Standpoint } from '../../src/prepare/index.ts';
import { fitted, type Unit } from '../../src/prepare/parts/fitting.ts';
import { paperWords } from '../../src/words/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const sheetsOf = (standpoint: Standpoint): readonly Sheet[] =>
  sheetsFor(standpoint.debate).map((kind) => sheetOf(standpoint, kind));

const isSaid = ({ role }: Line) => role === 'tag' || role === 'speech';

/** What is said of a sheet, and what is told of it beside that, by what it is about. */
const about = (lines: readonly Line[], which: (line: Line) => boolean): ReadonlySet<string> =>
  new Set(lines.filter(which).flatMap(({ about: id }) => id ?? []));

/** The article’s map from both sides, and maps that grow like a debate, in formats of different families, spoken slowly or fast. No team closes a bench: what such a one does not say, another has said. */
function everyCase(law: (standpoint: Standpoint) => void): void {
  for (const format of formats) for (const side of bothSides) law(seen(articleMap(), { format, side }));
  everySeed(proofScale(16, 600), (random) => {
    const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const grown = grownMap(random, 10 + Math.floor(random() * 50), 0.4);
    // Some say much, and some little: what is short has room where what it is for has none.
    const longer = (text: string) => text + ' at length'.repeat(random() < 0.5 ? 0 : 60);
    const statements = new Map(
      [...grown.statements].map(([id, of]) => [id, { ...of, text: longer(of.text) }]),
    );
    const map = { ...grown, statements };
    law(seen(map, { format: one(formats), side: one(bothSides), wordsPerMinute: 60 + random() * 200 }));
  });
}

const formats = ['pf', 'world-schools', 'policy-hs', 'broadcast-live'];

describe('a case', () => {
  it('says each statement that a contention rests on, or tells that it is left out', () => {
    let steps = 0;
    everyCase((standpoint) => {
      const sheet = sheetOf(standpoint, 'case');
      const made = new Set(partsOfSheet(sheet).map(({ key }) => key));
      const told = new Set([...about(linesOfSheet(sheet), isSaid), ...about(sheet.leftOut, isSaid)]);
      for (const { step, statements, steps: own } of standpoint.contentions) {
        if (!made.has(`contention-${step.id}`)) continue;
        for (const id of statements) expect(told.has(id), `${step.id} drops ${id}`).toBe(true);
        steps += own.filter((id) =>
          standpoint.map.relations.has(standpoint.map.relations.get(id)!.target!),
        ).length;
      }
    });
    // Some back a step.
    expect(steps).toBeGreaterThan(0);
  });

  it('says no reason for what it does not say', () => {
    everyCase((standpoint) => {
      const { map } = standpoint;
      const parts = new Map(partsOfSheet(sheetOf(standpoint, 'case')).map((part) => [part.key, part]));
      for (const { step: own, claims, steps } of standpoint.contentions) {
        const part = parts.get(`contention-${own.id}`);
        if (!part) continue;
        const said = about(
          [part.heading, ...part.lines],
          (line) => isSaid(line) && !line.key.endsWith('/matters'),
        );
        const isUsed = (target: string | undefined): boolean => {
          const step = map.relations.get(target ?? '');
          return said.has(target ?? '') || (step?.premises ?? []).some((id) => said.has(id));
        };
        for (const id of said) {
          if (claims.some((claim) => claim.id === id)) continue;
          const uses = steps
            .map((one) => map.relations.get(one)!)
            .filter(({ premises = [] }) => premises.includes(id));
          expect(
            uses.some(({ target }) => isUsed(target)),
            `${own.id} says ${id} for nothing`,
          ).toBe(true);
        }
      }
    });
  });

  it('says what backs a step behind the reason from which it goes; and in what is left out, what it is for', () => {
    const map = sketch('motion m\nr: a > m\ns: b > m\nt: p > a\nu: w > t\nv: c > b\nx: k > s');
    const lines = (wordsPerMinute: number) => {
      const sheet = sheetOf(seen(map, { wordsPerMinute }), 'case');
      return [linesOfSheet(sheet), sheet.leftOut].map((some) =>
        some.filter(({ role }) => role === 'speech').map(({ label, text }) => `${label} ${text}`),
      );
    };
    expect(lines(190)).toEqual([
      [
        'Because: It is p.',
        'That follows because: It is w.',
        'Because: It is c.',
        'Why does “It is m.” follow from “It is b.”? Because: It is k.',
      ],
      [],
    ]);
    expect(lines(1)[1]).toContain('Why does “It is a.” follow from “It is p.”? Because: It is w.');
  });

  it('says no reason for a reason that a fact-check contradicts, and tells both', () => {
    const map = sketch('motion m\nr: a > m\ns: p > a\nt: q > p');
    const checked = {
      ...map,
      notes: new Map([
        ['n', { id: 'n', kind: 'fact-check', about: 'p', text: 'No.', verdict: 'contradicted' }] as const,
      ]),
    };
    const sheet = sheetOf(seen(checked), 'case');
    expect(sheet.leftOut.map(({ about: id, why }) => [id, why])).toEqual([
      ['p', 'a fact-check contradicts part of it'],
      ['q', 'what it is for is left out'],
    ]);
    const pinned = sheetOf(seen(checked, { pinned: new Set(['contention-r/q']) }), 'case');
    expect(about(linesOfSheet(pinned), isSaid)).toEqual(new Set(['a', 'p', 'q']));
  });
});

describe('room', () => {
  const line = (key: string, text: string, more: Partial<Line> = {}): Line => ({
    ...{ key, role: 'speech', text, marks: [], from: { kind: 'blank' } },
    ...more,
  });
  const keys = (lines: readonly Line[]) => lines.map(({ key }) => key).join(' ');

  it('is for no reason without what it is for, which comes in with it where it is pinned', () => {
    const long: Unit = { lines: [line('long', 'one two three four')], rank: 1 };
    const short: Unit = { lines: [line('short', 'one')], rank: 2, needs: [long] };
    const other: Unit = { lines: [line('other', 'one two')], rank: 3 };
    const units = [long, short, other];
    expect(keys(fitted(units, 3, new Set()).lines)).toBe('other');
    expect(keys(fitted(units, 5, new Set()).lines)).toBe('long short');
    expect(keys(fitted(units, 0, new Set(['short'])).lines)).toBe('long short');
  });

  it('is taken once by a passage that is quoted once', () => {
    const quoted = (key: string): Unit => ({
      lines: [
        line(`${key}1`, 'one'),
        line(`${key}2`, 'two three four', { role: 'card', from: { kind: 'passage', id: 'p' } }),
      ],
      rank: 1,
    });
    const units = [quoted('a'), quoted('b')];
    expect(keys(fitted(units, 5, new Set()).lines)).toBe('a1 a2');
    const once = fitted(units, 5, new Set(), undefined, { quotesOnce: true });
    expect([keys(once.lines), once.words]).toEqual(['a1 a2 b1 b2', 5]);
  });
});

describe('what is left out', () => {
  it('lists no reason that the same sheet says', () => {
    let elsewhere = 0;
    everyCase((standpoint) => {
      for (const kind of ['case', 'blocks', 'frontlines', 'summary', 'interview'] as const) {
        const sheet = sheetOf(standpoint, kind);
        const known = ({ role, about: id }: Line) => `${role} ${id}`;
        const there = new Set(
          linesOfSheet(sheet)
            .filter(({ from }) => from.kind === 'statement')
            .map(known),
        );
        for (const line of sheet.leftOut)
          if (line.role !== 'tag' && line.label !== undefined && line.from.kind === 'statement')
            expect(there.has(known(line)), `${sheet.kind}: ${line.key}`).toBe(false);
        for (const line of sheet.saidElsewhere ?? []) expect(there.has(known(line)), line.key).toBe(true);
        elsewhere += sheet.saidElsewhere?.length ?? 0;
      }
    });
    expect(elsewhere).toBeGreaterThan(0);
  });

  it('names the block of an answer, and no number', () => {
    let found = 0;
    everyCase((standpoint) => {
      for (const kind of ['blocks', 'frontlines'] as const) {
        const sheet = sheetOf(standpoint, kind);
        const names = new Map(
          partsOfSheet(sheet).map(({ key, heading }) => {
            const { text = '', short = text } = standpoint.map.statements.get(heading.about ?? '') ?? {};
            return [key, short];
          }),
        );
        for (const { key, role, label = '' } of sheet.leftOut) {
          expect(label, key).not.toMatch(/^\d/);
          if (role !== 'tag') continue;
          expect(label, key).toContain(`“${names.get(key.split('/')[0]!)}”`);
          found += 1;
        }
      }
    });
    expect(found).toBeGreaterThan(0);
  });

  it('is listed once on paper, where two blocks leave out the same of the same claim', () => {
    // Their claim is an argument of its own, and an attack on ours.
    const map = sketch(`
      motion m
      r: ours > m
      k: theirs ! m @critic
      l: theirs ! ours @critic
      theirs @critic
      a: yes ! theirs
      b: no ! theirs
      z: w ! no @critic
    `);
    const sheet = sheetOf(seen(map, { format: 'policy-hs' }), 'blocks');
    expect(sheet.leftOut.map(({ key }) => key)).toEqual(['block-k/b/tag', 'block-l/b/tag']);
    const [, listed] = sheetMarkdown([sheet]).split('## Left out');
    expect(listed!.split('It is no.')).toHaveLength(2);
  });

  it('tells how full speeches are planned only where a speech had no room for something', () => {
    const planned = paperWords.planned(0.9);
    const tells = (sheet: Sheet) => sheetMarkdown([sheet]).includes(planned.split(':')[0]!);
    let short = 0;
    for (const format of ['pf', 'world-schools'])
      for (const side of bothSides) {
        // Where everybody speaks as fast as can be, there is room for all.
        for (const sheet of sheetsOf(seen(articleMap(), { format, side, wordsPerMinute: 100_000 })))
          expect(tells(sheet), `${format} ${side} ${sheet.kind}`).toBe(false);
        const slow = sheetOf(seen(articleMap(), { format, side, wordsPerMinute: 60 }), 'frontlines');
        const had = slow.leftOut.some(({ hadNoRoom }) => hadNoRoom);
        expect(tells(slow)).toBe(had);
        if (tells(sheetOf(seen(articleMap(), { format, side, wordsPerMinute: 60 }), 'case'))) short += 1;
      }
    expect(short).toBeGreaterThan(2);
  });
});

describe('an answer', () => {
  const map = (more: string) =>
    sketch(`
      motion m
      r: ours > m
      theirs @critic
      x: theirs ! ours @critic
      y: ours ! theirs
      ${more}
    `);
  const block = (more: string, pinned: ReadonlySet<string> = new Set()) => {
    const sheet = sheetOf(seen(map(more), { pinned }), 'frontlines');
    const part = partsOfSheet(sheet).find(({ key }) => key === 'block-x')!;
    const told = (lines: readonly Line[]) =>
      lines.filter(isSaid).map(({ label, text, why }) => [label, text, why].filter(Boolean).join(' | '));
    return {
      told: told(part.lines),
      left: told(sheet.leftOut),
      isUnanswered: part.heading.marks.some(({ kind }) => kind === 'unanswered'),
    };
  };

  it('is not what is attacked, said again: what doesn’t stand comes in where only that stood', () => {
    const real = 'b: no ! theirs\nz: w ! no @critic';
    const repeated = 'On “It is theirs.”: Not true – | It is ours. | it only repeats what is attacked';
    expect(block(real)).toEqual({
      told: ['1. Not true – | It is no.'],
      left: [repeated],
      isUnanswered: false,
    });
    expect(block('')).toEqual({ told: [], left: [repeated], isUnanswered: true });
    expect(block('', new Set(['block-x/y/tag'])).told).toEqual(['1. Not true – | It is ours.']);
  });

  it('is the reasons for what is attacked, where nothing else answers', () => {
    const { told, isUnanswered } = block('s: why > ours');
    expect(told).toEqual([
      'We answer: | That is the opposite of what we say here, and our reasons for it speak against that.',
      'Because: | It is why.',
    ]);
    expect(isUnanswered).toBe(false);
  });

  it('never only repeats what it defends: of no map', () => {
    let defended = 0;
    everyCase((standpoint) => {
      for (const kind of ['blocks', 'frontlines'] as const)
        for (const { key, lines } of partsOfSheet(sheetOf(standpoint, kind))) {
          const at = lines.find((line) => line.key === `${key}/at`)?.about;
          if (at === undefined || !standpoint.map.statements.has(at)) continue;
          defended += 1;
          for (const { role, about: id, label = '' } of lines)
            if (role === 'tag' && !/Turn|cuts/.test(label)) expect(id, key).not.toBe(at);
        }
    });
    expect(defended).toBeGreaterThan(0);
  });
});
