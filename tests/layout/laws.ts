import { expect } from 'vitest';
import {
  defaultOptions,
  layout,
  type Box,
  type Layout,
  type LayoutOptions,
  type Placement,
} from '../../src/layout/index.ts';
import { every } from './forests.ts';

const rounding = 1e-4;

/** A placement without its direction: `across` from left to right of a row, `along` the growing axis. */
interface Turned {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly begin: number;
  readonly end: number;
}

/** Lays the forest out and checks every law that holds for every forest; `seed` is named when one is broken. */
export function lawful(
  forest: readonly Box[],
  options: Partial<LayoutOptions> = {},
  seed: unknown = '',
): Layout {
  const settled = { ...defaultOptions, ...options };
  const laidOut = layout(forest, options);
  const boxes = every(forest);
  const broken: string[] = [];
  const law = (holds: boolean, sentence: () => string): void => {
    if (!holds && broken.length < 5) broken.push(sentence());
  };
  const turn = ({ id, x, y, width, height }: Placement): Turned =>
    settled.direction === 'down'
      ? { id, left: x, right: x + width, begin: y, end: y + height }
      : { id, left: y, right: y + height, begin: x, end: x + width };
  const at = new Map<string, Turned>();
  for (const box of boxes) {
    const placed = laidOut.placements.get(box.id);
    law(
      placed !== undefined && placed.width === box.width && placed.height === box.height,
      () => `${box.id} keeps its size`,
    );
    if (placed) at.set(box.id, turn(placed));
  }
  law(laidOut.placements.size === boxes.length, () => 'one placement a card');

  // Everything lies within the bounds, and two sides of the bounds are touched.
  const { bounds } = laidOut;
  for (const { id, x, y, width, height } of laidOut.placements.values()) {
    law(x >= -rounding && y >= -rounding, () => `${id} lies right of and below the origin`);
    law(
      x + width <= bounds.width + rounding && y + height <= bounds.height + rounding,
      () => `${id} lies in the bounds`,
    );
  }

  const parents = new Map<string, string>();
  for (const box of boxes) for (const child of box.children) parents.set(child.id, box.id);
  keepApart([...at.values()], parents, settled, law);

  for (const box of boxes) {
    const fan = laidOut.fans.get(box.id);
    law((fan !== undefined) === box.children.length > 0, () => `${box.id} has a fan if it has children`);
    if (!fan) continue;
    const inRows = fan.rows.flatMap(({ children }) => children);
    law(
      inRows.join() === box.children.map(({ id }) => id).join(),
      () => `the fan of ${box.id} has its children in order`,
    );
    const openers = new Set(fan.rows.slice(1).map(({ children }) => children[0]!));
    for (const { id, joined } of box.children) {
      law(!joined || !openers.has(id), () => `${id} stands in the row of what it is joined to`);
    }
    let floor = at.get(box.id)!.end;
    for (const { children, start } of fan.rows) {
      law(
        start - box.lane >= floor - rounding,
        () => `the row of ${children[0]} leaves the lane of ${box.id} free`,
      );
      floor = start;
      children.forEach((child, nth) => {
        law(
          Math.abs(at.get(child)!.begin - start) < rounding,
          () => `${child} stands at the beginning of its row`,
        );
        const before = nth > 0 ? at.get(children[nth - 1]!) : undefined;
        const gap = before ? at.get(child)!.left - before.right : Infinity;
        law(gap >= settled.siblingGap - rounding, () => `${child} stands after its sibling, ${gap} px`);
      });
    }
    const own = at.get(box.id)!;
    const first = at.get(fan.rows[0]!.children[0]!)!;
    const last = at.get(fan.rows[0]!.children.at(-1)!)!;
    const middle = (first.left + first.right + last.left + last.right) / 4;
    if (fan.rows.length === 1) {
      law(
        Math.abs((own.left + own.right) / 2 - middle) < rounding,
        () => `${box.id} stands over the middle of its children`,
      );
    }
  }
  keepFree(boxes, at, laidOut, settled, law);
  expect(broken, `seed ${String(seed)}`).toEqual([]);
  return laidOut;
}

type Law = (holds: boolean, sentence: () => string) => void;

/** No two cards overlap, and those abreast of each other keep the gap. A sweep along the growing axis. */
function keepApart(
  cards: Turned[],
  parents: ReadonlyMap<string, string>,
  options: LayoutOptions,
  law: Law,
): void {
  cards.sort((a, b) => a.begin - b.begin);
  let open: Turned[] = [];
  for (const card of cards) {
    open = open.filter(({ end }) => end > card.begin + rounding);
    for (const other of open) {
      const siblings = parents.has(card.id) && parents.get(card.id) === parents.get(other.id);
      const gap = Math.max(card.left - other.right, other.left - card.right);
      const wanted = siblings
        ? options.siblingGap
        : Math.min(options.treeGap, options.siblingGap + options.channel);
      law(gap >= wanted - rounding, () => `${card.id} and ${other.id} are ${gap} px apart, not ${wanted}`);
    }
    open.push(card);
  }
}

/** The lane above each row, from channel to channel or over all its children, and the channels, are free of cards. */
function keepFree(
  boxes: readonly Box[],
  at: ReadonlyMap<string, Turned>,
  laidOut: Layout,
  options: LayoutOptions,
  law: Law,
): void {
  const free: Turned[] = [];
  for (const box of boxes) {
    const fan = laidOut.fans.get(box.id);
    if (!fan) continue;
    const children = box.children.map(({ id }) => at.get(id)!);
    const several = fan.rows.length > 1;
    const left = several ? fan.before - options.channel / 2 : children[0]!.left;
    const right = several ? fan.after + options.channel / 2 : children.at(-1)!.right;
    for (const { start } of fan.rows)
      free.push({ id: `lane of ${box.id}`, left, right, begin: start - box.lane, end: start });
    if (!several) continue;
    const begin = fan.rows[0]!.start - box.lane;
    const end = fan.rows.at(-1)!.start;
    free.push({ id: `channel before ${box.id}`, left, right: left + options.channel, begin, end });
    free.push({ id: `channel after ${box.id}`, left: right - options.channel, right, begin, end });
  }
  const all = [...at.values(), ...free].sort((a, b) => a.begin - b.begin);
  const isFree = new Set(free);
  let open: Turned[] = [];
  for (const one of all) {
    open = open.filter(({ end }) => end > one.begin + rounding);
    for (const other of open) {
      if (isFree.has(one) === isFree.has(other)) continue;
      const apart = Math.max(one.left - other.right, other.left - one.right);
      law(apart >= -rounding, () => `no card stands in the way: ${one.id}, ${other.id}`);
    }
    open.push(one);
  }
}
