import { layerRole, sidesOf, type ArgumentMap, type Id, type LayerRole } from '../../model/index.ts';

/** One of two camps that argue with each other. Neither comes first in anything but the lists. */
export type Camp = 'first' | 'second';

export const camps: readonly Camp[] = ['first', 'second'];

export const opposite = (camp: Camp): Camp => (camp === 'first' ? 'second' : 'first');

/** Whose a statement or relation is; undefined where it is neither's. */
export type CampOf = (id: Id) => Camp | undefined;

/** Which roles of layers make up each camp. */
export type CampRoles = Readonly<Record<Camp, readonly LayerRole[]>>;

/** The author's side, with what is read between the lines and what a defender answers, and the critics. The reader stays out of it. */
export const authorAndCritics: CampRoles = { first: ['source', 'analyst', 'defender'], second: ['critic'] };

/** Camps by whose words a statement or relation is. */
export function campsByLayers(map: ArgumentMap, roles: CampRoles = authorAndCritics): CampOf {
  const campOf = (record: { readonly layer?: Id } | undefined) =>
    record && camps.find((camp) => roles[camp].includes(layerRole(map, record)));
  return (id) => campOf(map.statements.get(id) ?? map.relations.get(id));
}

/** Camps by which way a statement or relation tells on a question: first, what is for it. What tells both ways, or neither, is nobody's. */
export function campsBySides(map: ArgumentMap, question: Id): CampOf {
  const sides = sidesOf(map, question);
  return (id) => {
    const side = sides.get(id);
    return side === 'for' ? 'first' : side === 'against' ? 'second' : undefined;
  };
}
