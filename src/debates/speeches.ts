import type { DebateFormat, Speech } from './debateFormat.ts';
import { inOrder, type Order } from './sides.ts';

/**
 * What a side holds, in order: its speeches, its answers, and the cross-examinations in which it asks. A shared floor is in none of these: its `side` is `both`. Where a coin decides
 * who speaks first, `speaksFirst` says which side does, and the turns come with the side's id; throws where it is missing then.
 */
export const speechesOf = (format: DebateFormat, sideId: string, order: Order = {}): readonly Speech[] =>
  inOrder(format, order).speeches.filter(({ side }) => side === sideId);

/** The later speeches that have to answer a speech, in order: both of a block, where two answer together. Turns are named as in the format that is given. */
export function answersTo({ speeches }: Pick<DebateFormat, 'speeches'>, speechId: string): readonly Speech[] {
  const at = speeches.findIndex(({ id }) => id === speechId);
  if (at < 0) return [];
  const { side } = speeches[at]!;
  return speeches
    .slice(at + 1)
    .filter(({ answers = [] }) => answers.includes(speechId) || answers.includes(side));
}

/**
 * The last speech that has to answer a speech: if it ends with no answer to an argument of that, the argument is dropped. Undefined where nothing has to answer it. Where a coin
 * decides who speaks first, `speaksFirst` says which side does.
 */
export const lastThatMustAnswer = (
  format: DebateFormat,
  speechId: string,
  order: Order = {},
): Speech | undefined => answersTo(inOrder(format, order), speechId).at(-1);

/** A column of a flow: the speeches that are noted in it. */
export interface FlowColumn {
  readonly name: string;
  readonly speeches: readonly Speech[];
}

/** The columns in which a debate is noted, in order: one a speech, or one for neighbours that share it; times for questions have none. */
export function columnsOf({ speeches }: Pick<DebateFormat, 'speeches'>): readonly FlowColumn[] {
  const columns: FlowColumn[] = [];
  for (const speech of speeches) {
    if (speech.kind === 'cross-examination' || speech.kind === 'crossfire') continue;
    const last = columns.at(-1);
    if (speech.column !== undefined && last?.name === speech.column)
      columns[columns.length - 1] = { name: last.name, speeches: [...last.speeches, speech] };
    else columns.push({ name: speech.column ?? speech.short, speeches: [speech] });
  }
  return columns;
}

/** The format with other lengths, s, for a circuit that differs: by the ids of the speeches; what is not named stays. Throws for an id it hasn't, and for what is no length. */
export function withSeconds(format: DebateFormat, seconds: ReadonlyMap<string, number>): DebateFormat {
  for (const [id, length] of seconds) {
    if (!format.speeches.some((speech) => speech.id === id))
      throw new Error(`${id} is no speech of ${format.id}`);
    if (!(length > 0 && length < Infinity)) throw new Error(`${length} is no length: ${id}`);
  }
  const speeches = format.speeches.map((speech) => ({
    ...speech,
    seconds: seconds.get(speech.id) ?? speech.seconds,
  }));
  return { ...format, speeches };
}

/** The format as a circuit holds it, by the id of one of its variants. Throws for an id it hasn't. */
export function inVariant(format: DebateFormat, variantId: string): DebateFormat {
  const variant = format.variants?.find(({ id }) => id === variantId);
  if (variant === undefined) throw new Error(`${variantId} is no variant of ${format.id}`);
  const { seconds = {}, preparation } = variant;
  const held = withSeconds(format, new Map(Object.entries(seconds)));
  return preparation === undefined
    ? held
    : { ...held, preparation: { ...held.preparation, seconds: preparation } };
}

/** How fast one usually speaks in a format, words a minute: policy is read out, a lay audience follows at the speed of talk. An estimate; circuits and speakers differ. */
export const usualSpeed = ({ family }: Pick<DebateFormat, 'family'>): number =>
  family === 'policy' ? 250 : spokenFast.has(family) ? 190 : 150;

const spokenFast: ReadonlySet<string> = new Set(['public-forum', 'lincoln-douglas', 'big-questions']);

/** Whether those who debate carry cards, and speak of them: evidence that is read out, with its cite. */
export const hasCards = ({ family }: Pick<DebateFormat, 'family'>): boolean => withCards.has(family);

const withCards: ReadonlySet<string> = new Set([
  ...['policy', 'lincoln-douglas', 'public-forum', 'big-questions', 'karl-popper'],
]);

/** How long an answer of an interview should be at most, s: what one aims at, where the format says it. Undefined, where it is no interview. */
export const secondsOfAnswer = ({ interview }: DebateFormat): number | undefined =>
  interview?.answer.target?.[1] ?? interview?.answer.most;
