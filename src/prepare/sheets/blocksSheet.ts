import { phrase } from '../../words/index.ts';
import { blockPart } from '../parts/block.ts';
import type { MadePart } from '../parts/contentionPart.ts';
import { gapOfTheirCase, gapsOfLayers } from '../parts/gaps.ts';
import { phraseLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import type { Part, Sheet } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { inRound } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { frontlineParts } from './frontlinesSheet.ts';

/**
 * A block for each argument of the other side’s case, in the order in which it makes them. In Public Forum that is all: what defends our own case is its frontlines. Elsewhere a block file holds both.
 */
export function blocksSheet(standpoint: Standpoint): Sheet {
  const central = standpoint.theirSpine.map((step) =>
    blockPart(
      standpoint,
      { key: step.id, step, claims: claimsOf(standpoint.map, step) },
      phrase('whyCentral'),
    ),
  );
  const own = inRound(otherSide(standpoint)).all.map(({ step, claims, why }) =>
    blockPart(standpoint, { key: step.id, step, claims }, phrase(why.phrase, ...why.filled)),
  );
  const made = [...central, ...own];
  const hat: Part = {
    key: 'their-case',
    heading: phraseLine('their-case/heading', 'remark', 'answersToTheirCase'),
    lines: [],
    parts: made.map(({ part }) => part),
  };
  const ofOurs = hasFrontlines(standpoint) ? noneMade : frontlineParts(standpoint);
  const all: readonly MadePart[] = [...made, ...ofOurs.made];
  return framed(standpoint, 'blocks', [...(made.length > 0 ? [hat] : []), ...ofOurs.hats], {
    leftOut: all.flatMap(({ leftOut }) => leftOut),
    gaps: [
      ...(made.length === 0 ? [gapOfTheirCase(standpoint)] : []),
      ...(made.length === 0 ? gapsOfLayers(standpoint) : []),
      ...all.flatMap(({ gaps }) => gaps),
    ],
  });
}

const noneMade = { hats: [], made: [] } as const;

/** Whether what defends our own case is a sheet of its own. */
const hasFrontlines = ({ debate: { family } }: Standpoint): boolean =>
  family === 'public-forum' || family === 'big-questions';
