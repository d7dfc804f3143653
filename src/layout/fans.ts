import type { Cells } from './cells.ts';
import type { Fan, FanRow } from './result.ts';
import type { Subtrees } from './placeRows.ts';

/** The fan of every card that has children, from where the cards' centres and beginnings lie. */
export function fansOf(
  cells: Cells,
  subtrees: Subtrees,
  centre: Float64Array,
  begin: Float64Array,
  channel: number,
): Map<string, Fan> {
  const fans = new Map<string, Fan>();
  for (let at = 1; at < cells.count; at++) {
    if (cells.many[at] === 0) continue;
    const middle = centre[at]!;
    const reach = Math.max(0, subtrees.block[at]! - channel / 2);
    fans.set(cells.boxes[at]!.id, { rows: rowsOf(at), before: middle - reach, after: middle + reach });
  }
  return fans;

  function rowsOf(at: number): FanRow[] {
    const rows: FanRow[] = [];
    const end = cells.first[at]! + cells.many[at]!;
    for (let from = cells.first[at]!; from < end;) {
      const children = [cells.boxes[from]!.id];
      let to = from + 1;
      while (to < end && (subtrees.block[at] === 0 || subtrees.opens[to] === 0))
        children.push(cells.boxes[to++]!.id);
      rows.push({ children, start: begin[from]! });
      from = to;
    }
    return rows;
  }
}
