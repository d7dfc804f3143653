import { MIDDLE } from './order.ts';
import type { ArgumentMap, Id, Note, Relation, Statement } from './records.ts';

/** Who is tied to whom, looked up both ways. One index a map, made when first asked for. */
export interface Adjacency {
  /** Relations that point at a statement or relation, siblings in order. */
  readonly into: (target: Id) => readonly Relation[];
  /** Relations of which a statement is a premise. */
  readonly from: (premise: Id) => readonly Relation[];
  /** Statements a passage is of. */
  readonly ofPassage: (passage: Id) => readonly Statement[];
  /** Notes about a record. */
  readonly notesAbout: (about: Id) => readonly Note[];
  /** Where a statement is first said: place of its first passage in the text, in code points; Infinity where it has none. */
  readonly place: (statement: Id) => number;
}

const known = new WeakMap<ArgumentMap, Adjacency>();

/** The adjacency index of a map. Ids that lead nowhere are kept: whoever follows them asks the tables. */
export function adjacency(map: ArgumentMap): Adjacency {
  const made = known.get(map) ?? build(map);
  known.set(map, made);
  return made;
}

function build(map: ArgumentMap): Adjacency {
  const places = new Map<Id, number>();
  const ofPassage = new Map<Id, Statement[]>();
  for (const statement of map.statements.values()) {
    let place = Infinity;
    for (const id of once(statement.passages)) {
      const passage = map.passages.get(id);
      if (!passage) continue;
      append(ofPassage, id, statement);
      if (map.sources.get(passage.source)?.role !== 'reference') place = Math.min(place, passage.start);
    }
    places.set(statement.id, place);
  }
  const place = (id: Id) => places.get(id) ?? Infinity;

  const into = new Map<Id, Relation[]>();
  const from = new Map<Id, Relation[]>();
  for (const relation of map.relations.values()) {
    if (relation.target !== undefined) append(into, relation.target, relation);
    for (const premise of once(relation.premises)) append(from, premise, relation);
  }
  const order = inOrder(place);
  for (const siblings of into.values()) if (siblings.length > 1) siblings.sort(order);
  for (const relations of from.values())
    if (relations.length > 1) relations.sort((a, b) => (a.id < b.id ? -1 : 1));

  const notes = new Map<Id, Note[]>();
  for (const note of map.notes.values()) append(notes, note.about, note);

  return {
    into: (id) => into.get(id) ?? [],
    from: (id) => from.get(id) ?? [],
    ofPassage: (id) => ofPassage.get(id) ?? [],
    notesAbout: (id) => notes.get(id) ?? [],
    place,
  };
}

const rank: Readonly<Record<Relation['kind'], number>> = {
  support: 0,
  equivalence: 1,
  rephrase: 1,
  preference: 1,
  attack: 2,
  contradiction: 2,
};

/** Siblings: reasons before objections; then by `order`; then as the text says them; then by id. */
function inOrder(place: (statement: Id) => number) {
  const first = (relation: Relation) =>
    (relation.premises ?? []).reduce((least, premise) => Math.min(least, place(premise)), Infinity);
  return (a: Relation, b: Relation): number => {
    if (rank[a.kind] !== rank[b.kind]) return rank[a.kind] - rank[b.kind];
    const [orderA, orderB] = [a.order ?? MIDDLE, b.order ?? MIDDLE];
    if (orderA !== orderB) return orderA < orderB ? -1 : 1;
    const [placeA, placeB] = [first(a), first(b)];
    if (placeA !== placeB) return placeA < placeB ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };
}

/** What is listed, each once. Most lists are short, and a large map has many. */
const once = (ids: readonly Id[] = []): Iterable<Id> => (ids.length < 2 ? ids : new Set(ids));

function append<V>(lists: Map<Id, V[]>, key: Id, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
