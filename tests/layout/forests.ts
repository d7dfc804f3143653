import type { Box } from '../../src/layout/index.ts';

/** A card with children, 240 × 64 px, lane 56 px, if nothing else is said. */
export function card(id: string, children: readonly Box[] = [], size: Partial<Box> = {}): Box {
  return { id, width: 240, height: 64, lane: 56, ...size, children };
}

/** A card with `count` cards under it. */
export function star(count: number): Box {
  return card(
    'centre',
    Array.from({ length: count }, (_, nth) => card(`c${nth}`)),
  );
}

/** `count` cards, each under the one before. */
export function chain(count: number): Box {
  let top = card(`k${count - 1}`);
  for (let nth = count - 2; nth >= 0; nth--) top = card(`k${nth}`, [top]);
  return top;
}

/** A chain whose links each have a card on both sides. */
export function caterpillar(links: number): Box {
  let top = card('end');
  for (let nth = links - 1; nth >= 0; nth--) top = card(`k${nth}`, [card(`l${nth}`), top, card(`r${nth}`)]);
  return top;
}

/**
 * A forest of `count` cards of random sizes, with some cards of many children, some long lines, and lanes that differ.
 * `random` decides everything.
 */
export function randomForest(random: () => number, count: number): Box[] {
  const bushy = random();
  const deep = random();
  const parents: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    if (nth === 0 || random() < 0.02) parents.push(-1);
    else if (random() < deep) parents.push(nth - 1 - Math.floor(random() * Math.min(nth, 3)));
    else if (random() < bushy) parents.push(Math.floor(random() * Math.min(nth, 1 + count * 0.05)));
    else parents.push(Math.floor(random() * nth));
  }
  const under: Box[][] = parents.map(() => []);
  const roots: Box[] = [];
  for (let nth = count - 1; nth >= 0; nth--) {
    const size = {
      width: 60 + Math.floor(random() * 300),
      height: 20 + Math.floor(random() * 180),
      lane: 10 + Math.floor(random() * 70),
    };
    const joined = random() < 0.2;
    const box = card(`b${nth}`, under[nth]!.reverse(), { ...size, joined });
    (parents[nth]! < 0 ? roots : under[parents[nth]!]!).push(box);
  }
  return roots.reverse();
}

/** The same forest with breadth and height of every card exchanged. */
export function transposed(forest: readonly Box[]): Box[] {
  return rebuilt(forest, (box, children) => ({ ...box, width: box.height, height: box.width, children }));
}

/** The same forest with other ids. */
export function renamed(forest: readonly Box[], name: (id: string) => string): Box[] {
  return rebuilt(forest, (box, children) => ({ ...box, id: name(box.id), children }));
}

/** All cards of a forest, parents before children. */
export function every(forest: readonly Box[]): Box[] {
  const boxes = [...forest];
  for (let at = 0; at < boxes.length; at++) for (const child of boxes[at]!.children) boxes.push(child);
  return boxes;
}

function rebuilt(forest: readonly Box[], make: (box: Box, children: Box[]) => Box): Box[] {
  const made = new Map<Box, Box>();
  for (const box of every(forest).reverse())
    made.set(
      box,
      make(
        box,
        box.children.map((child) => made.get(child)!),
      ),
    );
  return forest.map((box) => made.get(box)!);
}
