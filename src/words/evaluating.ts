import type { Acceptance, Label, Standing, Unanswered } from '../evaluate/index.ts';
import type { ArgumentMap, Id, Side } from '../model/index.ts';
import { counted } from './argument.ts';
import { all, quote } from './panels.ts';
import { linkedName, recordName, statementName } from './speakers.ts';
import { standingWords } from './weighing.ts';

/** How a search for smallest sets ended, as it is told. */
export interface Searched {
  readonly sets: readonly (readonly Id[])[];
  /** No successful set has fewer members. */
  readonly least: number;
  readonly complete: boolean;
  readonly all: boolean;
}

const indented = (line: string) => `  ${line}`;

/** What else would be so of the question, once an attack were answered. */
const thenWords: Readonly<Record<Label, string>> = {
  in: 'it would carry',
  out: 'it would fail',
  undecided: 'it would be contested',
};

/** Which way an attack tells on the question. */
const sideWords: Readonly<Record<Side, string>> = {
  for: 'for it',
  against: 'against it',
  both: 'both ways',
  neither: 'neither way',
};

const unsettled = (seconds: number) => `not settled within ${seconds} s`;

/** What the command `evaluate` says. */
export const evaluating = {
  with: (file: string, layers: readonly string[]) =>
    `${file}, with ${layers.length === 0 ? 'no layer' : layers.map(quote).join(', ')}:`,
  supposing: (title: string, supposed: number, credences: number) =>
    `As ${quote(title)} supposes: ${counted(supposed, 'statement or step', 'statements or steps')} granted, denied or left open; ${counted(credences, 'credence')}.`,
  notThere: (count: number) =>
    `${counted(count, 'id')} of the position ${count === 1 ? 'is' : 'are'} not in what counts here, and ${count === 1 ? 'changes' : 'change'} nothing.`,
  statement: (text: string, id: Id) => `${text} (${id})`,
  reason: indented,
  summary: (tally: readonly { readonly standing: Standing; readonly count: number }[]) =>
    tally.length === 0
      ? 'There is nothing in it to weigh.'
      : `${tally.map(({ standing, count: number }) => `${number} ${standingWords[standing]}`).join('; ')}.`,
  noLayer: (name: string, titles: readonly string[]) =>
    `There is no layer ${quote(name)} in this map. There are: ${titles.map(quote).join(', ')}.`,
  noQuestion: 'The map has no thesis, so that nothing can be said of what would change how it stands.',
  question: (map: ArgumentMap, id: Id, standing: Standing) =>
    `What ${statementName(map, id)} hangs on (it is ${standingWords[standing]}):`,
  stopped: 'Stopped.',
} as const;

/** In which coherent positions a statement carries. */
export function positionsSentence({ inSome, inEvery }: Acceptance, node: number, seconds: number): string {
  const [some, every] = [inSome(node), inEvery(node)];
  if (every) return 'It carries in every coherent position.';
  if (some === false) return 'It carries in no coherent position.';
  if (some && every === false) return 'It carries in some coherent position, not in every one.';
  if (some) return `It carries in some coherent position; whether in every one was ${unsettled(seconds)}.`;
  return every === false
    ? `It does not carry in every coherent position; whether in some was ${unsettled(seconds)}.`
    : `In which coherent positions it carries was ${unsettled(seconds)}.`;
}

/** Said where there is no coherent position, or that is not known; undefined where there is one. */
export const noPositionSentence = ({ exists }: Acceptance, seconds: number): string | undefined =>
  exists
    ? undefined
    : exists === false
      ? 'There is no stable position: none in which all is decided.'
      : `Whether there is a coherent position was ${unsettled(seconds)}.`;

/** The statements without each of which the thesis would not carry. */
export function cruxLines(
  map: ArgumentMap,
  cruxes: readonly (readonly Id[])[],
  { left, seconds }: { readonly left: number; readonly seconds: number },
): readonly string[] {
  const head =
    cruxes.length === 0
      ? left > 0
        ? 'No crux was found yet.'
        : 'No single statement is a crux: it would carry without any one of them.'
      : `${counted(cruxes.length, 'crux', 'cruxes')}, without each of which it would not carry:`;
  return [
    head,
    ...cruxes.map((ids) => indented(`${all(ids.map((id) => statementName(map, id)))} (${ids.join(', ')})`)),
    ...(left > 0 ? [`Of ${counted(left, 'further statement')} it was ${unsettled(seconds)}.`] : []),
  ];
}

