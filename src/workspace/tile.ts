import type { Bounds } from '../layout/index.ts';
import type { Camera, Size } from './camera.ts';

/**
 * The region of the drawing to be held for a camera. It is larger than what is seen and moves in steps, so that it stays the same for small
 * movements: a key (equal keys, equal regions), and the region, px of the drawing.
 */
export interface Tile {
  readonly key: string;
  readonly region: Bounds;
}

export function tileFor({ x, y, zoom }: Camera, window: Size): Tile {
  const step = Math.floor(Math.log2(zoom) * 2);
  const scale = 2 ** (step / 2);
  const cell = {
    width: Math.max(1, window.width / scale / 3),
    height: Math.max(1, window.height / scale / 3),
  };
  const [column, row] = [Math.round(x / cell.width), Math.round(y / cell.height)];
  const [width, height] = [window.width / scale + cell.width, window.height / scale + cell.height];
  return {
    key: `${step} ${column} ${row} ${window.width} ${window.height}`,
    region: { x: column * cell.width - width / 2, y: row * cell.height - height / 2, width, height },
  };
}

/** How much a card says at a zoom: all of it, its short form, or only that it is there. */
export type Detail = 'full' | 'short' | 'far';

/** Nothing is shown as text that would be smaller than about 9 px on the screen. */
export const detailAt = (zoom: number): Detail => (zoom >= 0.58 ? 'full' : zoom >= 0.4 ? 'short' : 'far');
