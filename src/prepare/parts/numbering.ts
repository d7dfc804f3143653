import { phrase, type PhraseName } from '../../words/index.ts';
import type { Line, Part } from '../sheet.ts';

/** The label of a line that is counted: as many as so many lines come to, among those of the same name. */
export const countedAs = (
  as: PhraseName,
  number: number,
  among: string,
): Required<Pick<Line, 'label' | 'numbered'>> => ({
  label: phrase(as, String(number)),
  numbered: { as, among },
});

/**
 * Parts whose numbers follow the order of the page: `shown` are the lines that stand on it, in that order. What does not stand there keeps the number it has, and takes none from
 * another.
 */
export function renumbered(parts: readonly Part[], shown: readonly Line[]): readonly Part[] {
  const numbers = numbersOf(shown);
  const withNumber = (line: Line): Line => {
    const { key, numbered, naming, from } = line;
    const number = numbers.get(numbered && 'like' in numbered ? numbered.like : key);
    if (numbered && number !== undefined) return { ...line, label: phrase(numbered.as, String(number)) };
    if (!naming || from.kind !== 'phrase') return line;
    const named = naming.keys.flatMap((of) => numbers.get(of) ?? []).slice(0, naming.most);
    if (named.length === 0) return line;
    const filled = [named.sort((a, b) => a - b).join(', ')];
    return { ...line, text: phrase(from.phrase, ...filled), from: { ...from, filled } };
  };
  const inPart = (part: Part): Part => ({
    ...part,
    heading: withNumber(part.heading),
    lines: part.lines.map(withNumber),
    parts: part.parts.map(inPart),
  });
  return parts.map(inPart);
}

/** By key, the number of each line that is counted. */
function numbersOf(shown: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { key, numbered } of shown) {
    if (!numbered || 'like' in numbered) continue;
    const number = (counts.get(numbered.among) ?? 0) + 1;
    counts.set(numbered.among, number);
    numbers.set(key, number);
  }
  return numbers;
}

/** All lines of parts in reading order, headings among them. */
export const linesOf = (parts: readonly Part[]): readonly Line[] =>
  parts.flatMap(({ heading, lines, parts: own }) => [heading, ...lines, ...linesOf(own)]);
