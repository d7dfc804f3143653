import {
  sameWords,
  type ArgumentMap,
  type Change,
  type Id,
  type LayerRole,
  type Relation,
  type TableName,
} from '../../model/index.ts';
import { codePoints } from '../../text/index.ts';
import { answeredIn, claimIn } from './headings.ts';
import type { Card, DebateFile } from './debateFile.ts';

export interface LayerWish {
  readonly layerTitle: string;
  /** Whose words they are; a reader's, where that is not said. */
  readonly role?: LayerRole;
  /** Gives an id that nothing in the map has, and none that it has given before. */
  readonly newId: (table: TableName) => Id;
}

/** How much of a file was new to a map: statements, steps by which one answers another, and what was read out, as notes. */
export interface CameIn {
  readonly statements: number;
  readonly answers: number;
  readonly cards: number;
}

/** What a file comes to on a map. */
export interface BlocksLayer {
  /** All that is added, as changes for an edit; none where the map has it all. Nothing of the map is changed. */
  readonly changes: readonly Change[];
  /** How much of each kind is added. */
  readonly came: CameIn;
  /** Headings of blocks that do not say what they answer, or that nothing answers, so that nothing came of them. */
  readonly left: readonly string[];
}

/**
 * The blocks of a debater's file as a layer of a map. What a block answers (`AT: …`) is the statement of the map that says so, in its text or its short form, or a new one. Each tag is a statement that
 * attacks it, if it does not answer it there already: one of the map, if it says the same. A card is a note about its tag with its words as a quotation, citing a source whose title is the cite as it is written: which text it is from, and
 * where in it, the file does not say, so that no passage is made. What the map has already is not added again.
 */
export function blocksAsLayer(
  map: ArgumentMap,
  { blocks }: DebateFile,
  { layerTitle, role = 'reader', newId }: LayerWish,
): BlocksLayer {
  const added: Change[] = [];
  const layer = newId('layers');
  const statements = new Map<string, Id>();
  for (const { id, text, short } of map.statements.values())
    for (const words of [short, text])
      if (words !== undefined && !statements.has(sameWords(words))) statements.set(sameWords(words), id);
  const sources = new Map<string, Id>();
  for (const { id, csl } of map.sources.values())
    if (csl.title !== undefined) sources.set(sameWords(csl.title), id);
  const attacks = new Set<string>();
  const isAnswered = answeredOn(map);
  const isSaid = saidIn(map);
  const noted = new Set([...map.notes.values()].map(({ about, text }) => `${about} ${text}`));

  const stated = (text: string): Id => {
    const words = sameWords(text) || text;
    let id = statements.get(words);
    if (id === undefined) {
      id = newId('statements');
      statements.set(words, id);
      added.push({ table: 'statements', id, record: { id, text, layer } });
    }
    return id;
  };
  const cited = (title: string): Id => {
    const words = sameWords(title) || title;
    let id = sources.get(words);
    if (id === undefined) {
      id = newId('sources');
      sources.set(words, id);
      added.push({
        table: 'sources',
        id,
        record: { id, role: 'reference', csl: { type: 'document', title } },
      });
    }
    return id;
  };
  const attack = (premise: Id, target: Id, answer: Relation['answer']) => {
    // What is answered may be repeated as its own answer.
    if (premise === target || attacks.has(`${premise} ${target}`) || isAnswered(premise, target)) return;
    attacks.add(`${premise} ${target}`);
    const id = newId('relations');
    const record = {
      id,
      kind: 'attack',
      premises: [premise],
      target,
      layer,
      ...(answer && { answer }),
    } as const;
    added.push({ table: 'relations', id, record });
  };
  const note = (about: Id, { cite, body }: Card) => {
    const text = body.map((paragraph) => `> ${literal(paragraph)}`).join('\n>\n') || literal(cite ?? '');
    if (noted.has(`${about} ${text}`) || (body.length > 0 && body.every(isSaid))) return;
    noted.add(`${about} ${text}`);
    const id = newId('notes');
    const citing = cite === undefined ? {} : { sources: [cited(cite)] };
    added.push({ table: 'notes', id, record: { id, about, kind: 'comment', text, ...citing, layer } });
  };

  const left: string[] = [];
  for (const { heading, tags } of blocks) {
    const answered = answeredIn(heading);
    if (answered === undefined || tags.length === 0) left.push(heading);
    else {
      const target = stated(answered);
      for (const { tag, cards } of tags) {
        const { claim, answer } = claimIn(tag);
        const premise = stated(claim);
        attack(premise, target, answer);
        for (const card of cards) note(premise, card);
      }
    }
  }
  const making: Change = { table: 'layers', id: layer, record: { id: layer, title: layerTitle, role } };
  const number = (of: TableName) => added.filter(({ table }) => table === of).length;
  const came = { statements: number('statements'), answers: number('relations'), cards: number('notes') };
  return { changes: added.length === 0 ? [] : [making, ...added], came, left };
}

/** Knows whether a statement of the map answers another there: itself, a reason for it, or a step from or to one of these. */
function answeredOn(map: ArgumentMap): (premise: Id, target: Id) => boolean {
  const relations = [...map.relations.values()];
  const answers = new Map<Id, ReadonlySet<Id>>();
  const answersTo = (target: Id): ReadonlySet<Id> => {
    const reasons = relations.filter((one) => one.kind === 'support' && one.target === target);
    const theirs = new Set([target, ...reasons.flatMap(({ premises = [] }) => premises)]);
    const isTheirs = (id: Id | undefined) => {
      if (id === undefined) return false;
      const { premises = [], target: onto } = map.relations.get(id) ?? {};
      return theirs.has(id) || premises.includes(target) || onto === target;
    };
    const attacks = relations.filter((one) => one.kind === 'attack' && isTheirs(one.target));
    return new Set(attacks.flatMap(({ premises = [] }) => premises));
  };
  return (premise, target) => {
    if (!map.statements.has(target)) return false;
    let known = answers.get(target);
    if (!known) answers.set(target, (known = answersTo(target)));
    return known.has(premise);
  };
}

/** Knows whether a paragraph is somebody's words that the map has: a statement's, or a passage's; whatever stands before them, such as “Because:”. */
function saidIn(map: ArgumentMap): (paragraph: string) => boolean {
  const known = new Set<string>();
  for (const { text, short } of map.statements.values())
    for (const words of [text, short]) if (words !== undefined) known.add(sameWords(words));
  const texts = new Map([...map.sources].map(([id, { text }]) => [id, text && codePoints(text)] as const));
  for (const { exact, source, start, end } of map.passages.values()) {
    const words = exact ?? (texts.get(source) || undefined)?.slice(start, end);
    if (words !== undefined) known.add(sameWords(words));
  }
  return (paragraph) =>
    known.has(sameWords(paragraph)) || known.has(sameWords(paragraph.replace(/^[\p{L} ]{1,24}:\s+/u, '')));
}

/** A text as Markdown of which nothing is markup. */
const literal = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&');
