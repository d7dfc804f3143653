import type { Bounds } from '../../layout/index.ts';
import {
  groundOf,
  spatialIndex,
  toneOf,
  type ColourName,
  type Colours,
  type Point,
  type Scene,
  type SceneCard,
  type SceneJunction,
  type SceneRoute,
} from '../../picture/index.ts';
import { filledPart, paintStanding, type Stands } from './overviewStanding.ts';

/** How a part of a scene is painted. */
export interface Look {
  readonly colours: Colours;
  /** Px of the screen to one of the drawing: lines stay as thick as can be seen. */
  readonly zoom: number;
  /** How all stands, where the map is weighed: what carries is filled, and steps that don't carry are thin. */
  readonly stands?: Stands | undefined;
}

/** Paints, without words, what of a scene lies in a region, on a context that is already scaled to the drawing. Its cost is that of the region. */
export function paintRegion(
  context: CanvasRenderingContext2D,
  scene: Scene,
  region: Bounds,
  look: Look,
): void {
  const index = spatialIndex(scene);
  // Lines and borders are thicker than the boxes that are looked for.
  const slack = 2 + 2 / look.zoom;
  const wider = {
    x: region.x - slack,
    y: region.y - slack,
    width: region.width + 2 * slack,
    height: region.height + 2 * slack,
  };
  // Where lines across the tree are many, most of them only run past.
  const lines = index.routes(wider).filter(({ points }) => points.length > 2 || crosses(points, wider));
  paintLines(context, lines, look);
  paintJunctions(context, index.junctions(wider), look);
  const [faint, clear] = [new Array<SceneCard>(), new Array<SceneCard>()];
  for (const card of index.cards(wider)) (card.faint ? faint : clear).push(card);
  context.globalAlpha = 0.5;
  paintCards(context, faint, look);
  context.globalAlpha = 1;
  paintCards(context, clear, look);
}

