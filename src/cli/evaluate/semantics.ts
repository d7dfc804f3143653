import { strengthSemantics, type SemanticsName, type StrengthSemanticsName } from '../../evaluate/index.ts';

/** What is asked for beside labels: in which coherent positions statements carry, or how strong they are. */
export type Semantics =
  | { readonly kind: 'labels' }
  | { readonly kind: 'positions'; readonly name: SemanticsName }
  | { readonly kind: 'strength'; readonly name: StrengthSemanticsName };

/** The semantics by the names that the command line knows; the first is the usual one. */
export const semanticsByName: ReadonlyMap<string, Semantics> = new Map<string, Semantics>([
  ['grounded', { kind: 'labels' }],
  ['complete', { kind: 'positions', name: 'complete' }],
  ['preferred', { kind: 'positions', name: 'preferred' }],
  ['stable', { kind: 'positions', name: 'stable' }],
  ['semi-stable', { kind: 'positions', name: 'semiStable' }],
  ['ideal', { kind: 'positions', name: 'ideal' }],
  ...(Object.keys(strengthSemantics) as StrengthSemanticsName[]).map(
    (name) => [name, { kind: 'strength', name }] as const,
  ),
]);
