import { Activity } from './activity.ts';
import type { Budget, Work } from './budget.ts';
import { Clauses, NONE } from './clauses.ts';
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
 * How many levels are taken back at most: where a conflict has nothing to do with most of what was decided since, only the last is (chronological backtracking: Nadel and Ryvchin, 2018, here without
 * levels out of order). What was learnt then forces its literal later than it could, and is noticed all the same where it fails.
 */
const FAR = 100;

/**
 * Looks for models of clauses, by learning from conflicts (CDCL: Marques-Silva and Sakallah, 1996; laid out as Eén and Sörensson's MiniSat, 2003). Clauses and variables can be
 * added between questions, and what was learnt stays. The same calls in the same order give the same models.
 */
export class Solver {
  readonly #trail = new Trail();
  readonly #clauses = new Clauses();
  readonly #watches = new Watches();
  readonly #activity = new Activity();
  /** By variable: the literal it had last, or that was preferred since (phase saving: Pipatsrisawat and Darwiche, 2007). */
  readonly #phase: Literal[] = [];
  /** Literals that were learnt to hold in all models, until they are said at level 0. */
  readonly #certain: Literal[] = [];
  #mostLearnt = 2000;
  #isRefuted = false;
  #model = new Int8Array();

  get variables(): number {
    return this.#phase.length;
  }
  /** A new variable. Where nothing speaks for either, it is tried as not holding. */
  addVariable(): number {
    const variable = this.#trail.addVariable();
    this.#phase.push(2 * variable + 1);
    this.#watches.addVariable();
    this.#activity.addVariable();
    return variable;
  }
  /** Tries a literal as holding, when its variable is next decided; and decides it sooner. */
  prefer(literal: Literal): void {
    this.#phase[variableOf(literal)] = literal;
    this.#activity.bump(variableOf(literal));
  }
  /** Adds a clause: one of the literals has to hold. Throws where a variable was never added. */
  add(literals: readonly Literal[]): void {
    for (const literal of literals)
      if (!(literal >= 0 && variableOf(literal) < this.variables))
        throw new RangeError(`No literal ${literal}`);
    this.#backTo(0);
    const { value, mark } = this.#trail;
    const kept: Literal[] = [];
    let isMet = false;
    for (const literal of literals) {
      const [seen, sign] = [mark[variableOf(literal)]!, 1 + (literal & 1)];
      if (value[literal] === 1 || seen === 3 - sign) isMet = true;
      if (value[literal] !== 0 || seen !== 0) continue;
      mark[variableOf(literal)] = sign;
      kept.push(literal);
    }
    for (const literal of kept) mark[variableOf(literal)] = 0;
    if (isMet) return;
    if (kept.length === 0) this.#isRefuted = true;
    else if (kept.length === 1) this.#trail.assign(kept[0]!, NONE);
    else this.#watches.watch(this.#clauses.add(kept, false), this.#clauses);
  }
  /** Whether a literal holds in the model that was found last; undefined for variables that were added since, or when none was. */
  isIn(literal: Literal): boolean | undefined {
    const value = this.#model[literal];
    return value === undefined ? undefined : value === 1;
  }

  /**
   * Whether a literal is seen to fail in all models by drawing its consequences alone, without any search; then that is kept (failed literals: Freeman, 1995). What isn't seen so may fail all
   * the same.
   */
  isSeenToFail(literal: Literal, budget: Budget): boolean {
    this.#backTo(0);
    const trail = this.#trail;
    const draw = () => {
      const before = trail.length;
      const conflict = this.#watches.propagate(trail, this.#clauses);
      budget.spend(1 + trail.length - before);
      return conflict;
    };
    if (this.#isRefuted || trail.value[literal] === -1) return true;
    if (draw() !== NONE) this.#isRefuted = true;
    if (this.#isRefuted || trail.value[literal] === -1) return true;
    if (trail.value[literal] === 1) return false;
    trail.openLevel();
    trail.assign(literal, NONE);
    const fails = draw() !== NONE;
    this.#backTo(0);
    if (fails) trail.assign(opposite(literal), NONE);
    return fails;
  }

  /** Looks for a model in which all that is assumed holds. A question that was cancelled does not harm the next. */
  *solve(assumed: readonly Literal[], budget: Budget): Work<Answer> {
    this.#backTo(0);
    const answer = yield* this.#search(assumed, budget);
    if (answer === 'yes') this.#model = this.#trail.value.slice(0, 2 * this.variables);
    this.#backTo(0);
    return answer;
  }

  *#search(assumed: readonly Literal[], budget: Budget): Work<Answer> {
    const trail = this.#trail;
    for (let run = 0; ; run += 1) {
      for (let conflicts = luby(run) * RESTART; conflicts > 0;) {
        if (this.#isRefuted) return 'no';
        const before = trail.length;
        const conflict = this.#watches.propagate(trail, this.#clauses);
        budget.spend(1 + trail.length - before);
        if (conflict !== NONE) {
          conflicts -= 1;
          this.#learn(conflict, assumed.length);
        } else if (trail.depth < assumed.length) {
          const literal = assumed[trail.depth]!;
          if (trail.value[literal] === -1) return 'no';
          trail.openLevel();
          if (trail.value[literal] === 0) trail.assign(literal, NONE);
        } else if (!this.#decide()) return 'yes';
        if (budget.isSpent) return 'unsettled';
        if (budget.takesBreath()) yield budget.left;
      }
      this.#backTo(0);
      if (this.#clauses.learnt > this.#mostLearnt) {
        this.#clauses.forget();
        this.#watches.renew(this.#clauses);
        this.#mostLearnt *= 1.1;
      }
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
      trail.assign(literal, NONE);
      return true;
    }
  }
  #learn(conflict: number, assumed: number): void {
    const [trail, clauses] = [this.#trail, this.#clauses];
    // What holds anyway may have led here after the last level was opened, without it.
    const level = clauses.highestLevel(conflict, trail.level);
    if (level === 0) {
      this.#isRefuted = true;
      return;
    }
    this.#backTo(level);
    const { literals, backTo } = learn(conflict, trail, clauses, (met, variable) => {
      clauses.bump(met);
      this.#activity.bump(variable);
    });
    const [forced] = literals;
    const goal = level - 1 - backTo > FAR && level > assumed ? level - 1 : backTo;
    if (literals.length === 1) {
      this.#certain.push(forced!);
      this.#backTo(goal);
    } else {
      const learnt = clauses.add(literals, true);
      this.#watches.watch(learnt, clauses);
      this.#backTo(goal);
      trail.assign(forced!, learnt);
    }
    this.#activity.decay();
    clauses.decay(CLAUSE_DECAY);
  }
  #backTo(depth: number): void {
    const trail = this.#trail;
    trail.backTo(depth, (literal) => {
      this.#phase[variableOf(literal)] = literal;
      this.#activity.offer(variableOf(literal));
    });
    for (const literal of this.#certain) trail.assignCertain(literal);
    if (trail.depth === 0) this.#certain.length = 0;
  }
}
