import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AbstractFramework,
  Budget,
  coherence,
  done,
  grounded,
  type SemanticsName,
  translation,
} from '../../src/evaluate/index.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { named, nodeFacts, pairsOf, startClingo, type Solve } from './clingo.ts';
import { extensions } from './extensions.ts';
import { randomArguments, randomFramework } from './randomFramework.ts';

/** Labellings in which all is as arguments that attack it say. */
const completeProgram = `
{ in(X) } :- argument(X).
out(X) :- attacks(Y, X), in(Y).
:- in(X), out(X).
:- in(X), attacks(Y, X), not out(Y).
:- argument(X), not in(X); out(Y) : attacks(Y, X).
#show in/1.
`;
const encodings: Readonly<Partial<Record<SemanticsName, string>>> = {
  complete: completeProgram,
  stable: `${completeProgram} :- argument(X), not in(X), not out(X).`,
  // Only models with as much in as can be.
  preferred: `${completeProgram} #heuristic in(X) : argument(X). [1, true]`,
};

/** What surely (t) and what possibly (p) carries: a partial stable model as a stable one of twice the atoms (Janhunen, Niemelä, Seipel, Simons and You, 2006). */
const partialProgram = `
free(N) :- node(N), not granted(N), not denied(N), not open(N).
t(N) :- granted(N).  p(N) :- granted(N).  p(N) :- open(N).
argued(N) :- any(N, _).
treason(N) :- node(N), not argued(N).  treason(N) :- any(N, R), t(R).
preason(N) :- node(N), not argued(N).  preason(N) :- any(N, R), p(R).
:- t(N), not p(N).
#show t/1.
`;
/** What a rival does for the grounded labels: with it, nothing surely carries; and the least of the models. */
const groundedProgram = `${partialProgram}
t(N) :- free(N), treason(N); t(M) : need(N, M); not p(H) : hit(N, H); not p(R) : rival(N, R).
p(N) :- free(N), preason(N); p(M) : need(N, M); not t(H) : hit(N, H).
#minimize { 1, N : t(N) }.
#show p/1.
`;
/** What it does in positions: they choose between a node and its opposite, and have no two sides of a contradiction. */
const positionsProgram = `${partialProgram}
t(N) :- free(N), treason(N); t(M) : need(N, M); not p(H) : hit(N, H); not pnot(N, R) : rival(N, R); not pboth(N, R) : rival(N, R).
p(N) :- free(N), preason(N); p(M) : need(N, M); not t(H) : hit(N, H); not tnot(N, R) : rival(N, R).
tnot(N, R) :- free(N), rival(N, R), t(R), not p(N).
pnot(N, R) :- free(N), rival(N, R), p(R), not t(N).
pboth(N, R) :- free(N), rival(N, R), side(R), p(R), not tnot(N, R).
:- tnot(N, R), not pnot(N, R).
#show tnot/2.
`;
const stablePositions = `${positionsProgram}
:- p(N), not t(N).  :- pnot(N, R), not tnot(N, R).  :- pboth(N, R).
`;

let solve: Solve;
beforeAll(async () => void (solve = await startClingo()));

const argumentFacts = ({ size, attacked }: AbstractFramework) =>
  `argument(0..${size - 1}). ${pairsOf('attacks', attacked)}\n`;
/** Those of which no other has all atoms. */
const greatest = (models: readonly string[][]): readonly string[][] =>
  models.filter((model) => {
    const isPart = (other: readonly string[]) => model.every((atom) => other.includes(atom));
    return !models.some((other) => other.length > model.length && isPart(other));
  });

const DOMAIN = ['--heuristic=Domain', '--enum-mode=domRec'];

describe('what an answer set solver says', () => {
  function sameExtensions(framework: AbstractFramework): void {
    for (const [semantics, program] of Object.entries(encodings)) {
      const models = solve(
        argumentFacts(framework) + '#defined attacks/2.' + program,
        semantics === 'preferred' ? DOMAIN : [],
      );
      const found = done(extensions(framework, semantics as SemanticsName, new Budget(1e8)));
      const theirs = models.map((atoms) => named('in', atoms).join(' ')).sort();
      expect(found?.map((one) => one.join(' ')).sort(), semantics).toEqual(theirs);
    }
  }

  it('is the same of the extensions of arguments', () => {
    everySeed(proofScale(40, 2000), (random) => {
      sameExtensions(randomArguments(random, 4 + Math.floor(random() * 12)));
    });
  });

  it('is the same of the extensions of maps as arguments', () => {
    everySeed(proofScale(40, 2000), (random) => {
      sameExtensions(translation(randomFramework(random, 2 + Math.floor(random() * 7))));
    });
  });

  it('is the same of the grounded labels of maps', () => {
    const seen = { in: 0, out: 0, undecided: 0, circular: 0 };
    everySeed(proofScale(40, 2000), (random) => {
      const framework = randomFramework(random, 3 + Math.floor(random() * 14));
      const { of, isCircular } = grounded(framework);
      const best = solve(nodeFacts(framework) + groundedProgram).at(-1)!;
      const [surely, possibly] = [new Set(named('t', best)), new Set(named('p', best))];
      for (let node = 0; node < framework.size; node += 1) {
        const label = surely.has(node) ? 'in' : possibly.has(node) ? 'undecided' : 'out';
        expect(of(node)).toBe(label);
        seen[isCircular(node) ? 'circular' : label] += 1;
      }
    });
    if (allSeeds) for (const [label, count] of Object.entries(seen)) expect(count, label).toBeGreaterThan(10);
  });

  it('is the same of coherent positions of maps, in which nothing supports itself', () => {
    let chosen = 0;
    everySeed(proofScale(40, 2000), (random) => {
      const framework = randomFramework(random, 3 + Math.floor(random() * 8));
      for (const semantics of ['preferred', 'stable'] as const) {
        const program = semantics === 'stable' ? stablePositions : positionsProgram;
        const positions = greatest(solve(nodeFacts(framework) + program)).map(
          (atoms) => new Set(named('t', atoms)),
        );
        const { exists, inSome, inEvery } = done(coherence(framework, semantics, new Budget(1e8)));
        expect(exists).toBe(positions.length > 0);
        for (let node = 0; node < framework.size; node += 1) {
          const count = positions.filter((position) => position.has(node)).length;
          expect(inSome(node), `${semantics} ${node}`).toBe(count > 0);
          expect(inEvery(node), `${semantics} ${node}`).toBe(count > 0 && count === positions.length);
          if (count > 0 && count < positions.length) chosen += 1;
        }
      }
    });
    if (allSeeds) expect(chosen).toBeGreaterThan(20);
  });
});
