import { describe, expect, it } from 'vitest';
import {
  abstractFramework,
  type AbstractFramework,
  acceptance,
  Budget,
  done,
  groundedLabels,
  type SemanticsName,
} from '../../src/evaluate/index.ts';
import { Pairs } from '../../src/evaluate/lists.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { definitions } from './definitions.ts';
import { extensions } from './extensions.ts';
import { randomArguments } from './randomFramework.ts';

const names = Object.keys({
  ...{ grounded: 0, complete: 0, preferred: 0, stable: 0, semiStable: 0, ideal: 0 },
} satisfies Record<SemanticsName, number>) as readonly SemanticsName[];

const letters = 'abcdefghijklmnop';
const plenty = () => new Budget(1e8);

/** The framework of attacks as `ab ba`: `a` attacks `b`, and `b` attacks `a`. */
function attacking(attacks: string): AbstractFramework {
  const pairs = new Pairs();
  const all = attacks.split(' ').map((pair) => Array.from(pair, (letter) => letters.indexOf(letter)));
  for (const [attacker, attacked] of all) pairs.add(attacked!, attacker!);
  return abstractFramework(Math.max(...all.flat()) + 1, pairs);
}

function extensionsOf(
  framework: AbstractFramework,
  semantics: SemanticsName,
): readonly (readonly number[])[] {
  const found = done(extensions(framework, semantics, plenty()));
  if (!found) throw new Error('Not settled');
  return found;
}

const written = (framework: AbstractFramework, semantics: SemanticsName) =>
  extensionsOf(framework, semantics)
    .map((arguments_) => arguments_.map((argument) => letters[argument]).join('') || '∅')
    .sort()
    .join(' ');

describe('the extensions of arguments known from the literature', () => {
  it.each([
    [
      'reinstatement',
      'cb ba',
      { grounded: 'ac', preferred: 'ac', stable: 'ac', semiStable: 'ac', ideal: 'ac' },
    ],
    [
      'the Nixon diamond',
      'ab ba',
      { grounded: '∅', complete: 'a b ∅', preferred: 'a b', stable: 'a b', ideal: '∅' },
    ],
    [
      'floating reinstatement',
      'ab ba ac bc cd',
      { grounded: '∅', preferred: 'ad bd', stable: 'ad bd', ideal: '∅', semiStable: 'ad bd' },
    ],
    [
      'three in a circle',
      'ab bc ca',
      { complete: '∅', preferred: '∅', stable: '', semiStable: '∅', ideal: '∅' },
    ],
    ['four in a circle', 'ab bc cd da', { preferred: 'ac bd', stable: 'ac bd', grounded: '∅' }],
    // Caminada, 2006: of two preferred extensions, one leaves less undecided; with one more that attacks itself, none is stable.
    [
      'what is preferred and not semi-stable',
      'ab ba bc cd de ec',
      { preferred: 'a bd', stable: 'bd', semiStable: 'bd', complete: 'a bd ∅' },
    ],
    [
      'what is semi-stable and not stable',
      'ab ba bc cd de ec ff',
      { preferred: 'a bd', stable: '', semiStable: 'bd' },
    ],
    // Dung, Mancarella and Toni, 2007: what is ideal need not be grounded.
    ['what is ideal', 'ab ba aa', { grounded: '∅', ideal: 'b', preferred: 'b', complete: 'b ∅' }],
    [
      'what attacks itself and another',
      'aa ab',
      { grounded: '∅', preferred: '∅', stable: '', semiStable: '∅' },
    ],
  ] as const)('%s', (_, attacks, said) => {
    const framework = attacking(attacks);
    for (const [semantics, extensionsSaid] of Object.entries(said))
      expect(written(framework, semantics as SemanticsName), semantics).toBe(extensionsSaid);
  });
});

