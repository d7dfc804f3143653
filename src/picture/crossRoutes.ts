import type { Placement } from '../layout/index.ts';
import { mannerOf, type ArgumentMap, type Id, type Relation } from '../model/index.ts';
import { leaving, middle } from './axes.ts';
import type { Point, SceneJunction, SceneRoute } from './scene.ts';
import { endOf, type Routed } from './treeRoutes.ts';
import { junction as size } from './type.ts';

/**
 * Routes what lies across the tree, straight: premises that stand elsewhere than their step, and steps whose premises all do.
 * A line is drawn where both its ends are shown. Adds to what the tree's routing made.
 */
export function routeAcross(
  map: ArgumentMap,
  placements: ReadonlyMap<Id, Placement>,
  { junctions, routes }: Routed,
): void {
  /** Where lines of each relation begin: at its premises, and at its junction. */
  const drawn = new Map<Id, Id[]>();
  for (const { relation, from } of routes) {
    const begins = drawn.get(relation);
    if (begins) begins.push(from);
    else drawn.set(relation, [from]);
  }
  const boxOf = (id: Id) => placements.get(id) ?? junctionBox(junctions.get(id));
  let waiting = [...map.relations.values()];
  for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((relation) => !route(relation));
  }

  /** Draws a relation, unless it waits for the junction it points at. */
  function route(relation: Relation): boolean {
    const premises = [...new Set(relation.premises ?? [])].flatMap((id) => placements.get(id) ?? []);
    const target = relation.target === undefined ? undefined : boxOf(relation.target);
    if (premises.length === 0) return true;
    const manner = mannerOf(relation, relation.target !== undefined && map.relations.has(relation.target));
    const line = (part: string, from: Id, to: Id, end: SceneRoute['end'], points: readonly Point[]) => {
      if (!drawn.get(relation.id)?.includes(from)) {
        routes.push({
          id: `${relation.id}:${part}`,
          relation: relation.id,
          manner,
          from,
          to,
          end,
          across: true,
          points,
        });
      }
    };
    let own = junctions.get(relation.id);
    if (!own) {
      const ends = target ? [centreOf(premises.map(middle)), middle(target)] : premises.map(middle);
      if (ends.length < 2 || (relation.target !== undefined && !target)) return false;
      own = {
        id: relation.id,
        manner,
        ...centreOf(ends),
        width: size.acrossWidth,
        height: size.height,
        across: true,
      };
      junctions.set(relation.id, own);
      if (target)
        line('', relation.id, relation.target!, endOf[manner], [own, leaving(target, own)].map(bare));
    }
    for (const premise of premises)
      line(premise.id, premise.id, relation.id, 'plain', [leaving(premise, own), own].map(bare));
    return true;
  }
}

const bare = ({ x, y }: Point): Point => ({ x, y });

const junctionBox = (junction: SceneJunction | undefined) =>
  junction && { ...junction, x: junction.x - junction.width / 2, y: junction.y - junction.height / 2 };

const centreOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
