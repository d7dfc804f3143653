import {
  adjacency,
  groupOf,
  stanceOf,
  textSource,
  type ArgumentMap,
  type Branch,
  type Id,
  type ReadingTree,
} from '../model/index.ts';
import { downwards } from './prune.ts';
import { unansweredAttacks } from './unanswered.ts';

/** As the text says it; down the tree as it stands; down the tree, what has most behind it first. */
export type ReadingOrder = 'text' | 'depth' | 'strongest';

/** One stop of a reading: a statement and, in the order of the text, the passage that says it. */
export interface Stop {
  readonly statement: Id;
  readonly passage?: Id;
}

/**
 * The statements of a map in an order in which they may be read. Text: one stop for each passage of the main text and statement it
 * says; statements without such a passage are left out. Depth and strongest: every statement once.
 */
export function readingOrder(map: ArgumentMap, tree: ReadingTree, order: ReadingOrder): readonly Stop[] {
  switch (order) {
    case 'text':
      return asWritten(map, tree);
    case 'depth':
      return depthFirst(tree, ({ children }) => children);
    case 'strongest': {
      const support = supportBelow(map, tree);
      return depthFirst(tree, (branch) => strongestFirst(map, branch, support));
    }
  }
}

/** Passages by their start. Of one passage, what tells against the thesis comes last: the text names it in order to answer it. */
function asWritten(map: ArgumentMap, tree: ReadingTree): readonly Stop[] {
  const source = textSource(map)?.id;
  const { ofPassage } = adjacency(map);
  const answered = (id: Id) => (stanceOf(map, id) === 'against' ? 1 : 0);
  return [...map.passages.values()]
    .filter((passage) => passage.source === source)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    .flatMap((passage) =>
      ofPassage(passage.id)
        .filter(({ id }) => tree.branches.has(id))
        .sort((a, b) => answered(a.id) - answered(b.id) || (a.id < b.id ? -1 : 1))
        .map(({ id }) => ({ statement: id, passage: passage.id })),
    );
}

function depthFirst(tree: ReadingTree, childrenOf: (branch: Branch) => readonly Branch[]): readonly Stop[] {
  const stops: Stop[] = [];
  const waiting = [...tree.roots].reverse();
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    stops.push({ statement: branch.id });
    const children = childrenOf(branch);
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at]!);
  }
  return stops;
}

/** Children that hang by one relation: linked premises, read together. */
interface Step {
  readonly branches: Branch[];
  readonly rank: 0 | 1;
  /** The weight the step was given, or else the least credence of its premises. */
  readonly given: number;
  support: number;
}

/**
 * The children of a branch, reasons before objections; in each group steps that were given a weight or credence first, the greatest
 * ahead; then those with most support below them (`supportBelow`, summed over linked premises); else as they stand in the tree. This
 * is the map's structure and what its writer put in, not a judgement of the arguments.
 */
function strongestFirst(
  map: ArgumentMap,
  { children }: Branch,
  support: ReadonlyMap<Id, number>,
): readonly Branch[] {
  const steps = new Map<Id, Step>();
  for (const branch of children) {
    const { id } = branch.relation!;
    const step = steps.get(id) ?? newStep(map, branch);
    steps.set(id, step);
    step.branches.push(branch);
    step.support += support.get(branch.id)!;
  }
  return [...steps.values()]
    .sort((a, b) => a.rank - b.rank || compare(b.given, a.given) || b.support - a.support)
    .flatMap(({ branches }) => branches);
}

function newStep(map: ArgumentMap, { relation, manner }: Branch): Step {
  const credences = (relation!.premises ?? []).flatMap((id) => map.statements.get(id)?.credence ?? []);
  return {
    branches: [],
    rank: groupOf[manner!] === 'but' ? 1 : 0,
    given: relation!.weight ?? (credences.length > 0 ? Math.min(...credences) : -Infinity),
    support: 0,
  };
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/**
 * How much of the map speaks for each statement: the statements under it that support it, at any remove, less the objections to it or
 * to them that nothing on the map answers.
 */
function supportBelow(map: ArgumentMap, tree: ReadingTree): ReadonlyMap<Id, number> {
  const open = unansweredAttacks(map);
  const support = new Map<Id, number>();
  for (const { id, children } of downwards(tree).reverse()) {
    const challenges = new Set<Id>();
    let sum = 0;
    for (const child of children) {
      if (groupOf[child.manner!] === 'because') sum += 1 + support.get(child.id)!;
      else if (open.has(child.relation!.id)) challenges.add(child.relation!.id);
    }
    support.set(id, sum - challenges.size);
  }
  return support;
}

/**
 * The stop after (or before) one; undefined past the end. A stop without its passage is taken as the first of its statement. From
 * nowhere, or from a statement that the order leaves out, one comes to the first stop (or the last).
 */
export function nextStop(order: readonly Stop[], at: Stop | undefined, step: 1 | -1): Stop | undefined {
  const same = order.findIndex((stop) => stop.statement === at?.statement && stop.passage === at.passage);
  const here = same < 0 ? order.findIndex(({ statement }) => statement === at?.statement) : same;
  return here < 0 ? order.at(step === 1 ? 0 : -1) : order[here + step];
}
