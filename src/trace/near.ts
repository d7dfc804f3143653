import { adjacency, type ArgumentMap, type Id, type Relation } from '../model/index.ts';

/**
 * The statements within some links of one, itself among them, whichever way the links point. A premise is one link from its target, so linked
 * premises are two apart; what is said of a step is one link from that step's premises and target; what a contradiction or an equivalence
 * ties is one link apart. Breadth first, every step looked at once, so linear in the map.
 */
export function near(map: ArgumentMap, of: Id, links: number): ReadonlySet<Id> {
  const index = adjacency(map);
  const found = new Set<Id>([of]);
  const metSteps = new Set<string>();
  let edge: readonly Id[] = [of];

  for (let link = 0; link < links && edge.length > 0; link += 1) {
    const next: Id[] = [];
    const reach = (id: Id | undefined) => {
      if (id === undefined || found.has(id) || !map.statements.has(id)) return;
      found.add(id);
      next.push(id);
    };
    const reachPremises = ({ premises = [] }: Relation) => premises.forEach(reach);
    /** Does something to a step the first time it is met that way: later it would reach nothing nearer. */
    const once = (step: Relation, way: string, act: (step: Relation) => void) => {
      const key = `${way} ${step.id}`;
      if (metSteps.has(key)) return;
      metSteps.add(key);
      act(step);
    };
    const reachWhatIsSaidOf = (step: Relation) => index.into(step.id).forEach(reachPremises);
    const reachEnds = (step: Relation) => {
      reachPremises(step);
      reach(step.target);
    };
    for (const id of edge) {
      for (const step of index.into(id)) {
        reachPremises(step);
        once(step, 'said of', reachWhatIsSaidOf);
      }
      for (const step of index.from(id)) {
        once(step, 'said of', reachWhatIsSaidOf);
        const hit = step.target === undefined ? undefined : map.relations.get(step.target);
        if (hit) once(hit, 'ends of', reachEnds);
        else if (step.target === undefined) once(step, 'ends of', reachEnds);
        else reach(step.target);
      }
    }
    edge = next;
  }
  return found;
}
