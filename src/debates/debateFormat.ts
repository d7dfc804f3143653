/** Which way a side tells on the motion; `either` where whoever speaks chooses it, as a guest of an interview does. */
export type Stance = 'for' | 'against' | 'either';

/** A side of a debate. */
export interface DebateSide {
  readonly id: string;
  /** What the format calls it. */
  readonly name: string;
  readonly stance: Stance;
  /** How many speak for it; or from how many to how many. */
  readonly speakers: number | readonly [number, number];
}

/** What is done in a speech, or in a time for questions. */
export const speechKinds = [
  'constructive',
  'argument',
  'rebuttal',
  'whip',
  'summary',
  'final-focus',
  'reply',
  'cross-examination',
  'crossfire',
  'answer',
] as const;

export type SpeechKind = (typeof speechKinds)[number];

/** Whose turn it is where a coin decides which side speaks first. */
export const FIRST = 'first';
export const SECOND = 'second';
/** Whose turn it is where the floor is shared. */
export const BOTH = 'both';

/** A speech, or a time for questions, in the order in which they are held. */
export interface Speech {
  readonly id: string;
  readonly name: string;
  /** At most a few characters, as on a flow. */
  readonly short: string;
  readonly kind: SpeechKind;
  /** A side's id; `first` or `second`, where a coin decides; `both`, where the floor is shared. In cross-examination, who asks. */
  readonly side: string;
  /** How long it may be, s. */
  readonly seconds: number;
  /** Who of the side speaks. */
  readonly speaker?: string;
  /** Whether it may bring arguments of its own: where it may not, it extends, answers and weighs. Absent where that is no question. */
  readonly bringsNew?: boolean;
  /** The earlier speeches it has to answer: an argument is dropped when the last that has to answer it doesn't. */
  readonly answers?: readonly string[];
  /** Of cross-examination: the side that is asked. */
  readonly asked?: string;
  /** Of a shared floor: the side that asks first. */
  readonly opens?: string;
}

/** What sheets are made in a family of formats, and in what manner. */
export const debateFamilies = [
  'policy',
  'lincoln-douglas',
  'public-forum',
  'big-questions',
  'parliamentary',
  'karl-popper',
  'moot',
  'public',
  'panel',
  'interview',
] as const;

export type DebateFamily = (typeof debateFamilies)[number];

/** How a debate is held: who speaks when, for how long, and what has to be answered where. */
export interface DebateFormat {
  readonly id: string;
  readonly name: string;
  readonly family: DebateFamily;
  readonly sides: readonly DebateSide[];
  /** The side that begins; `first`, where a coin decides which that is. */
  readonly begins: string;
  readonly preparation: {
    readonly kind: 'pool' | 'before' | 'none';
    /** s; absent where it varies. */
    readonly seconds?: number;
    readonly remark?: string;
  };
  /** When points of information may be offered: from so many s on, until so many s before the end, each at most so many s. Absent where there are none. */
  readonly points?: {
    readonly from: number;
    readonly untilBeforeEnd: number;
    readonly seconds: number;
    readonly inReplies: boolean;
  };
  readonly speeches: readonly Speech[];
  /** What circuits differ in, and what else there is to know. */
  readonly remarks?: readonly string[];
  /** What of this is not confirmed by a source that was read. */
  readonly unconfirmed: readonly string[];
  /** Where it is read. */
  readonly sources: readonly string[];
}
