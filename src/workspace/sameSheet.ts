import { sameValue } from '../model/index.ts';
import type { Line, Part, Sheet } from '../prepare/index.ts';

/** A sheet in which all that says the same as in the one before is the same object as there: what is the same need not be drawn anew. */
export function sameSheet(before: Sheet | undefined, now: Sheet): Sheet {
  if (before?.kind !== now.kind) return now;
  return {
    ...now,
    parts: sameParts(before.parts, now.parts),
    leftOut: sameLines(before.leftOut, now.leftOut),
    gaps: sameValue(before.gaps, now.gaps) ? before.gaps : now.gaps,
  };
}

const sameParts = (before: readonly Part[], now: readonly Part[]): readonly Part[] =>
  taken(before, now, (was, part) => ({
    ...part,
    heading: sameValue(was.heading, part.heading) ? was.heading : part.heading,
    lines: sameLines(was.lines, part.lines),
    parts: sameParts(was.parts, part.parts),
  }));

const sameLines = (before: readonly Line[], now: readonly Line[]): readonly Line[] =>
  taken(before, now, (_, line) => line);

/** Each of them as it was before, where it is the same; else made of both. */
function taken<One extends { readonly key: string }>(
  before: readonly One[],
  now: readonly One[],
  otherwise: (was: One, is: One) => One,
): readonly One[] {
  const known = new Map(before.map((one) => [one.key, one]));
  const all = now.map((one) => {
    const was = known.get(one.key);
    return was === undefined ? one : sameValue(was, one) ? was : otherwise(was, one);
  });
  return all.length === before.length && all.every((one, at) => one === before[at]) ? before : all;
}
