import { layout, type Bounds, type Box, type Direction } from '../layout/index.ts';
import {
  readingTree,
  sizesOf,
  type ArgumentMap,
  type Branch,
  type Id,
  type ReadingTree,
} from '../model/index.ts';
import { cardContent, hangs, type CardContent } from './cards.ts';
import { routeAcross } from './crossRoutes.ts';
import { laneFor } from './lanes.ts';
import { mirrored, readsRightToLeft } from './mirrored.ts';
import type { Opened } from './opened.ts';
import type { Scene, SceneCard } from './scene.ts';
import { routeTree } from './treeRoutes.ts';
import { card as sizes, type Measure } from './type.ts';
import { unfold, type Shown } from './unfold.ts';

/** What is to be drawn, and how. */
export interface Composition {
  readonly map: ArgumentMap;
  /** The map's reading tree, or what is left of it; the whole one where absent. */
  readonly tree?: ReadingTree;
  /** Statements that are drawn only for what hangs under them. */
  readonly context?: ReadonlySet<Id>;
  readonly opened: Opened;
  readonly measure: Measure;
  readonly direction?: Direction;
  /** A row is never broken below this width, px. */
  readonly rowWidth?: number;
  /** Width ÷ height that is aimed at where rows have to be broken. */
  readonly aspect?: number;
  /** The trees to be drawn; all where absent. */
  readonly roots?: readonly Branch[];
}

/** Draws a map: what is open of it, measured, laid out and routed. Deterministic; linear in what is shown but for lines across the tree. */
export function composeScene({
  map,
  tree = readingTree(map),
  context,
  opened,
  measure,
  direction = 'down',
  rowWidth,
  aspect,
  roots,
}: Composition): Scene {
  const below = sizesOf(tree);
  const forest = unfold(tree, opened, roots);
  const contents = new Map<string, CardContent>();
  const inOrder = [...forest];
  for (let next = 0; next < inOrder.length; next += 1) {
    const { branch, under } = inOrder[next]!;
    contents.set(
      branch.id,
      cardContent(map, { tree, roots }, branch, opened, below.get(branch.id) ?? 0, measure),
    );
    for (const child of under) inOrder.push(child);
  }
  const lane = laneFor(direction);
  const boxes = new Map<Shown, Box>();
  for (const shown of inOrder.reverse()) {
    const { width, height } = contents.get(shown.branch.id)!;
    boxes.set(shown, {
      id: shown.branch.id,
      width,
      height,
      lane: shown.under.length > 0 ? lane.size(shown.under) : 0,
      joined: shown.joined,
      children: shown.under.map((child) => boxes.get(child)!),
    });
  }
  const placed = layout(
    forest.map((root) => boxes.get(root)!),
    { direction, ...(rowWidth !== undefined && { rowWidth }), ...(aspect !== undefined && { aspect }) },
  );
  const routed = routeTree(forest, placed, direction);
  routeAcross(map, placed.placements, routed);
  const cards = new Map<string, SceneCard>();
  for (const [id, { x, y }] of placed.placements) {
    cards.set(id, { ...contents.get(id)!, ...(context?.has(id) && { faint: true }), x, y });
  }
  const bounds = withHanging(placed.bounds, cards.values());
  const scene = { cards, junctions: routed.junctions, routes: routed.routes, bounds };
  return readsRightToLeft(map) ? mirrored(scene) : scene;
}

/** Bounds that hold also what hangs from the lowest cards. */
function withHanging(bounds: Bounds, cards: Iterable<SceneCard>): Bounds {
  let bottom = bounds.y + bounds.height;
  for (const card of cards) if (hangs(card)) bottom = Math.max(bottom, card.y + card.height + sizes.hang);
  return { ...bounds, height: bottom - bounds.y };
}
