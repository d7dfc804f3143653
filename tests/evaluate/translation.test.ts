import { describe, expect, it } from 'vitest';
import {
  Budget,
  coherence,
  done,
  type Framework,
  frameworkOf,
  grounded,
  groundedLabels,
  type Supposition,
  translation,
} from '../../src/evaluate/index.ts';
import { circlesOf } from '../../src/evaluate/dung/circles.ts';
import { listOf, type Lists } from '../../src/evaluate/lists.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { randomFramework } from './randomFramework.ts';

const nodesOf = ({ size }: Framework) => Array.from({ length: size }, (_, node) => node);
const translated = (framework: Framework, circles: 'kept' | 'cut') =>
  groundedLabels(translation(framework, circles)).slice(0, framework.size);

function denying(framework: Framework, nodes: readonly number[]): Framework {
  const denied = nodes.map((node): [number, Supposition] => [node, 'denied']);
  return { ...framework, supposed: new Map([...framework.supposed, ...denied]) };
}

/** Whether support leads from a node back to it, by walking. */
function supportsItself({ needs, any, supposed }: Framework, node: number): boolean {
  const below = (of: number) => (supposed.has(of) ? [] : [...listOf(needs, of), ...listOf(any, of)]);
  const reached = new Set(below(node));
  for (const one of reached) for (const next of below(one)) reached.add(next);
  return reached.has(node);
}

describe('the translation into arguments that attack each other', () => {
  it.each([
    ['a reason that carries', 'r: a > t'],
    ['a premise that fails', 'r: a + b > t\nx: c ! b'],
    ['an undercut, answered', 'r: a > t\nu: c ! r\nv: d ! u'],
    ['an objection to what is argued', 'r: a > t\nx: c ! t'],
    ['the same, when all reasons fail', 'r: a > t\nx: c ! t\ny: d ! a'],
    ['the same, when it is answered', 'r: a > t\nx: c ! t\ny: d ! c'],
    ['a contradiction', 'k: a # b'],
    ['a contradiction, one side of which fails', 'k: a # b\nx: c ! b'],
    ['attacking each other', 'x: a ! b\ny: b ! a'],
    ['attacking itself', 'x: a ! a'],
    ['what backs a step', 'r: a > t\nb: w > r\nx: c ! w'],
  ])('has the same grounded labels: %s', (_, lines) => {
    const framework = frameworkOf(sketch(lines));
    const { of } = grounded(framework);
    expect(translated(framework, 'kept')).toEqual(nodesOf(framework).map(of));
  });

  it.each([
    ['a circle', 'r: a > b\ns: b > a', 'a b r s'],
    ['what a circle attacks', 'r: a > b\ns: b > a\nx: a ! t', 'a b r s x t'],
    ['a statement that supports itself', 'r: a > a', 'a r'],
    ['a circle over what backs a step', 'r: a > t\nb: t > r', 't r b'],
  ])('leaves undecided what `grounded` decides by a circle: %s', (_, lines, affected) => {
    const framework = frameworkOf(sketch(lines));
    const { of } = grounded(framework);
    const labels = translated(framework, 'kept');
    const differs = [...framework.nodeOf].filter(([, node]) => labels[node] !== of(node));
    expect(differs.map(([id]) => id).sort()).toEqual(affected.split(' ').sort());
    expect(differs.map(([, node]) => labels[node])).toEqual(differs.map(() => 'undecided'));
    expect(translated(framework, 'cut')).toEqual(nodesOf(framework).map(of));
  });

  it('differs from `grounded` only by circles of support', () => {
    const seen = { same: 0, different: 0, circular: 0, acyclic: 0 };
    everySeed(proofScale(400, 5000), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 14));
      const labelling = grounded(framework);
      const nodes = nodesOf(framework);
      const labels = translated(framework, 'kept');
      for (const node of nodes) {
        const isSame = labels[node] === labelling.of(node);
        seen[isSame ? 'same' : 'different'] += 1;
        if (!isSame) expect(labels[node]).toBe('undecided');
        if (labelling.isCircular(node)) expect(labels[node]).toBe('undecided');
      }
      const ours = nodes.map(labelling.of);
      const circular = nodes.filter(labelling.isCircular);
      expect(circular.length > 0).toBe(nodes.some((node) => labels[node] !== ours[node]));
      expect(translated(denying(framework, circular), 'kept')).toEqual(ours);
      expect(translated(framework, 'cut')).toEqual(ours);
      if (circular.length > 0) seen.circular += 1;
      if (circlesOf(framework).all.length === 0) {
        seen.acyclic += 1;
        expect(labels).toEqual(ours);
        expect(translation(framework, 'cut')).toEqual(translation(framework, 'kept'));
      }
    });
    if (allSeeds) for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(50);
  });

  it('is linear in the framework', () => {
    const count = ({ items }: Lists) => items.length;
    everySeed(proofScale(100, 1000), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 40));
      const { size, needs, any, hits, rivals } = framework;
      const links = [needs, any, hits, rivals].reduce((sum, lists) => sum + count(lists), 0);
      const dung = translation(framework);
      expect(dung.size).toBeLessThanOrEqual(2 * size + 3 * links + 1);
      expect(count(dung.attackers)).toBeLessThanOrEqual(2 * size + 8 * links);
    });
  });
});

