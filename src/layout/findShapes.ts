import type { Cells } from './cells.ts';
import { fillRows, type Filled, type Rectangles } from './fillRows.ts';
import { chooseShape, shapeCount, type Shapes } from './shapes.ts';

/** What shapes are measured by, px across and along. */
export interface Wish {
  readonly rowWidth: number;
  /** Aimed breadth ÷ length. */
  readonly aspect: number;
  readonly gap: number;
  readonly channel: number;
}

/** Of the shapes kept for a card the middle one has the aimed aspect, each next is so many times broader for its length. */
const ratio = 1.4;
/** Row lengths that are tried for a card, and how many row widths above and below the fitting one for each of them. */
const budgets = 10;
const reachOfWidths = 4;
/** Row widths lie on a fixed scale, so that a little more in a row rarely changes where others break. */
const scale = 1.3;

/** Works out the shapes of card `at` from those of its children. */
export function findShapes(cells: Cells, shapes: Shapes, sizes: Rectangles, at: number, wish: Wish): void {
  const from = cells.first[at]!;
  const to = from + cells.many[at]!;
  const begin = shapes.used;
  shapes.begin[at] = begin;
  shapes.used += shapeCount;
  const filled: Filled = { rows: 0, left: 0, breadth: 0, length: 0 };
  const flexible: number[] = [];
  let shortest = 0;
  let longest = 0;
  let fixedArea = 0;
  for (let child = from; child < to; child++) {
    if (shapes.begin[child]! < 0) {
      shortest = Math.max(shortest, sizes.length[child]!);
      fixedArea += areaOf(child);
      continue;
    }
    flexible.push(child);
    chooseShape(shapes, child, 0, sizes);
    shortest = Math.max(shortest, sizes.length[child]!);
    chooseShape(shapes, child, Infinity, sizes);
    longest = Math.max(longest, sizes.length[child]!);
  }
  longest = Math.max(longest, shortest);

  let breadths = 0;
  for (let nth = 0; nth < budgets; nth++) {
    const budget = shortest * (longest / shortest) ** (nth / (budgets - 1));
    const before = breadths;
    let area = fixedArea;
    breadths = 0;
    for (const child of flexible) {
      chooseShape(shapes, child, budget, sizes);
      breadths += sizes.breadth[child]!;
      area += areaOf(child);
    }
    // A longer row chooses shapes that are narrower or the same: the same sum means the same choice.
    if (nth > 0 && breadths === before) continue;
    attempt(Infinity, budget);
    const whole = filled.breadth;
    const fitting = Math.log(Math.sqrt(area * wish.aspect) / wish.rowWidth) / Math.log(scale);
    const middle = Math.max(0, Math.round(fitting));
    for (let step = Math.max(0, middle - reachOfWidths); step <= middle + reachOfWidths; step++) {
      const limit = wish.rowWidth * scale ** step;
      if (limit >= whole) break;
      attempt(limit, budget);
    }
  }

  function areaOf(child: number): number {
    return (sizes.breadth[child]! + wish.gap) * sizes.length[child]!;
  }

  /** Fills rows in this way, and keeps the shape if it is the smallest so far of its kind. */
  function attempt(limit: number, budget: number): void {
    fillRows(cells, sizes, at, limit, wish.gap, filled);
    const side = filled.rows > 1 ? wish.channel : 0;
    const half = cells.half[at]!;
    const left = Math.max(half, filled.left + side);
    const breadth = left + Math.max(half, filled.breadth - filled.left + side);
    const length = cells.cell[at]! + filled.length;
    const middle = (shapeCount - 1) / 2;
    const kind = Math.round(Math.log(breadth / length / wish.aspect) / Math.log(ratio));
    const slot = begin + middle + Math.max(-middle, Math.min(middle, kind));
    const held = shapes.breadth[slot]! * shapes.length[slot]!;
    if (held > 0 && held <= breadth * length) return;
    shapes.left[slot] = left;
    shapes.breadth[slot] = breadth;
    shapes.length[slot] = length;
    shapes.limit[slot] = limit;
    shapes.budget[slot] = budget;
  }
}
