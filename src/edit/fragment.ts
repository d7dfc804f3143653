import {
  adjacency,
  layerRole,
  orderBetween,
  readingTree,
  type ArgumentMap,
  type Branch,
  type Id,
  type Passage,
  type Relation,
  type Statement,
} from '../model/index.ts';

/** A part of a map that was copied: statements with the steps between them, to be put elsewhere. Plain JSON. */
export interface Fragment {
  readonly statements: readonly Statement[];
  /** Steps between the statements, and of these. */
  readonly relations: readonly Relation[];
  readonly passages: readonly Passage[];
  /** The digest of each source that passages lie in: elsewhere they hold only where the same text is. */
  readonly digests: Readonly<Record<Id, string>>;
  /** What hung under nothing that was copied, and by which kind of step it hung where it was; what is said of that step names it as `step`. */
  readonly roots: readonly { readonly id: Id; readonly kind: Relation['kind']; readonly step?: Id }[];
}

/**
 * Copies statements with all that hangs under them in the reading tree, and the premises that these count together with; what is said of the step
 * by which they lead on only `withSteps`. What others said stays attributed to them: its layer's title stands in `attribution`, where nobody is
 * named.
 */
export function copied(map: ArgumentMap, ids: Iterable<Id>, { withSteps = false } = {}): Fragment {
  const { branches } = readingTree(map);
  const inside = new Set<Id>();
  const beside = new Set<Id>();
  const take = (root: Branch): void => {
    const queue = [root];
    for (const branch of queue) {
      if (inside.has(branch.id)) continue;
      inside.add(branch.id);
      const under = branch === root && !withSteps ? ofItself(map, branch) : branch.children;
      queue.push(...under);
      for (const child of under)
        for (const step of [...undrawn(map, branch, child), ...(child.relation ? [child.relation] : [])])
          if (step.target !== undefined) for (const premise of step.premises ?? []) beside.add(premise);
    }
  };
  const chosen = [...ids].filter((id) => branches.has(id));
  for (const id of chosen) take(branches.get(id)!);
  for (const id of beside) inside.add(id);
  const isUnder = (id: Id) => {
    const above = branches.get(id)!.parent;
    return above !== undefined && inside.has(above);
  };
  const roots = chosen
    .filter((id) => !isUnder(id))
    .map((id) => {
      const { id: step, kind = 'support' } = branches.get(id)!.relation ?? {};
      return { id, kind, ...(withSteps && step !== undefined && { step }) };
    });
  const above = new Set(roots.flatMap(({ step }) => step ?? []));
  const steps = new Set<Id>();
  for (let before = -1; before < steps.size;) {
    before = steps.size;
    for (const { id, premises = [], target } of map.relations.values())
      if (
        premises.length > 0 &&
        !above.has(id) &&
        premises.every((premise) => inside.has(premise)) &&
        (target === undefined || inside.has(target) || steps.has(target) || above.has(target))
      )
        steps.add(id);
  }
  const statements = [...inside].map((id) => attributed(map, map.statements.get(id)!));
  const passages = [...new Set(statements.flatMap((statement) => statement.passages ?? []))].flatMap(
    (id) => map.passages.get(id) ?? [],
  );
  const digests = Object.fromEntries(
    passages.flatMap(({ source }) => {
      const digest = map.sources.get(source)?.digest;
      return digest === undefined ? [] : [[source, digest]];
    }),
  );
  return {
    statements,
    relations: inOrder(map, steps),
    passages,
    digests,
    roots,
  };
}

/** Steps with an order of their own: what the text and the ids decided where they were is lost elsewhere. */
function inOrder(map: ArgumentMap, steps: ReadonlySet<Id>): readonly Relation[] {
  const { into } = adjacency(map);
  const orders = new Map<Id, string>();
  for (const target of new Set([...steps].flatMap((id) => map.relations.get(id)!.target ?? []))) {
    let last: string | undefined;
    for (const { id } of into(target))
      if (steps.has(id)) orders.set(id, (last = orderBetween(last, undefined)));
  }
  return [...steps].map((id) => {
    const order = orders.get(id);
    return { ...map.relations.get(id)!, ...(order !== undefined && { order }) };
  });
}

/** What hangs under a statement because of what it says, not of the step by which it leads on: that is left where it is. */
export const ofItself = (map: ArgumentMap, branch: Branch): readonly Branch[] =>
  branch.children.filter((child) => {
    const [outermost = child.relation] = undrawn(map, branch, child);
    return branch.relation === undefined || outermost?.target !== branch.relation.id;
  });

/**
 * The steps between a statement and what hangs under it that the tree doesn't draw, since their premises hang elsewhere; the outermost first.
 * What is said of such a step hangs under what the step is about.
 */
export function undrawn(map: ArgumentMap, branch: Branch, { relation }: Branch): readonly Relation[] {
  const between: Relation[] = [];
  for (let at = relation?.target; at !== undefined && at !== branch.relation?.id;) {
    const step = map.relations.get(at);
    if (!step || between.includes(step)) break;
    between.unshift(step);
    at = step.target;
  }
  return between;
}

function attributed(map: ArgumentMap, statement: Statement): Statement {
  const title = map.layers.get(statement.layer)?.title;
  if (statement.attribution !== undefined || title === undefined || layerRole(map, statement) === 'reader')
    return statement;
  return { ...statement, attribution: title };
}
