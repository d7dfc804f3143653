import { codePoints, type CodePoints } from '../codePoints.ts';
import { fits } from '../digest.ts';
import { joins } from './characters.ts';
import type { Edges } from './quotations.ts';
import type { OldPassage } from './types.ts';

/** A passage's words and those around it, as far as they are known: empty where they aren't, or where the text begins or ends. */
export interface Quotation extends Edges {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** So much of the old text is taken for the surroundings of a passage, in code points. */
const CONTEXT = 32;

/** The quotation of a passage: from the old text, if that is at hand and is the one the passage was taken from; else what was recorded. */
export function quotationOf(passage: OldPassage, old: CodePoints | undefined): Quotation | undefined {
  const { start, end, exact, prefix = '', suffix = '', digest } = passage;
  const words = old?.slice(start, end) ?? '';
  if (old && words !== '' && fits(digest, words))
    return withEdges(words, old.slice(start - CONTEXT, start), old.slice(end, end + CONTEXT));
  return exact === undefined || exact.trim() === '' ? undefined : withEdges(exact, prefix, suffix);
}

function withEdges(exact: string, prefix: string, suffix: string): Quotation {
  const points = codePoints(exact);
  const inside = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && joins(left) && joins(right);
  return {
    exact,
    prefix,
    suffix,
    startsInside: inside(Array.from(prefix).at(-1), points.slice(0, 1)),
    endsInside: inside(points.slice(points.length - 1, points.length), Array.from(suffix)[0]),
  };
}
