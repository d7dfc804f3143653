import type { Line, Mark } from '../sheet.ts';

/** A card as it is given once it was read out: who said it, and in what year; where the record has neither, by what it is called. */
export function recalled(line: Line): Line {
  const { role, cite, marks } = line;
  if (role !== 'card' || !cite) return line;
  const { who, rest, ...others } = cite;
  return {
    ...line,
    text: '',
    from: { kind: 'source', id: cite.source },
    cite: who === undefined ? { ...others, rest } : { ...others, who, rest: '' },
    marks: marks.filter(({ kind }) => kind !== 'paraphrase'),
  };
}

/**
 * Lines in which each source is named once. What is to be known of a claim because of where it is from (a fact, and all there is for it is an opinion) stands with the claim, where its
 * source is not named again.
 */
export function namedOnce(lines: readonly Line[]): readonly Line[] {
  const named = new Set<string>();
  const kept: Line[] = [];
  for (const line of lines) {
    const source = sourceNamed(line);
    if (source === undefined || !named.has(source)) {
      if (source !== undefined) named.add(source);
      kept.push(line);
      continue;
    }
    const at = kept.findLastIndex(({ role, about }) => role === 'speech' && about === line.about);
    if (at >= 0) kept[at] = withMarks(kept[at]!, line.marks.filter(isOfClaim));
  }
  return kept;
}

/** The source that a line does nothing but name. */
const sourceNamed = ({ from, cite }: Line): string | undefined =>
  from.kind === 'source' ? (cite?.source ?? from.id) : undefined;

const isOfClaim = ({ kind }: Mark) => kind === 'opinion-as-evidence';

const withMarks = (line: Line, marks: readonly Mark[]): Line => ({
  ...line,
  marks: [...line.marks, ...marks.filter(({ kind }) => !line.marks.some((one) => one.kind === kind))],
});
