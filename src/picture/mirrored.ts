import type { Bounds } from '../layout/index.ts';
import type { ArgumentMap } from '../model/index.ts';
import { isRightToLeft, isWrittenRightToLeft } from '../text/index.ts';
import type { Point, Scene } from './scene.ts';

/** Whether a map is drawn from right to left: as its language is written; where it names none, as its thesis is read, or its title. */
export function readsRightToLeft({ language, statements, thesis = '', title }: ArgumentMap): boolean {
  const asWritten = language === undefined ? undefined : isWrittenRightToLeft(language);
  return asWritten ?? isRightToLeft(statements.get(thesis)?.text ?? title);
}

const box = <T extends Bounds>(bounds: T): T => ({ ...bounds, x: -bounds.x - bounds.width });
const point = <T extends Point>(at: T): T => ({ ...at, x: -at.x });

/** A drawing seen in a mirror that stands beside it, its words unchanged: what came first from the left comes first from the right. */
export const mirrored = ({ cards, junctions, routes, bounds }: Scene): Scene => ({
  cards: new Map([...cards].map(([id, card]) => [id, box(card)])),
  junctions: new Map([...junctions].map(([id, junction]) => [id, point(junction)])),
  routes: routes.map((route) => ({ ...route, points: route.points.map(point) })),
  bounds: box(bounds),
});
