import type { Speech } from '../../debates/index.ts';
import { citationText } from '../../model/index.ts';
import { plainMarkdown } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { bestCards } from '../parts/cards.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';
import { blankLine } from '../parts/lines.ts';
import { countedAs } from '../parts/numbering.ts';
import type { Line, Mark, Part } from '../sheet.ts';
import { answersTo } from '../standpoint/answers.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { firstPremise, isAgainst, ledTo, named, questionLine, remark, type Question } from './questions.ts';
import { whyOffered } from './pointOfInformation.ts';
import { asksForReasons } from './questionTime.ts';
import { madeIn, useIn } from './useIn.ts';
import { attackKey, type WeakPoint, type Weakness } from './weakPoints.ts';

/** A line of attack: what is to be granted, closed questions that lead there, what they will say, and what follows from either answer and where to use it. */
export function attackPart(
  standpoint: Standpoint,
  point: WeakPoint,
  questions: readonly Question[],
  numberFrom: number,
  askedIn: Speech | undefined,
): Part {
  const key = attackKey(point);
  const { premise, denial, answer = denial, isCrux } = point;
  const crux: readonly Mark[] = isCrux ? [{ kind: 'crux' }] : [];
  const isOffered = asksForReasons(standpoint);
  return {
    ...{ key, parts: [] },
    heading: isOffered
      ? {
          ...remark(`${key}/heading`, 'offeredOn', [named(premise)]),
          ...{ about: premise.id, why: whyOffered(point) },
        }
      : { ...sought(point), about: premise.id, marks: crux },
    lines: [
      ...questions.flatMap((question, at) => [
        questionLine(
          `${key}/${question.part}`,
          alone(question),
          premise.id,
          numbered(question, numberFrom + at),
        ),
        ...(question.part === 'main' && !isOffered ? afterMain(standpoint, point) : []),
        ...(question.part === 'without' ? afterWithout(point) : []),
      ]),
      ...(isOffered && answer ? theirReply(standpoint, point) : []),
      ...(isOffered ? offerLines(standpoint, point) : []),
      useLine(standpoint, point, isOffered, askedIn),
    ],
  };
}

/** What is to be granted, and why that is looked for there. */
function sought(point: WeakPoint): Line {
  const { premise, weakness, answer, denial } = point;
  const key = `${attackKey(point)}/heading`;
  if (denial)
    return {
      ...remark(key, 'seekGrant', [named(denial.claims[0]!)]),
      why: phrase('whyVerdictOn', named(premise)),
    };
  return {
    ...remark(key, seeks[weakness], [named(answer?.claims[0] ?? premise)]),
    why: phrase(whyWeak[weakness]),
  };
}

/** What a question is about, the heading tells. */
const alone = ({ on: _, ...question }: Question): Question => question;

/** In which speech of theirs a point is offered, and when the format lets it be: none in the protected minutes. */
function offerLines(standpoint: Standpoint, point: WeakPoint): readonly Line[] {
  const { points } = standpoint.debate;
  const speech = madeIn(standpoint, point.contention);
  if (!speech || !points) return [];
  const span = [points.from, speech.seconds - points.untilBeforeEnd];
  const isWhole = span.every((seconds) => seconds % 60 === 0);
  const times = span.map((seconds) => String(isWhole ? seconds / 60 : seconds));
  const name = isWhole ? 'offerTo' : 'offerToSeconds';
  return [remark(`${attackKey(point)}/offer`, name, [speech.name, ...times])];
}

/** Where what they say is used; of a point of information, where it is taken up. */
function useLine(
  standpoint: Standpoint,
  point: WeakPoint,
  isPoint: boolean,
  askedIn: Speech | undefined,
): Line {
  const key = `${attackKey(point)}/use`;
  const use = useIn(standpoint, point.contention, askedIn);
  if (use === undefined) return remark(key, 'useNowhere', []);
  return isPoint
    ? remark(key, 'takeUpIn', [use.name])
    : remark(key, 'useInOn', [use.name, named(point.contention.claims[0]!)]);
}

const numbered = ({ part }: Question, number: number) =>
  countedAs(part === 'granted' ? 'onYes' : 'contentionLabel', number, 'asking');

const seeks: Readonly<Record<Weakness, PhraseName>> = {
  answered: 'seekGrant',
  verdict: 'seekChecked',
  'no-card': 'seekOnlyWord',
  'no-reason': 'seekNoReason',
  unsettled: 'seekDisputed',
  disputed: 'seekDisputed',
  hangs: 'seekGrant',
  opinion: 'seekOneArticle',
};

