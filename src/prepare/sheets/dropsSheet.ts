import { restingOn, type ArgumentMap, type Id, type Statement } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { marksOf, phraseLine, tagLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import { named } from '../questions/questions.ts';
import { cruxesOf } from '../questions/cruxes.ts';
import type { Gap, Line, Part, Sheet } from '../sheet.ts';
import { attacksOnUs } from '../standpoint/attacks.ts';
import { rejectedAnswers } from '../standpoint/answers.ts';
import { groundsOf } from '../standpoint/grounds.ts';
import { hostile, type Hostile } from '../standpoint/hostile.ts';
import { isRejected } from '../standpoint/rejected.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { answersDue } from './answersDue.ts';
import { extensionPart } from './extension.ts';

/**
 * What is unanswered, ours first: what they say to which the map gives us no answer, what would turn the motion before the rest; what we only half answer; premises of ours without evidence; then what of ours they
 * don't answer, each ready to be extended. And when answers are due, as the format has it.
 */
export function dropsSheet(standpoint: Standpoint): Sheet {
  const theySay = hostile(standpoint);
  const weSay = hostile(otherSide(standpoint));
  const open = theySay.filter(({ answers }) => answers.length === 0);
  const half = theySay.flatMap((one) => {
    const why = halfAnswered(standpoint, one);
    return why === undefined ? [] : [{ one, why }];
  });
  const against = againstWhat(standpoint);
  const told = (one: Hostile, why?: string): Line => toldLine(standpoint, one, why, against.get(one.key));
  const damage = ({ why }: Hostile) => (why === 'whyDamage' ? phrase(why) : undefined);
  const weAgainst = againstWhat(otherSide(standpoint));
  const exposed = exposedLines(standpoint);
  const extended = weSay
    .filter((one) => isLeftAlone(standpoint, one))
    .map((one) => {
      const at = weAgainst.get(one.key);
      return extensionPart(
        standpoint,
        one,
        damage(one) ?? (at === undefined ? undefined : whyAgainst(standpoint, at)),
      );
    });
  const due = dueLines(standpoint);
  return framed(
    standpoint,
    'drops',
    [
      ...(due.length > 0 ? [partOf('answersDue', due)] : []),
      partOf('unansweredByYou', toldOnce(open.map((one) => told(one, damage(one))))),
      partOf('halfAnswered', toldOnce(half.map(({ one, why }) => told(one, why)))),
      partOf('exposed', exposed),
      { ...partOf('unansweredByThem', [], extended.length > 0), parts: extended },
    ],
    {
      gaps: gapsOf(
        standpoint,
        open,
        half.map(({ one }) => one),
        exposed,
      ),
    },
  );
}

/** Whether nobody in the map answers what we say. What the text argues against is nothing to extend; nor is what is only answered so: somebody may say that all the same. */
const isLeftAlone = (standpoint: Standpoint, said: Hostile): boolean =>
  said.answers.length === 0 &&
  rejectedAnswers(otherSide(standpoint), said).length === 0 &&
  !said.claims.some(({ id }) => isRejected(standpoint.map, id));

/** When each of their speeches is answered at the latest; and what counts as dropped, where the format has a rule of its own for it. */
function dueLines(standpoint: Standpoint): readonly Line[] {
  const { dropRule } = standpoint.debate;
  return [
    ...answersDue(standpoint).map(({ id, said, answeredIn, by }) =>
      by === undefined
        ? phraseLine(`due-${id}`, 'remark', 'answerDue', [said, answeredIn])
        : phraseLine(`due-${id}`, 'remark', 'answerDueBy', [said, by, answeredIn]),
    ),
    ...(dropRule === undefined ? [] : [phraseLine('due/rule', 'remark', 'dropRule', [dropRule])]),
  ];
}

/** A part; where it has nothing to tell, it says so. */
const partOf = (name: PhraseName, lines: readonly Line[], isFilled = lines.length > 0): Part => ({
  ...{ key: name, parts: [] },
  heading: phraseLine(`${name}/heading`, 'remark', name),
  lines: isFilled ? lines : [phraseLine(`${name}/none`, 'remark', 'noneOfThese')],
});

/** Each line that reads the same once: what is said several times against what follows from one statement. */
const toldOnce = (lines: readonly Line[]): readonly Line[] => {
  const reads = ({ label, about, why }: Line) => [label, about, why].join(' ');
  return lines.filter((line, at) => lines.findIndex((one) => reads(one) === reads(line)) === at);
};

/** What they say, in short, with what it is against. */
function toldLine(standpoint: Standpoint, { key, claims: [claim] }: Hostile, why?: string, at?: Id): Line {
  const line = tagLine(otherSide(standpoint), `drop-${key}`, claim!, {
    label: at === undefined ? phrase('theirArgument') : labelAgainst(standpoint, at),
    ...(why !== undefined && { why }),
  });
  return { ...line, role: 'they-say' };
}

function labelAgainst({ map }: Standpoint, at: Id): string {
  const statement = map.statements.get(at);
  if (statement) return phrase('against', named(statement));
  const premise = premiseAt(map, at);
  return premise ? phrase('againstStep', named(premise)) : phrase('theirArgument');
}

/** The same of what we say, after it. */
function whyAgainst({ map }: Standpoint, at: Id): string | undefined {
  const statement = map.statements.get(at) ?? premiseAt(map, at);
  return statement && phrase(map.statements.has(at) ? 'whyAgainst' : 'whyAgainstStep', named(statement));
}

const premiseAt = (map: ArgumentMap, step: Id): Statement | undefined =>
  (map.relations.get(step)?.premises ?? []).flatMap((id) => map.statements.get(id) ?? [])[0];

/** By the key of each attack on us, the statement or step it is aimed at. */
const againstWhat = (standpoint: Standpoint): ReadonlyMap<string, Id> =>
  new Map(attacksOnUs(standpoint).map(({ key, at }) => [key, at]));

/**
 * Why an answer of ours is only half of one: none of what answers it stands; or all that does denies what they conclude, and nothing is said to the reasons they give. Undefined where it is whole, or where there is none.
 */
function halfAnswered({ map }: Standpoint, { step, claims, answers }: Hostile): string | undefined {
  if (answers.length === 0) return undefined;
  const standing = answers.filter(({ stands }) => stands === 0);
  if (standing.length === 0) return phrase('whyAnswersFail');
  const claimed = new Set(claims.map(({ id }) => id));
  const reason = groundsOf(map, step).statements.find((id) => !claimed.has(id));
  if (reason === undefined || standing.some(({ at }) => !claimed.has(at))) return undefined;
  return phrase('whyOnlyConclusion', named(map.statements.get(reason)!));
}

/** Premises of ours that nothing in the map shows; first those on which a contention hangs, then by how much rests on them. */
function exposedLines(standpoint: Standpoint): readonly Line[] {
  const { map, contentions, isOurs } = standpoint;
  const hangsOn = new Set(contentions.flatMap((contention) => [...cruxesOf(standpoint, contention)]));
  const resting = (id: Id) => restingOn(map, id).size;
  return [...new Set(contentions.flatMap(({ statements }) => statements))]
    .filter((id) => isOurs(id))
    .map((id) => map.statements.get(id)!)
    .filter((statement) => marksOf(standpoint, statement).some(({ kind }) => kind === 'no-card'))
    .sort((a, b) => Number(hangsOn.has(b.id)) - Number(hangsOn.has(a.id)) || resting(b.id) - resting(a.id))
    .map((statement) => {
      const isCrux = hangsOn.has(statement.id);
      // That they have no evidence is what the heading says.
      return tagLine(
        standpoint,
        `exposed-${statement.id}`,
        statement,
        isCrux ? { why: phrase('whyHangs') } : {},
      );
    });
}

function gapsOf(
  { map }: Standpoint,
  open: readonly Hostile[],
  half: readonly Hostile[],
  exposed: readonly Line[],
): readonly Gap[] {
  return [
    ...open.map(({ claims: [claim] }): Gap => ({
      ...{ phrase: 'gapNoAnswer', filled: [claim!.text], about: claim!.id, command: 'counter' },
    })),
    ...half
      .filter(({ answers }) => answers.every(({ stands }) => stands > 0))
      .map(({ claims: [claim] }): Gap => ({
        ...{ phrase: 'gapAnswersFail', filled: [claim!.text], about: claim!.id, command: 'counter' },
      })),
    ...exposed.map(({ about }): Gap => ({
      ...{
        phrase: 'gapNoCard',
        filled: [map.statements.get(about!)!.text],
        about: about!,
        command: 'source',
      },
    })),
  ];
}
