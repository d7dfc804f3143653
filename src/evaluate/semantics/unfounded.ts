import type { Framework } from '../framework.ts';
import { countOf, each, reversed } from '../lists.ts';
import { OUT, UNDECIDED } from './codes.ts';

/** Finds, of a loop, what nothing outside of it, and nothing that isn't settled, could ever support: an unfounded set (Van Gelder, Ross and Schlipf, 1991). Linear in the loop and what is next to it. */
export function unfoundedIn(
  { size, needs, any }: Framework,
  label: Uint8Array,
): (loop: readonly number[]) => readonly number[] {
  const [needing, reasoning] = [reversed(needs), reversed(any)];
  /** By node of the loop: how many of its needs have no footing yet, whether a reason has, and whether it has. */
  const lacking = new Int32Array(size);
  const hasReason = new Uint8Array(size);
  const state = new Uint8Array(size);
  const [AFLOAT, FOUNDED] = [1, 2];

  return (loop) => {
    const afloat = loop.filter((node) => label[node] === UNDECIDED);
    const founded: number[] = [];
    const check = (node: number) => {
      if (state[node] !== AFLOAT || lacking[node]! > 0 || hasReason[node] === 0) return;
      state[node] = FOUNDED;
      founded.push(node);
    };
    for (const node of afloat) state[node] = AFLOAT;
    for (const node of afloat) {
      lacking[node] = 0;
      hasReason[node] = countOf(any, node) === 0 ? 1 : 0;
      each(needs, node, (need) => {
        if (state[need] === AFLOAT) lacking[node]! += 1;
      });
      each(any, node, (reason) => {
        if (label[reason] !== OUT && state[reason] !== AFLOAT) hasReason[node] = 1;
      });
    }
    for (const node of afloat) check(node);
    for (const node of founded) {
      each(needing, node, (user) => {
        lacking[user]! -= 1;
        check(user);
      });
      each(reasoning, node, (user) => {
        hasReason[user] = 1;
        check(user);
      });
    }
    const lost = afloat.filter((node) => state[node] === AFLOAT);
    for (const node of afloat) state[node] = 0;
    return lost;
  };
}
