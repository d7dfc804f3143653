import { describe, expect, it } from 'vitest';
import { debates } from '../../src/debates/index.ts';
import type { ArgumentMap } from '../../src/model/index.ts';
import { sheetOf, type Line, type Sheet, type Standpoint } from '../../src/prepare/index.ts';
import { cut } from '../../src/prepare/cutting.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const oneOf = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const someMap = (random: () => number): ArgumentMap =>
  random() < 0.3
    ? randomMap(random, { statements: 2 + Math.floor(random() * 20), relations: 30 })
    : grownMap(random, 10 + Math.floor(random() * 60), 0.4);

/** Random maps, from a random side and at a random speed, in a format; and the article’s. */
function everyStandpoint(
  sample: number,
  { format, team }: { readonly format: string; readonly team?: Readonly<Record<'for' | 'against', string>> },
  law: (standpoint: Standpoint) => void,
): void {
  const from = (map: ArgumentMap, side: 'for' | 'against', wordsPerMinute: number) =>
    law(seen(map, { side, format, wordsPerMinute, ...(team && { team: team[side] }) }));
  for (const side of bothSides) from(articleMap(), side, 150);
  everySeed(proofScale(sample, sample * 50), (random) =>
    from(someMap(random), oneOf(random, bothSides), 30 + Math.floor(random() * 250)),
  );
}

const isSaid = ({ role }: Line) => role === 'tag' || role === 'speech';

describe('an issue in a closing speech', () => {
  it('is no answer to what denies it but by its reasons, which stand above', () => {
    const issue = (more: string) =>
      linesOfSheet(
        sheetOf(
          seen(sketch(`motion m\nr1: a > m\nr2: b > a\nd: x ! a @critic\nk: a ! x\n${more}`)),
          'summary',
        ),
      )
        .filter(({ label }) => label === 'We answer:')
        .map(({ role, text }) => [role, text]);
    const opposite = 'That is the opposite of what we say here, and our reasons for it speak against that.';
    expect(issue('')[0]).toEqual(['speech', opposite]);
    expect(issue('y: n ! x')[0]).toEqual(['speech', 'It is n.']);
  });
});

describe('the last speech', () => {
  it('says nothing that is not in the speech before, and of each issue one reason at most; what nothing answers is a reminder, not said', () => {
    let reminders = 0;
    let warrants = 0;
    everyStandpoint(60, { format: 'pf' }, (standpoint) => {
      const [summary, last] = sheetOf(standpoint, 'summary').parts;
      const before = new Set(
        linesOfSheet({ parts: [summary!] })
          .filter(isSaid)
          .map(({ text }) => text),
      );
      for (const { lines } of last!.parts) {
        const reasons = lines.filter(({ label }) => label === 'Because:');
        expect(reasons.length).toBeLessThanOrEqual(1);
        warrants += reasons.length;
        expect(lines.some(({ key }) => key.endsWith('/weigh'))).toBe(true);
      }
      for (const line of linesOfSheet({ parts: last!.parts })) {
        if (isSaid(line)) expect(before.has(line.text), `${line.key} is new`).toBe(true);
        if (line.label !== 'Don’t raise:') continue;
        expect(line.role).toBe('remark');
        reminders += 1;
      }
    });
    expect(Math.min(reminders, warrants)).toBeGreaterThan(0);
  });

  it('is reminded of each attack on its issue that nothing answers', () => {
    const map = sketch(
      'motion m\nr: ours > m\nw: why > ours\nx: met ! ours @critic\ny: open ! why @critic\nz: no ! met',
    );
    const [, last] = sheetOf(seen(map), 'summary').parts;
    const reminders = linesOfSheet({ parts: [last!] }).filter(({ label }) => label === 'Don’t raise:');
    expect(reminders.map(({ text }) => text)).toEqual(['It is open.']);
  });

  it('reads no card out again: by name and year, each source once in an issue', () => {
    let cards = 0;
    everyStandpoint(20, { format: 'pf' }, (standpoint) => {
      for (const { heading, lines } of partsOfSheet(sheetOf(standpoint, 'summary'))) {
        const own = [heading, ...lines].filter(({ role }) => role === 'card');
        for (const { text, cite } of own) {
          expect(text).toBe('');
          if (cite!.who !== undefined) expect(cite!.rest).toBe('');
        }
        const sources = own.map(({ cite }) => cite!.source);
        expect(new Set(sources).size).toBe(sources.length);
        cards += own.length;
      }
    });
    expect(cards).toBeGreaterThan(0);
  });
});

describe('a case without cards', () => {
  it('names each source once in a contention', () => {
    let named = 0;
    everyStandpoint(20, { format: 'world-schools' }, (standpoint) => {
      for (const { key, lines } of partsOfSheet(sheetOf(standpoint, 'case'))) {
        if (!key.startsWith('contention-')) continue;
        const sources = lines.flatMap(({ from }) => (from.kind === 'source' ? [from.id] : []));
        expect(new Set(sources).size, key).toBe(sources.length);
        named += sources.length;
      }
    });
    expect(named).toBeGreaterThan(0);
  });

  it('keeps with a claim what is to be known of it, where its source is named before', () => {
    const sheet = sheetOf(seen(articleMap(), { side: 'against', format: 'world-schools' }), 'case');
    const opinions = linesOfSheet(sheet).filter(
      ({ role, marks }) => role === 'speech' && marks.some(({ kind }) => kind === 'opinion-as-evidence'),
    );
    expect(opinions.length).toBeGreaterThan(0);
  });
});

