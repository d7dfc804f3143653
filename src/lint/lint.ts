import {
  lockedLayerOf,
  unsilenced,
  type ArgumentMap,
  type LintKind,
  type Problem,
  type Statement,
} from '../model/index.ts';
import { aimsAtConclusion } from './aimsAtConclusion.ts';
import {
  forAndAgainst,
  supportsItsAttacker,
  overworked,
  repeatsConclusion,
  unsupportedThesis,
} from './reasoning.ts';
import { questions, saidTwice, severalClaims } from './wording.ts';

/** Looks at a map and tells what in its reasoning may not hold. */
export type Lint = (map: ArgumentMap) => Iterable<Problem<LintKind>>;

const lints: readonly Lint[] = [
  unsupportedThesis,
  forAndAgainst,
  supportsItsAttacker,
  repeatsConclusion,
  aimsAtConclusion,
  saidTwice,
  severalClaims,
  questions,
  overworked,
];

const known = new WeakMap<ArgumentMap, readonly Problem<LintKind>[]>();

/**
 * What a careful reader would ask about in the reasoning and the wording of a map, beyond what makes it a map at all; silenced kinds left
 * out. These are guesses: each says why it is made. What others said in locked layers is not corrected.
 */
export function lint(map: ArgumentMap): readonly Problem<LintKind>[] {
  const before = known.get(map);
  if (before) return before;
  const found = unsilenced(
    map,
    lints.flatMap((one) => [...one(map)]),
  );
  known.set(map, found);
  return found;
}

/** The statements of layers that may be changed. */
export const openStatements = (map: ArgumentMap): readonly Statement[] =>
  [...map.statements.values()].filter((statement) => !lockedLayerOf(map, statement));
