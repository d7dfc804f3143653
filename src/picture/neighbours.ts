import type { Edge, PicturePage } from './pages.ts';
import type { Point, SceneRoute } from './scene.ts';

type Alone = Omit<PicturePage, 'neighbours'>;

/** Tells each page on which pages the lines of the tree go on that its edges cut: over an edge that several cross, where most do. */
export function withNeighbours(
  pages: readonly Alone[],
  routes: readonly SceneRoute[],
): readonly PicturePage[] {
  const pieces = routes
    .filter(({ across }) => !across)
    .flatMap(({ points }) => points.slice(1).map((point, index) => [points[index]!, point] as const));
  const rows = new Map<number, Alone[]>();
  for (const page of pages) rows.set(page.row, [...(rows.get(page.row) ?? []), page]);
  const found = new Map<Alone, Record<Edge, number[]>>();
  for (const [row, inRow] of rows) {
    const { y, height } = inRow[0]!.region;
    const near = pieces.filter(([a, b]) => Math.min(a.y, b.y) <= y + height && Math.max(a.y, b.y) >= y);
    const fromLeft = inRow.toSorted((a, b) => a.region.x - b.region.x);
    fromLeft.forEach((page, place) => {
      const over: Record<Edge, number[]> = { up: [], down: [], left: [], right: [] };
      for (const piece of near) {
        for (const edge of crossed(page, piece)) {
          const beside =
            edge === 'left' ? fromLeft[place - 1] : edge === 'right' ? fromLeft[place + 1] : undefined;
          const other = edge === 'up' || edge === 'down' ? past(pages, row, edge, piece[0].x) : beside;
          if (other) over[edge].push(other.number);
        }
      }
      found.set(page, over);
    });
  }
  return pages.map((page) => {
    const neighbours: Partial<Record<Edge, number>> = {};
    for (const [edge, numbers] of Object.entries(found.get(page)!) as [Edge, number[]][]) {
      const most = commonest(numbers);
      if (most !== undefined) neighbours[edge] = most;
    }
    return { ...page, neighbours };
  });
}

/** The edges over which a piece of a line leaves a page. Lines of the tree run straight up or straight along. */
function crossed({ region }: Alone, [a, b]: readonly [Point, Point]): readonly Edge[] {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  const [end, foot] = [region.x + region.width, region.y + region.height];
  if (left > end || right < region.x || top > foot || bottom < region.y) return [];
  return [
    ...(top < region.y ? (['up'] as const) : []),
    ...(bottom > foot ? (['down'] as const) : []),
    ...(left < region.x ? (['left'] as const) : []),
    ...(right > end ? (['right'] as const) : []),
  ];
}

/** The page of the nearest row over or under one that shows what is at `x`. */
function past(pages: readonly Alone[], row: number, edge: 'up' | 'down', x: number): Alone | undefined {
  const way = edge === 'up' ? -1 : 1;
  const beyond = pages.filter(
    ({ row: other, region }) => (other - row) * way > 0 && region.x <= x && region.x + region.width >= x,
  );
  return beyond.sort((a, b) => (a.row - b.row) * way)[0];
}

function commonest(numbers: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
