import type { ArgumentMap, Id, Relation } from '../model/index.ts';
import { all, quote, shortened } from './panels.ts';

const LONGEST = 120;

/** A statement in the middle of a sentence: its short form where it has one, in quotes, without a full stop. */
export function statementName(map: ArgumentMap, id: Id): string {
  const { short, text } = map.statements.get(id)!;
  return quote(shortened((short ?? text).replace(/\.$/, ''), LONGEST));
}

/** A statement or step in the middle of a sentence; a step by what it leads from and to. */
export function recordName(map: ArgumentMap, id: Id, depth = 0): string {
  const relation = map.relations.get(id);
  if (!relation) return statementName(map, id);
  const { kind, premises = [], target } = relation;
  const from = all(premises.map((premise) => statementName(map, premise)));
  if (kind === 'contradiction') return `the contradiction between ${from}`;
  // Steps can speak about each other in a circle.
  const isDeep = depth > 1 && target !== undefined && map.relations.has(target);
  return `the step from ${from} to ${target === undefined ? 'nothing' : isDeep ? 'another step' : recordName(map, target, depth + 1)}`;
}

/** Who speaks in a step, as one thing in a sentence, however many premises are linked in it. */
export function linkedName(map: ArgumentMap, premises: readonly Id[]): string {
  const [first, ...linked] = premises.map((premise) => statementName(map, premise));
  return linked.length === 0 ? (first ?? 'nothing') : `${first!} together with ${all(linked)}`;
}

/** What nodes of an explanation are called, given their ids: of a contradiction's side, the contradiction and then the end that speaks. */
export interface SpeakerNames {
  readonly isStatement: (node: number) => boolean;
  /** The step of the argument, where it is one; of a contradiction's side, the contradiction. */
  readonly relation: (node: number) => Relation | undefined;
  /** The statement or step itself. */
  readonly name: (node: number) => string;
  /** Who speaks in it: the statement itself, a step's premises, the end of a contradiction. One thing in a sentence, however many premises. */
  readonly speech: (node: number) => string;
}

export function speakerNames(map: ArgumentMap, ids: ReadonlyMap<number, readonly Id[]>): SpeakerNames {
  const relation = (node: number) => map.relations.get(ids.get(node)![0]!);
  const end = (node: number) => (relation(node) ? ids.get(node)![1] : undefined);
  return {
    isStatement: (node) => relation(node) === undefined,
    relation,
    name(node) {
      const other = end(node);
      const own = recordName(map, ids.get(node)![0]!);
      return other === undefined ? own : `${statementName(map, other)} in ${own}`;
    },
    speech(node) {
      const other = end(node);
      if (other !== undefined) return statementName(map, other);
      return linkedName(map, relation(node)?.premises ?? [ids.get(node)![0]!]);
    },
  };
}