const setLines = (map: ArgumentMap, { sets }: Searched) =>
  sets.map((ids) => indented(`${all(ids.map((id) => recordName(map, id)))} (${ids.join(', ')})`));

const togetherWords = (size: number) =>
  size === 1 ? 'one of these' : `one of these sets of ${size} together`;

function leastLines(
  map: ArgumentMap,
  found: Searched,
  seconds: number,
  say: { readonly done: (what: string) => string; readonly none: string },
): readonly string[] {
  const size = found.sets[0]?.length;
  if (size === undefined)
    return [
      found.complete
        ? say.none
        : `What is smallest was ${unsettled(seconds)}; none has fewer than ${counted(found.least, 'member')}.`,
    ];
  const lines = [say.done(togetherWords(size)), ...setLines(map, found)];
  if (!found.complete)
    lines.push(
      `Whether these are the smallest was ${unsettled(seconds)}; none has fewer than ${counted(found.least, 'member')}.`,
    );
  else if (!found.all) lines.push('There may be others of that size.');
  return lines;
}

/** The shortest attacks on a thesis that carries. */
export const attackLines = (map: ArgumentMap, found: Searched, seconds: number): readonly string[] =>
  leastLines(map, found, seconds, {
    done: (what) => `Shortest attacks: it would not carry if ${what} failed:`,
    none: 'No attack on statements that nobody argues for would keep it from carrying.',
  });

/** The smallest repairs of a thesis that doesn't carry. */
export const repairLines = (map: ArgumentMap, found: Searched, seconds: number): readonly string[] =>
  leastLines(map, found, seconds, {
    done: (what) => `Smallest repairs: it would carry if ${what} failed:`,
    none: 'It would not carry whatever tells against it failed.',
  });

/** The attacks that stand unanswered, each with what it does. */
export function unansweredLines(
  map: ArgumentMap,
  attacks: readonly Unanswered[],
  now: Label,
): readonly string[] {
  if (attacks.length === 0) return ['No attack that bears on it stands unanswered.'];
  const verb = attacks.length === 1 ? 'stands' : 'stand';
  return [
    `${counted(attacks.length, 'attack')} that ${attacks.length === 1 ? 'bears' : 'bear'} on it ${verb} unanswered:`,
    ...attacks.map((attack) => indented(unansweredSentence(map, attack, now))),
  ];
}

function unansweredSentence(
  map: ArgumentMap,
  { id, against, side, replies, then, changes }: Unanswered,
  now: Label,
): string {
  const { premises = [], kind } = map.relations.get(id)!;
  const speakers = kind === 'contradiction' ? premises.filter((end) => !against.includes(end)) : premises;
  const verb = kind === 'contradiction' ? 'contradicts' : 'stands against';
  const tried =
    replies.length > 0 ? `, though ${counted(replies.length, 'reply was', 'replies were')} tried` : '';
  const turned = then === now ? '' : `${thenWords[then]}; `;
  return `${linkedName(map, speakers)} ${verb} ${all(against.map((one) => recordName(map, one)))}${tried} (${id}), which tells ${sideWords[side]}. If answered: ${turned}${counted(changes, 'statement')} would stand otherwise.`;
}

/** The statements by strength, the strongest first. */
export function strengthLines(
  map: ArgumentMap,
  semantics: string,
  ranking: readonly { readonly ids: readonly Id[]; readonly strength: number; readonly settled: boolean }[],
): readonly string[] {
  return [
    `Strengths by ${semantics}, 0 to 1, the strongest first (they say nothing of the labels above):`,
    ...ranking.map(({ ids, strength, settled }) =>
      indented(
        `${strength.toFixed(2)}${settled ? '' : ' (did not settle)'} ${all(ids.map((id) => statementName(map, id)))} (${ids.join(', ')})`,
      ),
    ),
  ];
}
