import type { Id, Statement, Verdict } from '../../model/index.ts';
import { schemeOf } from '../../schemes/index.ts';
import { wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { factChecks } from '../parts/cards.ts';
import { citeOf } from '../parts/cite.ts';
import { phraseLine, tooLong } from '../parts/lines.ts';
import type { Line, Origin } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import type { WeakPoint, Weakness } from './weakPoints.ts';

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

/** The questions by which a weak point is pressed, in the order in which they are asked: one to four. What would still stand without a premise is only asked where it would not. */
function questionsOn(standpoint: Standpoint, point: WeakPoint): readonly Question[] {
  const { premise, weakness, answer, isCrux } = point;
  const it = named(premise);
  const to = ledTo(standpoint, point);
  const without: Question | undefined =
    isClaim(point) || to.id === premise.id || !isCrux
      ? undefined
      : asked('without', 'askWithout', [named(to)], 'no');
  const made: Readonly<Record<Weakness, () => readonly (Question | undefined)[]>> = {
    answered: () => [
      asked('first', 'askRelies', [it], 'yes'),
      asked('main', 'askGrant', [named(answer!.claims[0]!)], onGrant(standpoint, point)),
      afterGrant(standpoint, point),
    ],
    verdict: () => [checked(standpoint, premise), without],
    'no-card': () => [
      asked('main', 'askSource', [it], 'no'),
      without ?? asked('last', 'askOnlyWord', [], 'yes'),
    ],
    unsettled: () => [asked('main', 'askDisputed', [it], 'yes'), without],
    opinion: () => [asked('main', 'askOneArticle', [it], 'no'), without],
  };
  const questions = made[weakness]().filter((one) => one !== undefined);
  const scheme = weakness === 'answered' ? undefined : schemeQuestion(point);
  return scheme ? [questions[0]!, scheme, ...questions.slice(1)] : questions;
}

/** The same, of which there are at most so many: the main one among them. */
export function questionsWithin(standpoint: Standpoint, point: WeakPoint, most: number): readonly Question[] {
  const questions = questionsOn(standpoint, point);
  if (questions.length <= most) return questions;
  const alone = mainQuestion(standpoint, point);
  if (most === 1) return [alone];
  return questions[0]!.part === 'first' ? [alone, ...questions.slice(2, most + 1)] : questions.slice(0, most);
}

/** The main question as it is asked by itself: where none leads up to it, it names what it is about, if that can be said in time. */
export function mainQuestion(standpoint: Standpoint, point: WeakPoint): Question {
  const { premise, answer } = point;
  const main = questionsOn(standpoint, point).find(({ part }) => part === 'main')!;
  if (!answer) return main;
  const full = asked('main', 'askGrantOn', [named(premise), named(answer.claims[0]!)], main.expects);
  return wordCount(full.text) <= QUESTION_WORDS ? full : main;
}

/** Whether they will grant what we say: what a fact-check bears out, and none tells against, they can’t well deny. */
function onGrant(standpoint: Standpoint, { answer }: WeakPoint): 'yes' | 'no' {
  const verdicts = factChecks(standpoint, answer!.claims[0]!).flatMap(({ verdict }) => verdict ?? []);
  return verdicts.includes('bears-out') && !verdicts.some(isAgainst) ? 'yes' : 'no';
}

/** Whether a verdict tells against what was checked. */
export const isAgainst = (verdict: Verdict | undefined): boolean =>
  verdict === 'contradicted' || verdict === 'disputed';

/** What is asked once they have granted what we say: it names what they can’t keep, as nothing said before may have. */
function afterGrant(standpoint: Standpoint, point: WeakPoint): Question {
  const { manner } = point.answer!;
  const it = named(point.premise);
  const { kind, target } = point.step;
  if (manner === 'undercut' || manner === 'reason-undercut') {
    const against = kind === 'attack' ? standpoint.map.statements.get(target!) : undefined;
    return against
      ? asked('granted', 'askSpeaksAgainst', [named(against)], 'yes')
      : asked('granted', 'askFollows', [named(ledTo(standpoint, point))], 'yes');
  }
  return manner === 'denial' || manner === 'reason'
    ? asked('granted', 'askStillSo', [it], 'no')
    : asked('granted', 'askAsMuch', [it], 'yes');
}

const asked = (
  part: Question['part'],
  name: PhraseName,
  filled: readonly string[],
  expects?: 'yes' | 'no',
): Question => ({
  ...{ part, text: phrase(name, ...filled), from: { kind: 'phrase', phrase: name, filled } },
  ...(expects && { expects }),
});

/** Whether they have looked at what tells against it; by whose name, where that can be said in time. */
function checked({ index, map }: Standpoint, premise: Statement): Question {
  const sources = index
    .notesAbout(premise.id)
    .filter(({ verdict }) => isAgainst(verdict))
    .flatMap((note) => (note.sources ?? []).flatMap((id) => map.sources.get(id) ?? []));
  const whom = sources.flatMap((source) => citeOf(source).who ?? [])[0];
  if (whom !== undefined) {
    const question = asked('main', 'askChecked', [whom, named(premise)], 'no');
    if (wordCount(question.text) <= QUESTION_WORDS) return question;
  }
  return asked('main', 'askCheckedAtAll', [named(premise)], 'no');
}

/** A question that whoever argues in this manner has to stand up to, where it can be answered by yes or no. */
function schemeQuestion({ step, premise }: WeakPoint): Question | undefined {
  const scheme = schemeOf(step.scheme);
  const role: string | undefined = step.roles?.[premise.id];
  const fitting = scheme?.questions.filter(({ asks }) => closed.test(asks)) ?? [];
  const found = fitting.find((one) => one.role !== undefined && one.role === role) ?? fitting.find(isOnStep);
  return (
    found && {
      ...{ part: 'scheme', text: found.asks },
      from: { kind: 'question', scheme: scheme!.id, question: found.id },
    }
  );
}

const isOnStep = ({ doubts }: { readonly doubts: string }) => doubts === 'step';

/** How a question begins that is answered by yes or no. */
const closed = /^(is|are|was|were|do|does|did|has|have|had|can|could|would|will|must|may) /i;

/** A question as a line; marked where it is too long to be asked aloud. */
export const questionLine = (
  key: string,
  { text, from, expects }: Question,
  about: Id,
  label: string,
): Line => ({
  ...{ key, role: 'question', label, text, from, about, marks: tooLong(text, QUESTION_WORDS) },
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
