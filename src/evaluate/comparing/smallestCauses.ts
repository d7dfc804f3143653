import { changesBy } from '../cone.ts';
import type { Supposition } from '../position.ts';
import { standingOf, type Weighing } from '../standing.ts';

/** The nodes of which something else is supposed. */
function supposedOtherwise(before: Weighing, after: Weighing): readonly number[] {
  const [was, is] = [before.framework.supposed, after.framework.supposed];
  return [...new Set([...was.keys(), ...is.keys()])].filter((node) => was.get(node) !== is.get(node));
}

/**
 * For each node that stands otherwise, a smallest set of nodes such that it would stand as it does now if only of these something else were supposed, and of all others what was
 * before. Of two weighings of one framework. Sets are tried one after the other, small ones first, each by weighing only what depends on it; after `weighings` of them, what
 * was found. Labels don't go with how much is supposed, so nothing but trying tells.
 */
export function smallestCauses(
  before: Weighing,
  after: Weighing,
  differing: Iterable<number>,
  weighings: number,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const left = new Set(differing);
  const { framework, labelling } = before;
  for (const set of subsets(supposedOtherwise(before, after))) {
    if (left.size === 0 || weighings <= 0) break;
    weighings -= 1;
    const now = new Map(set.map((node) => [node, after.framework.supposed.get(node)]));
    const changes = changesBy(framework, labelling, now);
    const supposed = new Map<number, Supposition>();
    for (const [node, supposition] of [...framework.supposed, ...now])
      if (supposition === undefined) supposed.delete(node);
      else supposed.set(node, supposition);
    const supposing = { ...framework, supposed };
    const labelled = { ...labelling, of: (node: number) => changes.get(node) ?? labelling.of(node) };
    for (const node of left) {
      const wanted = standingOf(after.framework, after.labelling, node);
      if (standingOf(supposing, labelled, node) !== wanted) continue;
      found.set(node, set);
      left.delete(node);
    }
  }
  return found;
}

/** All sets of some members but the empty one, small ones first. */
function* subsets(members: readonly number[]): Generator<readonly number[]> {
  for (let size = 1; size <= members.length; size += 1) yield* ofSize(members, size, 0);
}

function* ofSize(members: readonly number[], size: number, from: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at + size <= members.length; at += 1)
    for (const others of ofSize(members, size - 1, at + 1)) yield [members[at]!, ...others];
}
