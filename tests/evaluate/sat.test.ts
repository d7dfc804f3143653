import { describe, expect, it } from 'vitest';
import { Budget, done } from '../../src/evaluate/index.ts';
import { Activity } from '../../src/evaluate/sat/activity.ts';
import { fails, holds, opposite, variableOf, type Literal } from '../../src/evaluate/sat/literal.ts';
import { luby } from '../../src/evaluate/sat/restarts.ts';
import { Solver } from '../../src/evaluate/sat/solver.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';

const plenty = () => new Budget(Infinity);
const ask = (solver: Solver, assumed: readonly Literal[] = [], budget = plenty()) =>
  done(solver.solve(assumed, budget));

function solverOf(variables: number, clauses: readonly (readonly Literal[])[]): Solver {
  const solver = new Solver();
  for (let variable = 0; variable < variables; variable += 1) solver.addVariable();
  for (const clause of clauses) solver.add(clause);
  return solver;
}

/** All assignments of a few variables that satisfy clauses, each as bits. */
function models(variables: number, clauses: readonly (readonly Literal[])[]): readonly number[] {
  const isTrue = (bits: number, literal: Literal) =>
    ((bits >> variableOf(literal)) & 1) === ((literal & 1) === 0 ? 1 : 0);
  return Array.from({ length: 2 ** variables }, (_, bits) => bits).filter((bits) =>
    clauses.every((clause) => clause.some((literal) => isTrue(bits, literal))),
  );
}

function randomClauses(random: () => number, variables: number, count: number): Literal[][] {
  const any = () => Math.floor(random() * 2 * variables);
  return Array.from({ length: count }, () => {
    const length = random() < 0.15 ? 1 + Math.floor(random() * 2) : 3;
    return Array.from({ length }, any);
  });
}

/** More pigeons than holes, each in one, none together: no model, and no short proof of that. */
function pigeons(holes: number): readonly [number, Literal[][]] {
  const at = (pigeon: number, hole: number) => pigeon * holes + hole;
  const clauses: Literal[][] = [];
  for (let pigeon = 0; pigeon <= holes; pigeon += 1) {
    clauses.push(Array.from({ length: holes }, (_, hole) => holds(at(pigeon, hole))));
    for (let other = 0; other < pigeon; other += 1)
      for (let hole = 0; hole < holes; hole += 1)
        clauses.push([fails(at(pigeon, hole)), fails(at(other, hole))]);
  }
  return [(holes + 1) * holes, clauses];
}

