import type { Id, Statement } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import { cut } from '../cutting.ts';
import type { Line } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';
import { wordedFor } from './guestWords.ts';
import { marksOf, speechLine, tagLine } from './lines.ts';

/** How many of their reasons a block tells. */
const REASONS = 2;

/**
 * What they say, as a block has it: their claim as its heading; the same in full, where the heading is its short form; what is linked with it; their best reasons, each with what is linked in it; the others are left out. Nothing is
 * said twice. What is to be known of the claim stands with its words in full.
 */
export function theySayLines(
  theirs: Standpoint,
  key: string,
  [claim, ...linked]: readonly [Statement, ...Statement[]],
  why: string | undefined,
): { readonly heading: Line; readonly lines: readonly Line[]; readonly leftOut: readonly Line[] } {
  const said = new Set<Id>();
  const keyOf = ({ id }: Statement) => `${key}/they-say/${id}`;
  const line = (one: Statement, label: string): Line => {
    said.add(one.id);
    return { ...speechLine(theirs, keyOf(one), one, { label }), role: 'they-say' };
  };
  const tag = tagLine(theirs, `${key}/heading`, claim, {
    label: phrase(wordedFor(theirs, 'atLabel')),
    ...(why !== undefined && { why }),
  });
  const isShort = tag.text !== claim.text;
  const inFull = line(claim, phrase('theySay'));
  const claims = [...(isShort ? [inFull] : []), ...linked.map((one) => line(one, phrase('since')))];
  const isPinned = (one: Statement) => theirs.pinned.has(keyOf(one));
  const reasons = cut(
    [claim, ...linked]
      .flatMap((of) => reasonsBest(theirs, of).map((step) => ({ of, claims: claimsOf(theirs.map, step) })))
      .filter(({ claims: [first] }) => first !== undefined),
    REASONS,
    (reason) => reason.claims.some(isPinned),
  );
  const reasonLines = (own: readonly Statement[], because: string): readonly Line[] =>
    own.filter(({ id }) => !said.has(id)).map((one, at) => line(one, at === 0 ? because : phrase('since')));
  const whyOf = (of: Statement) => phrase('theirBacks', of.short ?? of.text);
  const told = reasons.kept.flatMap(({ of, claims: own }) =>
    reasonLines(own, of === claim ? phrase('theirReason') : whyOf(of)),
  );
  // Away from the block, a reason says what it is for.
  const leftOut = reasons.left.flatMap(({ of, claims: own }) => reasonLines(own, whyOf(of)));
  const marks = isShort ? tag.marks : [...tag.marks, ...marksOf(theirs, claim)];
  return { heading: { ...tag, marks }, lines: [...claims, ...told], leftOut };
}
