import { reversed, type Lists, type Pairs } from '../lists.ts';

/** An abstract argumentation framework (Dung, 1995): arguments 0 to `size` − 1, and which attack which. */
export interface AbstractFramework {
  readonly size: number;
  /** By argument: those that attack it, and those that it attacks. */
  readonly attackers: Lists;
  readonly attacked: Lists;
}

/** The framework of arguments 0 to `size` − 1, given pairs of an argument and one that attacks it. */
export function abstractFramework(size: number, attacks: Pairs): AbstractFramework {
  const attackers = attacks.packed(size);
  return { size, attackers, attacked: reversed(attackers) };
}
