import { adjacency, type ArgumentMap, type Id, type Relation } from '../../model/index.ts';

/** What a step rests on: itself, its premises, the reasons for these, what backs the steps, and so on. */
export interface Grounds {
  /** Each before its reasons. */
  readonly statements: readonly Id[];
  readonly steps: readonly Id[];
}

/** What a step rests on, each once, in the order in which the map gives it. Linear in what it is. */
export function groundsOf(map: ArgumentMap, step: Relation): Grounds {
  const index = adjacency(map);
  const statements = new Set<Id>();
  const steps = new Set<Id>();
  const pending: Relation[] = [step];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (steps.has(next.id)) continue;
    steps.add(next.id);
    const under: Relation[] = [];
    const reasons = (id: Id) => under.push(...index.into(id).filter(({ kind }) => kind === 'support'));
    for (const premise of next.premises ?? []) {
      if (!map.statements.has(premise) || statements.has(premise)) continue;
      statements.add(premise);
      reasons(premise);
    }
    reasons(next.id);
    pending.push(...under.reverse());
  }
  return { statements: [...statements], steps: [...steps] };
}