/** Whether a straight line runs through a rectangle (Liang and Barsky 1984). */
function crosses([from, to]: readonly Point[], { x, y, width, height }: Bounds): boolean {
  const [dx, dy] = [to!.x - from!.x, to!.y - from!.y];
  let [enters, leaves] = [0, 1];
  const sides = [
    [-dx, from!.x - x],
    [dx, x + width - from!.x],
    [-dy, from!.y - y],
    [dy, y + height - from!.y],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enters = Math.max(enters, room / step);
    else if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters <= leaves;
}

function paintLines(
  context: CanvasRenderingContext2D,
  routes: readonly SceneRoute[],
  { colours, zoom, stands }: Look,
): void {
  const kinds = (stands ? [true, false] : [false]).flatMap((idle) =>
    [true, false].map((across) => ({ idle, across })),
  );
  for (const { idle, across } of kinds) {
    context.lineWidth = idle ? Math.max(0.75, 0.5 / zoom) : Math.max(1.5, 1 / zoom);
    for (const tone of ['neutral', 'because', 'but'] as const) {
      context.beginPath();
      for (const route of routes) {
        if (route.across !== across || toneOf[route.manner] !== tone) continue;
        if (stands && filledPart(stands, route.relation) < 1 !== idle) continue;
        const { points } = route;
        context.moveTo(points[0]!.x, points[0]!.y);
        for (let nth = 1; nth < points.length; nth += 1) context.lineTo(points[nth]!.x, points[nth]!.y);
      }
      context.strokeStyle = colours[tone];
      context.globalAlpha = across ? 0.35 : idle ? 0.6 : 0.9;
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

/** Junctions as plain pills, so that no line seems to be broken. */
function paintJunctions(
  context: CanvasRenderingContext2D,
  junctions: readonly SceneJunction[],
  { colours, zoom }: Look,
): void {
  for (const tone of ['neutral', 'because', 'but'] as const) {
    context.fillStyle = colours[tone];
    context.beginPath();
    for (const { x, y, width, height, manner, across } of junctions) {
      if (across || toneOf[manner] !== tone) continue;
      if (5 * zoom < 0.7) context.fillRect(x - width / 2, y - height / 2, width, height);
      else context.roundRect(x - width / 2, y - height / 2, width, height, 5);
    }
    context.fill();
  }
}

const RADIUS = 8;

const layers = Object.keys(groundOf) as readonly SceneCard['layer'][];

/** Cards, batched by what they have in common; the smaller they are, the more plainly. */
function paintCards(context: CanvasRenderingContext2D, cards: readonly SceneCard[], look: Look): void {
  const { colours, zoom } = look;
  const line = Math.max(1, 1 / zoom);
  const round = RADIUS * zoom >= 1.5;
  context.lineWidth = line;
  // Always in the same order: far out, borders are so thick that neighbours overlap.
  for (const layer of layers) {
    const alike = cards.filter((card) => card.layer === layer);
    if (alike.length === 0) continue;
    context.fillStyle = colours[groundOf[layer]];
    const border = colours[borderOf(layer)];
    context.strokeStyle = border;
    if (round || (layer === 'analyst' && zoom > 0.08)) {
      context.setLineDash(layer === 'analyst' ? [12, 8] : []);
      context.beginPath();
      for (const { x, y, width, height } of alike) {
        if (round) context.roundRect(x, y, width, height, RADIUS);
        else context.rect(x, y, width, height);
      }
      context.fill();
      context.stroke();
      context.setLineDash([]);
      continue;
    }
    // A stroke of many rectangles costs several times as much as filling each twice.
    context.fillStyle = border;
    for (const { x, y, width, height } of alike)
      context.fillRect(x - line / 2, y - line / 2, width + line, height + line);
    context.fillStyle = colours[groundOf[layer]];
    for (const { x, y, width, height } of alike)
      context.fillRect(x + line / 2, y + line / 2, width - line, height - line);
  }
  context.fillStyle = colours.ink;
  for (const card of cards) if (card.role === 'thesis') paintThesis(context, card, look);
  paintBars(context, cards, look);
  paintStanding(context, cards, look);
}

/** The thesis, full of ink as far as it carries. */
function paintThesis(
  context: CanvasRenderingContext2D,
  { id, x, y, width, height }: SceneCard,
  { colours, zoom, stands }: Look,
): void {
  const edge = Math.min(Math.max(3, 2 / zoom), height / 3);
  const part = filledPart(stands, id);
  context.fillStyle = colours.ink;
  context.fillRect(x, y, width * part, height);
  context.strokeStyle = colours.ink;
  context.lineWidth = edge;
  if (part < 1) context.strokeRect(x + edge / 2, y + edge / 2, width - edge, height - edge);
}

/** Too small for words: lines of grey where they stand, so that long and short claims can still be told. */
function paintBars(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  { colours, zoom, stands }: Look,
): void {
  const alpha = context.globalAlpha;
  context.fillStyle = colours['ink-soft'];
  context.globalAlpha = alpha * 0.35;
  for (const { id, x, y, width, height, lines, role } of cards) {
    const part = filledPart(stands, id);
    if (role === 'thesis' || part === 0) continue;
    const bar = Math.max(4, Math.min(9 / zoom, height / 2.2) * 0.35);
    const many = Math.min(lines.length, Math.floor(height / (bar * 2.4)));
    if (height * zoom < 3) {
      // Bars that nobody could tell apart: their grey, spread over the card.
      context.globalAlpha = alpha * 0.16;
      context.fillRect(x + 14, y + 12, (width - 28) * part, bar * 2.2 * many);
      context.globalAlpha = alpha * 0.35;
      continue;
    }
    for (let nth = 0; nth < many; nth += 1) {
      context.fillRect(
        x + 14,
        y + 12 + nth * bar * 2.2,
        (width - 28) * part * (nth === many - 1 ? 0.6 : 1),
        bar,
      );
    }
  }
  context.globalAlpha = alpha;
}

/** The colour of a card's border: whose words it holds. */
export const borderOf = (layer: SceneCard['layer']): ColourName =>
  layer === 'source' ? 'line-strong' : layer;

/** A marked card as it lies over the picture: its ground, and a border that is seen from afar. */
export function paintMarked(context: CanvasRenderingContext2D, card: SceneCard, look: Look): void {
  const { x, y, width, height, role } = card;
  context.fillStyle =
    role === 'thesis' && filledPart(look.stands, card.id) === 1 ? look.colours.ink : look.colours.mark;
  context.strokeStyle = look.colours.accent;
  context.lineWidth = Math.max(4, 3 / look.zoom);
  context.setLineDash(card.layer === 'analyst' ? [12, 8] : []);
  context.beginPath();
  context.roundRect(x, y, width, height, RADIUS);
  context.fill();
  context.stroke();
  context.setLineDash([]);
  paintBars(context, [card], look);
  paintStanding(context, [card], look);
}
