import { type Id, type Relation, type Statement } from '../../model/index.ts';
import { attacksAt } from './attacks.ts';
import { groundsOf } from './grounds.ts';
import { kept } from './kept.ts';
import { isRejected } from './rejected.ts';
import { otherSide, type Standpoint } from './standpoint.ts';

/** What kind of answer it is: as its writer says; else as the map shows it. What is said elsewhere answers something else: see `saidElsewhere`. */
export type AnswerManner =
  | 'denial'
  | 'undercut'
  | 'turn'
  | 'mitigation'
  | 'outweighing'
  | 'non-unique'
  | 'reason'
  | 'reason-undercut'
  | 'elsewhere';

/** An answer of this side to something the other side says. */
export interface Answer {
  readonly key: string;
  readonly step: Relation;
  readonly claims: readonly Statement[];
  readonly manner: AnswerManner;
  /** The statement or step it is aimed at; of a turn, the statement that is turned. */
  readonly at: Id;
  /** Whether nothing that stands speaks against it: 0 stands, 1 isn't settled, 2 does not. */
  readonly stands: 0 | 1 | 2;
}

/**
 * What a side may answer to a step of the other, best first: those that stand; of these, turns (their own words speak for us), then what says that it doesn't follow, what denies
 * what is claimed, and last what takes a reason for it away. Each step once. A view that the text reports only to argue against it is none: see `rejectedAnswers`.
 */
export const answersTo = (standpoint: Standpoint, said: Said): readonly Answer[] =>
  answersOf(standpoint, said).own;

/** What answers a step with a view that the text argues against: somebody may say it, but not on the word of that text. */
export const rejectedAnswers = (standpoint: Standpoint, said: Said): readonly Answer[] =>
  answersOf(standpoint, said).rejected;

/** Whether anything in the map answers a step, whoever may say it. */
export const isAnsweredAtAll = (standpoint: Standpoint, said: Said): boolean => {
  const { own, rejected } = answersOf(standpoint, said);
  return own.length > 0 || rejected.length > 0;
};

function answersOf(standpoint: Standpoint, said: Said): Answers {
  const known = knownOf(standpoint);
  const key = [said.step, ...said.claims].map(({ id }) => id).join(' ');
  const answers = known.get(key) ?? parted(standpoint, answersFound(standpoint, said));
  known.set(key, answers);
  return answers;
}

interface Answers {
  readonly own: readonly Answer[];
  readonly rejected: readonly Answer[];
}

function parted({ map }: Standpoint, answers: readonly Answer[]): Answers {
  const isOfRejected = ({ claims }: Answer) => claims.some(({ id }) => isRejected(map, id));
  return {
    own: answers.filter((answer) => !isOfRejected(answer)),
    rejected: answers.filter(isOfRejected),
  };
}

/** A step of the other side, and what it claims. */
export interface Said {
  readonly step: Relation;
  readonly claims: readonly Statement[];
}

/** The answers that were found already, by the ids of step and claims. */
const knownOf = kept(() => new Map<string, Answers>());

function answersFound(standpoint: Standpoint, { step, claims }: Said): readonly Answer[] {
  const { map, index, isOurs } = standpoint;
  const found = new Map<Id, Answer>();
  const add = (answer: Relation, by: readonly Statement[], manner: AnswerManner, at: Id) => {
    if (!found.has(answer.id) && answer.id !== step.id && by.length > 0)
      found.set(answer.id, {
        key: answer.id,
        step: answer,
        claims: by,
        manner,
        at,
        stands: howAnswerStands(standpoint, answer),
      });
  };
  const theirs = otherSide(standpoint);
  const against = (at: Id, isDeeper = false) => {
    const shown = map.relations.has(at) ? 'undercut' : 'denial';
    for (const { step: answer, claims: by } of attacksAt(theirs, at)) {
      const manner = answer.answer ?? shown;
      add(answer, by, isDeeper ? (deeper[manner] ?? manner) : manner, at);
    }
  };
  for (const claim of claims) {
    // Only where they said it themselves: what they took from us is no turn.
    if (!isTheirOwn(step, claim)) continue;
    for (const use of index.from(claim.id)) {
      if (use.id === step.id || use.kind === 'contradiction' || use.target === undefined || !isOurs(use.id))
        continue;
      const target = map.statements.get(use.target);
      // What they say is a premise of ours: what we conclude from it is the answer.
      if (target && isOurs(target.id)) add(use, [target], 'turn', claim.id);
    }
  }
  against(step.id);
  for (const claim of claims) against(claim.id);
  const grounds = groundsOf(map, step);
  const direct = new Set<Id>([step.id, ...claims.map(({ id }) => id)]);
  for (const id of [...grounds.steps, ...grounds.statements]) if (!direct.has(id)) against(id, true);
  const isBorneOut = ({ claims: by }: Answer) =>
    Number(by.some(({ id }) => index.notesAbout(id).some(({ verdict }) => verdict === 'bears-out')));
  return [...found.values()].sort(
    (a, b) =>
      a.stands - b.stands ||
      // Of what does not stand, what sources bear out.
      (a.stands === 2 ? isBorneOut(b) - isBorneOut(a) : 0) ||
      order[a.manner] - order[b.manner],
  );
}

/** Whether nothing that stands speaks against an answer: 0 it stands, 1 it isn't settled, 2 it does not. */
export const howAnswerStands = ({ weighing }: Standpoint, { id }: Relation): Answer['stands'] =>
  (({ supported: 0, contested: 1 }) as const)[weighing.standing(id) as string] ?? 2;

/** Whether a claim is of the layer that draws the step from it. */
const isTheirOwn = ({ layer }: Relation, claim: Statement): boolean => layer === claim.layer;

/** The answers that can be given: those that stand, or aren’t settled; where there are none, all. */
export const sayable = (answers: readonly Answer[]): readonly Answer[] => {
  const fit = answers.filter(({ stands }) => stands < 2);
  return fit.length > 0 ? fit : answers;
};

const order: Readonly<Record<AnswerManner, number>> = {
  turn: 0,
  undercut: 1,
  denial: 2,
  mitigation: 3,
  outweighing: 3,
  'non-unique': 3,
  'reason-undercut': 4,
  reason: 4,
  elsewhere: 5,
};

/** What hits a reason for what they claim is named for that. */
const deeper: Partial<Readonly<Record<AnswerManner, AnswerManner>>> = {
  denial: 'reason',
  undercut: 'reason-undercut',
};
