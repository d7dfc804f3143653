import type { Id, Statement } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import type { Line } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { reasonsBest } from './contentionPart.ts';
import { marksOf, speechLine, tagLine } from './lines.ts';

/** How many of their reasons a block tells. */
const REASONS = 2;

/**
 * What they say, as a block has it: their claim as its heading; the same in full, where the heading is its short form; what is linked with it; their best reasons, each with what is linked in it. Nothing is
 * said twice. What is to be known of the claim stands with its words in full.
 */
export function theySayLines(
  theirs: Standpoint,
  key: string,
  [claim, ...linked]: readonly [Statement, ...Statement[]],
  why: string | undefined,
): { readonly heading: Line; readonly lines: readonly Line[] } {
  const said = new Set<Id>();
  const line = (one: Statement, label: string): Line => {
    said.add(one.id);
    return { ...speechLine(theirs, `${key}/they-say/${one.id}`, one, { label }), role: 'they-say' };
  };
  const tag = tagLine(theirs, `${key}/heading`, claim, {
    label: phrase('atLabel'),
    ...(why !== undefined && { why }),
  });
  const isShort = tag.text !== claim.text;
  const inFull = line(claim, phrase('theySay'));
  const claims = [...(isShort ? [inFull] : []), ...linked.map((one) => line(one, phrase('since')))];
  const reasons = [claim, ...linked]
    .flatMap((of) => reasonsBest(theirs, of).map((step) => ({ of, step })))
    .slice(0, REASONS)
    .flatMap(({ of, step }) => {
      const because = of === claim ? phrase('theirReason') : phrase('theirBacks', of.short ?? of.text);
      const fresh = claimsOf(theirs.map, step).filter(({ id }) => !said.has(id));
      return fresh.map((one, at) => line(one, at === 0 ? because : phrase('since')));
    });
  const marks = isShort ? tag.marks : [...tag.marks, ...marksOf(theirs, claim)];
  return { heading: { ...tag, marks }, lines: [...claims, ...reasons] };
}
