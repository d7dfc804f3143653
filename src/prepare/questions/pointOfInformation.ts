import { wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { roomFor } from '../parts/length.ts';
import type { Answer } from '../standpoint/answers.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { asked, isClaim, ledTo, named, type Question } from './questions.ts';
import type { WeakPoint, Weakness } from './weakPoints.ts';

/** How long a point of information may be where the format doesn’t say, s. */
const POINT_SECONDS = 15;

/**
 * A weak point as it is pressed where nobody shows cards: one sentence about reasoning, examples, principle or consequences, as far as the map goes. By what we say against the premise; else, of what a fact-check
 * contradicts, by what we say in its place; else by what it is there for. Of two that fit, the first that can be said in time.
 */
export function pointOfInformation(standpoint: Standpoint, point: WeakPoint): Question {
  const seconds = standpoint.debate.points?.seconds ?? POINT_SECONDS;
  const limit = roomFor(seconds, standpoint.wordsPerMinute);
  const { answer, denial } = point;
  const said = answer ?? denial;
  const fitting = [
    ...(said ? [onAnswer(point, said)] : []),
    ...(answer ? [] : onReasons(standpoint, point)),
  ].map((question): Question => ({ ...question, limit }));
  return fitting.find(({ text }) => wordCount(text) <= limit) ?? fitting.at(-1)!;
}

/** One plain sentence, which holds one thing against them, or asks for one thing without another; `on` tells what it is held against, where the sentence doesn’t. */
const sentence = (name: PhraseName, says: string | readonly [string, string], on?: string): Question => ({
  ...asked('main', name, [says].flat()),
  ...(on !== undefined && { on }),
});

/** What we say against it; what it is said against is what they are saying. */
function onAnswer({ premise }: WeakPoint, { claims, manner }: Answer): Question {
  const ours = named(claims[0]!);
  const on = named(premise);
  switch (manner) {
    case 'undercut':
    case 'reason-undercut':
      return sentence('offerFollows', ours, on);
    case 'turn':
      return sentence('offerTurn', ours, on);
    case 'denial':
    case 'reason':
      return sentence('offerRather', ours, on);
    default:
      return sentence('offerAsMuch', ours, on);
  }
}

/** Where nothing is said against it: an example of what is foretold, what hangs on it, whether it is enough; of what a contention claims, whether it is held to elsewhere, and whether it decides the motion. */
function onReasons(standpoint: Standpoint, point: WeakPoint): readonly Question[] {
  const { premise, isCrux } = point;
  const it = named(premise);
  const to = ledTo(standpoint, point);
  if (premise.kind === 'forecast') return [sentence('offerExample', it)];
  if (!isClaim(point) && to.id !== premise.id) {
    const isNeeded = isCrux || point.weakness === 'verdict';
    return [
      isNeeded ? sentence('offerWithout', [it, named(to)]) : sentence('offerEnough', named(to), it),
      sentence('offerWhy', it),
    ];
  }
  return [sentence(premise.kind === 'policy' ? 'offerPrinciple' : 'offerDecides', it)];
}

/** Why a point is offered there, in a word. */
export const whyOffered = ({ weakness }: WeakPoint): string => phrase(why[weakness]);

const why: Readonly<Record<Weakness, PhraseName>> = {
  answered: 'whyOurAnswer',
  verdict: 'whyVerdict',
  'no-card': 'whyOnlyClaimed',
  'no-reason': 'whyOnlyClaimed',
  unsettled: 'whyUnsettled',
  disputed: 'whyDisputed',
  opinion: 'whyOpinion',
  hangs: 'whyHangs',
};
