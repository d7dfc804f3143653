import type { Id } from '../../model/index.ts';
import type { Framework } from '../framework.ts';
import { listOf } from '../lists.ts';
import { namesOf } from '../nodes.ts';
import { turnsOf } from '../semantics/turns.ts';
import { standingOf, type Weighing } from '../standing.ts';
import { groundOfDecided } from './decided.ts';
import { basisOf, type Ground, type Step } from './step.ts';
import { groundsOfUndecided } from './undecided.ts';

/** Why a statement or step stands as it does. */
export interface Explanation {
  /** Its own step. */
  readonly root: Step;
  /** All steps by node. Each builds on those of other nodes (`basisOf`) without end or circle: a node is explained once, however often it is used. */
  readonly steps: ReadonlyMap<number, Step>;
  /** The same steps from the ground up: each comes after those it builds on, the root last. */
  readonly inOrder: readonly Step[];
  /** The ids of every node that is named, those of loops and circles too. Of one side of a contradiction: the contradiction, then the end that speaks by it. */
  readonly names: ReadonlyMap<number, readonly Id[]>;
  /** The statements and steps that are named: the part of the map to look at. */
  readonly ids: ReadonlySet<Id>;
  /** The step that says it in a sentence: where the only way leads by which it fails or is undecided; of what carries, its own. */
  readonly decisive: Step;
}

/** Why a statement or step stands as it does; undefined where it is not weighed. The proofs are those of the labels' own making. Linear in the map, but for the search of loops. */
export function why({ framework, labelling }: Weighing, id: Id): Explanation | undefined {
  const asked = framework.nodeOf.get(id);
  if (asked === undefined) return undefined;
  const turns = turnsOf(framework, labelling);
  let undecided: ReturnType<typeof groundsOfUndecided> | undefined;
  const grounds = new Map<number, Ground>();
  const groundOf = (node: number): Ground => {
    if (labelling.of(node) !== 'undecided') return groundOfDecided(framework, labelling, turns, node);
    const known = grounds.get(node);
    if (known) return known;
    undecided ??= groundsOfUndecided(framework, labelling);
    for (const [one, ground] of undecided(node)) grounds.set(one, ground);
    return grounds.get(node)!;
  };

  const steps = new Map<number, Step>();
  const wanted = new Set([asked]);
  const ids = new Set<Id>();
  const names = new Map<number, readonly Id[]>();
  for (const node of wanted) {
    const ground = groundOf(node);
    const step: Step = {
      node,
      ids: namesOf(framework, node),
      label: labelling.of(node),
      standing: standingOf(framework, labelling, node),
      ground,
    };
    steps.set(node, step);
    for (const other of basisOf(ground)) wanted.add(other);
    for (const one of namedIn(step)) {
      names.set(one, spokenNamesOf(framework, one));
      for (const name of namesOf(framework, one)) ids.add(name);
    }
  }
  const root = steps.get(asked)!;
  return { root, steps, inOrder: fromTheGround(root, steps), names, ids, decisive: decisiveOf(root, steps) };
}

/** The ids of a node, and of a contradiction's side also those of the end that speaks by it. */
function spokenNamesOf(framework: Framework, node: number): readonly Id[] {
  const names = namesOf(framework, node);
  if (framework.idsOf[node]!.length > 0) return names;
  return [...names, ...framework.idsOf[listOf(framework.needs, node)[1]!]!];
}

/** The steps in an order in which they can be told. A proof may be long: no recursion. */
function fromTheGround(root: Step, steps: ReadonlyMap<number, Step>): readonly Step[] {
  const told = new Set<Step>();
  const open: { readonly step: Step; readonly rest: number[] }[] = [];
  const begin = (step: Step) => open.push({ step, rest: [...basisOf(step.ground)].reverse() });
  begin(root);
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const next = last.rest.pop();
    if (next === undefined) told.add(open.pop()!.step);
    else if (!told.has(steps.get(next)!)) begin(steps.get(next)!);
  }
  return [...told];
}

/** A step's node, and those of its loop or circle, which have no steps of their own. */
function namedIn({ node, ground }: Step): readonly number[] {
  if (ground.kind === 'circle') return [node, ...ground.set];
  return ground.kind === 'loop' ? ground.loop : [node];
}

function decisiveOf(root: Step, steps: ReadonlyMap<number, Step>): Step {
  let step = root;
  for (;;) {
    const { ground } = step;
    if (ground.kind === 'need' || ground.kind === 'depends') step = steps.get(ground.by)!;
    else if (ground.kind === 'reasons' && ground.all.length === 1) step = steps.get(ground.all[0]!)!;
    else return step;
  }
}