const closing = { for: 'cg', against: 'co' } as const;
const opening = { for: 'og', against: 'oo' } as const;

describe('a team that closes a bench', () => {
  const caseOf = (standpoint: Standpoint): Sheet => sheetOf(standpoint, 'case');
  /** The statements that are said where a case is made. */
  const made = (standpoint: Standpoint) =>
    new Set(
      partsOfSheet(caseOf(standpoint))
        .filter(({ key }) => key.startsWith('contention-'))
        .flatMap(({ heading, lines }) => [heading, ...lines])
        .flatMap((line) => (isSaid(line) && line.about !== undefined ? [line.about] : [])),
    );

  it('says what the opening team does not; where there is nothing, it has a blank for that, and only there', () => {
    let [extended, blank] = [0, 0];
    everyStandpoint(80, { format: 'bp', team: closing }, (standpoint) => {
      const own = made(standpoint);
      const before = made({ ...standpoint, team: opening[standpoint.side] });
      expect([...own].filter((id) => before.has(id))).toEqual([]);
      const blanks = linesOfSheet(caseOf(standpoint)).filter(({ key }) => key.endsWith('/fillExtension'));
      expect(blanks.length).toBe(own.size > 0 ? 0 : 1);
      expectSheetLaws(standpoint, caseOf(standpoint));
      extended += own.size > 0 ? 1 : 0;
      blank += blanks.length;
    });
    expect(Math.min(extended, blank)).toBeGreaterThan(0);
  });

  it('has reasons that the opening team had no room for, named for what they back', () => {
    const deep = Array.from({ length: 12 }, (_, at) => `d${at}: y${at} > a`).join('\n');
    const map = sketch(`motion m\nr: a > m\ns: b > m\nw: why > b\n${deep}`);
    const standpoint = seen(map, { format: 'bp', team: 'cg', wordsPerMinute: 6 });
    const parts = partsOfSheet(caseOf(standpoint)).filter(({ key }) => key.startsWith('contention-'));
    expect(parts.length).toBeGreaterThan(0);
    for (const { heading } of parts)
      expect(heading.why).toMatch(/^not said by the opening team; it backs “It is [ab]\.”$/);
  });

  it('is one only where two teams tell the same way', () => {
    for (const { id: format, sides } of debates)
      for (const { id: team, stance } of sides) {
        if (stance !== 'either') continue;
        const lines = linesOfSheet(caseOf(seen(articleMap(), { format, team, side: 'against' })));
        expect(lines.filter(({ label }) => label === 'The opening team says:')).toEqual([]);
        expect(made(seen(articleMap(), { format, team, side: 'against' })).size).toBeGreaterThan(0);
      }
  });
});

describe('a list that is cut for length', () => {
  it('keeps so many, those that are pinned first, and loses none', () => {
    everySeed(proofScale(200, 20_000), (random) => {
      const all = Array.from({ length: Math.floor(random() * 10) }, (_, at) => at);
      const pinned = new Set(all.filter(() => random() < 0.3));
      const most = Math.floor(random() * 6);
      const { kept, left } = cut(all, most, (one) => pinned.has(one));
      expect([...kept, ...left].sort((a, b) => a - b)).toEqual(all);
      expect(kept.length).toBe(Math.min(all.length, Math.max(most, pinned.size)));
      for (const one of pinned) expect(kept).toContain(one);
      for (const list of [kept, left]) expect([...list].sort((a, b) => a - b)).toEqual(list);
      const others = all.filter((one) => !pinned.has(one));
      expect(kept.filter((one) => !pinned.has(one))).toEqual(others.slice(0, kept.length - pinned.size));
    });
  });

  const sheetsThatAreCut = [
    'interview',
    'case',
    'blocks',
    'frontlines',
    'cross-ex',
    'summary',
    'judge',
    'brief',
  ] as const;

  it('takes in whatever of it is pinned: in every sheet that is cut', () => {
    const tried = new Map<string, number>();
    for (const format of ['pf', 'world-schools', 'bp'])
      everyStandpoint(5, { format, ...(format === 'bp' && { team: closing }) }, (standpoint) => {
        for (const kind of sheetsThatAreCut)
          for (const { key } of sheetOf(standpoint, kind).leftOut.slice(0, 6)) {
            const after = sheetOf({ ...standpoint, pinned: new Set([key]) }, kind);
            const there = linesOfSheet(after).some((line) => line.key === key);
            expect(there, `${kind}: ${key} is pinned and not there`).toBe(true);
            expect(after.leftOut.some((line) => line.key === key)).toBe(false);
            tried.set(kind, (tried.get(kind) ?? 0) + 1);
          }
      });
    expect([...tried.keys()].sort()).toEqual([...sheetsThatAreCut].sort());
  });
});
