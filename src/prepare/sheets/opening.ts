import type { Note } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { blankLine } from '../parts/lines.ts';
import { isClosingTeam } from '../parts/speeches.ts';
import type { Line } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

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
    ...{ key: `opening/${id}`, role: 'speech', label, text, about, marks: [] },
    from: { kind: 'note', id },
  }));
  const blank = (name: PhraseName, labelled: PhraseName) =>
    blankLine(`opening/${name}`, name, { label: phrase(labelled) });
  const defined = definitions.length > 0 ? definitions : [blank('fillDefinition', 'definitions')];
  switch (debate.family) {
    case 'parliamentary':
      if (isClosingTeam(standpoint)) return [blank('fillExtension', 'extension')];
      return [blank('fillContext', 'context'), ...defined, blank('fillStance', 'stance')];
    case 'lincoln-douglas':
      return [...defined, blank('fillValue', 'value'), blank('fillCriterion', 'criterion')];
    case 'karl-popper':
      return [...defined, blank('fillCriterion', 'criterion')];
    case 'policy':
      return side === 'for' ? [...defined, blank('fillPlan', 'plan')] : [];
    default:
      return [...defined, blank('fillFramework', 'framework')];
  }
}
