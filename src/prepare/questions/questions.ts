import type { Id, Statement, Verdict } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { phraseLine, tooLong } from '../parts/lines.ts';
import type { Line, Origin } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import type { WeakPoint } from './weakPoints.ts';

/** How many words a question that is asked aloud may have. */
export const QUESTION_WORDS = 15;

/** A question that can be answered by yes or no. */
export interface Question {
  /** What it is in its line of attack: on the main one the rest turns; `without` asks what hangs on the premise, `granted` what follows from a yes to the main one, and only on that. */
  readonly part: 'first' | 'main' | 'scheme' | 'without' | 'granted' | 'last';
  readonly from: Extract<Origin, { kind: 'phrase' | 'question' }>;
  readonly text: string;
  /** What they will say, as far as the map goes; undefined where that is open. */
  readonly expects?: 'yes' | 'no';
  /** What of theirs it is about, where the question doesn't name that. */
  readonly on?: string;
  /** How many words it may have, where that is not what a question may have. */
  readonly limit?: number;
}

/** A statement as it is said within a question: its short form, where it has one. */
export const named = ({ text, short }: Statement): string =>
  short === undefined || short.trim() === '' ? text : short;

/** What a weak point leads to: the statement for which its premise is a reason; or, where it speaks against one, the claim of the contention. */
export function ledTo({ map }: Pick<Standpoint, 'map'>, { step, contention }: WeakPoint): Statement {
  const target = step.target === undefined ? undefined : map.statements.get(step.target);
  return step.kind === 'support' && target ? target : contention.claims[0]!;
}

/** Whether the premise is itself what the contention claims. */
export const isClaim = ({ premise, contention }: WeakPoint): boolean =>
  contention.claims.some(({ id }) => id === premise.id);

/** A question in words of ours. */
export const asked = (
  part: Question['part'],
  name: PhraseName,
  filled: readonly string[],
  expects?: 'yes' | 'no',
): Question => ({
  ...{ part, text: phrase(name, ...filled), from: { kind: 'phrase', phrase: name, filled } },
  ...(expects && { expects }),
});

/** A question as a line; marked where it is too long to be asked aloud. */
export const questionLine = (
  key: string,
  { text, from, expects, on, limit = QUESTION_WORDS }: Question,
  about: Id,
  label: Pick<Line, 'label' | 'numbered'>,
): Line => ({
  ...{ key, role: 'question', ...label, text, from, about, marks: tooLong(text, limit) },
  ...(on !== undefined && { why: phrase('whyOnPoint', on) }),
  ...(expects && { why: phrase(expects === 'yes' ? 'expectYes' : 'expectNo') }),
});

/** What carries a statement by itself: the first premise of the first of these steps. */
export const firstPremise = (
  { map }: Pick<Standpoint, 'map'>,
  [step]: readonly Parameters<typeof claimsOf>[1][],
): Statement | undefined => (step ? claimsOf(map, step)[0] : undefined);

/** A phrase as a line that is to be known, not said. */
export const remark = (key: string, name: PhraseName, filled: readonly string[], label?: PhraseName): Line =>
  phraseLine(key, 'remark', name, filled, label ? { label: phrase(label) } : {});

/** Whether a verdict tells against what was checked: where sources differ, that is none. */
export const isAgainst = (verdict: Verdict | undefined): boolean => verdict === 'contradicted';
