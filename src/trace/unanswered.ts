import {
  adjacency,
  isReply,
  layerRole,
  readingTree,
  stanceOf,
  trail,
  type ArgumentMap,
  type Id,
} from '../model/index.ts';

/** What nothing on the map answers. */
interface Unanswered {
  readonly attacks: ReadonlySet<Id>;
  readonly statements: ReadonlySet<Id>;
}

const known = new WeakMap<ArgumentMap, Unanswered>();

/**
 * The attacks (ids of relations) that nothing answers: no other attack hits one of their premises or undercuts the step itself. What only
 * answers for the thesis waits for nothing: the last word in its defence is an answer, not an objection. Where a map names no thesis, every
 * last word counts. What is said against the motion waits for an answer only once critics are heard: until then the debate is not shown. That
 * an attack is answered says nothing of whether the answer is a good one. Found once a map.
 */
export const unansweredAttacks = (map: ArgumentMap): ReadonlySet<Id> => remembered(map).attacks;

/** The premises of the attacks that nothing answers: see `unansweredAttacks`. */
export const unanswered = (map: ArgumentMap): ReadonlySet<Id> => remembered(map).statements;

function remembered(map: ArgumentMap): Unanswered {
  const made = known.get(map) ?? find(map);
  known.set(map, made);
  return made;
}

function find(map: ArgumentMap): Unanswered {
  const { into } = adjacency(map);
  const isUnheard = aboutUnheardMotion(map);
  const attacks = new Set<Id>();
  const statements = new Set<Id>();
  for (const { id, kind, premises = [], target } of map.relations.values()) {
    if (kind !== 'attack' || target === undefined) continue;
    if (!map.statements.has(target) && !map.relations.has(target)) continue;
    if (stanceOf(map, id) === 'for' || isUnheard(target)) continue;
    // An attack on its own premise is not an answer to itself.
    const isHit = (at: Id) => into(at).some((other) => other.kind === 'attack' && other.id !== id);
    if (isHit(id) || premises.some(isHit)) continue;
    attacks.add(id);
    for (const premise of premises) if (map.statements.has(premise)) statements.add(premise);
  }
  return { attacks, statements };
}

/** Whether a statement or step stands under the motion, while nobody speaks to it but the text and those who read it. */
function aboutUnheardMotion(map: ArgumentMap): (id: Id) => boolean {
  const { motion, thesis, statements, relations } = map;
  const isHeard = [...statements.values()].some((statement) => isReply(layerRole(map, statement)));
  if (isHeard || motion === undefined || thesis === undefined || motion === thesis) return () => false;
  const tree = readingTree(map);
  return (id) => trail(tree, relations.get(id)?.premises?.[0] ?? id)[0]?.id === motion;
}
