import type { Framework } from '../framework.ts';
import { countOf, each, listOf, reversed, type Lists } from '../lists.ts';
import type { Label, Labelling } from './label.ts';
import { loops } from '../loops.ts';

const UNDECIDED = 0;
const IN = 1;
const OUT = 2;
/** Supposed to be open: whatever else is decided, this isn't. */
const OPEN = 3;
const names: readonly Label[] = ['undecided', 'in', 'out', 'undecided'];

/**
 * The grounded labelling: what has to be accepted or rejected by anybody who accepts the framework, and nothing more. What is only supported by itself
 * fails, as no argument ever begins there (the well-founded model of Van Gelder, Ross and Schlipf, 1991; of arguments without preferences, the grounded
 * extension of Modgil and Prakken's ASPIC+, 2013).
 *
 * Decisions are handed on as they fall; what is left is gone through loop by loop, those first that others depend on. Linear, but for loops within loops.
 */
export function grounded(framework: Framework): Labelling {
  const { size, needs, any, hits, rivals, supposed } = framework;
  const label = new Uint8Array(size);
  const turn = new Int32Array(size);
  const circular = new Uint8Array(size);
  /** How much has to be decided its way before it carries; and how many of `any` have not failed yet. */
  const missing = new Int32Array(size);
  const alive = new Int32Array(size);
  const hasReason = new Uint8Array(size);
  const decided: number[] = [];

  function decide(node: number, to: typeof IN | typeof OUT): void {
    if (label[node] !== UNDECIDED) return;
    label[node] = to;
    turn[node] = decided.push(node) - 1;
  }
  const settle = (node: number) => {
    if (missing[node] === 0 && hasReason[node] === 1) decide(node, IN);
  };
  for (let node = 0; node < size; node += 1) {
    alive[node] = countOf(any, node);
    missing[node] = countOf(needs, node) + countOf(hits, node) + countOf(rivals, node);
    hasReason[node] = alive[node] === 0 ? 1 : 0;
  }
  for (const [node, supposition] of supposed) {
    if (supposition === 'open') label[node] = OPEN;
    else decide(node, supposition === 'granted' ? IN : OUT);
  }
  for (let node = 0; node < size; node += 1) settle(node);

  const [needing, reasoning, hit, rivalled] = [needs, any, hits, rivals].map(reversed) as [
    Lists,
    Lists,
    Lists,
    Lists,
  ];
  let next = 0;
  function handOn(): void {
    for (; next < decided.length; next += 1) {
      const node = decided[next]!;
      if (label[node] === IN) {
        each(needing, node, (user) => {
          if (--missing[user]! === 0) settle(user);
        });
        each(reasoning, node, (user) => {
          hasReason[user] = 1;
          settle(user);
        });
        each(hit, node, (user) => decide(user, OUT));
      } else {
        each(needing, node, (user) => decide(user, OUT));
        each(reasoning, node, (user) => {
          if (--alive[user]! === 0) decide(user, OUT);
        });
        for (const list of [hit, rivalled])
          each(list, node, (user) => {
            if (--missing[user]! === 0) settle(user);
          });
      }
    }
  }

  /** Of a loop, what nothing outside of it, and nothing that isn't settled, could ever support. */
  function unfounded(loop: readonly number[], within: Int32Array, number: number): readonly number[] {
    const isInside = (node: number) => within[node] === number && label[node] === UNDECIDED;
    const wanted = new Map<number, { needs: number; reason: boolean }>();
    const founded: number[] = [];
    const check = (node: number) => {
      const state = wanted.get(node);
      if (!state || state.needs > 0 || !state.reason) return;
      wanted.delete(node);
      founded.push(node);
    };
    for (const node of loop) {
      if (label[node] !== UNDECIDED) continue;
      let count = 0;
      for (const need of listOf(needs, node)) if (isInside(need)) count += 1;
      let reason = countOf(any, node) === 0;
      for (const one of listOf(any, node)) if (label[one] !== OUT && !isInside(one)) reason = true;
      wanted.set(node, { needs: count, reason });
    }
    for (const node of [...wanted.keys()]) check(node);
    for (const node of founded) {
      for (const user of listOf(needing, node)) {
        const state = wanted.get(user);
        if (state) state.needs -= 1;
        check(user);
      }
      for (const user of listOf(reasoning, node)) {
        const state = wanted.get(user);
        if (state) state.reason = true;
        check(user);
      }
    }
    return [...wanted.keys()];
  }

  handOn();
  const { found, within } = loops(size, [needs, any, hits, rivals], (node) => label[node] === UNDECIDED);
  for (const [number, loop] of found.entries()) {
    for (;;) {
      const lost = unfounded(loop, within, number);
      if (lost.length === 0) break;
      for (const node of lost) {
        circular[node] = 1;
        decide(node, OUT);
      }
      handOn();
    }
  }
  return {
    of: (node) => names[label[node]!]!,
    turn: (node) => (label[node] === IN || label[node] === OUT ? turn[node]! : Infinity),
    isCircular: (node) => circular[node] === 1,
  };
}
