import { describe, expect, it } from 'vitest';
import {
  frameworkOf,
  grounded,
  weigh,
  weighAnew,
  type Position,
  type Supposition,
  type Weighing,
} from '../../src/evaluate/index.ts';
import { listOf } from '../../src/evaluate/lists.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { alternating } from './alternating.ts';
import { wildMap } from './wild.ts';

const supposing = (supposed: Readonly<Record<string, Supposition>>): Position => ({
  supposed: new Map(Object.entries(supposed)),
  credences: new Map(),
});

/** How what is named stands. */
function stands(lines: string, named: string, supposed: Readonly<Record<string, Supposition>> = {}): string {
  const { standing } = weigh(sketch(lines), supposing(supposed));
  return named
    .split(' ')
    .map((id) => `${id} ${standing(id)}`)
    .join(', ');
}

const six = Array.from({ length: 6 }, (_, place) => `r${place}: p${place} > t`).join('\n');

describe('how a statement stands', () => {
  it.each([
    ['what nobody argues for is granted', 'thesis t', 't granted'],
    ['until it is attacked', 'x: a ! t', 't challenged, a granted, x supported'],
    ['and again once that is answered', 'x: a ! t\ny: b ! a', 't granted, a challenged, x unsupported'],
    ['a reason that carries supports', 'r: a > t', 't supported, r supported'],
    ['one reason is enough', 'r: a > t\ns: b > t\nx: c ! b', 't supported, b challenged, s unsupported'],
    ['linked premises are all needed', 'r: a + b > t\nx: c ! b', 't unsupported, r unsupported, a granted'],
    [
      'an undercut stands until it is answered',
      'r: a > t\nu: c ! r',
      't unsupported, r challenged, a granted',
    ],
    ['and is answered', 'r: a > t\nu: c ! r\nv: d ! u', 't supported, u challenged'],
    ['one late objection contests six reasons', `${six}\nx: c ! t`, 't contested, x supported, c granted'],
    ['and is forgotten once it is answered', `${six}\nx: c ! t\ny: d ! c`, 't supported'],
    ['it prevails where all reasons fail', 'r: a > t\nx: c ! t\ny: d ! a', 't challenged, a challenged'],
    ['contradictories contest each other', 'k: a # b', 'a contested, b contested, k granted'],
    ['until one fails', 'k: a # b\nx: c ! b', 'a granted, b challenged'],
    ['a contradiction is undercut', 'k: a # b\nu: c ! k', 'a granted, b granted, k challenged'],
    ['a circle supports nothing', 'r: a > b\ns: b > a', 'a unsupported, b unsupported'],
    ['but what is also supported otherwise', 'r: a > b\ns: b > a\nt: c > a', 'a supported, b supported'],
    ['a circle that attacks does no harm', 'r: a > b\ns: b > a\nx: a ! t', 't granted'],
    ['attacking each other', 'x: a ! b\ny: b ! a', 'a contested, b contested'],
    ['attacking itself', 'x: a ! a', 'a contested'],
    ['three in a circle', 'x: a ! b\ny: b ! c\nz: c ! a', 'a contested, b contested, c contested'],
    ['a step needs one of what backs it', 'r: a > t\nb: w > r\nx: c ! w', 't unsupported, r unsupported'],
    ['the same, said twice', 'e: a = b\nr: c > a\nx: d ! b', 'a contested, b contested'],
    ['a rephrasing changes nothing', 'e: a ~ b\nx: c ! a', 'a challenged, b granted'],
  ])('%s', (_, lines, said) => {
    const named = said.split(', ').map((one) => one.split(' ')[0]!);
    expect(stands(lines, named.join(' '))).toBe(said);
  });

  it.each([
    ['granted, whatever attacks it', 'x: a ! t', { t: 'granted' }, 't granted, x supported'],
    ['denied, whatever supports it', 'r: a > t\ns: t > u', { t: 'denied' }, 't denied, u unsupported'],
    ['left open', 's: t > u', { t: 'open' }, 't open, u contested'],
    ['a step that is denied', 'r: a > t', { r: 'denied' }, 'r denied, t unsupported'],
    ['a step that is granted', 'r: a > t\nx: b ! a', { r: 'granted' }, 'a challenged, t supported'],
    ['what it contradicts is settled with it', 'k: a # b', { a: 'granted' }, 'a granted, b challenged'],
    ['however much is said for that', `${six}\nk: a # t`, { a: 'granted' }, 't challenged, r0 supported'],
    [
      'as long as the contradiction stands',
      'k: a # b\nu: c ! k',
      { a: 'granted' },
      'b granted, k challenged',
    ],
    ['but not what a step leads against', `${six}\nx: c ! t`, { c: 'granted' }, 't contested, x supported'],
    ['both of the same', 'e: a = b', { a: 'granted', b: 'denied' }, 'a open, b open'],
  ] as const)('is as the reader supposes: %s', (_, lines, supposed, said) => {
    const named = said.split(', ').map((one) => one.split(' ')[0]!);
    expect(stands(lines, named.join(' '), supposed)).toBe(said);
  });

  it('is not weighed where a step has no end, or leads to what isn’t weighed', () => {
    expect(stands('r: a > ?gone\nu: b ! r\nt: > a', 'a r u t')).toBe(
      'a granted, r undefined, u undefined, t undefined',
    );
  });
});

