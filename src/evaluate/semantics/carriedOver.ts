import type { Framework } from '../framework.ts';
import { everyNode, type Lists } from '../lists.ts';
import { relabelled } from './grounded.ts';
import type { Labelling } from './label.ts';

/**
 * The grounded labelling of a framework, given that of another, nothing being supposed in either. `were` has by node which it was in that one, −1 for what is new. Only what depends on
 * nodes that have other lists than they had is labelled anew, as where something else is supposed.
 */
export function carriedOver(
  before: Framework,
  { state, decided }: Labelling,
  framework: Framework,
  were: Int32Array,
): Labelling {
  const { size } = framework;
  const moved = {
    label: new Uint8Array(size),
    turn: new Int32Array(size),
    begun: new Int32Array(size),
    circular: new Uint8Array(size),
    turns: state.turns,
  };
  for (let node = 0; node < size; node += 1) {
    const was = were[node]!;
    if (was === -1) continue;
    moved.label[node] = state.label[was]!;
    moved.turn[node] = state.turn[was]!;
    moved.begun[node] = state.begun[was]!;
    moved.circular[node] = state.circular[was]!;
  }
  const after = relabelled(framework, { state: moved }, changedNodes(before, framework, were));
  const now = new Int32Array(before.size).fill(-1);
  for (let node = 0; node < size; node += 1) if (were[node] !== -1) now[were[node]!] = node;
  return asWhole(
    after,
    decided.map((was) => now[was]!),
  );
}

/** What was labelled in part, as a labelling of all: with what had been decided `before`, by turn; −1 for what is gone. */
export function asWhole(after: Labelling, before: Int32Array): Labelling {
  const size = after.state.label.length;
  const isAnew = new Uint8Array(size);
  for (const node of after.anew) isAnew[node] = 1;
  const decided = new Int32Array(size);
  let count = 0;
  for (const node of before) if (node !== -1 && isAnew[node] === 0) decided[count++] = node;
  decided.set(after.decided, count);
  return {
    ...after,
    anew: everyNode(size),
    decided: decided.subarray(0, count + after.decided.length),
  };
}

/** The nodes that are new or have other lists than they had. */
function changedNodes(before: Framework, after: Framework, were: Int32Array): readonly number[] {
  const pairs: readonly (readonly [Lists, Lists])[] = [
    [before.needs, after.needs],
    [before.any, after.any],
    [before.hits, after.hits],
    [before.rivals, after.rivals],
  ];
  const changed: number[] = [];
  for (let node = 0; node < after.size; node += 1) {
    const was = were[node]!;
    if (was === -1 || pairs.some(([then, now]) => !isSameList(then, was, now, node, were)))
      changed.push(node);
  }
  return changed;
}

function isSameList(then: Lists, was: number, now: Lists, node: number, were: Int32Array): boolean {
  const [from, start] = [then.starts[was]!, now.starts[node]!];
  const count = now.starts[node + 1]! - start;
  if (then.starts[was + 1]! - from !== count) return false;
  for (let at = 0; at < count; at += 1)
    if (were[now.items[start + at]!] !== then.items[from + at]) return false;
  return true;
}
