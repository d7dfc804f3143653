import type { Id } from '../../model/index.ts';
import type { Framework } from '../framework.ts';
import { each, listOf, type Lists } from '../lists.ts';
import { isStatement, namesOf } from '../nodes.ts';
import type { Label } from '../semantics/label.ts';
import type { Weighing } from '../standing.ts';
import type { Ground } from '../why/step.ts';
import { why } from '../why/why.ts';

/**
 * What of the difference between two weighings the proof of a statement or step builds on: what only one of them weighs, of which they suppose something else, or which doesn't say the same as the
 * same others. Whatever else is otherwise, the proof stands as long as these are as they are. It is the proof of how it stands after; where that is undecided, of how it stood before:
 * that had to be undone. Linear in the map. The weighings may be of other layers; what is asked for is weighed in both and stands otherwise.
 */
export function proofCauses(before: Weighing, after: Weighing, asked: Id): ReadonlySet<Id> {
  const causes = new Set<Id>();
  const supposed = suppositionIn(after, asked);
  if (supposed !== suppositionIn(before, asked)) {
    causes.add(asked);
    if (supposed !== undefined) return causes;
  }
  if (labelIn(after, asked) !== 'undecided') collect(causes, after, before, asked);
  else if (labelIn(before, asked) !== 'undecided') collect(causes, before, after, asked);
  for (const names of tellingChallenges(before, after, asked))
    for (const name of names)
      if (!isWeighed(after, name)) causes.add(name);
      else if (labelIn(after, name) !== 'undecided') collect(causes, after, before, name);
      else for (const cause of above(before, after, name)) causes.add(cause);
  return causes;
}

const suppositionIn = ({ framework: { supposed, nodeOf } }: Weighing, id: Id) =>
  supposed.get(nodeOf.get(id)!);

const labelIn = ({ framework, labelling }: Weighing, id: Id): Label =>
  labelling.of(framework.nodeOf.get(id)!);

const isWeighed = ({ framework }: Weighing, id: Id): boolean => framework.nodeOf.has(id);

/**
 * What fails is called challenged if anything that is said against it stands, even where it fails for another reason. The names of what makes it so: one that stands, rather one that stood
 * before; or, where nothing does, all that could, and did before.
 */
function tellingChallenges(before: Weighing, after: Weighing, id: Id): readonly (readonly Id[])[] {
  const [then, now] = [before, after].map((weighing) => challengesIn(weighing, id)) as [Named, Named];
  const standing = [...now].filter(([, { label }]) => label === 'in');
  const rather = standing.find(([key]) => then.get(key)?.label === 'in') ?? standing[0];
  if (after.standing(id) === 'challenged') return rather ? [rather[1].names] : [];
  if (after.standing(id) !== 'unsupported') return [];
  const gone = [...then].filter(([key, { label }]) => label === 'in' && !now.has(key));
  return [...gone, ...now].map(([, { names }]) => names);
}

type Named = ReadonlyMap<string, { readonly names: readonly Id[]; readonly label: Label }>;

/** What is said against something, and whether it stands. */
function challengesIn({ framework, labelling }: Weighing, id: Id): Named {
  const node = framework.nodeOf.get(id)!;
  const challenges = [...listOf(framework.hits, node), ...listOf(framework.rivals, node)];
  return new Map(
    challenges.map((one) => {
      const names = itemNames(framework, one);
      return [names.join(' '), { names, label: labelling.of(one) }];
    }),
  );
}

/** Everything that the weighings have otherwise among what something depends on in either: of what is open there is no proof that builds on less. */
function above(before: Weighing, after: Weighing, id: Id): ReadonlySet<Id> {
  const found = new Set<Id>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    const { nodeOf, needs, any, hits, rivals } = one.framework;
    const nodes = new Set(isWeighed(one, id) ? [nodeOf.get(id)!] : []);
    for (const node of nodes)
      for (const list of [needs, any, hits, rivals]) each(list, node, (item) => nodes.add(item));
    for (const name of [...nodes].flatMap((node) => itemNames(one.framework, node)))
      if (!isWeighed(other, name) || !isSameNode(one.framework, other.framework, name)) found.add(name);
  }
  return found;
}

/** Whether the same is supposed of something in both, and the same others say the same. */
function isSameNode(one: Framework, other: Framework, id: Id): boolean {
  const [here, there] = [one.nodeOf.get(id)!, other.nodeOf.get(id)!];
  return (
    one.supposed.get(here) === other.supposed.get(there) &&
    one.idsOf[here]!.join(' ') === other.idsOf[there]!.join(' ')
  );
}

const isOnlyOne = (one: Framework, other: Framework, id: Id) => one.nodeOf.has(id) !== other.nodeOf.has(id);

/** The names by which a node is known in a list; of one side of a contradiction, the contradiction's and those of its other end. */
const itemNames = (framework: Framework, node: number): readonly Id[] =>
  framework.idsOf[node]!.length > 0
    ? framework.idsOf[node]!
    : [...listOf(framework.needs, node)].flatMap((need) => namesOf(framework, need));

/** Adds what the proof in one weighing names that isn't so in the other, and what the other has that would have to be met as well. */
function collect(causes: Set<Id>, one: Weighing, other: Weighing, asked: Id): void {
  const [here, there] = [one.framework, other.framework];
  const add = (id: Id) => {
    if (isOnlyOne(here, there, id)) causes.add(id);
  };
  for (const { node, ground } of why(one, asked)!.steps.values())
    for (const named of ground.kind === 'circle' ? [node, ...ground.set] : [node]) {
      itemNames(here, named).forEach(add);
      const ids = here.idsOf[named]!;
      const match = ids.map((id) => there.nodeOf.get(id)).find((found) => found !== undefined);
      if (match === undefined) continue;
      if (here.supposed.get(named) !== there.supposed.get(match)) ids.forEach((id) => causes.add(id));
      // Held to say the same in one only: then the others bring their reasons with them.
      const same = there.idsOf[match]!;
      for (const id of ids) if (!same.includes(id)) causes.add(id);
      for (const id of same) if (!ids.includes(id)) causes.add(id);
      for (const list of excluded(there, match, ground))
        for (const item of listOf(list, match)) itemNames(there, item).forEach(add);
    }
}

/** The lists in which a proof allows nothing that it doesn't name. */
function excluded(framework: Framework, node: number, ground: Ground): readonly Lists[] {
  const { needs, any, hits, rivals } = framework;
  switch (ground.kind) {
    case 'carries':
      return ground.reason === undefined ? [needs, hits, rivals, any] : [needs, hits, rivals];
    // What hits a statement would only rival it, if it had reasons.
    case 'hit':
      return isStatement(framework, node) ? [any] : [];
    case 'reasons':
    case 'circle':
      return [any];
    default:
      return [];
  }
}
