import type { ElementDefinition } from 'cytoscape';
import type { Held, Point, Scene, SceneRoute } from '../../picture/index.ts';
import { mannerWords } from '../../words/index.ts';

/**
 * What is held of a scene as Cytoscape elements: a node for every card and junction, an edge for every line, and a ghost, a node of no
 * size, for an end that is not held itself. Statements and relations become nodes and edges here and nowhere else.
 */
export function elementsOf(scene: Scene, held: Held): readonly ElementDefinition[] {
  const nodes = new Map<string, ElementDefinition>();
  for (const { id, x, y, width, height } of held.cards) {
    nodes.set(id, {
      group: 'nodes',
      data: { id, width, height },
      position: { x: x + width / 2, y: y + height / 2 },
      classes: 'card',
    });
  }
  for (const { id, x, y, width, height, manner, across } of held.junctions) {
    nodes.set(id, {
      group: 'nodes',
      data: { id, width, height, label: across ? '' : mannerWords[manner] },
      position: { x, y },
      classes: `junction ${manner}${across ? ' across' : ''}`,
    });
  }
  const edges = held.routes.map((route) => edge(route, nodes, scene));
  return [...nodes.values(), ...edges];
}

function edge(route: SceneRoute, nodes: Map<string, ElementDefinition>, scene: Scene): ElementDefinition {
  const { id, relation, manner, end, across, points } = route;
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const anchor = (of: string, at: Point): { node: string; offset: string } => {
    const known = nodes.get(of);
    if (known && (scene.cards.has(of) || scene.junctions.has(of))) {
      return { node: of, offset: `${at.x - known.position!.x}px ${at.y - known.position!.y}px` };
    }
    const ghost = `${id}@${of}`;
    nodes.set(ghost, { group: 'nodes', data: { id: ghost }, position: { ...at }, classes: 'ghost' });
    return { node: ghost, offset: '0px 0px' };
  };
  const from = anchor(route.from, first);
  const to = anchor(route.to, last);
  return {
    group: 'edges',
    data: {
      id: `e:${id}`,
      relation,
      source: from.node,
      target: to.node,
      sourceEndpoint: from.offset,
      targetEndpoint: to.offset,
      ...bends(points),
    },
    classes: `${manner} ${end}${across ? ' across' : ''}${points.length > 2 ? ' bent' : ''}`,
  };
}

/** Bends as Cytoscape wants them: how far along the straight line between the ends, and how far off it, px. */
function bends(points: readonly Point[]): { weights?: string; distances?: string } {
  if (points.length < 3) return {};
  const [a, b] = [points[0]!, points[points.length - 1]!];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const inner = points.slice(1, -1).map(({ x, y }) => {
    const [ex, ey] = [x - a.x, y - a.y];
    return { weight: (ex * dx + ey * dy) / length ** 2, distance: (ey * dx - ex * dy) / length };
  });
  return {
    weights: inner.map(({ weight }) => weight.toFixed(5)).join(' '),
    distances: inner.map(({ distance }) => distance.toFixed(2)).join(' '),
  };
}
