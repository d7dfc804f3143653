import type { Note } from '../../model/index.ts';
import { plainMarkdown } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { bestCards } from '../parts/cards.ts';
import { blankLine, phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import { ownConstructives } from '../parts/speeches.ts';
import type { Line, Part } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Contention } from '../standpoint/contentions.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { hasToAnswer } from './answering.ts';

/** The notes that define words of the motion, or of what is claimed on it. */
export function definitionsOf({ index, motion, contentions }: Standpoint): readonly Note[] {
  const about = [motion, ...contentions.flatMap(({ claims }) => claims.map(({ id }) => id))];
  return about.flatMap((id) => index.notesAbout(id).filter(({ kind }) => kind === 'definition'));
}

/** What comes before the first contention: definitions from the map's notes, and what the format asks for that no map holds, as blanks. */
export function openingLines(standpoint: Standpoint): readonly Line[] {
  const { debate, side } = standpoint;
  const label = phrase('definitions');
  const definitions = definitionsOf(standpoint).map(({ id, text, about }): Line => ({
    ...{ key: `opening/${id}`, role: 'speech', label, text: plainMarkdown(text), about, marks: [] },
    from: { kind: 'note', id },
  }));
  const blank = (name: PhraseName, labelled: PhraseName) =>
    blankLine(`opening/${name}`, name, { label: phrase(labelled) });
  const defined = isSecond(standpoint)
    ? // Theirs stand by then: said again, they would take time, and answer nothing.
      [blank('fillDefinitionsOfOthers', 'definitions')]
    : definitions.length > 0
      ? definitions
      : [blank('fillDefinition', 'definitions')];
  const context = isSecond(standpoint) ? 'fillContextOfOthers' : 'fillContext';
  switch (debate.family) {
    case 'parliamentary':
      return [blank(context, 'context'), ...defined, blank('fillStance', 'stance')];
    case 'lincoln-douglas':
      return [...defined, blank('fillValue', 'value'), blank('fillCriterion', 'criterion')];
    case 'karl-popper':
      return [
        ...defined,
        blank(isSecond(standpoint) ? 'fillCriterionOfOthers' : 'fillCriterion', 'criterion'),
      ];
    case 'policy':
      return side === 'for'
        ? [...defined, blank('fillInherency', 'inherency'), blank('fillPlan', 'plan')]
        : [
            blank('fillTopicality', 'topicality'),
            blank('fillDisadvantage', 'disadvantage'),
            blank('fillCounterplan', 'counterplan'),
          ];
    // Nobody judges by a framework there.
    case 'interview':
    case 'panel':
      return [blank('fillContext', 'context'), ...defined];
    default:
      return [...defined, blank('fillFramework', 'framework')];
  }
}

/** Whether the other side has opened before, and has to be answered: its definitions stand. */
export const isSecond = (standpoint: Standpoint): boolean =>
  ownConstructives(standpoint).slice(0, 1).some(hasToAnswer);

/** What a case is made of, under headings where the format has some: in policy the affirmative’s contentions are the harms and advantages of its plan, and that the plan brings these about is a blank. */
export function casePartsOf(
  { debate, side }: Standpoint,
  key: string,
  contentions: readonly Part[],
): readonly Part[] {
  if (debate.family !== 'policy' || side !== 'for') return contentions;
  const headed = (name: PhraseName, under: Pick<Part, 'lines' | 'parts'>): Part => {
    const of = `${key}/${name}`;
    return { key: of, heading: phraseLine(`${of}/heading`, 'remark', name), ...under };
  };
  return [
    ...(contentions.length > 0 ? [headed('advantages', { lines: [], parts: contentions })] : []),
    headed('solvency', { lines: [blankLine(`${key}/fillSolvency`, 'fillSolvency')], parts: [] }),
  ];
}

/** The claim that all contentions are reasons for, where there is one between them and the motion. */
export const spineLines = (standpoint: Standpoint): readonly Line[] =>
  standpoint.spine.flatMap((step) =>
    claimsOf(standpoint.map, step).flatMap((claim) => {
      const key = `spine-${step.id}/${claim.id}`;
      const line = speechLine(standpoint, key, claim, { label: phrase('ourClaim') });
      return [line, ...bestCards(standpoint, key, claim)];
    }),
  );

/** What a team that closes a bench has to know before it adds to it: what the opening team says. Where the map has no more, what is added is a blank. */
export const extendingLines = (
  standpoint: Standpoint,
  { ofOpening, isExtended }: { readonly ofOpening: readonly Contention[]; readonly isExtended: boolean },
): readonly Line[] => [
  ...ofOpening.map(({ step, claims }): Line => ({
    ...tagLine(standpoint, `opening/${step.id}`, claims[0]!, { label: phrase('ofOpening') }),
    ...{ role: 'remark', marks: [] },
  })),
  ...(isExtended
    ? []
    : [blankLine('opening/fillExtension', 'fillExtension', { label: phrase('extension') })]),
];
