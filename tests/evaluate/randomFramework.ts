import {
  abstractFramework,
  type AbstractFramework,
  type Framework,
  frameworkOf,
  type Supposition,
} from '../../src/evaluate/index.ts';
import { Pairs } from '../../src/evaluate/lists.ts';
import { randomMap } from '../model/randomMap.ts';

const kinds: readonly Supposition[] = ['granted', 'denied', 'open'];

/** The framework of a random map of some statements, with something supposed here and there. */
export function randomFramework(random: () => number, statements: number): Framework {
  const relations = Math.floor(statements * (0.5 + random() * 1.5));
  const map = randomMap(random, { statements, relations });
  const supposed = new Map(
    [...map.statements.keys(), ...map.relations.keys()]
      .filter(() => random() < 0.08)
      .map((id) => [id, kinds[Math.floor(random() * 3)]!]),
  );
  return frameworkOf(map, { supposed, credences: new Map() });
}

/** Two that attack each other, and both what attacks a fourth: what is in every preferred extension is seldom not ideal but for this. */
const floating = [
  [0, 1],
  [1, 0],
  [2, 0],
  [2, 1],
  [3, 2],
] as const;

/** Arguments that attack each other, few or many, some of them back, some themselves; an attack may be there twice. */
export function randomArguments(random: () => number, size: number): AbstractFramework {
  const pairs = new Pairs();
  const chance = (0.4 + 1.6 * random()) / size;
  const back = random() * 0.7;
  for (let argument = 0; argument < size; argument += 1)
    for (let attacker = 0; attacker < size; attacker += 1) {
      if (random() >= (attacker === argument ? chance / 3 : chance)) continue;
      pairs.add(argument, attacker);
      if (random() < back) pairs.add(attacker, argument);
    }
  if (size > 3 && random() < 0.3) for (const [argument, attacker] of floating) pairs.add(argument, attacker);
  return abstractFramework(size, pairs);
}
