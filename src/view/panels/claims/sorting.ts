import { citation } from '../../../model/index.ts';
import type { ClaimToCheck } from '../../../prepare/index.ts';
import { kindWords, layerWords, verdictWords } from '../../../words/index.ts';

export const sortKeys = ['claim', 'kind', 'who', 'paragraph', 'verdict', 'resting'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** What weighs most first. */
export const firstSorting: Sorting = { key: 'resting', descending: true };

/** The same column turns round; another begins as one would want it: numbers of what rests on a claim from the top, all else from the start. */
export const nextSorting = ({ key, descending }: Sorting, wanted: SortKey): Sorting =>
  key === wanted ? { key, descending: !descending } : { key: wanted, descending: wanted === 'resting' };

export const whoSays = (claim: ClaimToCheck): string => claim.attribution ?? layerWords[claim.voice];

/** The sources that were looked at, each by who wrote it or what it is called. */
export const sourceNames = ({ sources }: ClaimToCheck): string =>
  sources
    .flatMap((source) => {
      const { authors, title } = citation(source);
      return authors ?? title ?? [];
    })
    .join('; ');

const valueOf: Readonly<Record<SortKey, (claim: ClaimToCheck) => string | number>> = {
  claim: ({ text }) => text,
  kind: ({ kind }) => kindWords[kind],
  who: whoSays,
  paragraph: ({ paragraphs }) => paragraphs[0] ?? Infinity,
  verdict: ({ findings }) => (findings[0] ? verdictWords[findings[0].verdict] : '\uFFFF'),
  resting: ({ resting }) => resting,
};

/** Sorted; equals stay in the order of the text. */
export function sorted(
  claims: readonly ClaimToCheck[],
  { key, descending }: Sorting,
  language?: string,
): readonly ClaimToCheck[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const value = valueOf[key];
  const compare = (a: ClaimToCheck, b: ClaimToCheck): number => {
    const [left, right] = [value(a), value(b)];
    if (typeof left === 'string') return collator.compare(left, String(right));
    return left === right ? 0 : left - (right as number);
  };
  return [...claims].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}
