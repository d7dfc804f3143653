import type { Turns } from '../semantics/turns.ts';
import { shortestLoop } from './shortestLoop.ts';
import type { Ground } from './step.ts';

/** Why a circular node fails. */
export function circleOf(node: number, { lostWith }: Turns): Ground {
  const set = new Set([node]);
  const failing = new Set<number>();
  for (const member of set) {
    const { together, before } = lostWith(member);
    for (const other of together) set.add(other);
    for (const other of before) failing.add(other);
  }
  const next = (member: number) => lostWith(member).together;
  return {
    kind: 'circle',
    loop: shortestLoop(node, next) ?? loopAfter(node, next),
    set: [...set],
    failing: [...failing],
  };
}

/** The loop into which a way runs that begins at a node and always goes on. */
function loopAfter(node: number, next: (node: number) => readonly number[]): readonly number[] {
  const way = [node];
  for (;;) {
    const onward = next(way.at(-1)!)[0]!;
    const met = way.indexOf(onward);
    if (met !== -1) return way.slice(met);
    way.push(onward);
  }
}
