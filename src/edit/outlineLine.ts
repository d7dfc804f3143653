import type { Manner } from '../model/index.ts';
import type { Markers } from './outlineText.ts';
import { paragraphMarks, type ParagraphRange } from './paragraphMark.ts';

/** A line of an outline: how deep it stands, how it hangs under the one above it, what it says, where the text says it. */
export interface OutlineLine {
  /** In spaces; a tab is four. */
  readonly depth: number;
  readonly how: Manner | 'linked';
  readonly text: string;
  readonly paragraphs?: ParagraphRange;
}

/** The ways of hanging whose first word is understood without a colon: as a list that is spoken says it. */
const spoken = ['because', 'but', 'linked'] as const;

/**
 * The lines of an outline that say something. The word for how a line hangs stands before a colon or, in lines that stand deeper than the first,
 * before the rest of the sentence: “because the harvest failed”. Paragraph marks stand before it, after it, or at the line's end.
 */
export function outlineLines(
  outline: string,
  markers: Markers,
  paragraphWords: readonly string[],
): readonly OutlineLine[] {
  const words = new Map(
    (Object.keys(markers) as (keyof Markers)[]).flatMap((how) =>
      markers[how].map((word) => [word.toLocaleLowerCase(), how] as const),
    ),
  );
  const bare = new Map(
    spoken.flatMap((how) => (markers[how][0] ? [[markers[how][0].toLocaleLowerCase(), how] as const] : [])),
  );
  const hanging = (text: string, isDeeper: boolean) => {
    const [, word = '', said = ''] = /^([^:]{1,30}):\s*(.+)$/u.exec(text) ?? [];
    const how = words.get(word.trim().toLocaleLowerCase());
    if (how !== undefined) return { how, text: said };
    const [, first = '', rest = ''] = /^([^\s:]{1,30})\s+(\S.*)$/u.exec(text) ?? [];
    const spokenHow = isDeeper ? bare.get(first.toLocaleLowerCase()) : undefined;
    return spokenHow === undefined ? undefined : { how: spokenHow, text: rest };
  };
  const { takenOff } = paragraphMarks(paragraphWords);
  const isMarker = (text: string) => hanging(text, true) !== undefined;
  let top: number | undefined;
  return outline.split(/\r\n?|\n/u).flatMap((line): readonly OutlineLine[] => {
    const [, indent = '', rest = ''] = /^([\s\u00a0]*)(.*)$/u.exec(line)!;
    const whole = rest.replace(/^(?:[-*+•–—]|\d+[.)])\s+/u, '').trim();
    if (whole === '') return [];
    const depth = [...indent].reduce((sum, space) => sum + (space === '\t' ? 4 : 1), 0);
    top ??= depth;
    const before = takenOff(whole, isMarker);
    const hung = hanging(before.text, depth > top);
    const said = hung?.text ?? before.text;
    const after = before.range ? { text: said, range: before.range } : takenOff(said, isMarker);
    return [
      {
        depth,
        how: hung?.how ?? 'because',
        text: after.text,
        ...(after.range && { paragraphs: after.range }),
      },
    ];
  });
}