describe('circles of support', () => {
  it('are the nodes that support themselves', () => {
    everySeed(proofScale(100, 1000), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 14));
      const { of, all } = circlesOf(framework);
      for (const node of nodesOf(framework)) {
        expect(of[node] !== -1).toBe(supportsItself(framework, node));
        if (of[node] !== -1) expect(all[of[node]!]!.nodes).toContain(node);
      }
    });
  });
});

describe('coherent positions of a map', () => {
  /** Of what is named: whether it carries in every position, in some, or in none. */
  function carries(
    lines: string,
    named: string,
    supposed: Readonly<Record<string, Supposition>> = {},
  ): string {
    const position = { supposed: new Map(Object.entries(supposed)), credences: new Map<string, number>() };
    const framework = frameworkOf(sketch(lines), position);
    const { inSome, inEvery } = done(coherence(framework, 'preferred', new Budget(1e6)));
    const said = (node: number) => (inEvery(node) ? 'every' : inSome(node) ? 'some' : 'none');
    return named
      .split(' ')
      .map((id) => `${id} ${said(framework.nodeOf.get(id)!)}`)
      .join(', ');
  }
  it.each([
    ['what is grounded is in every one', 'r: a > t\nx: c ! t\ny: d ! c', {}, 't every, c none'],
    ['an objection can be outweighed by reasons', 'r: a > t\nx: c ! t', {}, 't some, a every, c every'],
    ['one side of a contradiction', 'k: a # b', {}, 'a some, b some, k every'],
    ['either leads to the same', 'x: a ! b\ny: b ! a\nr: a > t\ns: b > t', {}, 't every, a some'],
    ['but two of three contradict', 'k: a + b # c\nr: a + b > t', {}, 't none, a some, b some'],
    ['the reader’s side of a contradiction', 'k: a # b', { a: 'granted' }, 'a every, b none'],
    ['a circle is in none', 'r: a > b\ns: b > a\nx: a ! t', {}, 'a none, b none, t every'],
    [
      'nor where what else was under it is given up',
      'k: c # d\nr: a > b\ns: b > a\nt: c > a\nu: d + b > e',
      {},
      'a some, b some, e none',
    ],
    ['three in a circle', 'x: a ! b\ny: b ! c\nz: c ! a', {}, 'a none, b none, c none'],
    ['what is left open is in none', 's: t > u', { t: 'open' }, 't none, u none'],
  ] as const)('%s', (_, lines, supposed, said) => {
    const named = said.split(', ').map((one) => one.split(' ')[0]!);
    expect(carries(lines, named.join(' '), supposed)).toBe(said);
  });

  it('are all grounded where nothing is undecided, and not settled without a budget', () => {
    everySeed(proofScale(100, 1000), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 12));
      const { of } = grounded(framework);
      const { inSome, inEvery } = done(coherence(framework, 'preferred', new Budget(0)));
      for (const node of nodesOf(framework)) {
        const known = of(node) === 'undecided' ? undefined : of(node) === 'in';
        if (known !== undefined) expect([inSome(node), inEvery(node)]).toEqual([known, known]);
        else expect(inEvery(node)).not.toBe(true);
      }
    });
  });
});