it('weighed anew with something else supposed, all stands as weighed from the start', () => {
  everySeed(proofScale(200, 3000), (random) => {
    const { map, position } = wildMap(random, 2, 16, 0.2);
    const other = wildMap(random, 2, 16, 0.2).position;
    const ids = [...map.statements.keys(), ...map.relations.keys()];
    for (const before of [weigh(map), weigh(map, other)]) {
      const [anew, whole] = [weighAnew(before, position), weigh(map, position)];
      expect(ids.map(anew.standing)).toEqual(ids.map(whole.standing));
      // Who goes by what was decided finds all of it, not only what was labelled again.
      const decided = ({ labelling }: Weighing) => [...labelling.decided].sort((one, two) => one - two);
      expect(decided(anew)).toEqual(decided(whole));
    }
  });
});

describe('the grounded labelling', () => {
  const kinds: readonly Supposition[] = ['granted', 'denied', 'open'];

  it('is what its definition gives, whatever the loops', () => {
    const seen = new Map<string, number>();
    everySeed(proofScale(300, 3000), (random) => {
      const size = 2 + Math.floor(random() * 14);
      const map = randomMap(random, {
        statements: size,
        relations: Math.floor(size * (0.5 + random() * 1.5)),
      });
      const supposed = new Map(
        [...map.statements.keys(), ...map.relations.keys()]
          .filter(() => random() < 0.1)
          .map((id) => [id, kinds[Math.floor(random() * 3)]!]),
      );
      const framework = frameworkOf(map, { supposed, credences: new Map() });
      const labelling = grounded(framework);
      const labels = framework.idsOf.map((_, node) => labelling.of(node));
      expect(labels).toEqual(alternating(framework));
      for (const [node, label] of labels.entries()) {
        const key = labelling.isCircular(node) ? 'circular' : label;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    });
    for (const kind of ['in', 'out', 'undecided', 'circular'])
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(20);
  });

  it('decides everything by what was decided before it', () => {
    everySeed(proofScale(200, 1000), (random) => {
      const framework = frameworkOf(randomMap(random, { statements: 12, relations: 16 }));
      const { of, turn, isCircular } = grounded(framework);
      const { needs, any, hits, rivals } = framework;
      for (let node = 0; node < framework.size; node += 1) {
        const before = (label: string) => (other: number) => of(other) === label && turn(other) < turn(node);
        const reasons = listOf(any, node);
        if (of(node) === 'in') {
          expect(listOf(needs, node).every(before('in'))).toBe(true);
          expect(reasons.length === 0 || reasons.some(before('in'))).toBe(true);
          expect([...listOf(hits, node), ...listOf(rivals, node)].every(before('out'))).toBe(true);
        } else if (of(node) === 'out' && !isCircular(node)) {
          const fails = listOf(needs, node).some(before('out')) || listOf(hits, node).some(before('in'));
          expect(fails || (reasons.length > 0 && reasons.every(before('out')))).toBe(true);
        }
      }
    });
  });
});
