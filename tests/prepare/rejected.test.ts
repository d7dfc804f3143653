import { describe, expect, it } from 'vitest';
import { argumentMap, type Id } from '../../src/model/index.ts';
import { sheetKinds, sheetOf, type Standpoint } from '../../src/prepare/index.ts';
import { isRejected } from '../../src/prepare/standpoint/rejected.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';
import { withRejected } from './withRejected.ts';

/** Nowhere is it quoted for the view, nor is the view a numbered answer; wherever the view is said by itself, it is told what it is. */
function expectNoEvidence(standpoint: Standpoint, view: Id): void {
  for (const kind of sheetKinds) {
    const sheet = sheetOf(standpoint, kind);
    const lines = [...linesOfSheet(sheet), ...sheet.leftOut];
    for (const { key, about, from, role, label = '' } of lines.filter((line) => line.about === view)) {
      expect(from.kind, `${kind} quotes ${about} in ${key}`).not.toBe('passage');
      expect(role, `${kind}: ${key}`).not.toBe('card');
      expect(/^We answer:/.test(label), `${kind} answers with it in ${key}`).toBe(false);
    }
    const answers = partsOfSheet(sheet)
      .filter(({ key }) => key.startsWith('block-'))
      .flatMap((block) => block.lines.filter(({ role }) => role === 'tag'));
    expect(
      answers.map(({ about }) => about),
      `${kind} numbers it`,
    ).not.toContain(view);
    for (const { key, marks } of lines.filter(
      ({ role, about, from }) => role === 'speech' && about === view && from.kind === 'statement',
    ))
      if (!key.includes('clash-') && !key.startsWith('extend-'))
        expect(
          marks.map((mark) => mark.kind),
          `${kind} does not say so in ${key}`,
        ).toContain('rejected');
    expectSheetLaws(standpoint, sheet);
  }
}

describe('a view that the text reports only to argue against it', () => {
  it('is no answer of ours, and its passage no evidence for it, whatever the map', () => {
    everySeed(proofScale(12, 300), (random) => {
      const grown =
        random() < 0.5
          ? randomMap(random, { statements: 8, relations: 16, broken: false })
          : grownMap(random, 4 + Math.floor(random() * 12), 0.4);
      const ends = [...grown.statements.keys(), ...grown.relations.keys()];
      const map = withRejected(grown, ends[Math.floor(random() * ends.length)]!);
      if (!isRejected(map, 'view')) return;
      const format = ['policy-hs', 'bp', 'pf', 'broadcast-live'][Math.floor(random() * 4)]!;
      for (const side of bothSides) expectNoEvidence(seen(map, { side, format }), 'view');
    });
  });

  it('is told from what the text reports and shares, what it concedes, and what others hold', () => {
    const base = (more: Partial<{ attribution: string; layer: string }>, steps: readonly object[]) =>
      argumentMap(
        { id: 'm', title: 'M', thesis: 't' },
        {
          layers: ['source', 'critic'].map((role) => ({ id: role, title: role, role })) as never,
          statements: [
            { id: 't', text: 'T.', layer: 'source' },
            { id: 'a', text: 'A.', layer: 'source' },
            { id: 'b', text: 'B.', layer: 'critic' },
            { id: 'v', text: 'V.', layer: 'source', ...more },
          ],
          relations: [
            { id: 'r', kind: 'attack', premises: ['v'], target: 't', layer: 'source' },
            ...steps,
          ] as never,
        },
      );
    const by = (premise: string, target: string, layer: string, kind = 'attack') => ({
      ...{ id: `${premise}${target}`, kind, premises: [premise], target, layer },
    });
    const others = { attribution: 'Others' };
    expect(isRejected(base(others, [by('a', 'v', 'source')]), 'v')).toBe(true);
    // In its own voice: a concession, answered later.
    expect(isRejected(base({}, [by('a', 'v', 'source')]), 'v')).toBe(false);
    // Only what is concluded from it is denied.
    expect(isRejected(base(others, [by('a', 'r', 'source')]), 'v')).toBe(false);
    // Others speak against it.
    expect(isRejected(base(others, [by('b', 'v', 'critic')]), 'v')).toBe(false);
    // The text rests something of its own on it, too.
    expect(isRejected(base(others, [by('a', 'v', 'source'), by('v', 'a', 'source', 'support')]), 'v')).toBe(
      false,
    );
    expect(isRejected(base({ ...others, layer: 'critic' }, [by('a', 'v', 'source')]), 'v')).toBe(false);
  });

  it('answers nothing on the article’s map, where it is told among what was left out', () => {
    const map = articleMap();
    const views = [...map.statements.keys()].filter((id) => isRejected(map, id));
    expect(views.length).toBeGreaterThan(5);
    let told = 0;
    for (const side of bothSides)
      for (const format of ['policy-hs', 'bp']) {
        const sheet = sheetOf(seen(map, { side, format }), 'blocks');
        const numbered = linesOfSheet(sheet).filter(
          ({ role, label = '' }) => role === 'tag' && /^\d+\. /.test(label),
        );
        expect(numbered.length).toBeGreaterThan(0);
        for (const { about } of numbered) expect(views).not.toContain(about);
        for (const { about, why } of sheet.leftOut)
          if (views.includes(about ?? '') && why === 'a view the author argues against') told += 1;
      }
    expect(told).toBeGreaterThan(0);
  });
});
