import type { Framework } from '../framework.ts';
import { countOf, each, Pairs } from '../lists.ts';
import { abstractFramework, type AbstractFramework } from './abstractFramework.ts';
import { circlesOf, noCircles } from './circles.ts';

/**
 * A framework as arguments that attack each other, so that all semantics of Dung (1995) apply to it. Node `n` is argument `n`; the arguments after the nodes are about them:
 *
 * - `fails(p)` attacks what needs `p`, and is attacked by `p`;
 * - `lacks(c)` attacks `c`, and is attacked by each of its reasons;
 * - what hits a node attacks it;
 * - `not(c, r)`, for each rival `r` of `c`, and `c` attack each other, and `fails(r)` attacks it. It never carries unless `c` fails for another reason or is given
 *   up, so that in the grounded labelling a rival alone makes nothing fail, while a position may choose;
 * - `both(c, r)`, where the rival is a contradiction's side, attacks itself and `c`, and `not(c, r)` and `fails(r)` attack it: no position has both sides;
 * - of what is supposed, the granted has no attackers; an argument without attackers attacks the denied; the open attacks itself.
 *
 * (Premises, reasons and attacks on attacks as arguments of their own: Boella, Gabbay, van der Torre and Villata, 2009; rebutting as in Modgil and Prakken's ASPIC+, 2013.)
 *
 * With circles `kept`, it is linear in the framework. Its grounded labels are those of `grounded`, but where support leads in a circle with nothing else under it: `r: a > b`,
 * `s: b > a` are all out for `grounded`, as no argument begins there, and undecided here. So:
 *
 * 1. a node is labelled the same, or undecided here;
 * 2. each node that is circular for `grounded` is undecided here;
 * 3. where none is, all are labelled the same: on every framework whose support leads in no circle, and on every one after the circular are supposed denied.
 *
 * `r: a > b`, `s: b > a`, `x: a ! t` shows what else that changes: there `t` carries for `grounded`, and is undecided here.
 *
 * With circles `cut`, all labels are the same on every framework: in a circle of `n` nodes and `k` rounds each node is there `k` times, once for each round, and the reasons of
 * a round are those of the round before. What carries, carries by a proof of no more than `k` rounds; so each complete labelling is a partial stable model
 * (Przymusinski, 1990; Caminada, Sá, Alcântara and Dvořák, 2015). It adds `n · (k − 1)` nodes for each circle, and nothing where there is none.
 */
export function translation(framework: Framework, circles: 'kept' | 'cut' = 'kept'): AbstractFramework {
  const { size, needs, any, hits, rivals, idsOf, supposed } = framework;
  const { all, of } = circles === 'cut' ? circlesOf(framework) : noCircles(size);
  const attacks = new Pairs();
  let count = size;
  const fresh = () => count++;

  /** By circle: the node's place in it, and where the copies of its rounds begin. */
  const places = new Int32Array(size);
  const copies = all.map(({ nodes, rounds }) => {
    for (const [place, node] of nodes.entries()) places[node] = place;
    const start = count;
    count += nodes.length * (rounds - 1);
    return start;
  });
  /** A node as it stands after a round of a circle: where it doesn't lie in it, or the round is the last, the node itself. */
  const after = (node: number, circle: number, round: number): number => {
    if (circle === -1 || of[node] !== circle || round === all[circle]!.rounds) return node;
    return copies[circle]! + (round - 1) * all[circle]!.nodes.length + places[node]!;
  };
  const failing: number[] = [];
  const fails = (argument: number): number => {
    const known = failing[argument];
    if (known !== undefined) return known;
    const failure = fresh();
    attacks.add(failure, argument);
    return (failing[argument] = failure);
  };

  /** What speaks for the opposite of a node. */
  function doubtsOf(node: number): readonly number[] {
    const doubts: number[] = [];
    each(rivals, node, (rival) => {
      const not = fresh();
      attacks.add(not, node);
      attacks.add(not, fails(rival));
      doubts.push(not);
      if (idsOf[rival]!.length > 0) return;
      const both = fresh();
      for (const attacker of [both, not, fails(rival)]) attacks.add(both, attacker);
      doubts.push(both);
    });
    return doubts;
  }
  function attack(node: number, round: number, doubts: readonly number[]): void {
    const circle = of[node]!;
    const argument = after(node, circle, round);
    each(needs, node, (need) => attacks.add(argument, fails(after(need, circle, round))));
    each(hits, node, (hit) => attacks.add(argument, hit));
    for (const doubt of doubts) attacks.add(argument, doubt);
    if (countOf(any, node) === 0) return;
    const lacks = fresh();
    attacks.add(argument, lacks);
    each(any, node, (reason) => {
      const isWithin = circle !== -1 && of[reason] === circle;
      if (!isWithin || round > 1) attacks.add(lacks, after(reason, circle, round - 1));
    });
  }

  let denial = -1;
  for (let node = 0; node < size; node += 1) {
    const supposition = supposed.get(node);
    if (supposition === 'granted') continue;
    if (supposition === 'open') attacks.add(node, node);
    else if (supposition === 'denied') attacks.add(node, denial === -1 ? (denial = fresh()) : denial);
    else {
      const doubts = doubtsOf(node);
      const rounds = all[of[node]!]?.rounds ?? 1;
      for (let round = 1; round <= rounds; round += 1) attack(node, round, doubts);
    }
  }
  return abstractFramework(count, attacks);
}
