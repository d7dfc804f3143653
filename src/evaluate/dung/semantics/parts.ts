import { each, Pairs } from '../../lists.ts';
import type { Label } from '../../semantics/label.ts';
import { abstractFramework, type AbstractFramework } from '../abstractFramework.ts';

/** A part of a framework, as a framework of its own. */
export interface Part {
  readonly framework: AbstractFramework;
  /** By argument of the part: which it is in the whole. */
  readonly whole: readonly number[];
}

/**
 * What grounded labels leave undecided, in parts that have no attack between them, the smaller first. Each complete labelling of the whole is the grounded one and one of each part,
 * and all such are; so extensions of the whole are made of those of the parts, under every semantics here. Linear, but for the order.
 */
export function undecidedParts(
  { size, attackers, attacked }: AbstractFramework,
  labels: readonly Label[],
): readonly Part[] {
  const local = new Int32Array(size).fill(-1);
  const parts: Part[] = [];
  for (let first = 0; first < size; first += 1) {
    if (labels[first] !== 'undecided' || local[first] !== -1) continue;
    const whole: number[] = [];
    const visit = (argument: number) => {
      if (labels[argument] === 'undecided' && local[argument] === -1)
        local[argument] = whole.push(argument) - 1;
    };
    visit(first);
    for (const argument of whole) for (const lists of [attackers, attacked]) each(lists, argument, visit);
    const attacks = new Pairs();
    for (const [argument, known] of whole.entries())
      each(attackers, known, (attacker) => {
        if (labels[attacker] === 'undecided') attacks.add(argument, local[attacker]!);
      });
    parts.push({ framework: abstractFramework(whole.length, attacks), whole });
  }
  return parts.sort((a, b) => a.whole.length - b.whole.length);
}
