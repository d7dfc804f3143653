import { opposite } from '../../src/evaluate/sat/literal.ts';
import {
  type AbstractFramework,
  type Budget,
  groundedLabels,
  type SemanticsName,
  type Work,
} from '../../src/evaluate/index.ts';
import { completeLabellings } from '../../src/evaluate/dung/semantics/completeLabellings.ts';
import { credulous } from '../../src/evaluate/dung/semantics/credulous.ts';
import { greatest } from '../../src/evaluate/dung/semantics/greatest.ts';
import { idealOf } from '../../src/evaluate/dung/semantics/ideal.ts';
import { decidedLiterals } from '../../src/evaluate/dung/semantics/semiStable.ts';

/**
 * All extensions of a framework, each as the arguments that are in, rising. There can be exponentially many: for small frameworks, and to hold `acceptance` to. Undefined where the budget
 * was spent.
 */
export function* extensions(
  framework: AbstractFramework,
  semantics: SemanticsName,
  budget: Budget,
): Work<readonly (readonly number[])[] | undefined> {
  if (semantics === 'grounded') {
    const labels = groundedLabels(framework);
    return [[...labels.keys()].filter((argument) => labels[argument] === 'in')];
  }
  const labellings = completeLabellings(framework);
  const { solver, size, isIn, isOut } = labellings;
  const all = Array.from({ length: size }, (_, argument) => argument);
  if (semantics === 'ideal') {
    const some = new Uint8Array(size);
    if (!(yield* credulous(labellings, some, budget))) return undefined;
    const inside = idealOf(framework, some);
    return [all.filter((argument) => inside[argument] === 1)];
  }
  const found: (readonly number[])[] = [];
  const isInModel = (argument: number) => solver.isIn(isIn(argument)) === true;
  const note = () => {
    found.push(all.filter(isInModel));
    solver.add(all.map((argument) => (isInModel(argument) ? opposite(isIn(argument)) : isIn(argument))));
  };
  if (semantics === 'stable') for (const argument of all) solver.add([isIn(argument), isOut(argument)]);
  const decided = semantics === 'semiStable' ? decidedLiterals(labellings) : [];
  for (;;) {
    const answer = yield* solver.solve([], budget);
    if (answer === 'unsettled') return undefined;
    if (answer === 'no') return found;
    if (semantics === 'preferred') {
      const most = yield* greatest(solver, all.map(isIn), budget);
      if (!most) return undefined;
      found.push(all.filter(isInModel));
      solver.add(most.missing);
    } else if (semantics === 'semiStable') {
      const most = yield* greatest(solver, decided, budget);
      if (!most) return undefined;
      for (;;) {
        note();
        const other = yield* solver.solve(most.held, budget);
        if (other === 'unsettled') return undefined;
        if (other === 'no') break;
      }
      solver.add(most.missing);
    } else note();
  }
}
