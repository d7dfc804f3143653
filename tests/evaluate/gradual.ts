import { type Bag, type StrengthSemanticsName } from '../../src/evaluate/index.ts';
import { packed } from '../../src/evaluate/lists.ts';
import { onShared, sharedFile, skipShared } from '../corpora.ts';

type Contribution = Readonly<
  Partial<Record<'removal' | 'intrinsicRemoval' | 'shapley' | 'gradient', number>>
>;

/** A weighted graph with strengths that others worked out. */
export interface Reference {
  readonly id: string;
  readonly kind: 'acyclic' | 'cyclic';
  readonly arguments: Readonly<Record<string, number>>;
  readonly attacks: readonly (readonly [string, string])[];
  readonly supports: readonly (readonly [string, string])[];
  readonly topic: string;
  readonly strengths: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly contributions?: Readonly<Record<string, Readonly<Record<string, Contribution>>>>;
}

/** What the references call the semantics. */
export const referenceNames: Readonly<Record<string, StrengthSemanticsName>> = {
  DFQuAD: 'df-quad',
  QuadraticEnergy: 'quadratic-energy',
  SquaredDFQuAD: 'squared-df-quad',
  EulerBased: 'euler-based',
  EulerBasedTop: 'euler-based-top',
  hCategorizer: 'h-categorizer',
};

export const references = (): readonly Reference[] =>
  skipShared
    ? []
    : (JSON.parse(sharedFile('corpora', 'gradual', 'references.json')) as { cases: Reference[] }).cases;

export { onShared, skipShared };

/** A reference as a bag, and the node of each of its arguments. */
export function bagOf({ arguments: bases, attacks, supports }: Reference) {
  const names = Object.keys(bases);
  const node = new Map(names.map((name, place) => [name, place]));
  const lists = (pairs: Reference['attacks']) =>
    packed(
      names.length,
      pairs.map(([, to]) => node.get(to)!),
      pairs.map(([from]) => node.get(from)!),
    );
  const bag: Bag = {
    size: names.length,
    base: Float64Array.from(Object.values(bases)),
    needs: lists([]),
    pros: lists(supports),
    cons: lists(attacks),
    given: new Map(),
  };
  return { bag, node };
}