describe('each semantics', () => {
  it('is what its definition gives, extension by extension and argument by argument', () => {
    const seen = {
      some: 0,
      undecided: 0,
      noStable: 0,
      everyNotIdeal: 0,
      idealNotGrounded: 0,
      notSemiStable: 0,
    };
    everySeed(proofScale(300, 5000), (random) => {
      const size = 1 + Math.floor(random() * 10);
      const framework = randomArguments(random, size);
      const defined = definitions(framework);
      for (const semantics of names) {
        const expected = defined[semantics].toSorted((a, b) => a - b);
        const found = extensionsOf(framework, semantics).map((one) =>
          one.reduce((bits, argument) => bits | (1 << argument), 0),
        );
        expect(
          found.toSorted((a, b) => a - b),
          semantics,
        ).toEqual(expected);

        const { exists, inSome, inEvery } = done(acceptance(framework, semantics, plenty()));
        expect(exists).toBe(expected.length > 0);
        for (let argument = 0; argument < size; argument += 1) {
          const inside = expected.filter((set) => (set >> argument) & 1).length;
          const said = `${semantics} ${argument}`;
          expect(inSome(argument), said).toBe(inside > 0);
          expect(inEvery(argument), said).toBe(inside > 0 && inside === expected.length);
          if (inside > 0 && inside < expected.length) seen.some += 1;
        }
      }
      const ideal = defined.ideal[0]!;
      if (groundedLabels(framework).includes('undecided')) seen.undecided += 1;
      if (defined.stable.length === 0) seen.noStable += 1;
      if (defined.preferred.reduce((bits, set) => bits & set, -1) !== ideal) seen.everyNotIdeal += 1;
      if (defined.grounded[0] !== ideal) seen.idealNotGrounded += 1;
      if (defined.semiStable.length < defined.preferred.length) seen.notSemiStable += 1;
    });
    if (allSeeds) for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(3);
  });

  it('includes what it is known to include', () => {
    everySeed(proofScale(60, 600), (random) => {
      const framework = randomArguments(random, 10 + Math.floor(random() * 15));
      const of = Object.fromEntries(
        names.map((name) => [name, extensionsOf(framework, name).map((one) => one.join(' '))]),
      ) as Record<SemanticsName, string[]>;
      const among = (one: SemanticsName, other: SemanticsName) =>
        expect(of[other]).toEqual(expect.arrayContaining(of[one]));
      among('stable', 'semiStable');
      among('semiStable', 'preferred');
      among('preferred', 'complete');
      among('grounded', 'complete');
      among('ideal', 'complete');
      const ideal = new Set(of.ideal[0]!.split(' '));
      const [grounded] = of.grounded;
      if (grounded) for (const argument of grounded.split(' ')) expect(ideal).toContain(argument);
      for (const preferred of of.preferred)
        if (of.ideal[0]) expect(preferred.split(' ')).toEqual(expect.arrayContaining([...ideal]));
      if (of.stable.length > 0) expect(of.semiStable).toHaveLength(of.stable.length);
    });
  });
});

describe('a budget', () => {
  it('leaves unsettled what it does not suffice for, and is never wrong', () => {
    const seen = { settled: 0, unsettled: 0 };
    everySeed(proofScale(60, 600), (random) => {
      const framework = randomArguments(random, 24);
      for (const semantics of names) {
        const whole = done(acceptance(framework, semantics, plenty()));
        for (const size of [1, 60, 200, 800]) {
          const short = done(acceptance(framework, semantics, new Budget(size)));
          if (short.exists !== undefined) expect(short.exists).toBe(whole.exists);
          for (let argument = 0; argument < framework.size; argument += 1)
            for (const asked of ['inSome', 'inEvery'] as const) {
              const said = short[asked](argument);
              seen[said === undefined ? 'unsettled' : 'settled'] += 1;
              if (said !== undefined) expect(said, `${semantics} ${asked}`).toBe(whole[asked](argument));
            }
        }
      }
    });
    if (allSeeds) expect(Math.min(seen.settled, seen.unsettled)).toBeGreaterThan(1000);
  });

  it('is told of now and then, however many small questions there are', () => {
    const pairs = new Pairs();
    for (let argument = 0; argument < 60_000; argument += 1) pairs.add(argument, argument ^ 1);
    const budget = new Budget(1e6);
    const left = [...acceptance(abstractFramework(60_000, pairs), 'preferred', budget)];
    expect(budget.isSpent).toBe(false);
    const due = Math.floor((1e6 - budget.left) / 50_000);
    expect(due).toBeGreaterThan(4);
    expect([due - 1, due]).toContain(left.length);
  });
});
