import type { Point, Scene, SceneRoute } from '../../src/picture/index.ts';

interface Segment {
  readonly route: SceneRoute;
  readonly a: Point;
  readonly b: Point;
}

const segmentsOf = (routes: readonly SceneRoute[]): readonly Segment[] =>
  routes.flatMap((route) => route.points.slice(1).map((b, index) => ({ route, a: route.points[index]!, b })));

/** How far a point lies from the straight line through two others, px; the sign says on which side. */
const aside = (a: Point, b: Point, c: Point) =>
  ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / (Math.hypot(b.x - a.x, b.y - a.y) || 1);

/** Whether two segments cross in a point inside both; touching, and running along each other, to within a px don't count. */
function cross(s: Segment, t: Segment): boolean {
  const slack = 1;
  const [d1, d2] = [aside(s.a, s.b, t.a), aside(s.a, s.b, t.b)];
  const [d3, d4] = [aside(t.a, t.b, s.a), aside(t.a, t.b, s.b)];
  const proper = (x: number, y: number) => (x > slack && y < -slack) || (x < -slack && y > slack);
  return proper(d1, d2) && proper(d3, d4);
}

/** Pairs of lines of the tree that cross. Lines of one step meet in its junction. */
export function treeCrossings(scene: Scene): readonly (readonly [string, string])[] {
  const segments = [...segmentsOf(scene.routes.filter(({ across }) => !across))].sort(
    (s, t) => Math.min(s.a.x, s.b.x) - Math.min(t.a.x, t.b.x),
  );
  const found: (readonly [string, string])[] = [];
  segments.forEach((s, index) => {
    const right = Math.max(s.a.x, s.b.x);
    for (let next = index + 1; next < segments.length; next += 1) {
      const t = segments[next]!;
      if (Math.min(t.a.x, t.b.x) > right) break;
      if (s.route.relation !== t.route.relation && cross(s, t)) found.push([s.route.id, t.route.id]);
    }
  });
  return found;
}

/** Lines of the tree that run through a card. */
export function linesThroughCards(scene: Scene): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const cards = [...scene.cards.values()].sort((a, b) => a.x - b.x);
  for (const { route, a, b } of segmentsOf(scene.routes.filter(({ across }) => !across))) {
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
    for (const card of cards) {
      if (card.x + 1 > right) break;
      if (card.x + card.width - 1 > left && card.y + 1 < bottom && card.y + card.height - 1 > top)
        found.push([route.id, card.id]);
    }
  }
  return found;
}
