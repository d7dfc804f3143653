import { graphlib, layout as dagreLayout } from '@dagrejs/dagre';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { flextree } from 'd3-flextree';
import { layout, type Box } from '../src/layout/index.ts';
import { boxesOf, madeMap } from './generate.ts';

/** One size of map: what every engine costs in CPU, and what our drawing looks like. */
export interface Row {
  readonly cards: number;
  /** Median CPU time by engine, ms; null where the engine was not run at this size. */
  readonly ms: Readonly<Record<Engine, number | null>>;
  /** Width ÷ height of our drawing. */
  readonly aspect: number;
  /** Area of the cards ÷ area of our drawing. */
  readonly use: number;
}

type Engine = 'ours' | 'd3-flextree' | 'dagre' | 'dot';

const sizes = [50, 2_000, 10_000, 50_000];
/** Above this size dagre and dot take minutes or don't end; they are not run. */
const layeredLimit = 2_000;
const gap = 20;
const lane = 56;

/** Times the layouts of made-up maps against their peers in this one process, prints a table, and returns its rows. */
export async function benchLayout(): Promise<Row[]> {
  const graphviz = await Graphviz.load();
  const rows = sizes.map((cards): Row => {
    const map = madeMap(cards, 1);
    const forest = boxesOf(map);
    const layered = cards <= layeredLimit;
    const laidOut = layout(forest);
    let area = 0;
    for (const { width, height } of laidOut.placements.values()) area += width * height;
    const { width, height } = laidOut.bounds;
    return {
      cards,
      ms: {
        ours: cpuTime(() => layout(forest), 40),
        'd3-flextree': cpuTime(() => runFlextree(forest), 10),
        dagre: layered ? cpuTime(() => runDagre(forest), 1) : null,
        dot: layered ? cpuTime(() => graphviz.dot(dotOf(forest), 'plain'), 1) : null,
      },
      aspect: width / height,
      use: area / (width * height),
    };
  });
  print(rows);
  return rows;
}

/** Median CPU time of a run, ms: as many runs as fit into two seconds, at least three, after some to warm up. */
function cpuTime(run: () => unknown, warmUps: number): number {
  const begun = Date.now();
  for (let nth = 0; nth < warmUps && Date.now() - begun < 1_000; nth++) run();
  const times: number[] = [];
  while (times.length < 3 || (times.length < 101 && Date.now() - begun < 3_000)) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1]!;
}

function runFlextree(forest: readonly Box[]): unknown {
  const engine = flextree<Box>({ nodeSize: ({ data }) => [data.width + gap, data.height + lane] });
  return engine(engine.hierarchy(forest[0]!, (box) => [...box.children]));
}

function runDagre(forest: readonly Box[]): unknown {
  const graph = new graphlib.Graph();
  graph.setGraph({ nodesep: gap, ranksep: lane });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height, children } of every(forest)) {
    graph.setNode(id, { width, height });
    for (const child of children) graph.setEdge(id, child.id);
  }
  dagreLayout(graph);
  return graph;
}

function dotOf(forest: readonly Box[]): string {
  const lines: string[] = [
    `digraph { nodesep=${gap / 72}; ranksep=${lane / 72}; node [shape=box fixedsize=true label=""];`,
  ];
  for (const { id, width, height, children } of every(forest)) {
    lines.push(`${id} [width=${width / 72} height=${height / 72}];`);
    for (const child of children) lines.push(`${id} -> ${child.id};`);
  }
  return `${lines.join('\n')}\n}`;
}

function every(forest: readonly Box[]): Box[] {
  const boxes = [...forest];
  for (let at = 0; at < boxes.length; at++) boxes.push(...boxes[at]!.children);
  return boxes;
}

function print(rows: readonly Row[]): void {
  const engines: Engine[] = ['ours', 'd3-flextree', 'dagre', 'dot'];
  console.log('Layout: median CPU ms (times ours); a dash: not run, it would take minutes');
  console.log(['cards', ...engines, 'aspect', 'cards/area'].map((head) => head.padStart(18)).join(''));
  for (const { cards, ms, aspect, use } of rows) {
    const cells = engines.map((engine) => {
      const time = ms[engine];
      return time === null ? '–' : `${time.toFixed(2)} (${(time / ms.ours!).toFixed(1)}×)`;
    });
    console.log(
      [`${cards}`, ...cells, aspect.toFixed(2), `${(100 * use).toFixed(1)} %`]
        .map((cell) => cell.padStart(18))
        .join(''),
    );
  }
}
