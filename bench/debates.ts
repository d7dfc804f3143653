import { seeded } from '../tests/random.ts';
import type { MadeMap, MadeRelation, MadeStatement } from './generate.ts';

/** Of a hundred steps, how many attack; of a hundred attacks, how many are answered. */
const ATTACKS = 20;
const ANSWERED = 85;

/**
 * Makes a map of `count` statements as two sides argue: a tree under the first, broad near it and deep elsewhere. One step in five is an attack, and of these one in ten hits a step; most
 * are answered at once. One step in five has two premises. Of a hundred statements, three also support something that was there before, and three attack something anywhere, which
 * closes circles of attacks; support leads in none.
 */
export function madeDebate(count: number, seed: number): MadeMap {
  const random = seeded(seed);
  const chance = (percent: number): boolean => random() * 100 < percent;
  const below = (limit: number): number => Math.floor(random() * limit);
  const statements: MadeStatement[] = [];
  const relations: MadeRelation[] = [];
  const state = (): string => {
    const id = `s${statements.length}`;
    statements.push({ id, text: id });
    return id;
  };
  const relate = (kind: MadeRelation['kind'], premises: readonly string[], target: string): string => {
    const id = `r${relations.length}`;
    relations.push({ id, kind, premises, target });
    return id;
  };

  state();
  while (statements.length < count) {
    const there = statements.length;
    const above = chance(50) ? below(there) : there - 1 - below(Math.ceil(there / 10));
    const premises = [state()];
    if (chance(20) && statements.length < count) premises.push(state());
    if (!chance(ATTACKS)) relate('support', premises, `s${above}`);
    else {
      const isUndercut = relations.length > 0 && chance(10);
      const attack = relate('attack', premises, isUndercut ? `r${below(relations.length)}` : `s${above}`);
      if (statements.length < count && chance(ANSWERED))
        relate('attack', [state()], chance(50) ? premises[0]! : attack);
    }
  }
  for (let at = 2; at < count; at += 1) {
    if (chance(3)) relate('support', [`s${at}`], `s${below(at)}`);
    if (chance(3)) relate('attack', [`s${at}`], `s${below(count)}`);
  }
  return { statements, relations };
}
