import type { Direction, Layout, Placement } from '../layout/index.ts';
import { groupOf, type Id, type Manner, type Relation } from '../model/index.ts';
import { axesOf, simplified } from './axes.ts';
import { laneFor } from './lanes.ts';
import type { Point, SceneJunction, SceneRoute } from './scene.ts';
import { junction as size } from './type.ts';
import type { Shown } from './unfold.ts';

/** How a line ends where it arrives. */
export const endOf: Readonly<Record<Manner, SceneRoute['end']>> = {
  because: 'arrow',
  backing: 'arrow',
  but: 'bar',
  undercut: 'bar',
  same: 'plain',
  opposite: 'plain',
};

/** The junctions and lines of the tree, collected. */
export interface Routed {
  readonly junctions: Map<Id, SceneJunction>;
  readonly routes: SceneRoute[];
}

interface Step {
  readonly relation: Relation;
  readonly manner: Manner;
  readonly level: number;
  readonly premises: readonly Placement[];
  readonly row: number;
}

/**
 * Routes the steps between a card and the cards under it, at right angles and without one crossing another. Reasons share one trunk into
 * the card, objections another beside it; each kind runs along its own track over the row, and reaches later rows through its own channel:
 * reasons, which stand first, before the rows, objections after them. What hits or backs a step stands beside its premises and ends on its junction.
 */
export function routeTree(forest: readonly Shown[], layout: Layout, direction: Direction): Routed {
  const routed: Routed = { junctions: new Map(), routes: [] };
  const queue = [...forest];
  for (let next = 0; next < queue.length; next += 1) {
    const shown = queue[next]!;
    if (shown.under.length > 0) routeFan(shown, layout, direction, routed);
    queue.push(...shown.under);
  }
  return routed;
}

function routeFan(
  { branch, under }: Shown,
  layout: Layout,
  direction: Direction,
  { junctions, routes }: Routed,
): void {
  const axes = axesOf[direction];
  const lane = laneFor(direction);
  const laneSize = lane.size(under);
  const fan = layout.fans.get(branch.id)!;
  const parent = layout.placements.get(branch.id)!;
  const rowOf = new Map(fan.rows.flatMap(({ children }, row) => children.map((id) => [id, row] as const)));
  const steps = stepsOf(under, layout, rowOf);
  const onCard = steps.filter(({ level }) => level === 0);
  const base = (row: number) => fan.rows[row]!.start - laneSize;
  const acrossOf = ({ premises }: Step) => mean(premises.map(axes.centre));
  const isFor = ({ manner }: Step) => groupOf[manner] === 'because';

  const both = onCard.some(isFor) && !onCard.every(isFor);
  const centre = axes.centre(parent);
  const trunk = { for: both ? centre - 14 : centre, against: both ? centre + 14 : centre };
  const crowded = onCard.some((step) => isFor(step) && step.row === 0 && acrossOf(step) > trunk.against);
  const track = { for: lane.tracks[crowded ? 1 : 0], against: lane.tracks[crowded ? 0 : 1] };

  for (const step of steps) {
    const { relation, manner, level, premises, row } = step;
    const across = acrossOf(step);
    const along = base(row) + lane.junction(level);
    const centrePoint = axes.point(across, along);
    junctions.set(relation.id, {
      id: relation.id,
      manner,
      ...centrePoint,
      width: size.width,
      height: size.height,
      across: false,
    });
    const half = (direction === 'down' ? size.height : size.width) / 2;
    const line = (part: string, from: Id, to: Id, end: SceneRoute['end'], points: readonly Point[]) =>
      routes.push({
        id: `${relation.id}:${part}`,
        relation: relation.id,
        manner,
        from,
        to,
        end,
        across: false,
        points: simplified(points),
      });

    for (const premise of premises) {
      const at = axes.centre(premise);
      const bar = base(row) + lane.bar(level);
      const points = [
        axes.point(at, axes.start(premise)),
        axes.point(at, bar),
        axes.point(across, bar),
        axes.point(across, along + half),
      ];
      line(premise.id, premise.id, relation.id, 'plain', points);
    }
    if (level > 0) {
      const hit = junctions.get(relation.target!)!;
      const hitAlong = direction === 'down' ? hit.y : hit.x;
      const hitAcross = direction === 'down' ? hit.x + size.width / 2 : hit.y + size.height / 2;
      line('', relation.id, hit.id, endOf[manner], [
        axes.point(across, along - half),
        axes.point(across, hitAlong),
        axes.point(hitAcross, hitAlong),
      ]);
      continue;
    }
    const kind = isFor(step) ? 'for' : 'against';
    const channel = kind === 'for' ? fan.before : fan.after;
    const through =
      row === 0
        ? []
        : [axes.point(channel, base(row) + track[kind]), axes.point(channel, base(0) + track[kind])];
    line('', relation.id, branch.id, endOf[manner], [
      axes.point(across, along - half),
      axes.point(across, base(row) + track[kind]),
      ...through,
      axes.point(trunk[kind], base(0) + track[kind]),
      axes.point(trunk[kind], axes.end(parent)),
    ]);
  }
}

/** The steps of a card's row or rows: neighbours that hang by the same relation, together. */
function stepsOf(under: readonly Shown[], layout: Layout, rowOf: ReadonlyMap<Id, number>): readonly Step[] {
  const steps = new Map<Relation, Step & { premises: Placement[] }>();
  for (const { branch, level } of under) {
    const relation = branch.relation!;
    const step = steps.get(relation) ?? {
      relation,
      manner: branch.manner!,
      level,
      premises: [],
      row: rowOf.get(branch.id)!,
    };
    step.premises.push(layout.placements.get(branch.id)!);
    steps.set(relation, step);
  }
  return [...steps.values()];
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