describe('looking for models', () => {
  it('finds one if there is one, whatever is assumed', () => {
    const seen = { yes: 0, no: 0, unsettled: 0 };
    everySeed(proofScale(400, 5000), (random) => {
      const variables = 3 + Math.floor(random() * 8);
      const clauses = randomClauses(random, variables, Math.floor(variables * (2 + random() * 3)));
      const solver = solverOf(variables, clauses);
      for (let question = 0; question < 4; question += 1) {
        const assumed = Array.from({ length: question }, () => Math.floor(random() * 2 * variables));
        const possible = models(variables, [...clauses, ...assumed.map((literal) => [literal])]);
        const answer = ask(solver, assumed);
        seen[answer] += 1;
        expect(answer).toBe(possible.length > 0 ? 'yes' : 'no');
        if (answer === 'no') continue;
        let bits = 0;
        for (let variable = 0; variable < variables; variable += 1)
          if (solver.isIn(holds(variable))) bits |= 1 << variable;
        expect(possible).toContain(bits);
      }
    });
    if (allSeeds) expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(200);
  });

  it('finds one if there is one, however much else has to be decided before', () => {
    const seen = { yes: 0, no: 0, unsettled: 0 };
    everySeed(proofScale(150, 2000), (random) => {
      const variables = 3 + Math.floor(random() * 8);
      const clauses = randomClauses(random, variables, Math.floor(variables * (2 + random() * 3)));
      const solver = solverOf(variables, clauses);
      // Nothing hangs on these, and they come first: a conflict takes back few of them.
      const others = Array.from({ length: 400 }, () => holds(solver.addVariable()));
      const isWhole = random() < 0.5;
      for (let question = 0; question < 4; question += 1) {
        for (const other of others) if (isWhole || random() < 0.5) solver.prefer(other);
        const assumed = Array.from({ length: question }, () => Math.floor(random() * 2 * variables));
        const possible = models(variables, [...clauses, ...assumed.map((literal) => [literal])]);
        const answer = ask(solver, assumed);
        seen[answer] += 1;
        expect(answer).toBe(possible.length > 0 ? 'yes' : 'no');
        if (answer === 'no') continue;
        let bits = 0;
        for (let variable = 0; variable < variables; variable += 1)
          if (solver.isIn(holds(variable))) bits |= 1 << variable;
        expect(possible).toContain(bits);
      }
    });
    if (allSeeds) expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(100);
  });

  it('sees that a literal fails, only where it does, and keeps that', () => {
    const seen = { fails: 0, unseen: 0 };
    everySeed(proofScale(200, 3000), (random) => {
      const variables = 3 + Math.floor(random() * 6);
      const clauses = randomClauses(random, variables, variables * 3);
      const solver = solverOf(variables, clauses);
      const all = models(variables, clauses);
      for (let literal = 0; literal < 2 * variables; literal += 1) {
        const isPossible = all.some((bits) => ((bits >> variableOf(literal)) & 1) === 1 - (literal & 1));
        const isSeen = solver.isSeenToFail(literal, plenty());
        if (isSeen) expect(isPossible).toBe(false);
        if (!isPossible) seen[isSeen ? 'fails' : 'unseen'] += 1;
      }
      expect(ask(solver)).toBe(all.length > 0 ? 'yes' : 'no');
    });
    if (allSeeds) expect(seen.fails).toBeGreaterThan(100);
  });

  it('finds each, when those found are barred one by one', () => {
    everySeed(proofScale(100, 1000), (random) => {
      const variables = 3 + Math.floor(random() * 5);
      const clauses = randomClauses(random, variables, variables * 2);
      const solver = solverOf(variables, clauses);
      const found = new Set<number>();
      while (ask(solver) === 'yes') {
        const model = Array.from({ length: variables }, (_, variable) =>
          solver.isIn(holds(variable)) ? holds(variable) : fails(variable),
        );
        found.add(
          model.reduce((bits, literal) => bits | ((opposite(literal) & 1) << variableOf(literal)), 0),
        );
        solver.add(model.map(opposite));
        expect(found.size).toBeLessThanOrEqual(2 ** variables);
      }
      expect([...found].sort((a, b) => a - b)).toEqual(models(variables, clauses));
    });
  });

  it('is right about many variables, by restarting and forgetting', () => {
    expect(ask(solverOf(...pigeons(7)))).toBe('no');
    everySeed(proofScale(4, 40), (random) => {
      const clauses = Array.from({ length: 560 }, () =>
        Array.from({ length: 3 }, () => Math.floor(random() * 280)),
      );
      // Made to have a model: each clause has a literal of it.
      for (const clause of clauses) clause[0] = holds(variableOf(clause[0]!));
      const solver = solverOf(140, clauses);
      expect(ask(solver)).toBe('yes');
      for (const clause of clauses) expect(clause.some((literal) => solver.isIn(literal))).toBe(true);
    });
  });

  it('says what is not settled within the budget, and settles it with a greater', () => {
    const solver = solverOf(...pigeons(6));
    const budget = new Budget(500);
    expect(ask(solver, [], budget)).toBe('unsettled');
    expect(budget.isSpent).toBe(true);
    expect(ask(solver)).toBe('no');
  });

  it('stops now and then, and can be asked again when it was cancelled', () => {
    const solver = solverOf(...pigeons(8));
    const budget = new Budget(10_000_000);
    const work = solver.solve([], budget);
    const [first, second] = [work.next(), work.next()];
    expect(first.done).toBe(false);
    expect(Number(second.value)).toBeLessThan(Number(first.value));
    expect(ask(solver, [holds(0), holds(1), fails(0)])).toBe('no');
    const small = solverOf(2, [[holds(0), holds(1)]]);
    small.solve([], plenty());
    expect(ask(small, [fails(0)])).toBe('yes');
    expect([small.isIn(holds(0)), small.isIn(holds(1))]).toEqual([false, true]);
  });

  it('refuses literals of variables that were never added', () => {
    expect(() => solverOf(1, [[holds(1)]])).toThrow(RangeError);
  });
});

describe('what guides the search', () => {
  it('takes the most active variable first', () => {
    everySeed(proofScale(50, 500), (random) => {
      const activity = new Activity();
      const bumps = Array.from({ length: 12 }, () => 0);
      for (let variable = 0; variable < 12; variable += 1) activity.addVariable();
      for (let nth = 0; nth < 40; nth += 1) {
        const variable = Math.floor(random() * 12);
        activity.bump(variable);
        bumps[variable]! += 1;
      }
      const taken: number[] = [];
      for (let next = activity.take(); next !== undefined; next = activity.take()) taken.push(next);
      expect(taken.map((variable) => bumps[variable])).toEqual(bumps.toSorted((a, b) => b - a));
      expect(taken.toSorted((a, b) => a - b)).toEqual([...bumps.keys()]);
    });
  });

  it('restarts after 1, 1, 2, 1, 1, 2, 4, …', () => {
    expect(Array.from({ length: 15 }, (_, nth) => luby(nth))).toEqual([
      1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8,
    ]);
  });
});
