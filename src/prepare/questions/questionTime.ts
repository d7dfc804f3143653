import { BOTH, type Speech } from '../../debates/index.ts';
import { ownSpeeches } from '../parts/speeches.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** When a side may ask, and how much. */
export interface QuestionTime {
  /** `points`: in the other side’s speeches, a sentence each. */
  readonly kind: 'cross-examination' | 'crossfire' | 'points';
  /** The time, as the format has it; of points, none. */
  readonly speech?: Speech;
  readonly seconds: number;
  /** How many questions it has room for. */
  readonly questions: number;
  /** How many of these make up a line of attack. */
  readonly each: number;
  /** Of these, how many are about evidence. */
  readonly onEvidence: number;
}

/** How long a question and its answer take where one side asks, s; where the floor is shared, twice as long. */
const EXCHANGE_SECONDS = 18;
/** How many points of information a side has ready. */
const POINTS = 5;

/** The longest time in which this side may ask; undefined where nobody but a chair, a judge or the audience may. */
export function questionTime(standpoint: Standpoint): QuestionTime | undefined {
  const { debate } = standpoint;
  const alone = longest(crossExaminations(standpoint));
  if (alone) return timeIn(alone);
  const shared = longest(debate.speeches.filter(({ kind, side }) => kind === 'crossfire' && side === BOTH));
  if (shared)
    return {
      ...{ kind: 'crossfire', speech: shared, seconds: shared.seconds, each: 2, onEvidence: 1 },
      questions: Math.max(1, Math.round(shared.seconds / EXCHANGE_SECONDS / 2)),
    };
  if (!debate.points) return undefined;
  const { seconds } = debate.points;
  return { kind: 'points', seconds, questions: POINTS, each: 1, onEvidence: 0 };
}

/** All the times in which this side may ask, in order: where each speaker cross-examines, several. Its evidence is asked about in the first. */
export function questionTimes(standpoint: Standpoint): readonly QuestionTime[] {
  const times = crossExaminations(standpoint).map(timeIn);
  if (times.length > 1) return times.map((time, at) => (at === 0 ? time : { ...time, onEvidence: 0 }));
  const only = questionTime(standpoint);
  return only ? [only] : [];
}

const crossExaminations = (standpoint: Standpoint): readonly Speech[] =>
  ownSpeeches(standpoint).filter(({ kind }) => kind === 'cross-examination');

const timeIn = (speech: Speech): QuestionTime => ({
  ...{ kind: 'cross-examination', speech, seconds: speech.seconds, each: 3, onEvidence: 2 },
  questions: Math.max(1, Math.round(speech.seconds / EXCHANGE_SECONDS)),
});

/** Whether nobody shows cards: then what is asked is about reasons, not about sources. */
export const asksForReasons = ({ debate }: Pick<Standpoint, 'debate'>): boolean =>
  debate.family === 'parliamentary';

const longest = (speeches: readonly Speech[]): Speech | undefined =>
  [...speeches].sort((a, b) => b.seconds - a.seconds)[0];
