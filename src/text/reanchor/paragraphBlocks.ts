import type { Block } from './blocks.ts';
import { longestIncreasing } from './increasing.ts';
import type { OldParagraph } from './types.ts';

interface Pair {
  readonly old: number;
  readonly new: number;
}

/**
 * Old paragraphs that stand in the new text word for word, by digest: those that stand once in both, moved or not; and
 * repeated ones, if as many of them as before lie between the same two of those, everywhere.
 */
export function paragraphBlocks(
  before: readonly OldParagraph[],
  after: readonly OldParagraph[],
): readonly Block[] {
  const there = new Map(after.map((paragraph, at) => [keyOf(paragraph), at] as const));
  const [oldCounts, newCounts] = [countsOf(before), countsOf(after)];
  const pairs: readonly Pair[] = before.flatMap((paragraph, old) => {
    const key = keyOf(paragraph);
    return oldCounts.get(key) === 1 && newCounts.get(key) === 1 ? [{ old, new: there.get(key)! }] : [];
  });
  const backbone = longestIncreasing(pairs, (pair) => pair.new);
  const edges = [{ old: -1, new: -1 }, ...backbone, { old: before.length, new: after.length }];
  const paired = new Map(pairs.map((pair) => [pair.old, pair] as const));
  const unclear = new Set<string>();
  const repeated: (readonly [string, readonly Pair[]])[] = [];
  for (let at = 1; at < edges.length; at += 1) {
    const [from, to] = [edges[at - 1]!, edges[at]!];
    const olds = placesOf(before, from.old + 1, to.old);
    const news = placesOf(after, from.new + 1, to.new);
    for (const key of new Set([...olds.keys(), ...news.keys()])) {
      const [was, now] = [olds.get(key) ?? [], news.get(key) ?? []];
      if (was.length !== now.length) unclear.add(key);
      else repeated.push([key, was.map((old, nth) => ({ old, new: now[nth]! }))]);
    }
  }
  // One came or went somewhere: it may be this one.
  for (const [key, those] of repeated)
    if (!unclear.has(key)) for (const pair of those) paired.set(pair.old, pair);
  return [...paired.values()]
    .map((pair) => ({ old: before[pair.old]!, new: after[pair.new]! }))
    .filter((block) => block.old.end - block.old.start === block.new.end - block.new.start)
    .sort((a, b) => a.old.start - b.old.start);
}

function placesOf(paragraphs: readonly OldParagraph[], from: number, to: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = from; at < to; at += 1) {
    const key = keyOf(paragraphs[at]!);
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  return places;
}

function countsOf(paragraphs: readonly OldParagraph[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) counts.set(keyOf(paragraph), (counts.get(keyOf(paragraph)) ?? 0) + 1);
  return counts;
}

/** Digests are compared by what the shortest has. */
const keyOf = ({ digest }: OldParagraph): string => digest.slice(0, 'sha256:'.length + 16);

/** Old paragraphs that stood several times and of which it isn't known which still stands. */
export function repeatedParagraphs(
  before: readonly OldParagraph[],
  blocks: readonly Block[],
): readonly OldParagraph[] {
  const counts = countsOf(before);
  const kept = new Set(blocks.map((block) => block.old));
  return before.filter((paragraph) => counts.get(keyOf(paragraph))! > 1 && !kept.has(paragraph));
}
