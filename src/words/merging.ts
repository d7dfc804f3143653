import type { ArgumentMap } from '../model/index.ts';
import type { Conflict, MergeSide } from '../edit/index.ts';
import { counted } from './argument.ts';
import { shortened } from './panels.ts';

type Loose = Readonly<Record<string, unknown>>;

const tables: Readonly<Record<Conflict['table'], string>> = {
  map: 'The map',
  sources: 'The source',
  layers: 'The layer',
  passages: 'A passage',
  statements: 'The statement',
  relations: 'A step',
  notes: 'A note',
  issues: 'An issue',
  locutions: 'Something said',
  transitions: 'A transition',
  illocutions: 'An illocution',
  views: 'The view',
  tours: 'The tour',
  silenced: 'A silenced hint',
};

/** What the fields of records are called, wherever one is named. */
const fields: Readonly<Record<string, string>> = {
  text: 'its words',
  short: 'its short form',
  title: 'its title',
  description: 'its description',
  premises: 'its premises',
  target: 'what it leads to',
  kind: 'its kind',
  layer: 'its layer',
  passages: 'its passages',
  tags: 'its tags',
  order: 'its place among its siblings',
  thesis: 'its thesis',
  motion: 'its motion',
  start: 'its place in the text',
  digest: 'its text',
  csl: 'its bibliographic record',
  verdict: 'its verdict',
  locked: 'its lock',
  colour: 'its colour',
  stops: 'its stops',
  attribution: 'whom it is attributed to',
  credence: 'how far it is believed',
  assumed: 'whether it is assumed',
  roles: 'its premises’ parts in the scheme',
  scheme: 'its scheme',
  weight: 'its weight',
  answer: 'its kind of answer',
};

/** What a field of a record is called: “its words”. */
export const fieldName = (field: string): string => fields[field] ?? `its “${field}”`;

/** The longest that is quoted of a version, in characters. */
const LONGEST = 240;
const cut = (text: string): string => shortened(text, LONGEST);

/** A value in words: prose as it is, an id as what it stands for. */
function told(map: ArgumentMap, value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value))
    return value.length === 0 ? 'nothing' : value.map((one) => told(map, one)).join('; ');
  if (typeof value === 'string') {
    const record = map.statements.get(value) ?? map.layers.get(value);
    return record ? ('title' in record ? record.title : record.text) : value;
  }
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map((one) => told(map, one))
      .join(', ');
  return String(value);
}

/** What a record is called: the beginning of its words, or of what it leads to. */
function named(map: ArgumentMap, { table, id, base, ours, theirs }: Conflict): string {
  const record = (table === 'map' ? map : (map[table].get(id) ?? ours ?? theirs ?? base)) as unknown as Loose;
  const words = record['short'] ?? record['text'] ?? record['title'];
  if (typeof words === 'string') return `${tables[table]} “${cut(words)}”`;
  const target = map.statements.get(String(record['target']));
  return target ? `${tables[table]} to “${cut(target.text)}”` : `${tables[table]} (${id})`;
}

/** One side's version of what is in conflict, in words. */
export function versionWords(map: ArgumentMap, conflict: Conflict, side: MergeSide): string {
  const version = conflict[side];
  if (!conflict.fields) {
    if (!version) return 'taken away';
    return told(map, version['text'] ?? version['title'] ?? version['premises'] ?? 'changed');
  }
  return cut(
    conflict.fields
      .map((field) => version?.[field])
      .filter((value) => value !== undefined)
      .map((value) => told(map, value))
      .join(', ') || 'nothing',
  );
}

/** What is in conflict, in a sentence. */
export function conflictSentence(map: ArgumentMap, conflict: Conflict): string {
  const name = named(map, conflict);
  const { fields: changed, ours, theirs } = conflict;
  if (changed) return `${name}: both versions changed ${fieldName(changed[0]!)}.`;
  if (ours && theirs) return `${name}: both versions have one of the same id, with other contents.`;
  return `${name}: one version took it away, the other changed it or builds on it.`;
}

/** What is said where a file was changed here and by somebody else. */
export const mergingWords = {
  title: 'Changed here and elsewhere',
  lead: (count: number) =>
    `The file was changed by another program or page, and so was the map here. What only one of them changed is in the map; ${count === 1 ? 'one place' : `${count} places`} both changed differently. Nothing is saved until each is decided.`,
  here: 'Yours',
  elsewhere: 'In the file',
  keepHere: 'Keep yours',
  takeElsewhere: 'Take the file’s',
  decide: (count: number) => `${counted(count, 'conflict')} to decide`,
  left: (count: number) =>
    count === 0 ? 'All decided. The map is being saved.' : `${counted(count, 'conflict')} left.`,
  takenIn: 'Another program changed this file; the map shows it as it is now.',
  takenInWith: 'Another program changed this file; its changes and yours are both in the map.',
} as const;
