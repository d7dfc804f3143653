import type { Statement } from '../model/index.ts';
import { breakLines } from './lines.ts';
import type { SceneCard } from './scene.ts';
import { card, rootFont, textFont, type Font, type Measure } from './type.ts';

/** A statement set for a card: its lines, its short form, and the size of the card. */
export type Typeset = Pick<SceneCard, 'lines' | 'short' | 'width' | 'height'>;

const known = new WeakMap<Measure, WeakMap<Statement, Map<string, Typeset>>>();

/**
 * Sets a statement: as a root (wider, in larger type) or not, with or without the line that opens its groups. Remembered for as long as the
 * statement's record lives: measuring text is the dearest part of drawing a map.
 */
export function typeset(statement: Statement, isRoot: boolean, hasFoot: boolean, measure: Measure): Typeset {
  const byStatement = known.get(measure) ?? new WeakMap<Statement, Map<string, Typeset>>();
  known.set(measure, byStatement);
  const ways = byStatement.get(statement) ?? new Map<string, Typeset>();
  byStatement.set(statement, ways);
  const way = `${isRoot} ${hasFoot}`;
  const set = ways.get(way) ?? setAnew(statement, isRoot, hasFoot, measure);
  ways.set(way, set);
  return set;
}

function setAnew(
  { text, short = text }: Statement,
  isRoot: boolean,
  hasFoot: boolean,
  measure: Measure,
): Typeset {
  const width = isRoot ? card.rootWidth : card.width;
  const inner = width - 2 * card.padding;
  const lines = breakLines(text, inner, isRoot ? rootFont : textFont, measure);
  const lineHeight = isRoot ? card.rootLineHeight : card.lineHeight;
  const foot = hasFoot ? card.foot : 0;
  const height = Math.round(card.padding * 2 - 4 + card.head + lines.length * lineHeight + foot);
  return { lines, width, height, short: shortForm(short, inner, height - card.padding, measure) };
}

/** The short form in the largest type that fits the card. */
function shortForm(text: string, width: number, height: number, measure: Measure): SceneCard['short'] {
  let broken: readonly string[] = [];
  let size = 0;
  for (size of [28, 25, 22, 20]) {
    const font: Font = { ...textFont, size, weight: 500 };
    broken = breakLines(text, width, font, measure);
    if (broken.length * size * 1.18 <= height) return { lines: broken, size };
  }
  const room = Math.max(1, Math.floor(height / (size * 1.18)));
  const cut = broken.slice(0, room);
  if (cut.length < broken.length) cut[room - 1] = `${cut[room - 1]!.replace(/[\s.,;:]*$/u, '')}…`;
  return { lines: cut, size };
}
