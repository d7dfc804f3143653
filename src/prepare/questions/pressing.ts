import { citation, type Source, type Statement } from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import { factChecks } from '../parts/cards.ts';
import { citeOf } from '../parts/cite.ts';
import type { Answer } from '../standpoint/answers.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { pointOfInformation } from './pointOfInformation.ts';
import { asked, isAgainst, isClaim, ledTo, named, QUESTION_WORDS, type Question } from './questions.ts';
import { asksForReasons } from './questionTime.ts';
import { schemeQuestion } from './schemeQuestion.ts';
import type { WeakPoint, Weakness } from './weakPoints.ts';

/** The questions by which a weak point is pressed, in the order in which they are asked: one to four. What would still stand without a premise is only asked where it would not. */
function questionsOn(standpoint: Standpoint, point: WeakPoint): readonly Question[] {
  const { premise, weakness, answer, denial, isCrux } = point;
  const it = named(premise);
  const to = ledTo(standpoint, point);
  const without: Question | undefined =
    isClaim(point) || to.id === premise.id || !isCrux ? undefined : withoutIt(it, named(to));
  // Of what nothing shows, it is told what is rested on it all the same.
  const last =
    isClaim(point) || to.id === premise.id
      ? asked('last', 'askOnlyWord', [], 'yes')
      : asked('last', 'askRests', [named(to)], 'yes');
  const made: Readonly<Record<Weakness, () => readonly (Question | undefined)[]>> = {
    answered: () => [
      asked('first', 'askRelies', [it], 'yes'),
      asked('main', 'askGrant', [named(answer!.claims[0]!)], onGrant(standpoint, answer!)),
      afterGrant(standpoint, point),
    ],
    verdict: () =>
      denial
        ? [rather(standpoint, premise, denial), asked('granted', 'askStillSo', [it], 'no'), without]
        : [checked(standpoint, premise), without],
    'no-card': () => [asked('main', 'askSource', [it], 'no'), without ?? last],
    'no-reason': () => [asked('main', 'askReason', [it], 'no'), without ?? last],
    unsettled: () => [asked('main', 'askDisputed', [it], 'yes'), without],
    disputed: () => [asked('main', 'askDisputed', [it], 'yes'), without],
    hangs: () => [asked('main', 'askDisputed', [it], 'yes'), without],
    opinion: () => [asked('main', 'askOneArticle', [it], 'no'), without],
  };
  const questions = made[weakness]().filter((one) => one !== undefined);
  const scheme = weakness === 'answered' || denial ? undefined : schemeQuestion(point);
  // What is asked without the premise comes right after what names it.
  const before = questions[1]?.part === 'without' ? 2 : 1;
  return scheme ? [...questions.slice(0, before), scheme, ...questions.slice(before)] : questions;
}

/** What would stand without a premise: by its name, where that can be said in time; else it is the one that was named right before. */
function withoutIt(premise: string, to: string): Question {
  const full = asked('without', 'askWithout', [premise, to], 'no');
  return wordCount(full.text) <= QUESTION_WORDS ? full : asked('without', 'askWithoutIt', [to], 'no');
}

/** What we say in the place of a premise. */
const rather = (standpoint: Standpoint, premise: Statement, denial: Answer): Question => ({
  ...asked('main', 'offerRather', [named(denial.claims[0]!)], onGrant(standpoint, denial)),
  on: named(premise),
});

/** The same, of which there are at most so many: the main one among them. */
export function questionsWithin(standpoint: Standpoint, point: WeakPoint, most: number): readonly Question[] {
  if (asksForReasons(standpoint)) return [pointOfInformation(standpoint, point)];
  const questions = questionsOn(standpoint, point);
  if (questions.length <= most) return questions;
  const alone = mainQuestion(standpoint, point);
  if (most === 1) return [alone];
  return questions[0]!.part === 'first' ? [alone, ...questions.slice(2, most + 1)] : questions.slice(0, most);
}

/** The main question as it is asked by itself: where none leads up to it, it names what it is about, if that can be said in time. */
export function mainQuestion(standpoint: Standpoint, point: WeakPoint): Question {
  if (asksForReasons(standpoint)) return pointOfInformation(standpoint, point);
  const { premise, answer } = point;
  const main = questionsOn(standpoint, point).find(({ part }) => part === 'main')!;
  if (!answer) return main;
  const full = asked('main', 'askGrantOn', [named(premise), named(answer.claims[0]!)], main.expects);
  return wordCount(full.text) <= QUESTION_WORDS ? full : main;
}

/** Whether they will grant what we say: what a fact-check bears out, and none tells against, they can’t well deny. */
function onGrant(standpoint: Standpoint, { claims }: Answer): 'yes' | 'no' {
  const verdicts = factChecks(standpoint, claims[0]!).flatMap(({ verdict }) => verdict ?? []);
  return verdicts.includes('bears-out') &&
    !verdicts.some((verdict) => isAgainst(verdict) || verdict === 'disputed')
    ? 'yes'
    : 'no';
}

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

/** Whether they have looked at what tells against it: at which document, by its title or whose it is, where that can be said in time. */
function checked({ index, map }: Standpoint, premise: Statement): Question {
  const sources = index
    .notesAbout(premise.id)
    .filter(({ verdict }) => isAgainst(verdict))
    .flatMap((note) => (note.sources ?? []).flatMap((id) => map.sources.get(id) ?? []));
  const names = [...sources.flatMap(titlesOf), ...sources.flatMap((source) => citeOf(source).who ?? [])];
  return (
    names
      .map((name) => asked('main', 'askChecked', [name, named(premise)], 'no'))
      .find(({ text }) => wordCount(text) <= QUESTION_WORDS) ??
    asked('main', 'askCheckedAtAll', [named(premise)], 'no')
  );
}

/** By what a document is called: in short, where its record has that. */
const titlesOf = (source: Source): readonly string[] => {
  const short = source.csl['title-short'];
  const { title } = citation(source);
  return [...(typeof short === 'string' && short.trim() !== '' ? [short] : []), ...(title ? [title] : [])];
};
