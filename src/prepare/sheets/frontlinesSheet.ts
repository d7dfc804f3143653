import type { Id } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import { aimedAtLines } from '../parts/aimedAt.ts';
import { blockPart } from '../parts/block.ts';
import type { MadePart } from '../parts/contentionPart.ts';
import { phraseLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import type { Part, Sheet } from '../sheet.ts';
import { answersTo } from '../standpoint/answers.ts';
import { answersIn } from '../standpoint/answersIn.ts';
import { attacksOnUs, type Attack } from '../standpoint/attacks.ts';
import { saidElsewhere } from '../standpoint/elsewhere.ts';
import { hostile } from '../standpoint/hostile.ts';
import { howItStands } from '../standpoint/howItStands.ts';
import { inRound } from '../standpoint/inRound.ts';
import { kept } from '../standpoint/kept.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { madeInCase } from './madeInCase.ts';

/** The defence of our own case: for each contention, in the order of the flow (those that the case makes first), a block for each attack on it or on what it rests on, first what hurts most; then for the attacks on what else we say. */
export function frontlinesSheet(standpoint: Standpoint): Sheet {
  const { hats, made } = frontlineParts(standpoint);
  return framed(standpoint, 'frontlines', hats, {
    leftOut: made.flatMap(({ leftOut }) => leftOut),
    gaps: made.flatMap(({ gaps }) => gaps),
  });
}

/** The same as parts. Each attack on us has its block once: under the first contention that it hits; the heading says where that is none of the case. What claims the same, and has the same answers, is in one block, which tells all that it is said against. */
export const frontlineParts: (standpoint: Standpoint) => Frontlines = kept(frontlines);

interface Frontlines {
  readonly hats: readonly Part[];
  readonly made: readonly MadePart[];
}

function frontlines(standpoint: Standpoint): Frontlines {
  const { weighing } = standpoint;
  const hurting = new Map(hostile(standpoint).map(({ key }, at) => [key, at]));
  const left = new Set(
    [...attacksOnUs(standpoint)].sort((a, b) => hurting.get(a.key)! - hurting.get(b.key)!),
  );
  const isNamed = ({ key, at }: Attack) => aimedAtLines(standpoint, key, 'saidAgainstToo', at).length > 0;
  const whyOf = (attack: Attack) => {
    const { answers, argued } = answersIn(standpoint, attack);
    return phrase(howItStands(weighing, attack.step, answers.length + argued.length > 0));
  };
  const blockOf = (attack: Attack) => {
    const why = whyOf(attack);
    const alike = [...left].filter(
      (one) => isInOneBlock(standpoint, one, attack) && whyOf(one) === why && isNamed(one),
    );
    alike.forEach((one) => left.delete(one));
    return blockPart(standpoint, attack, why, alike);
  };
  const hats: Part[] = [];
  const blocksMade: MadePart[] = [];
  const add = (heading: Part['heading'], hit: readonly Attack[]) => {
    if (hit.length === 0) return;
    const blocks = hit.flatMap((attack) => (left.delete(attack) ? [blockOf(attack)] : []));
    blocksMade.push(...blocks);
    hats.push({
      key: heading.key.replace('/heading', ''),
      heading,
      lines: [],
      parts: blocks.map(({ part }) => part),
    });
  };
  const inCase = madeInCase(standpoint);
  // Where nobody makes a speech, there is no case.
  const isInterview = standpoint.debate.family === 'interview';
  const headingOf = (id: Id) => (isInterview || inCase.has(id) ? 'ourContention' : 'notInOurCase');
  for (const { step, claims, statements, steps } of inRound(standpoint).all) {
    const own = new Set<Id>([...statements, ...steps]);
    const hit = [...left].filter(({ at }) => own.has(at));
    const [claim] = claims;
    add(
      phraseLine(
        `frontline-${step.id}/heading`,
        'remark',
        headingOf(step.id),
        [claim!.short ?? claim!.text],
        {
          about: claim!.id,
        },
      ),
      hit,
    );
  }
  add(phraseLine('frontline-elsewhere/heading', 'remark', 'elsewhere'), [...left]);
  return { hats, made: blocksMade };
}

/** Whether two attacks claim the same, and have the same answers, of the same kind. */
function isInOneBlock(standpoint: Standpoint, one: Attack, other: Attack): boolean {
  const claimed = ({ claims }: Attack) => claims.map(({ id }) => id).join(' ');
  const answered = (attack: Attack) =>
    [...answersTo(standpoint, attack), ...saidElsewhere(standpoint, attack)]
      .map(({ key, manner, at }) => `${key} ${manner} ${at === attack.step.id ? '' : at}`)
      .join(' ');
  return claimed(one) === claimed(other) && answered(one) === answered(other);
}
