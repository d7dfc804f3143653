import type { Standing, Weighing } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';
import type { Colours, SceneCard } from '../../picture/index.ts';
import { standingSigns } from '../weigh/signs.ts';

/** How statements and steps stand. */
export type Stands = Pick<Weighing, 'standing'>;

const inks: Readonly<Record<Standing, number>> = {
  ...{ granted: 1, supported: 1, contested: 0.5, open: 0.5, unsupported: 0, challenged: 0, denied: 0 },
};

/** How much of a card is filled: all of what carries, half of what is contested or left open, nothing of the rest; all where nothing is weighed. */
export function filledPart(stands: Stands | undefined, id: Id): number {
  const standing = stands?.standing(id);
  return standing === undefined ? 1 : inks[standing];
}

/** The signs' box, and its ring. */
const BOX = 16;
const RING = 5.5;
/** How large a sign is on the screen, px; what would be smaller than the least is not drawn. */
const MOST = 15;
const LEAST = 6;

const paths = new Map<Standing, Path2D>();
function pathOf(standing: Standing): Path2D {
  const known = paths.get(standing) ?? new Path2D(standingSigns[standing].path);
  paths.set(standing, known);
  return known;
}

/** The sign of how each card stands, at its corner: the same that are on the cards near by. */
export function paintStanding(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  {
    colours,
    zoom,
    stands,
  }: { readonly colours: Colours; readonly zoom: number; readonly stands?: Stands | undefined },
): void {
  if (!stands) return;
  for (const { id, x, y, width, height, rightToLeft } of cards) {
    const size = Math.min(MOST / zoom, height * 0.75);
    const standing = size * zoom < LEAST ? undefined : stands.standing(id);
    if (standing === undefined) continue;
    context.save();
    context.translate(rightToLeft ? x : x + width - size, y);
    context.scale(size / BOX, size / BOX);
    drawSign(context, standing, colours);
    context.restore();
  }
}

function drawSign(context: CanvasRenderingContext2D, standing: Standing, colours: Colours): void {
  const { ring, filled } = standingSigns[standing];
  const circle = (radius: number) => {
    context.beginPath();
    context.arc(BOX / 2, BOX / 2, radius, 0, 2 * Math.PI);
  };
  // What asks for attention has more ink, as on the cards.
  const isSolid = standing === 'challenged';
  const [ground, ink] = isSolid ? [colours.ink, colours.surface] : [colours.surface, colours.ink];
  context.fillStyle = ground;
  if (isSolid) {
    context.beginPath();
    context.rect(0, 0, BOX, BOX);
  } else circle(BOX / 2);
  context.fill();
  context.strokeStyle = context.fillStyle = ink;
  context.lineWidth = 1.8;
  context.setLineDash(ring === 'broken' ? [2.3, 2.02] : []);
  circle(RING);
  context.stroke();
  context.setLineDash([]);
  if (filled) context.fill(pathOf(standing));
  else context.stroke(pathOf(standing));
}
