import { adjacency, layerRole, type ArgumentMap, type Id, type Relation } from '../../model/index.ts';
import { camps, opposite, type Camp, type CampOf } from './camps.ts';
import type { Clash } from './clashes.ts';
import { heldBy } from './held.ts';
import { ownGround } from './ownGround.ts';

/**
 * How the other camp grants a statement.
 *
 * - `built on`: it uses it as a premise.
 * - `supported`: it gives a reason for it.
 * - `equated`: it says that something it holds says the same.
 * - `passed over`: it only says that it isn't enough. It undercuts a step of which this is a premise, and attacks neither the statement nor anything that the first
 *   camp rests it on. The weakest sign: it may be left open rather than granted. Not of what an analyst read between the lines: that may be just what the undercut denies.
 */
export type Granting = 'built on' | 'supported' | 'equated' | 'passed over';

/** A statement that both camps grant, as far as the map shows. */
export interface Shared {
  readonly id: Id;
  /** Whose statement it is; the other camp grants it. */
  readonly of: Camp;
  readonly granting: Granting;
  /** The other camp's relations that show it. */
  readonly by: readonly Id[];
}

const kinds: readonly Granting[] = ['built on', 'supported', 'equated', 'passed over'];

/**
 * The statements that both camps grant: one camp holds it (`heldBy`), the other shows by a relation of its own that it grants it, and nothing of the other camp attacks or contradicts it.
 * Each once, under the plainest sign there is. That somebody is silent about a statement is no sign. What a camp only argues by, or reports, may be more than it believes: the map can't tell.
 */
export function sharedBetween(
  map: ArgumentMap,
  campOf: CampOf,
  clashes: ReadonlyMap<Id, Clash>,
): ReadonlyMap<Id, Shared> {
  const { into, from } = adjacency(map);
  const attacked = new Set([...clashes.values()].map(({ against }) => against));
  for (const { kind, premises = [] } of map.relations.values())
    if (kind === 'contradiction' && new Set(premises.map(campOf)).size > 1)
      for (const end of premises) attacked.add(end);

  const held = { first: heldBy(map, campOf, 'first'), second: heldBy(map, campOf, 'second') };
  const shared = new Map<Id, Shared>();
  for (const camp of camps) {
    const other = opposite(camp);
    // A step that the other camp only reports shows nothing of what it grants.
    const isMeant = ({ id }: Relation) => held[other].has(id);
    const undercut = ({ id }: Relation) => into(id).filter((step) => step.kind === 'attack' && isMeant(step));
    for (const id of held[camp]) {
      if (!map.statements.has(id) || attacked.has(id)) continue;
      const uses = from(id);
      const signs: Readonly<Record<Granting, () => readonly Relation[]>> = {
        'built on': () =>
          uses.filter((step) => (step.kind === 'support' || step.kind === 'attack') && isMeant(step)),
        supported: () => into(id).filter((step) => step.kind === 'support' && isMeant(step)),
        equated: () =>
          uses.filter(
            (step) =>
              step.kind === 'equivalence' &&
              campOf(step.id) === other &&
              step.premises!.some((end) => held[other].has(end)),
          ),
        'passed over': () => {
          const hits = uses.filter((step) => campOf(step.id) === camp).flatMap(undercut);
          if (hits.length === 0 || layerRole(map, map.statements.get(id)!) === 'analyst') return [];
          const isChallenged = [...ownGround(map, campOf, camp, id)].some((one) => attacked.has(one));
          return isChallenged ? [] : hits;
        },
      };
      for (const granting of kinds) {
        const by = signs[granting]().map((step) => step.id);
        if (by.length === 0) continue;
        shared.set(id, { id, of: camp, granting, by });
        break;
      }
    }
  }
  return shared;
}
