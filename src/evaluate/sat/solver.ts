import { Activity } from './activity.ts';
import type { Budget, Work } from './budget.ts';
import { clause, type Clause } from './clause.ts';
import { learn } from './learn.ts';
import { opposite, variableOf, type Literal } from './literal.ts';
import { luby } from './restarts.ts';
import { Trail } from './trail.ts';
import { Watches } from './watches.ts';

/** Whether there is a model; `unsettled` where the budget was spent before that was known. */
export type Answer = 'yes' | 'no' | 'unsettled';

const RESTART = 100;
const CLAUSE_DECAY = 0.999;

/**
 * Looks for models of clauses, by learning from conflicts (CDCL: Marques-Silva and Sakallah, 1996; laid out as Eén and Sörensson's MiniSat, 2003). Clauses and variables can be
 * added between questions, and what was learnt stays. The same calls in the same order give the same models.
 */
export class Solver {
  readonly #trail = new Trail();
  readonly #watches = new Watches();
  readonly #activity = new Activity();
  /** By variable: the literal it had last, or that was preferred since (phase saving: Pipatsrisawat and Darwiche, 2007). */
  readonly #phase: Literal[] = [];
  #learnt: Clause[] = [];
  #clauseIncrement = 1;
  #mostLearnt = 2000;
  #isRefuted = false;
  #model: readonly number[] = [];

  get variables(): number {
    return this.#phase.length;
  }
  /** A new variable. Where nothing speaks for either, it is tried as not holding. */
  addVariable(): number {
    const variable = this.#phase.push(0) - 1;
    this.#phase[variable] = 2 * variable + 1;
    this.#trail.addVariable();
    this.#watches.addVariable();
    this.#activity.addVariable();
    return variable;
  }
  /** Tries a literal as holding, when its variable is next decided. */
  prefer(literal: Literal): void {
    this.#phase[variableOf(literal)] = literal;
  }
  /** Adds a clause: one of the literals has to hold. Throws where a variable was never added. */
  add(literals: Iterable<Literal>): void {
    const { value } = this.#trail;
    const kept = new Set<Literal>();
    for (const literal of literals) {
      if (!(literal >= 0 && variableOf(literal) < this.variables))
        throw new RangeError(`No literal ${literal}`);
      if (value[literal] === 1 || kept.has(opposite(literal))) return;
      if (value[literal] === 0) kept.add(literal);
    }
    const [first, second] = kept;
    if (first === undefined) this.#isRefuted = true;
    else if (second === undefined) this.#trail.assign(first, undefined);
    else this.#watches.watch(clause([...kept], false));
  }
  /** Whether a literal holds in the model that was found last; undefined for variables that were added since, or when none was. */
  isIn(literal: Literal): boolean | undefined {
    const value = this.#model[literal];
    return value === undefined ? undefined : value === 1;
  }

  /** Looks for a model in which all that is assumed holds. A question that was cancelled does not harm the next. */
  *solve(assumed: readonly Literal[], budget: Budget): Work<Answer> {
    this.#backTo(0);
    const answer = yield* this.#search(assumed, budget);
    if (answer === 'yes') this.#model = this.#trail.value.slice();
    this.#backTo(0);
    return answer;
  }

  *#search(assumed: readonly Literal[], budget: Budget): Work<Answer> {
    const trail = this.#trail;
    for (let run = 0; ; run += 1) {
      for (let conflicts = luby(run) * RESTART; conflicts > 0;) {
        if (this.#isRefuted) return 'no';
        const before = trail.order.length;
        const conflict = this.#watches.propagate(trail);
        budget.spend(1 + trail.order.length - before);
        if (conflict) {
          if (trail.depth === 0) {
            this.#isRefuted = true;
            return 'no';
          }
          conflicts -= 1;
          this.#learn(conflict);
        } else if (trail.depth < assumed.length) {
          const literal = assumed[trail.depth]!;
          if (trail.value[literal] === -1) return 'no';
          trail.openLevel();
          if (trail.value[literal] === 0) trail.assign(literal, undefined);
        } else if (!this.#decide()) return 'yes';
        if (budget.isSpent) return 'unsettled';
        if (budget.takesBreath()) yield budget.left;
      }
      this.#backTo(0);
      if (this.#learnt.length > this.#mostLearnt) this.#forget();
    }
  }

  /** Decides a variable; false where all are assigned. */
  #decide(): boolean {
    const trail = this.#trail;
    for (;;) {
      const variable = this.#activity.take();
      if (variable === undefined) return false;
      const literal = this.#phase[variable]!;
      if (trail.value[literal] !== 0) continue;
      trail.openLevel();
      trail.assign(literal, undefined);
      return true;
    }
  }
  #learn(conflict: Clause): void {
    const { literals, backTo } = learn(conflict, this.#trail, (met, variable) => {
      if (met.isLearnt) this.#bump(met);
      this.#activity.bump(variable);
    });
    this.#backTo(backTo);
    const [forced] = literals;
    if (literals.length === 1) this.#trail.assign(forced!, undefined);
    else {
      const learnt = clause(literals, true);
      this.#learnt.push(learnt);
      this.#bump(learnt);
      this.#watches.watch(learnt);
      this.#trail.assign(forced!, learnt);
    }
    this.#activity.decay();
    this.#clauseIncrement /= CLAUSE_DECAY;
  }
  #bump(learnt: Clause): void {
    learnt.activity += this.#clauseIncrement;
    if (learnt.activity < 1e100) return;
    for (const one of this.#learnt) one.activity /= 1e100;
    this.#clauseIncrement /= 1e100;
  }
  /** Forgets the half of what was learnt that was of least use, but for what is short or forced something. Done at level 0. */
  #forget(): void {
    const forcing = new Set(this.#trail.reason);
    this.#learnt.sort((a, b) => b.activity - a.activity);
    this.#learnt = this.#learnt.filter((one, place) => {
      const stays = place < this.#mostLearnt / 2 || one.literals.length === 2 || forcing.has(one);
      one.isForgotten = !stays;
      return stays;
    });
    this.#mostLearnt *= 1.1;
  }
  #backTo(depth: number): void {
    this.#trail.backTo(depth, (literal) => {
      this.#phase[variableOf(literal)] = literal;
      this.#activity.offer(variableOf(literal));
    });
  }
}
