import type { Bounds } from '../layout/index.ts';
import type { ArgumentMap } from '../model/index.ts';
import { isRightToLeft } from './cards.ts';
import type { Point, Scene } from './scene.ts';

/** Whether a map is drawn from right to left: as its thesis is read, or its title where it has none. */
export const readsRightToLeft = (map: ArgumentMap): boolean =>
  isRightToLeft(map.statements.get(map.thesis ?? '')?.text ?? map.title);

const box = <T extends Bounds>(bounds: T): T => ({ ...bounds, x: -bounds.x - bounds.width });
const point = <T extends Point>(at: T): T => ({ ...at, x: -at.x });

/** A drawing seen in a mirror that stands beside it, its words unchanged: what came first from the left comes first from the right. */
export const mirrored = ({ cards, junctions, routes, bounds }: Scene): Scene => ({
  cards: new Map([...cards].map(([id, card]) => [id, box(card)])),
  junctions: new Map([...junctions].map(([id, junction]) => [id, point(junction)])),
  routes: routes.map((route) => ({ ...route, points: route.points.map(point) })),
  bounds: box(bounds),
});
