/** Which way a side tells on the motion; `either` where whoever speaks chooses it, as a guest of an interview does. */
export type Stance = 'for' | 'against' | 'either';

/** A side of a debate. */
export interface DebateSide {
  readonly id: string;
  /** What the format calls it. */
  readonly name: string;
  readonly stance: Stance;
  /** How many speak for it; or from how many to how many. */
  readonly speakers: number | Range;
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
/** Who begins where somebody does who is of no side. */
export const CHAIR = 'chair';

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
  /** Who of the side speaks; in cross-examination, who asks. */
  readonly speaker?: string;
  /** Whether it may bring arguments of its own: where it may not, it extends, answers and weighs. Absent where that is no question. */
  readonly bringsNew?: boolean;
  /**
   * The earlier speeches it has to answer, of sides that oppose its own: an argument is dropped when the last that has to answer it doesn't. A side's id stands for all that the
   * side has said before, where the format lists no speeches of it.
   */
  readonly answers?: readonly string[];
  /** Of cross-examination: the side that is asked. */
  readonly asked?: string;
  /** Of a shared floor: the side that asks first; `first` or `second`, where a coin decides. */
  readonly opens?: string;
  /** Of an answer: how long the question takes that goes before it, s; not counted in `seconds`. */
  readonly question?: number;
  /** The column of the flow that it shares with its neighbours, as the negative block does. Absent where it has one of its own, named as `short` says. */
  readonly column?: string;
  readonly remark?: string;
}

/** From how many to how many. */
export type Range = readonly [least: number, most: number];

/** How a circuit differs from the format: what is not named is as it is there. */
export interface DebateVariant {
  readonly id: string;
  readonly name: string;
  readonly remark: string;
  /** How long the speeches are that differ, by their ids, s. */
  readonly seconds?: Readonly<Record<string, number>>;
  /** How long there is to prepare, s. */
  readonly preparation?: number;
}

/** What an interview leaves room for. */
export interface InterviewBounds {
  /** How long an answer is at best, and at most, s. */
  readonly answer: { readonly target?: Range; readonly most: number };
  /** How long the whole is, with its questions, s. */
  readonly total?: Range;
  readonly questions?: Range;
  /** How many points one can get across. */
  readonly messages?: number;
  /** Whether an answer is cut out and heard alone, so that it may not refer to others. */
  readonly standsAlone?: boolean;
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
  /** The side that begins; `first`, where a coin decides which that is; `chair`, where none of them does. */
  readonly begins: string;
  /** `pool`: each side's own, to be used up between the speeches; `before`: once, from when the motion is told. */
  readonly preparation: {
    readonly kind: 'pool' | 'before' | 'none';
    /** s; absent where it varies, and where there is none. */
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
  /** When the judges may interrupt with questions: from so many s on, until so many s before the end. Absent where they don't. */
  readonly judgesAsk?: { readonly from: number; readonly untilBeforeEnd: number };
  /** How long one may speak on after the time is up, s. Absent where that is not said. */
  readonly grace?: number;
  /** Of a format where each side shares out its time: how long it has in all, and what it may keep back for the rebuttal, s. */
  readonly shared?: { readonly seconds: number; readonly rebuttal: Range };
  readonly interview?: InterviewBounds;
  /** When the audience votes. */
  readonly votes?: readonly ('before' | 'after')[];
  /** What a case usually opens with, by the names of its headings. */
  readonly opensWith?: readonly string[];
  readonly speeches: readonly Speech[];
  /** When an argument counts as dropped, where the format's users have a rule of their own. */
  readonly dropRule?: string;
  readonly variants?: readonly DebateVariant[];
  /** What circuits differ in, and what else there is to know. */
  readonly remarks?: readonly string[];
  /** What of this is not confirmed by a source that was read. */
  readonly unconfirmed: readonly string[];
  /** Where it is read. */
  readonly sources: readonly string[];
}
