import type { ArgumentMap, Id } from '../../model/index.ts';
import { frameworkOf, type Framework } from '../framework.ts';
import { done } from '../sat/budget.ts';
import { noPosition, type Position } from '../position.ts';
import type { Bag } from './bag.ts';
import { mapBag } from './mapBag.ts';
import { strengthSemantics, type StrengthSemanticsName } from './semantics.ts';
import { strengthsSearch } from './strengths.ts';

/** How strong the statements and steps of a map are, each 0 to 1. A view of its own: no label follows from it, and none goes into it. */
export interface MapStrengths {
  readonly semantics: StrengthSemanticsName;
  readonly framework: Framework;
  readonly bag: Bag;
  /** The strength of a statement or step; undefined where it is not weighed. */
  readonly strength: (id: Id) => number | undefined;
  /** Whether that strength came to rest; undefined where it is not weighed. */
  readonly isSettled: (id: Id) => boolean | undefined;
  /** Whether all did. */
  readonly settled: boolean;
  /** The statements by strength, the strongest first, equals as the map has them. */
  readonly ranking: () => readonly Ranked[];
}

/** A statement among the others. */
export interface Ranked {
  /** Several for statements that say the same. */
  readonly ids: readonly Id[];
  /** How far it is believed by itself. */
  readonly base: number;
  readonly strength: number;
  readonly settled: boolean;
}

/**
 * How strong the statements and steps of a map are under a gradual semantics, given how far each is believed by itself and what is supposed; what that means for steps is written with
 * `mapBag`, and in docs/strength.md. Layers that are not to count are taken out before. Linear in the map but for loops.
 */
export const strengthsOf = (
  map: ArgumentMap,
  position: Position = noPosition,
  semantics: StrengthSemanticsName = 'quadratic-energy',
): MapStrengths => done(strengthsOfSearch(map, position, semantics));

/** The same as a generator that yields now and then where loops are long in coming to rest, and can be left at any time. */
export function* strengthsOfSearch(
  map: ArgumentMap,
  position: Position,
  semantics: StrengthSemanticsName,
): Generator<undefined, MapStrengths> {
  const framework = frameworkOf(map, position);
  const { nodeOf, idsOf, statements } = framework;
  const bag = mapBag(map, framework, position);
  const { of, settled, isSettled } = yield* strengthsSearch(bag, strengthSemantics[semantics]);
  const at = <Value>(id: Id, value: (node: number) => Value): Value | undefined => {
    const node = nodeOf.get(id);
    return node === undefined ? undefined : value(node);
  };
  return {
    ...{ semantics, framework, bag, settled },
    strength: (id) => at(id, (node) => of[node]!),
    isSettled: (id) => at(id, isSettled),
    ranking: () =>
      idsOf
        .slice(0, statements)
        .map((ids, node) => ({
          ...{ ids, base: bag.base[node]!, strength: of[node]!, settled: isSettled(node) },
        }))
        .sort((a, b) => b.strength - a.strength),
  };
}
