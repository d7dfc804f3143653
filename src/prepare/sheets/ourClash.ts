import { phrase } from '../../words/index.ts';
import { forLength, toldOf } from '../cutting.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { wordedFor } from '../parts/guestWords.ts';
import { spokenWords } from '../parts/length.ts';
import { blankLine, tagLine } from '../parts/lines.ts';
import type { Line } from '../sheet.ts';
import { answersTo } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import type { Hostile } from '../standpoint/hostile.ts';
import { withRoom } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { contentionsOfTeam } from './contentionsOfTeam.ts';
import { attacksOn, defenceLines, otherAnswers } from './defence.ts';
import type { Spoken } from './sharedRoom.ts';

/** A contention of ours, and what they say against it. */
interface Attacked {
  readonly key: string;
  readonly contention: Contention;
  readonly attacks: readonly Hostile[];
}

/** The contentions that the case makes, and what is said against each: their attacks, what hurts most first, then what they turn. What hits several stands under the first. Those that nothing is said against are left away. */
export function attackedOfCase(standpoint: Standpoint, under: string): readonly Attacked[] {
  const met = new Set<string>();
  return withRoom(standpoint.pinned, contentionsOfTeam(standpoint))
    .kept.map((contention): Attacked => {
      const key = `${under}/our-clash-${contention.step.id}`;
      const attacks = attacksOn(standpoint, key, contention).filter((one) => !met.has(one.key));
      const turns = turnsOf(standpoint, contention, attacks).filter((one) => !met.has(one.key));
      const all = [...attacks, ...turns];
      all.forEach((one) => met.add(one.key));
      return { key, contention, attacks: all };
    })
    .filter(({ attacks }) => attacks.length > 0);
}

/** What they conclude for themselves from what a contention of ours claims, each claim once, unless they claim it in an attack. What is an argument of their case is met there. */
function turnsOf(
  standpoint: Standpoint,
  contention: Contention,
  attacks: readonly Hostile[],
): readonly Hostile[] {
  const { theirContentions, theirSpine } = standpoint;
  const own = new Set([...theirSpine, ...theirContentions.map(({ step }) => step)]);
  const claimed = new Set(attacks.map(({ claims: [claim] }) => claim!.id));
  return answersTo(otherSide(standpoint), contention)
    .filter(({ manner, step, claims: [claim] }) => {
      if (manner !== 'turn' || own.has(step) || claimed.has(claim!.id)) return false;
      claimed.add(claim!.id);
      return true;
    })
    .map(({ step, claims, at }) => ({
      ...{ key: step.id, step, claims, at },
      answers: answersTo(standpoint, { step, claims }),
      why: 'whyOpen',
    }));
}

const ourClashHeading = (standpoint: Standpoint, { key, contention }: Attacked): Line =>
  tagLine(standpoint, `${key}/heading`, contention.claims[0]!, { label: phrase('clashOnOurs') });

/** A contention of ours where it is attacked: what they say, with the best we have against it, or a blank; then what else we have against that, as far as there is room (words). */
export function ourClashPart(standpoint: Standpoint, attacked: Attacked, room: number): Spoken {
  const { key } = attacked;
  const heading = ourClashHeading(standpoint, attacked);
  const { lines, leftOut } = defended(standpoint, attacked, room - spokenWords(heading));
  const weigh = blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase(wordedFor(standpoint, 'weigh')) });
  return { part: { ...{ key, heading, parts: [] }, lines: [...lines, weigh] }, leftOut };
}

/** All that is told of a clash for which there is no room. */
export const untoldClash = (standpoint: Standpoint, attacked: Attacked): readonly Line[] => [
  ourClashHeading(standpoint, attacked),
  ...toldOf(defences(standpoint, attacked).flatMap(({ best, others }) => [...best, ...others])),
];

/** An attack with the best answer, which are said together; and the other answers, none of them without these. */
interface Defence {
  readonly best: readonly Line[];
  readonly others: readonly Line[];
}

const defences = (standpoint: Standpoint, { key, contention, attacks }: Attacked): readonly Defence[] =>
  attacks.map((attack) => ({
    best: defenceLines(standpoint, key, contention, attack),
    others: otherAnswers(standpoint, key, contention, attack),
  }));

function defended(
  standpoint: Standpoint,
  attacked: Attacked,
  room: number,
): Pick<Spoken, 'leftOut'> & { readonly lines: readonly Line[] } {
  const { pinned } = standpoint;
  const all = defences(standpoint, attacked);
  const isPinned = ({ key }: Line) => pinned.has(key);
  const needed = all.filter(({ others }) => others.some(isPinned)).map(({ best }) => best[0]!.key);
  const units = all.map(({ best }, at): Unit => ({ lines: best, rank: at + 1 }));
  const first = fitted(units, room, new Set([...pinned, ...needed]));
  const said = new Set(first.lines);
  const open = all.filter(({ best }) => best.every((line) => said.has(line)));
  const more = open
    .flatMap(({ others }) => others)
    .map((line, at): Unit => ({ lines: [line], rank: at + 1 }));
  const second = fitted(more, room - first.words, pinned);
  second.lines.forEach((line) => said.add(line));
  const lines = all.flatMap(({ best, others }) => [...best, ...others]);
  return {
    lines: lines.filter((line) => said.has(line)),
    leftOut: forLength(toldOf(lines.filter((line) => !said.has(line)))),
  };
}
