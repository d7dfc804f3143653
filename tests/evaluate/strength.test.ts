import { describe, expect, it } from 'vitest';
import {
  type Bag,
  gradient,
  intrinsicRemoval,
  removal,
  shapley,
  strengths,
  strengthSemantics,
  type StrengthSemanticsName,
} from '../../src/evaluate/index.ts';
import { bagOf, onShared, referenceNames, references, skipShared } from './gradual.ts';

const close = (a: number, b: number, by: number) => Math.abs(a - b) <= by;

/**
 * Whether the strength of a topic has no gradient at the base of a node: it bends there, where two are equally strong and only the strongest counts; or the base is 1,
 * and theirs goes a step beyond it.
 */
function isBent(
  bag: Bag,
  semantics: (typeof strengthSemantics)[StrengthSemanticsName],
  topic: number,
  at: number,
) {
  const base = bag.base[at]!;
  if (base === 1) return true;
  if (base === 0) return false;
  const value = (by: number) =>
    strengths({ ...bag, base: bag.base.with(at, base + by) }, semantics).of[topic]!;
  const [left, here, right] = [value(-1e-6), value(0), value(1e-6)];
  return Math.abs(left + right - 2 * here) > 1e-10;
}

describe.skipIf(skipShared)(onShared('strengths that others worked out'), () => {
  const cases = references();
  const counts: Record<string, number> = {};

  it('are 66 graphs, every semantics among them', () => {
    expect(cases).toHaveLength(66);
    expect(new Set(cases.flatMap((one) => Object.keys(one.strengths)))).toEqual(
      new Set(Object.keys(referenceNames)),
    );
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { bag, node } = bagOf(one);
    for (const [name, expected] of Object.entries(one.strengths)) {
      const { of, settled } = strengths(bag, strengthSemantics[referenceNames[name]!]);
      expect(settled, name).toBe(true);
      for (const [argument, strength] of Object.entries(expected))
        expect(
          close(of[node.get(argument)!]!, strength, one.kind === 'cyclic' ? 1e-6 : 1e-9),
          `${name}, ${argument}: ${of[node.get(argument)!]} for ${strength}`,
        ).toBe(true);
    }
    const topic = node.get(one.topic)!;
    for (const [name, byArgument] of Object.entries(one.contributions ?? {})) {
      const semantics = strengthSemantics[referenceNames[name]!];
      const all = Object.values(byArgument).some((value) => value.shapley !== undefined)
        ? shapley(bag, semantics, topic)
        : undefined;
      for (const [argument, expected] of Object.entries(byArgument)) {
        const at = node.get(argument)!;
        const ours = {
          removal: removal(bag, semantics, topic, at),
          intrinsicRemoval: intrinsicRemoval(bag, semantics, topic, at),
          gradient: gradient(bag, semantics, topic, at),
          ...(expected.shapley !== undefined && { shapley: all!.get(at) }),
        };
        for (const [kind, value] of Object.entries(expected)) {
          if (kind === 'gradient' && isBent(bag, semantics, topic, at)) continue;
          counts[kind] = (counts[kind] ?? 0) + 1;
          expect(
            // Theirs are differences to one side, in steps of about 1e-7.
            close(ours[kind as 'removal'], value, kind === 'gradient' ? 1e-6 : 1e-9),
            `${name}, ${argument}, ${kind}: ${ours[kind as 'removal']} for ${value}`,
          ).toBe(true);
        }
      }
    }
  });

  it('are compared with most contributions, and with all that don’t need a gradient', () => {
    expect(counts).toMatchObject({ removal: 1385, intrinsicRemoval: 1385, shapley: 1045 });
    expect(counts['gradient']).toBeGreaterThan(900);
  });
});
