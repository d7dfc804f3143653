import { layersInOrder } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import type { Gap, Line, Part } from '../sheet.ts';
import { attacksOnUs } from '../standpoint/attacks.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** What lines lack that the map could give: evidence, and short forms. */
export function gapsOfLines({ map }: Standpoint, lines: readonly Line[]): readonly Gap[] {
  return lines.flatMap((line): Gap[] => {
    const statement = line.about === undefined ? undefined : map.statements.get(line.about);
    if (!statement) return [];
    const has = (kind: string) => line.marks.some((mark) => mark.kind === kind);
    const of = { filled: [statement.text], about: statement.id };
    return [
      ...(has('no-card') ? [{ phrase: 'gapNoCard', ...of, command: 'source' } as const] : []),
      ...(line.role === 'tag' && has('too-long')
        ? [{ phrase: 'gapLongTag', ...of, command: 'shorten' } as const]
        : []),
    ];
  });
}

/** The answers that parts have only a blank for. */
export const gapsOfBlanks = (standpoint: Standpoint, parts: readonly Part[]): readonly Gap[] =>
  parts.flatMap(({ lines, parts: under }): readonly Gap[] => [
    ...lines.flatMap(({ role, asks, about }): readonly Gap[] => {
      const statement = about === undefined ? undefined : standpoint.map.statements.get(about);
      if (role !== 'blank' || asks !== phrase('fillAnswer') || !statement) return [];
      return [{ phrase: 'gapNoAnswer', filled: [statement.text], about: statement.id, command: 'counter' }];
    }),
    ...gapsOfBlanks(standpoint, under),
  ]);

/** The layers that the map has and that don't count here: what a side lacks may lie there. */
export const gapsOfLayers = ({ map, counted }: Standpoint): readonly Gap[] =>
  layersInOrder(map)
    .filter(({ title }) => counted !== undefined && !counted.includes(title))
    .map(({ title }) => ({ phrase: 'gapLayer', filled: [title], command: 'layer' }));

/** That the other side has no argument of its own: where other layers may have one, these are shown; else one is begun, for the motion or against it. */
export function gapOfTheirCase(standpoint: Standpoint): Gap {
  const begin = standpoint.side === 'for' ? 'counter' : 'support';
  const command = gapsOfLayers(standpoint).length > 0 ? 'layer' : begin;
  return { phrase: 'gapNoCase', filled: [], about: standpoint.motion, command };
}

/** That this side has no argument of its own, where it has none: only answers, or nothing at all yet; and how one is begun. */
export function gapsOfOurCase(standpoint: Standpoint): readonly Gap[] {
  if (standpoint.contentions.length > 0) return [];
  const hasAnswers = attacksOnUs(otherSide(standpoint)).length > 0;
  return [
    {
      ...{ phrase: hasAnswers ? 'gapOnlyAnswers' : 'gapNothingYet', filled: [], about: standpoint.motion },
      command: standpoint.side === 'for' ? 'support' : 'counter',
    },
  ];
}
