import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { readingTree, type ArgumentMap } from '../src/model/index.ts';
import { allOpen, approximately, composeScene, type Point, type Scene } from '../src/picture/index.ts';
import { argumentMapOf } from './maps.ts';

/** A drawn line, and what it ties: lines that share an end don't cross. */
interface Line {
  readonly ends: readonly string[];
  readonly points: readonly Point[];
}

/** How often lines cross in our drawing of a whole map, and in Graphviz dot's of the same cards and links. */
export async function benchCrossings(): Promise<void> {
  const graphviz = await Graphviz.load();
  console.log('Crossings of lines, the whole map drawn (5 % of the relations lie across the tree)');
  console.log(
    ['cards', 'ours', 'tree only', 'dot', 'ours ÷ dot', 'aspect ours', 'aspect dot']
      .map((head) => head.padStart(13))
      .join(''),
  );
  for (const count of [200, 1000, 2000]) {
    const map = argumentMapOf(count);
    const scene = composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately });
    const ours = crossings(linesOf(scene));
    const tree = crossings(linesOf({ ...scene, routes: scene.routes.filter(({ across }) => !across) }));
    const drawn = dotLines(graphviz.dot(dotOf(map, scene), 'plain'));
    const dot = crossings(drawn.lines);
    console.log(
      [
        count,
        ours,
        tree,
        dot,
        (ours / dot).toFixed(2),
        (scene.bounds.width / scene.bounds.height).toFixed(2),
        drawn.aspect.toFixed(2),
      ]
        .map((cell) => String(cell).padStart(13))
        .join(''),
    );
  }
}

/** A relation's lines together are one thing: its own never cross themselves. */
function linesOf(scene: Scene): readonly Line[] {
  return scene.routes.map(({ relation, from, to, points }) => ({ ends: [relation, from, to], points }));
}

function dotOf(map: ArgumentMap, scene: Scene): string {
  const lines = [
    'digraph { rankdir=BT; nodesep=0.28; ranksep=0.78; node [shape=box fixedsize=true label=""];',
  ];
  for (const { id, width, height } of scene.cards.values())
    lines.push(`${id} [width=${width / 72} height=${height / 72}];`);
  for (const { id, premises = [], target } of map.relations.values()) {
    if (premises.length === 1) lines.push(`${premises[0]} -> ${target};`);
    else {
      lines.push(`${id} [shape=point width=0.1];`, `${id} -> ${target};`);
      for (const premise of premises) lines.push(`${premise} -> ${id} [arrowhead=none];`);
    }
  }
  return `${lines.join('\n')}\n}`;
}

/** Reads Graphviz' plain format: each edge's Bézier control points, sampled. */
function dotLines(plain: string): { lines: readonly Line[]; aspect: number } {
  const lines: Line[] = [];
  let aspect = 0;
  for (const row of plain.split('\n')) {
    const [kind, ...cells] = row.split(' ');
    if (kind === 'graph') aspect = Number(cells[1]) / Number(cells[2]);
    if (kind !== 'edge') continue;
    const [from, to, count] = [cells[0]!, cells[1]!, Number(cells[2])];
    const control = Array.from({ length: count }, (_, at) => ({
      x: Number(cells[3 + 2 * at]) * 72,
      y: Number(cells[4 + 2 * at]) * 72,
    }));
    lines.push({ ends: [from, to], points: sampled(control) });
  }
  return { lines, aspect };
}

function sampled(control: readonly Point[]): readonly Point[] {
  const points: Point[] = [control[0]!];
  for (let at = 0; at + 3 < control.length; at += 3) {
    const [a, b, c, d] = control.slice(at, at + 4) as [Point, Point, Point, Point];
    for (let step = 1; step <= 8; step += 1) {
      const t = step / 8;
      const mix = (p: number, q: number, r: number, s: number) =>
        p * (1 - t) ** 3 + 3 * q * t * (1 - t) ** 2 + 3 * r * t ** 2 * (1 - t) + s * t ** 3;
      points.push({ x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) });
    }
  }
  return points;
}

/** Pairs of lines without a common end that cross, each pair counted once. */
function crossings(lines: readonly Line[]): number {
  const segments = lines.flatMap(({ points }, line) =>
    points.slice(1).map((b, at) => ({ line, a: points[at]!, b })),
  );
  segments.sort((s, t) => Math.min(s.a.x, s.b.x) - Math.min(t.a.x, t.b.x));
  const ends = lines.map((line) => new Set(line.ends));
  const pairs = new Set<number>();
  segments.forEach((s, at) => {
    const right = Math.max(s.a.x, s.b.x);
    const [top, bottom] = [Math.min(s.a.y, s.b.y), Math.max(s.a.y, s.b.y)];
    for (let next = at + 1; next < segments.length; next += 1) {
      const t = segments[next]!;
      if (Math.min(t.a.x, t.b.x) > right) break;
      if (s.line === t.line || Math.min(t.a.y, t.b.y) > bottom || Math.max(t.a.y, t.b.y) < top) continue;
      if (!cross(s.a, s.b, t.a, t.b) || [...ends[s.line]!].some((end) => ends[t.line]!.has(end))) continue;
      pairs.add(Math.min(s.line, t.line) * lines.length + Math.max(s.line, t.line));
    }
  });
  return pairs.size;
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const apart = (x: number, y: number) => (x > 1 && y < -1) || (x < -1 && y > 1);
  return apart(turn(a, b, c), turn(a, b, d)) && apart(turn(c, d, a), turn(c, d, b));
}
