import type { Bounds } from '../layout/index.ts';
import type { Id } from '../model/index.ts';
import type { Scene, SceneCard, SceneJunction, SceneRoute } from './scene.ts';

/** The part of a scene that is near enough to be held as live elements. */
export interface Held {
  readonly cards: readonly SceneCard[];
  readonly junctions: readonly SceneJunction[];
  readonly routes: readonly SceneRoute[];
}

/** Never more cards than this are held: the renderer's cost grows with what it holds, not with what is seen. */
export const MOST_CARDS = 150;
const MOST_ROUTES = 450;

/** What of a scene is held for a region of the drawing: cards in it, nearest its middle first; junctions in it; lines that touch it. */
export function hold(scene: Scene, region: Bounds, keep: ReadonlySet<Id> = new Set()): Held {
  const [x, y] = [region.x + region.width / 2, region.y + region.height / 2];
  const far = (box: Bounds) => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
  const near = [...scene.cards.values()].filter((box) => touches(box, region));
  const cards =
    near.length <= MOST_CARDS
      ? near
      : near
          .map((box) => ({ box, far: keep.has(box.id) ? -1 : far(box) }))
          .sort((a, b) => a.far - b.far)
          .slice(0, MOST_CARDS)
          .map(({ box }) => box);
  const held = new Set(cards.map(({ id }) => id));
  const junctions = [...scene.junctions.values()].filter((junction) =>
    touches({ ...junction, x: junction.x - junction.width / 2, y: junction.y - junction.height / 2 }, region),
  );
  const touching = scene.routes.filter((route) => touches(boundsOf(route), region));
  const routes =
    touching.length <= MOST_ROUTES
      ? touching
      : [...touching].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_ROUTES);
  function rank({ from, to }: SceneRoute) {
    return (held.has(from) ? 0 : 1) + (held.has(to) ? 0 : 1);
  }
  return { cards, junctions: junctions.slice(0, MOST_ROUTES), routes };
}

export const touches = (a: Bounds, b: Bounds): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

const known = new WeakMap<SceneRoute, Bounds>();

/** The rectangle a line runs in. */
function boundsOf(route: SceneRoute): Bounds {
  let bounds = known.get(route);
  if (!bounds) {
    const xs = route.points.map(({ x }) => x);
    const ys = route.points.map(({ y }) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    bounds = {
      x: left - 6,
      y: top - 6,
      width: Math.max(...xs) - left + 12,
      height: Math.max(...ys) - top + 12,
    };
    known.set(route, bounds);
  }
  return bounds;
}
