import type { Id } from '../../model/index.ts';
import type { Framework } from '../framework.ts';
import { listOf, type Lists } from '../lists.ts';
import { isStatement, namesOf } from '../nodes.ts';
import type { Label } from '../semantics/label.ts';
import type { Weighing } from '../standing.ts';
import type { Ground } from '../why/step.ts';
import { why } from '../why/why.ts';

/**
 * What of the difference between two weighings the proof of a statement or step builds on: what only one of them weighs, or of which they suppose something else. Without these, the
 * proof would be one in both, and it would stand the same. The proof is that of how it stands after; where that is undecided, of how it stood before. Linear in
 * the map. The weighings may be of other layers; what is asked for is weighed in both and stands otherwise.
 */
export function proofCauses(before: Weighing, after: Weighing, asked: Id): ReadonlySet<Id> {
  const causes = new Set<Id>();
  const wanted = new Set([asked]);
  const suppositionIn = ({ framework: { supposed, nodeOf } }: Weighing, id: Id) =>
    supposed.get(nodeOf.get(id)!);
  for (const id of wanted) {
    const supposed = suppositionIn(after, id);
    if (supposed !== suppositionIn(before, id)) {
      causes.add(id);
      if (supposed !== undefined) continue;
    }
    const isDecided = labelIn(after, id) !== 'undecided';
    if (isDecided) collect(causes, after, before, id);
    else if (labelIn(before, id) !== 'undecided') collect(causes, before, after, id);
    for (const names of tellingChallenges(before, after, id)) {
      const isInBoth = names.every((name) => isWeighed(before, name) && isWeighed(after, name));
      for (const name of names)
        if (isInBoth && before.standing(name) !== after.standing(name)) wanted.add(name);
        else if (!isInBoth && isWeighed(after, name)) collect(causes, after, before, name);
        else if (!isInBoth) causes.add(name);
    }
  }
  return causes;
}

const labelIn = ({ framework, labelling }: Weighing, id: Id): Label =>
  labelling.of(framework.nodeOf.get(id)!);

const isWeighed = ({ framework }: Weighing, id: Id): boolean => framework.nodeOf.has(id);

/**
 * What fails is called challenged if anything that is said against it stands, even where it fails for another reason. The names of what makes that difference: where it is
 * challenged now, one that wasn't standing, unless another one was; where it isn't any more, all that were.
 */
function tellingChallenges(before: Weighing, after: Weighing, id: Id): readonly (readonly Id[])[] {
  const [then, now] = [before, after].map((weighing) => challengesIn(weighing, id)) as [Named, Named];
  if (after.standing(id) === 'unsupported') return [...then.values()];
  if (after.standing(id) !== 'challenged' || [...now.keys()].some((key) => then.has(key))) return [];
  return [...now.values()].slice(0, 1);
}

type Named = ReadonlyMap<string, readonly Id[]>;

/** What is said against something and stands. */
function challengesIn({ framework, labelling }: Weighing, id: Id): Named {
  const node = framework.nodeOf.get(id)!;
  const named = [...listOf(framework.hits, node), ...listOf(framework.rivals, node)]
    .filter((one) => labelling.of(one) === 'in')
    .map((one) => itemNames(framework, one));
  return new Map(named.map((names) => [names.join(' '), names]));
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
