import type { Bounds } from '../layout/index.ts';
import type { Id } from '../model/index.ts';
import type { Scene, SceneCard, SceneJunction, SceneRoute } from './scene.ts';
import { spatialIndex } from './spatial.ts';

export { touches } from './spatial.ts';

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
  const index = spatialIndex(scene);
  const [x, y] = [region.x + region.width / 2, region.y + region.height / 2];
  const far = (box: Bounds) => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
  const near = index.cards(region);
  const cards =
    near.length <= MOST_CARDS
      ? near
      : near
          .map((box) => ({ box, far: keep.has(box.id) ? -1 : far(box) }))
          .sort((a, b) => a.far - b.far)
          .slice(0, MOST_CARDS)
          .map(({ box }) => box);
  const held = new Set(cards.map(({ id }) => id));
  const touching = index.routes(region);
  const rank = ({ from, to }: SceneRoute) => (held.has(from) ? 0 : 1) + (held.has(to) ? 0 : 1);
  const routes =
    touching.length <= MOST_ROUTES
      ? touching
      : [...touching].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_ROUTES);
  return { cards, junctions: index.junctions(region).slice(0, MOST_ROUTES), routes };
}
