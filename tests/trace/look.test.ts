import { describe, expect, it } from 'vitest';
import { readingTree, withoutLayers, type Focus, type FocusKind } from '../../src/model/index.ts';
import { focusOn, matching, seenIn, seenOf } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { richMap } from './richMap.ts';

const none: ReadonlySet<string> = new Set();
const ids = (seen: { tree: { branches: ReadonlyMap<string, unknown> } }) =>
  [...seen.tree.branches.keys()].sort().join(' ');

describe('seenOf', () => {
  const map = sketch(`
    thesis t
    x @critic
    r1: a > t
    r2: b > a
    r3: x ! a
    r4: c > t
  `);

  it('is the whole tree of the shown layers where nothing is looked for', () => {
    const seen = seenOf(map, { hidden: new Set(['critic']), filter: { tags: [] } });
    expect(ids(seen)).toBe('a b c t');
    expect(seen).toMatchObject({ kept: undefined, context: none, leftOut: 0 });
    expect(seen.tree).toBe(readingTree(seen.map));
  });

  it('keeps what both focus and filter keep, in its context', () => {
    const seen = seenOf(map, {
      hidden: none,
      focus: { kind: 'branch', of: 'a' },
      filter: { roles: ['premise'] },
    });
    expect([...seen.kept!]).toEqual(['b']);
    expect(ids(seen)).toBe('a b t');
    expect([...seen.context].sort()).toEqual(['a', 't']);
    expect(seen.leftOut).toBe(2);
  });

  it('shows nothing around a statement whose layer is hidden', () => {
    const seen = seenOf(map, { hidden: new Set(['critic']), focus: { kind: 'near', of: 'x' } });
    expect([ids(seen), seen.leftOut]).toEqual(['', 4]);
  });

  it('hides layers first, then keeps what each of the others would', () => {
    const kinds: readonly FocusKind[] = ['near', 'chain', 'reasons', 'objections', 'branch', 'unanswered'];
    everySeed(proofScale(150, 5_000), (random) => {
      const rich = richMap(random);
      const all = [...rich.statements.keys()];
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
      const hidden = new Set([pick([...rich.layers.keys()])].filter(() => random() < 0.5));
      const focus: Focus = { kind: pick(kinds), of: pick(all) };
      const filter = {
        layers: [...rich.layers.keys()].filter(() => random() < 0.7),
        roles: ['premise'] as const,
      };
      const seen = seenOf(rich, { hidden, focus, filter });
      const shown = withoutLayers(rich, hidden);
      const focused = focusOn(shown, readingTree(shown), focus);
      const passing = matching(shown, filter);
      expect([...seen.kept!].sort()).toEqual([...focused].filter((id) => passing.has(id)).sort());
      for (const id of seen.kept!) expect(seen.tree.branches.has(id)).toBe(true);
      expect(seen.tree.branches.size).toBe(seen.kept!.size + seen.context.size);
      expect(seen.leftOut).toBe(shown.statements.size - seen.tree.branches.size);
      expect(ids(seenIn(shown, { focus, filter }))).toBe(ids(seen));
    });
  });
});
