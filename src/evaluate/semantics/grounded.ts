import { dependantsOf } from '../dependants.ts';
import type { Framework } from '../framework.ts';
import { countOf, each, everyNode, reversed, type Lists } from '../lists.ts';
import { loops } from '../loops.ts';
import { IN, labels, OPEN, OUT, UNDECIDED } from './codes.ts';
import type { Labelling, LabelState } from './label.ts';
import { unfoundedIn } from './unfounded.ts';

/**
 * The grounded labelling: what has to be accepted or rejected by anybody who accepts the framework, and nothing more. What is only supported by itself
 * fails, as no argument ever begins there (the well-founded model of Van Gelder, Ross and Schlipf, 1991; of arguments without preferences, the grounded
 * extension of Modgil and Prakken's ASPIC+, 2013).
 *
 * Decisions are handed on as they fall; what is left is gone through loop by loop, those first that others depend on. Linear, but for loops within loops.
 */
export function grounded(framework: Framework): Labelling {
  const { size } = framework;
  return labelled(framework, everyNode(size), {
    label: new Uint8Array(size),
    turn: new Int32Array(size),
    begun: new Int32Array(size),
    circular: new Uint8Array(size),
    turns: 0,
  });
}

/**
 * The grounded labelling of a framework, given that of one in which only something else was supposed of some nodes. Only what depends on these is labelled anew: labels go with the
 * direction of dependence (directionality: Baroni and Giacomin, 2007).
 */
export function relabelled(
  framework: Framework,
  { state }: Pick<Labelling, 'state'>,
  changed: Iterable<number>,
): Labelling {
  return labelled(framework, dependantsOf(framework, changed), {
    label: state.label.slice(),
    turn: state.turn.slice(),
    begun: state.begun.slice(),
    circular: state.circular.slice(),
    turns: state.turns,
  });
}

/** Labels nodes, and with them all that depends on them; what the others are labelled stays. */
function labelled(framework: Framework, nodes: Labelling['anew'], state: LabelState): Labelling {
  const { size, needs, any, hits, rivals, supposed } = framework;
  const { label, turn, begun, circular } = state;
  /** How much has to be decided its way before it carries; and how many of `any` have not failed yet. */
  const missing = new Int32Array(size);
  const alive = new Int32Array(size);
  const hasReason = new Uint8Array(size);
  const isLost = new Uint8Array(size);
  const decided = new Int32Array(nodes.length);
  let count = 0;

  function decide(node: number, to: typeof IN | typeof OUT): void {
    if (label[node] !== UNDECIDED) return;
    label[node] = to;
    turn[node] = begun[node] = state.turns++;
    decided[count++] = node;
  }
  const settle = (node: number) => {
    if (missing[node] === 0 && hasReason[node] === 1) decide(node, IN);
  };
  for (const node of nodes) {
    label[node] = UNDECIDED;
    circular[node] = 0;
  }
  // What stays counts from the beginning.
  for (const node of nodes) {
    alive[node] = countOf(any, node);
    missing[node] = countOf(needs, node) + countOf(hits, node) + countOf(rivals, node);
    if (alive[node] === 0) hasReason[node] = 1;
    each(needs, node, (need) => {
      if (label[need] === IN) missing[node]! -= 1;
      else if (label[need] === OUT) isLost[node] = 1;
    });
    each(any, node, (reason) => {
      if (label[reason] === IN) hasReason[node] = 1;
      else if (label[reason] === OUT && --alive[node]! === 0) isLost[node] = 1;
    });
    each(hits, node, (hit) => {
      if (label[hit] === OUT) missing[node]! -= 1;
      else if (label[hit] === IN) isLost[node] = 1;
    });
    each(rivals, node, (rival) => {
      if (label[rival] === OUT) missing[node]! -= 1;
    });
  }
  if (supposed.size > 0)
    for (const node of nodes) {
      const supposition = supposed.get(node);
      if (supposition === 'open') label[node] = OPEN;
      else if (supposition !== undefined) decide(node, supposition === 'granted' ? IN : OUT);
    }
  for (const node of nodes) {
    if (isLost[node] === 1) decide(node, OUT);
    else settle(node);
  }

  const [needing, reasoning, hit, rivalled] = [needs, any, hits, rivals].map(reversed) as [
    Lists,
    Lists,
    Lists,
    Lists,
  ];
  let next = 0;
  function handOn(): void {
    for (; next < count; next += 1) {
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

  handOn();
  const isOpen = new Uint8Array(size);
  let open = 0;
  for (const node of nodes)
    if (label[node] === UNDECIDED) {
      isOpen[node] = 1;
      open += 1;
    }
  if (open > 0) {
    const { found } = loops(size, [needs, any, hits, rivals], (node) => isOpen[node] === 1);
    const unfounded = unfoundedIn(framework, label);
    for (const loop of found)
      for (let lost = unfounded(loop); lost.length > 0; lost = unfounded(loop)) {
        const first = state.turns;
        for (const node of lost) {
          circular[node] = 1;
          decide(node, OUT);
          begun[node] = first;
        }
        handOn();
      }
  }
  const isDecided = (node: number) => label[node] === IN || label[node] === OUT;
  return {
    of: (node) => labels[label[node]!]!,
    turn: (node) => (isDecided(node) ? turn[node]! : Infinity),
    begun: (node) => (isDecided(node) ? begun[node]! : Infinity),
    isCircular: (node) => circular[node] === 1,
    ...{ anew: nodes, decided: decided.subarray(0, count), state },
  };
}
