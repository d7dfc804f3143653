import { layerRole } from '../../model/index.ts';
import type { Line, Part } from '../sheet.ts';
import { kept } from '../standpoint/kept.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { phraseLine } from './lines.ts';
import { linesOf } from './numbering.ts';

/** From how many marks on it is quieter to say it once. */
const SEVERAL = 2;

/**
 * Parts that say once, at their head, that nothing in them is in the text, where that is so of all they say: the mark on each line would be noise there. As far out as it holds. Where something is in the text, every
 * line that is not keeps its mark.
 */
export function saidOnceOutside(standpoint: Standpoint, parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => {
    const lines = linesOf([part]);
    const marked = lines.filter(isMarked).length;
    if (marked < SEVERAL) return part;
    if (lines.some((line) => isInText(standpoint, line)))
      return { ...part, parts: saidOnceOutside(standpoint, part.parts) };
    const { key, lines: own, ...quiet } = unmarked(part);
    // Nothing stands between a tag and its cite.
    const cards = own.findIndex(({ role }) => role !== 'card');
    const at = cards < 0 ? own.length : cards;
    const said = phraseLine(`${key}/none-in-text`, 'remark', 'noneInText');
    return { ...quiet, key, lines: [...own.slice(0, at), said, ...own.slice(at)] };
  });
}

const isMarked = ({ marks }: Line): boolean => marks.some(({ kind }) => kind === 'not-in-text');

/** Whether a line says, quotes or names something of the text that the map reads: what it says is in it, or what it is about, or what its phrase is filled with. */
function isInText(standpoint: Standpoint, { about, from, cite }: Line): boolean {
  const { map } = standpoint;
  const statement = map.statements.get(from.kind === 'statement' ? from.id : (about ?? ''));
  return (
    (statement !== undefined && layerRole(map, statement) === 'source') ||
    map.sources.get(cite?.source ?? '')?.role === 'text' ||
    (from.kind === 'phrase' && from.filled.some((words) => wordsOfText(standpoint).has(words)))
  );
}

/** The statements that are in the text, in full and in short. */
const wordsOfText = kept(
  ({ map }): ReadonlySet<string> =>
    new Set(
      [...map.statements.values()]
        .filter((one) => layerRole(map, one) === 'source')
        .flatMap(({ text, short = text }) => [text, short]),
    ),
);

const unmarked = (part: Part): Part => ({
  ...part,
  heading: withoutMark(part.heading),
  lines: part.lines.map(withoutMark),
  parts: part.parts.map(unmarked),
});

const withoutMark = (line: Line): Line =>
  isMarked(line) ? { ...line, marks: line.marks.filter(({ kind }) => kind !== 'not-in-text') } : line;
