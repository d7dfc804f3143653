import type { Statement } from '../model/index.ts';
import { breakLines, piecesOf } from './lines.ts';
import type { SceneCard } from './scene.ts';
import { card, rootFont, textFont, type Font, type Measure } from './type.ts';

/** A statement set for a card: its lines, its short form, and the size of the card. */
export type Typeset = Pick<SceneCard, 'lines' | 'short' | 'width' | 'height'>;

/** The four ways a statement is set, each where it was wanted: as a root or not, with a foot or not. */
type Ways = (Typeset | undefined)[];

const known = new WeakMap<Measure, WeakMap<Statement, Ways>>();

/**
 * Sets a statement: as a root (wider, in larger type) or not, with or without the line that opens its groups. Remembered for as long as the
 * statement's record lives: measuring text is the dearest part of drawing a map.
 */
export function typeset(statement: Statement, isRoot: boolean, hasFoot: boolean, measure: Measure): Typeset {
  let byStatement = known.get(measure);
  if (!byStatement) known.set(measure, (byStatement = new WeakMap()));
  let ways = byStatement.get(statement);
  if (!ways) byStatement.set(statement, (ways = []));
  return (ways[(isRoot ? 2 : 0) + (hasFoot ? 1 : 0)] ??= setAnew(statement, isRoot, hasFoot, measure));
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

/** Sizes in which a short form is tried. */
const shortFonts: readonly Font[] = [28, 25, 22, 20].map((size) => ({ ...textFont, size, weight: 500 }));

/** The short form in the largest type that fits the card. */
function shortForm(text: string, width: number, height: number, measure: Measure): SceneCard['short'] {
  const pieces = piecesOf(text);
  let broken: readonly string[] = [];
  let size = 0;
  for (const font of shortFonts) {
    size = font.size;
    broken = breakLines(pieces, width, font, measure);
    if (broken.length * size * 1.18 <= height) return { lines: broken, size };
  }
  const room = Math.max(1, Math.floor(height / (size * 1.18)));
  const cut = broken.slice(0, room);
  if (cut.length < broken.length) cut[room - 1] = `${cut[room - 1]!.replace(/[\s.,;:]*$/u, '')}…`;
  return { lines: cut, size };
}
