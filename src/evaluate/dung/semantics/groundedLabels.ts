import { countOf, each } from '../../lists.ts';
import type { Label } from '../../semantics/label.ts';
import type { AbstractFramework } from '../abstractFramework.ts';

/**
 * The grounded labelling of arguments: in is what only arguments that are out attack, out what one that is in attacks, and nothing more than has to be (Dung, 1995; as labels,
 * Caminada, 2006). Linear.
 */
export function groundedLabels({ size, attackers, attacked }: AbstractFramework): readonly Label[] {
  const labels: Label[] = Array.from({ length: size }, () => 'undecided');
  const left = Int32Array.from({ length: size }, (_, argument) => countOf(attackers, argument));
  const found: number[] = [];
  const accept = (argument: number) => {
    labels[argument] = 'in';
    found.push(argument);
  };
  for (let argument = 0; argument < size; argument += 1) if (left[argument] === 0) accept(argument);
  for (const argument of found)
    each(attacked, argument, (victim) => {
      if (labels[victim] !== 'undecided') return;
      labels[victim] = 'out';
      each(attacked, victim, (defended) => {
        if (--left[defended]! === 0 && labels[defended] === 'undecided') accept(defended);
      });
    });
  return labels;
}
