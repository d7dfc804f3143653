import { describe, expect, it } from 'vitest';
import { argumentMap, type ArgumentMap, type Id, type Verdict } from '../../src/model/index.ts';
import { sheetOf } from '../../src/prepare/index.ts';
import { reasonsBest } from '../../src/prepare/standpoint/reasonsBest.ts';
import { furtherPoints, weakPoints } from '../../src/prepare/questions/weakPoints.ts';
import { isContradicted } from '../../src/prepare/standpoint/contentions.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

/** A map with fact-checks, each by a document. */
function checked(map: ArgumentMap, found: readonly (readonly [Id, Verdict, string])[]): ArgumentMap {
  const named = [...new Set(found.map(([, , source]) => source))];
  return argumentMap(
    { id: map.id, title: map.title, ...(map.thesis && { thesis: map.thesis }), motion: map.motion! },
    {
      ...{ layers: map.layers.values(), passages: map.passages.values() },
      ...{ statements: map.statements.values(), relations: map.relations.values() },
      sources: [
        ...map.sources.values(),
        ...named.map((id) => ({
          ...{ id, role: 'reference' as const },
          csl: { type: 'report', title: id, author: [{ literal: id }], issued: { 'date-parts': [[2001]] } },
        })),
      ],
      notes: found.map(([about, verdict, source], at) => ({
        ...{
          id: `found${at}`,
          about,
          kind: 'fact-check' as const,
          text: 'Looked up.',
          verdict,
          sources: [source],
        },
      })),
    },
  );
}

const keyMessages = (map: ArgumentMap, side: 'for' | 'against' = 'for') => {
  const standpoint = seen(map, { side });
  const sheet = sheetOf(standpoint, 'brief');
  expectSheetLaws(standpoint, sheet);
  return sheet.parts.find(({ key }) => key === 'keyMessages')?.lines ?? [];
};

describe('the reasons of a contention', () => {
  it('come last where a fact-check contradicts them, and before these where it finds them disputed', () => {
    const map = sketch('motion m\nr: a > m\nr1: b > a\nr2: c > a\nr3: d > a\nr4: e > a');
    const found = [
      ['b', 'contradicted', 'Report'],
      ['c', 'disputed', 'Report'],
      ['d', 'bears-out', 'Report'],
    ] as const;
    const standpoint = seen(checked(map, found), { side: 'for' });
    const order = reasonsBest(standpoint, map.statements.get('a')!).map(({ premises }) => premises![0]);
    expect(order).toEqual(['d', 'e', 'c', 'b']);
  });
});

describe('the source of a point in the brief', () => {
  it('stands with the point that it is for; for a reason of it, that is named', () => {
    const map = sketch('motion m\nr1: a > m\nr2: b > a\nr3: c > m');
    const of = (about: Id) => keyMessages(checked(map, [[about, 'bears-out', 'Report']])).slice(1, 2);
    expect(of('a').map(({ role, label }) => [role, label])).toEqual([['card', undefined]]);
    expect(of('b').map(({ role, label }) => [role, label])).toEqual([['card', 'For “It is b.”:']]);
  });

  it('never carries a verdict on something else than it names, whatever the map', () => {
    let met = 0;
    const law = (map: ArgumentMap, side: 'for' | 'against') => {
      let claim: Id | undefined;
      for (const { role, about, label, marks, key } of keyMessages(map, side)) {
        if (role !== 'card') claim = about;
        else if (about !== claim) {
          const { text, short } = map.statements.get(about!)!;
          expect(label, key).toBe(`For “${short ?? text}”:`);
          met += 1;
        }
        for (const mark of marks)
          if (role === 'card' && mark.kind === 'verdict')
            expect(
              [...map.notes.values()].some((note) => note.about === about && note.verdict === mark.verdict),
            ).toBe(true);
      }
    };
    for (const side of bothSides) law(articleMap(), side);
    everySeed(proofScale(10, 200), (random) => {
      const grown = grownMap(random, 6 + Math.floor(random() * 20), 0.3);
      const ids = [...grown.statements.keys()];
      const motion = grown.motion ?? grown.thesis ?? ids[0]!;
      const found = ids.filter(() => random() < 0.3).map((id) => [id, 'bears-out', `by ${id}`] as const);
      for (const side of bothSides) law(checked({ ...grown, motion }, found), side);
    });
    expect(met).toBeGreaterThan(0);
  });
});

describe('a contention of which a fact-check contradicts a part', () => {
  const map = sketch(
    'motion m\nr1: a > m\nr2: b > a\nr3: c > m\nr4: d > c\nx: y ! c @critic\nz: c ! y @critic',
  );

  it('comes after one that is merely contested, which else comes after it', () => {
    const order = (of: ArgumentMap) => seen(of).contentions.map(({ claims }) => claims[0]!.id);
    expect(order(map)).toEqual(['a', 'c']);
    expect(order(checked(map, [['b', 'contradicted', 'Report']]))).toEqual(['c', 'a']);
  });

  it('comes after all that carry or are contested, on the article’s map', () => {
    for (const side of bothSides) {
      const standpoint = seen(articleMap(), { side });
      const { contentions, weighing } = standpoint;
      const independent = contentions.filter(({ why }) => why.phrase !== 'whyShared');
      const contested = independent.findLastIndex(
        ({ step, statements }) =>
          ['supported', 'contested'].includes(weighing.standing(step.id) as string) &&
          !statements.some((id) => isContradicted(standpoint.map, id)),
      );
      const marred = independent.findIndex(({ why }) => why.phrase === 'whyChecked');
      if (marred >= 0) expect(contested, side).toBeLessThan(marred);
    }
  });
});

describe('what is pressed', () => {
  const points = (map: ArgumentMap) => {
    const standpoint = seen(map, { side: 'against' });
    return [...weakPoints(standpoint), ...furtherPoints(standpoint)];
  };
  const theirs = 'motion m\nr1: a > m @critic\nr2: p > a @critic';

  it('is no dispute that was found in a document on which a contention of ours rests', () => {
    const ours = sketch(`${theirs}\nr3: o ! m\nr4: q > o\nr5: s > p @critic`);
    const of = (source: string) =>
      points(
        checked(ours, [
          ['p', 'disputed', 'Resolution'],
          ['q', 'bears-out', source],
        ]),
      ).find(({ premise }) => premise.id === 'p')?.weakness;
    expect(of('Report')).toBe('disputed');
    expect(of('Resolution')).toBeUndefined();
    // Nor is it asked for another source than the one article: there is that document.
    for (const { premise, weakness } of weakPoints(seen(articleMap(), { format: 'ld' })))
      if (premise.short === 'The resolution pointed towards disarming Hamas')
        expect(['disputed', 'opinion']).not.toContain(weakness);
  });

  it('is nothing that a contention of ours rests on', () => {
    const pressed = (more: string) => points(sketch(`${theirs}\n${more}`)).map(({ premise }) => premise.id);
    expect(pressed('r3: o ! m')).toContain('p');
    expect(pressed('r3: o ! m\nr4: p > o')).not.toContain('p');
    expect(pressed('r3: o ! m\nr4: q > o\ne: p = q')).not.toContain('p');
  });
});
