import type { Statement } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import { pinnedUnder } from '../cutting.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';
import { blankLine, marksOf, phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import type { Line } from '../sheet.ts';
import { sayable } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { claimedOnce, hostile, type Hostile } from '../standpoint/hostile.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** What they say against a contention of ours or what it rests on, each claim once, what hurts most first. */
export function attacksOn(
  standpoint: Standpoint,
  key: string,
  { statements, steps }: Contention,
): readonly Hostile[] {
  const places = new Set([...statements, ...steps]);
  return claimedOnce(
    hostile(standpoint).filter(({ at }) => at !== undefined && places.has(at)),
    (one) => pinnedUnder(standpoint.pinned, `${key}/${one.key}`),
  );
}

/** What they say in short, with all that is to be known of it: that the text argues against it, too. */
export const theirTag = (
  standpoint: Standpoint,
  key: string,
  claim: Statement,
  extras: Pick<Line, 'label'>,
): Line => {
  const theirs = otherSide(standpoint);
  return tagLine(theirs, key, claim, { ...extras, marks: marksOf(theirs, claim) });
};

/** What they say against a contention of ours, and the best we have against that; a blank, where the map has nothing. */
export function defenceLines(
  standpoint: Standpoint,
  key: string,
  contention: Contention,
  attack: Hostile,
): readonly Line[] {
  const of = `${key}/${attack.key}`;
  const [claim] = attack.claims;
  const theySay: Line = {
    ...theirTag(standpoint, `${of}/they-say`, claim!, { label: phrase('theySay') }),
    role: 'they-say',
  };
  const given = sayable(attack.answers);
  const [best] = answersBeside(contention, attack);
  const told = { label: phrase('weAnswer'), about: (given[0]?.claims[0] ?? claim!).id };
  // What denies the contention is answered by it: it stands above, with its reasons, where it has any.
  if (!best && given.length > 0) {
    const isArgued = reasonsBest(standpoint, contention.claims[0]!).length > 0;
    const name = isArgued ? 'answeredByReasons' : 'answeredByIssue';
    return [theySay, phraseLine(`${of}/answer`, 'speech', name, [], told)];
  }
  return [
    theySay,
    best
      ? speechLine(standpoint, `${of}/answer`, best, { label: phrase('weAnswer') })
      : blankLine(`${of}/answer`, 'fillAnswer', told),
  ];
}

/** What else we have against something said against a contention of ours, each by itself. */
export const otherAnswers = (
  standpoint: Standpoint,
  key: string,
  contention: Contention,
  attack: Hostile,
): readonly Line[] =>
  answersBeside(contention, attack)
    .slice(1)
    .map((one) =>
      speechLine(standpoint, `${key}/${attack.key}/answer-${one.id}`, one, { label: phrase('weAnswer') }),
    );

/** What we answer beside the contention itself, the best first, each statement once. */
function answersBeside({ claims: own }: Contention, { answers }: Hostile): readonly Statement[] {
  const given = sayable(answers).map(({ claims: [claim] }) => claim!);
  return [...new Set(given)].filter((one) => own.every(({ id }) => id !== one.id));
}