const whyWeak: Readonly<Record<Weakness, PhraseName>> = {
  answered: 'whyOurAnswer',
  verdict: 'whyVerdict',
  'no-card': 'whyNoSource',
  'no-reason': 'whyOnlyClaimed',
  unsettled: 'whyUnsettled',
  disputed: 'whyDisputed',
  hangs: 'whyHangs',
  opinion: 'whyOpinion',
};

/** What they will reply, where the map has it; and what to do with a yes, and with a no. */
function afterMain(standpoint: Standpoint, point: WeakPoint): readonly Line[] {
  const { premise, weakness, answer, denial } = point;
  const key = attackKey(point);
  const then = (name: 'ifYes' | 'ifNo', said: PhraseName, filled: readonly string[] = []): Line => ({
    ...remark(`${key}/${name}`, said, filled, name),
    about: premise.id,
  });
  const it = named(premise);
  switch (weakness) {
    case 'answered':
      return [
        ...theirReply(standpoint, point),
        then('ifYes', 'thenHold', [answer!.at === premise.id ? it : named(ledTo(standpoint, point))]),
        evidenceFor(standpoint, point),
      ];
    case 'verdict':
      return [
        ...(denial
          ? [...theirReply(standpoint, point), then('ifYes', 'thenHold', [it])]
          : [then('ifYes', 'thenShow')]),
        then('ifNo', 'thenNotChecked', [findingOn(standpoint, point)]),
      ];
    case 'no-card':
      return [then('ifYes', 'thenNames'), then('ifNo', 'thenNoSource')];
    case 'no-reason':
      return [then('ifYes', 'thenReason'), then('ifNo', 'thenNoSource')];
    case 'disputed':
      return [
        then('ifYes', 'thenHold', [named(ledTo(standpoint, point))]),
        then('ifNo', 'thenNotChecked', [findingOn(standpoint, point)]),
      ];
    case 'hangs':
    case 'unsettled':
      return [
        then('ifYes', 'thenHold', [named(ledTo(standpoint, point))]),
        blankLine(`${key}/ifNo`, 'fillEvidence', { label: phrase('ifNo'), about: premise.id }),
      ];
    case 'opinion':
      return [then('ifYes', 'thenNames'), then('ifNo', 'thenOneArticle')];
  }
}

function afterWithout(point: WeakPoint): readonly Line[] {
  const key = `${attackKey(point)}/without`;
  return [
    remark(`${key}/ifYes`, 'thenNeedless', [], 'ifYes'),
    remark(`${key}/ifNo`, 'thenHangs', [], 'ifNo'),
  ];
}

function theirReply(standpoint: Standpoint, point: WeakPoint): readonly Line[] {
  const { step, claims } = (point.answer ?? point.denial)!;
  const [reply] = answersTo(otherSide(standpoint), { step, claims });
  const [claim] = reply?.claims ?? [];
  if (!claim) return [];
  const isShort = named(claim) !== claim.text;
  return [
    {
      ...{ key: `${attackKey(point)}/expect`, role: 'they-say', label: phrase('expect'), text: named(claim) },
      ...{ about: claim.id, marks: [], from: { kind: 'statement', id: claim.id } },
      ...(isShort && { from: { kind: 'statement', id: claim.id, short: true } }),
    },
  ];
}

/** What shows our answer: its first reason, or what it cites (its words, where they are at hand; else whose they are), or a blank. */
function evidenceFor(standpoint: Standpoint, point: WeakPoint): Line {
  const key = `${attackKey(point)}/ifNo`;
  const label = phrase('ifNo');
  const [claim] = point.answer!.claims;
  const reason = firstPremise(standpoint, reasonsBest(standpoint, claim!));
  if (reason) return { ...remark(key, 'thenEvidence', [named(reason)], 'ifNo'), about: reason.id };
  const card = bestCards(standpoint, key, claim!).find(({ role }) => role === 'card');
  if (card && card.text !== '') return { ...card, key, label };
  const source = card?.cite && standpoint.map.sources.get(card.cite.source);
  const cited = source ? citationText(source) : '';
  return cited === ''
    ? blankLine(key, 'fillEvidence', { label, about: claim!.id })
    : {
        ...remark(key, 'thenCite', [cited], 'ifNo'),
        about: claim!.id,
        marks: card!.marks.filter(({ kind }) => kind !== 'paraphrase'),
      };
}

/** What a fact-check says that tells against the premise; or that leaves it in dispute. */
const findingOn = ({ index }: Standpoint, { premise, weakness }: WeakPoint): string =>
  plainMarkdown(
    index
      .notesAbout(premise.id)
      .find(({ verdict }) => (weakness === 'disputed' ? verdict === 'disputed' : isAgainst(verdict)))!.text,
  );
