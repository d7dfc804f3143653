import type { Bounds } from '../../layout/index.ts';
import type { Colours, Scene } from '../../picture/index.ts';
import { paintRegion } from './overviewPaint.ts';
import type { Stands } from './overviewStanding.ts';

/** Edge of a tile, px of the device. */
const EDGE = 512;

/** What a sheet is a picture of. */
export interface Subject {
  readonly scene: Scene;
  readonly colours: Colours;
  /** Px of the device to one of the drawing. */
  readonly scale: number;
  /** Px of the device to one of the screen. */
  readonly ratio: number;
  /** How all stands, where the map is weighed. */
  readonly stands?: Stands | undefined;
}

/** A scene painted at one scale, tile by tile, as far as anybody has looked. */
export interface Sheet extends Subject {
  readonly tiles: Map<string, HTMLCanvasElement>;
}

/** A tile's place in its sheet: column and row, from the drawing's origin. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

export const sheetOf = (subject: Subject): Sheet => ({ ...subject, tiles: new Map() });

const keyOf = ({ column, row }: Place) => `${column} ${row}`;

/** The tiles that show a region of the drawing, and `ring` more on each side, none beyond the drawing itself; those in the middle first. */
export function placesFor({ scene, scale, ratio }: Subject, region: Bounds, ring = 0): readonly Place[] {
  const edge = EDGE / scale;
  // Borders and marks reach a little beyond what the scene takes up.
  const margin = (4 * ratio) / scale;
  const { bounds } = scene;
  const first = (at: number, least: number) =>
    Math.max(Math.floor(at / edge) - ring, Math.floor((least - margin) / edge));
  const last = (at: number, most: number) =>
    Math.min(Math.floor(at / edge) + ring, Math.floor((most + margin) / edge));
  const [left, right] = [first(region.x, bounds.x), last(region.x + region.width, bounds.x + bounds.width)];
  const [top, bottom] = [first(region.y, bounds.y), last(region.y + region.height, bounds.y + bounds.height)];
  const places: Place[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push({ column, row });
  const middle = { column: (left + right) / 2, row: (top + bottom) / 2 };
  const far = ({ column, row }: Place) => Math.hypot(column - middle.column, row - middle.row);
  return places.sort((a, b) => far(a) - far(b));
}

export const isPainted = ({ tiles }: Sheet, place: Place): boolean => tiles.has(keyOf(place));

/** Paints a tile, in the canvas of one that is no longer needed where there is one. */
export function paintTile(sheet: Sheet, place: Place, spare = document.createElement('canvas')): void {
  const { scene, colours, scale, ratio, stands, tiles } = sheet;
  const [x, y] = [place.column * EDGE, place.row * EDGE];
  // Giving it a size clears it.
  spare.width = spare.height = EDGE;
  const context = spare.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, -x, -y);
  const region = { x: x / scale, y: y / scale, width: EDGE / scale, height: EDGE / scale };
  paintRegion(context, scene, region, { colours, zoom: scale / ratio, stands });
  tiles.set(keyOf(place), spare);
}

/** Puts the painted tiles among `places` where `toDevice` says that the drawing lies. */
export function putTiles(
  context: CanvasRenderingContext2D,
  { scale, tiles }: Sheet,
  places: readonly Place[],
  toDevice: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  const grown = toDevice.scale / scale;
  // Tiles meet on whole pixels, or a seam would be seen between them.
  const edgeAt = (nth: number, from: number) => Math.round(from + nth * EDGE * grown);
  for (const place of places) {
    const tile = tiles.get(keyOf(place));
    if (!tile) continue;
    const [left, top] = [edgeAt(place.column, toDevice.x), edgeAt(place.row, toDevice.y)];
    const width = edgeAt(place.column + 1, toDevice.x) - left;
    const height = edgeAt(place.row + 1, toDevice.y) - top;
    // Tiles have no ground of their own: what was put there before would shine through.
    context.clearRect(left, top, width, height);
    context.drawImage(tile, left, top, width, height);
  }
}

/** Forgets all tiles but those at `places`; gives back their canvases. */
export function keepOnly({ tiles }: Sheet, places: readonly Place[]): HTMLCanvasElement[] {
  const kept = new Set(places.map(keyOf));
  const freed: HTMLCanvasElement[] = [];
  for (const [key, tile] of tiles) {
    if (kept.has(key)) continue;
    tiles.delete(key);
    freed.push(tile);
  }
  return freed;
}
