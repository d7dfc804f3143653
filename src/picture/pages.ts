import type { Bounds } from '../layout/index.ts';
import type { Id } from '../model/index.ts';
import { cutsOf, type Span } from './cuts.ts';
import { withNeighbours } from './neighbours.ts';
import type { Scene } from './scene.ts';

/** A page of a printed map: which part of the drawing it shows, and where it goes on. */
export interface PicturePage {
  /** From 1, as the pages are read: row by row, each from where reading begins. */
  readonly number: number;
  /** From 0, as the pages lie side by side when they are put together; columns from where reading begins. */
  readonly row: number;
  readonly column: number;
  /** px of the drawing. */
  readonly region: Bounds;
  /** Cards that are wholly on it, and those larger than a page that it shows a part of. */
  readonly cards: readonly Id[];
  /** Pages on which lines go on that its edges cut. */
  readonly neighbours: Readonly<Partial<Record<Edge, number>>>;
}

export type Edge = 'up' | 'down' | 'left' | 'right';

/** Room for the drawing on a page held upright and on its side, px of the drawing at reading size. */
export type PageRooms = Readonly<
  Record<'portrait' | 'landscape', { readonly width: number; readonly height: number }>
>;

/** A drawing spread over pages. */
export interface Pages {
  readonly orientation: keyof PageRooms;
  /** How large the drawing is set: 1 is reading size, less where it needs fewer pages so. */
  readonly scale: number;
  readonly pages: readonly PicturePage[];
}

/** How a drawing is to be spread. */
export interface PageWish {
  /** The least of the reading size that it is set in. */
  readonly smallest?: number;
  /** Whether the pages of a row are read, and numbered, from the right. */
  readonly rightToLeft?: boolean;
}

/** The least of the reading size that a drawing is set in: text of 9 pt is then 7 pt. */
const SMALLEST = 7 / 9;

const orientations = ['landscape', 'portrait'] as const;

/**
 * Spreads a drawing over as few pages as keep it readable, upright or sideways, and of what needs as few sets it the largest: never below
 * `smallest` of the reading size. Every card is wholly on a page, unless it is larger than one; a page that would show no card of its own
 * is left out.
 */
export function pagesOf(
  scene: Drawing,
  rooms: PageRooms,
  { smallest = SMALLEST, rightToLeft = false }: PageWish = {},
): Pages {
  const { bounds } = scene;
  if (scene.cards.size === 0) return { orientation: 'landscape', scale: 1, pages: [] };
  const fits = orientations.map((orientation) => ({
    orientation,
    scale: Math.min(1, rooms[orientation].width / bounds.width, rooms[orientation].height / bounds.height),
  }));
  const whole = fits.reduce((best, other) => (other.scale > best.scale ? other : best));
  if (whole.scale >= smallest) {
    const only = {
      number: 1,
      row: 0,
      column: 0,
      region: bounds,
      cards: [...scene.cards.keys()],
      neighbours: {},
    };
    return { ...whole, pages: [only] };
  }
  const spreads = [1, (1 + smallest) / 2, smallest].flatMap((scale) =>
    orientations.map((orientation) => {
      const { width, height } = rooms[orientation];
      return {
        orientation,
        scale,
        pages: tiled(scene, { width: width / scale, height: height / scale }, rightToLeft),
      };
    }),
  );
  const fewest = spreads.reduce((best, other) => (other.pages.length < best.pages.length ? other : best));
  return { ...fewest, pages: withNeighbours(fewest.pages, scene.routes) };
}

type Drawing = Pick<Scene, 'bounds' | 'cards' | 'routes'>;

/** Room left around cards at the edge of a page, px: their own edges are lines. */
const AROUND = 8;

function tiled(
  { bounds, cards }: Drawing,
  room: { readonly width: number; readonly height: number },
  rightToLeft: boolean,
): readonly Omit<PicturePage, 'neighbours'>[] {
  const boxes = [...cards.values()].map((card) => ({
    id: card.id,
    across: { start: card.x - AROUND, end: card.x + card.width + AROUND },
    along: { start: card.y - AROUND, end: card.y + card.height + AROUND },
  }));
  const whole = { start: bounds.y - AROUND, end: bounds.y + bounds.height + AROUND };
  const rows = cutsOf(
    whole,
    boxes.map(({ along }) => along),
    room.height,
  );
  // A card belongs to the first row that holds it whole, and there to the first page that does; one that is larger than a page, to all it touches.
  const inRow: (typeof boxes)[] = rows.map(() => []);
  for (const box of boxes) for (const row of holding(rows, box.along)) inRow[row]!.push(box);
  const pages: Omit<PicturePage, 'neighbours'>[] = [];
  rows.forEach(({ start: y, end: bottom }, row) => {
    const own = inRow[row]!;
    const spans = own.map(({ across }) => across);
    const ends = { start: least(spans.map(({ start }) => start)), end: -least(spans.map(({ end }) => -end)) };
    const columns = own.length > 0 ? cutsOf(ends, spans, room.width) : [];
    const ids: Id[][] = columns.map(() => []);
    for (const { id, across } of own) for (const column of holding(columns, across)) ids[column]!.push(id);
    const parts = columns.map((span, nth) => ({ span, ids: ids[nth]! }));
    if (rightToLeft) parts.reverse();
    parts.forEach(({ span: { start: x, end: right }, ids: whole }, column) => {
      const region = { x, y, width: right - x, height: bottom - y };
      pages.push({ number: pages.length + 1, row, column, region, cards: whole });
    });
  });
  return pages;
}

const least = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.min(one, other), Infinity);

/** The first span that holds another whole; where none does, all that the card in it touches. */
function holding(spans: readonly Span[], { start, end }: Span): readonly number[] {
  const whole = spans.findIndex((span) => span.start <= start && span.end >= end);
  if (whole >= 0) return [whole];
  return spans.flatMap((span, index) =>
    span.start < end - AROUND && span.end > start + AROUND ? [index] : [],
  );
}
