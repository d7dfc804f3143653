import {
  adjacency,
  attackManner,
  layerRole,
  mannerOf,
  premisesOf,
  readingTree,
  type ArgumentMap,
  type Id,
  type Relation,
} from '../../../model/index.ts';
import { cardRole, type CardRole } from '../../../picture/index.ts';
import { attackWords, layerWords, quote, relationWords, stepName, type Does } from '../../../words/index.ts';

/** A statement's short form; a step by what it leads from and to. */
export function nameOf(map: ArgumentMap, id: Id): string {
  const statement = map.statements.get(id);
  if (statement) return statement.short ?? statement.text;
  const relation = map.relations.get(id);
  if (!relation) return id;
  return stepName(
    premisesOf(map, relation).map((premise) => nameOf(map, premise.id)),
    targetName(map, relation),
  );
}

const targetName = (map: ArgumentMap, { target }: Relation): string | undefined => {
  const statement = target === undefined ? undefined : map.statements.get(target);
  return statement && (statement.short ?? statement.text);
};

/** A name as it stands in a sentence: statements in quotation marks, steps as they are. */
export const inSentence = (map: ArgumentMap, id: Id): string =>
  map.statements.has(id) ? quote(nameOf(map, id)) : nameOf(map, id);

/** What a relation does to its target: “supports”, “undermines”, “backs”. */
export function verbOf(map: ArgumentMap, relation: Relation): string {
  if (relation.kind === 'attack') return attackWords[attackManner(map, relation)];
  const ontoStep = relation.target !== undefined && map.relations.has(relation.target);
  return relation.kind === 'support' && ontoStep ? 'backs' : relationWords[relation.kind];
}

/** What a statement is called where it hangs in the reading tree. */
export function roleAt(map: ArgumentMap, id: Id): CardRole {
  const branch = readingTree(map).branches.get(id);
  return branch ? cardRole(map, branch) : 'conclusion';
}

/** Whose words a statement is, where they are not the text's. */
export function voiceOf(map: ArgumentMap, id: Id): string | undefined {
  const role = layerRole(map, map.statements.get(id) ?? {});
  return role === 'source' ? undefined : layerWords[role];
}

/** What else a statement does, beside its part in one relation: to what, by name. */
export function alsoDoes(map: ArgumentMap, id: Id, beside: Relation | undefined): readonly Does[] {
  return adjacency(map)
    .from(id)
    .flatMap((relation) => {
      const { target } = relation;
      if (relation === beside || target === undefined) return [];
      return { manner: mannerOf(relation, map.relations.has(target)), to: nameOf(map, target) };
    });
}

/** The colour family of a role; the word and the sign say the same. */
export const leaning = (role: CardRole): 'because' | 'but' | 'neutral' => {
  if (role === 'claim' || role === 'premise' || role === 'backing') return 'because';
  return role === 'counter-claim' || role === 'rebuttal' || role === 'undercut' ? 'but' : 'neutral';
};
