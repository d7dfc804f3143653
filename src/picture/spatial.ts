import type { Bounds } from '../layout/index.ts';
import type { Scene, SceneCard, SceneJunction, SceneRoute } from './scene.ts';

/** Whether two rectangles have more than an edge in common. */
export const touches = (a: Bounds, b: Bounds): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

/** Finds what touches a rectangle, in the order in which it was given, without visiting the rest. */
export type Finder<T> = (region: Bounds) => readonly T[];

/** Finders for what a scene consists of. */
export interface SpatialIndex {
  readonly cards: Finder<SceneCard>;
  readonly junctions: Finder<SceneJunction>;
  /** By the rectangle a line runs in, which is more than the line itself. */
  readonly routes: Finder<SceneRoute>;
}

const known = new WeakMap<Scene, SpatialIndex>();

/** The index of a scene, made when it is first asked for and remembered as long as the scene lives. */
export function spatialIndex(scene: Scene): SpatialIndex {
  let index = known.get(scene);
  if (!index) {
    index = {
      cards: lazily(() => finder([...scene.cards.values()], (card) => card)),
      junctions: lazily(() => finder([...scene.junctions.values()], boundsOfJunction)),
      routes: lazily(() => finder(scene.routes, boundsOfRoute)),
    };
    known.set(scene, index);
  }
  return index;
}

function lazily<T>(make: () => Finder<T>): Finder<T> {
  let made: Finder<T> | undefined;
  return (region) => (made ??= make())(region);
}

/** Edge of the finest cells, px of the drawing; each coarser grid's cells are twice as wide. */
const FINEST = 512;
/** More columns than any drawing has, so that a column and a row make one number. */
const COLUMNS = 2 ** 24;

/**
 * Indexes things by grids of growing cells: a thing lies in one cell only, that of its upper left corner in the first grid whose cells are
 * larger than it. So a search looks at the cells of its rectangle in each grid, and one column and row before them.
 */
export function finder<T>(things: readonly T[], boundsOf: (thing: T) => Bounds): Finder<T> {
  const boxes = things.map(boundsOf);
  const grids: Map<number, number[]>[] = [];
  boxes.forEach(({ x, y, width, height }, nth) => {
    const level = Math.max(0, Math.ceil(Math.log2(Math.max(width, height, 1) / FINEST)));
    const edge = FINEST * 2 ** level;
    const cells = (grids[level] ??= new Map<number, number[]>());
    const key = keyOf(Math.floor(x / edge), Math.floor(y / edge));
    const cell = cells.get(key);
    if (cell) cell.push(nth);
    else cells.set(key, [nth]);
  });

  return (region) => {
    const found: number[] = [];
    const look = (cell: readonly number[]) => {
      for (const nth of cell) if (touches(boxes[nth]!, region)) found.push(nth);
    };
    for (const [level, cells] of grids.entries()) {
      // Levels at which nothing lies are holes.
      if (!cells) continue;
      const edge = FINEST * 2 ** level;
      const [left, top] = [Math.floor(region.x / edge) - 1, Math.floor(region.y / edge) - 1];
      const right = Math.floor((region.x + region.width) / edge);
      const bottom = Math.floor((region.y + region.height) / edge);
      if ((right - left + 1) * (bottom - top + 1) > cells.size) {
        for (const cell of cells.values()) look(cell);
        continue;
      }
      for (let column = left; column <= right; column += 1) {
        for (let row = top; row <= bottom; row += 1) {
          const cell = cells.get(keyOf(column, row));
          if (cell) look(cell);
        }
      }
    }
    return found.sort((a, b) => a - b).map((nth) => things[nth]!);
  };
}

const keyOf = (column: number, row: number) => column * COLUMNS + row;

function boundsOfJunction({ x, y, width, height }: SceneJunction): Bounds {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The rectangle a line runs in, with room for its thickness and end. */
function boundsOfRoute({ points }: SceneRoute): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left - 6, y: top - 6, width: right - left + 12, height: bottom - top + 12 };
}
