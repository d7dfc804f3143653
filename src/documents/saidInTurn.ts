import type { Cite, Line, Mark } from '../prepare/index.ts';
import { saidLine, type SaidCite, type SaidLine } from './saidLine.ts';

/** What a source's record lacks, whatever it is cited for. */
const lacks: ReadonlySet<Mark['kind']> = new Set(['no-author', 'no-date', 'not-opened']);

/**
 * What lines come to that are read one after the other: a source is cited in full where it comes first, with what its record lacks; from then on by name and year. Where either is unknown, or another source that
 * was cited has the same, its record tells which it is.
 */
export function saidInTurn(): (line: Line) => SaidLine {
  const met = new Map<string, string>();
  return (line) => {
    const { cite } = line;
    if (!cite) return saidLine(line);
    const isMet = met.has(cite.source);
    met.set(cite.source, nameOf(cite));
    if (!isMet) return saidLine(line);
    const said = saidLine({ ...line, marks: line.marks.filter(({ kind }) => !lacks.has(kind)) });
    const isShared = [...met].some(([source, name]) => source !== cite.source && name === nameOf(cite));
    return { ...said, cite: inShort(cite, said.cite!, isShared) };
  };
}

const nameOf = ({ who = '', year = '' }: Cite): string => [who, year].join(' ').trim();

function inShort(cite: Cite, inFull: SaidCite, isShared: boolean): SaidCite {
  const { who, year, rest } = cite;
  if (who !== undefined && year !== undefined) return isShared ? inFull : { aloud: inFull.aloud };
  // Of a record that has neither, the record is the name.
  const record = rest.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const name = nameOf(cite);
  if (name === '') return record === '' ? inFull : { aloud: record };
  return { ...inFull, aloud: name };
}
