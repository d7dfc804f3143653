import type { Box } from '../src/layout/index.ts';
import { seeded } from '../tests/random.ts';

/** A statement of a made-up map. */
export interface MadeStatement {
  readonly id: string;
  readonly text: string;
}

/** A relation of a made-up map: an argument for or against a statement. */
export interface MadeRelation {
  readonly id: string;
  readonly kind: 'support' | 'attack';
  readonly premises: readonly string[];
  readonly target: string;
}

/** A made-up argument map, as plain as a file: the first statement is the thesis. */
export interface MadeMap {
  readonly statements: readonly MadeStatement[];
  readonly relations: readonly MadeRelation[];
}

const words = (
  'the council should not close library because people need a quiet place after work and costs are small while ' +
  'benefits reach families who cannot pay for books elsewhere although some say money saved could fund buses which ' +
  'more residents use every day but evidence from other towns shows visits fall where branches vanish'
).split(' ');

/**
 * Makes a map of `count` statements that branches like maps people draw: a statement has one to five reasons, a third of
 * them linked from two or three premises, a fifth of them attacks, and one relation in twenty goes across the tree.
 * Statements near the thesis are answered first, with an eye to some lines that go deep.
 */
export function madeMap(count: number, seed: number): MadeMap {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const statements: MadeStatement[] = [];
  const relations: MadeRelation[] = [];
  const open: number[] = [];

  const state = (): string => {
    const id = `s${statements.length}`;
    const length = 6 + below(20);
    const text = Array.from({ length }, () => words[below(words.length)]).join(' ');
    open.push(statements.length);
    statements.push({ id, text: `${text}.` });
    return id;
  };
  const relate = (premises: readonly string[], target: string): void => {
    const kind = random() < 0.2 ? 'attack' : 'support';
    relations.push({ id: `r${relations.length}`, kind, premises, target });
  };

  if (count > 0) state();
  let oldest = 0;
  while (statements.length < count) {
    // Mostly one of the oldest statements without reasons, sometimes one of the newest: a line that is followed down.
    const newest = random() < 0.35;
    const place = newest
      ? open.length - 1 - below(Math.min(3, open.length - oldest))
      : oldest + below(Math.min(8, open.length - oldest));
    const target = `s${open[place]!}`;
    if (newest) open.splice(place, 1);
    else {
      open[place] = open[oldest]!;
      oldest++;
    }
    const reasons = 1 + Math.floor(5 * random() ** 1.6);
    for (let nth = 0; nth < reasons && statements.length < count; nth++) {
      const linked = random() < 1 / 3 ? 2 + below(2) : 1;
      const premises: string[] = [];
      while (premises.length < linked && statements.length < count) premises.push(state());
      relate(premises, target);
    }
    // A statement without reasons may stay so: about a third are taken for granted.
    while (open.length - oldest > 1 && random() < 0.5) open.splice(oldest + below(open.length - oldest), 1);
  }
  const across = Math.floor(relations.length / 19);
  for (let nth = 0; nth < across; nth++) relate([`s${1 + below(count - 1)}`], `s${below(count)}`);
  return { statements, relations };
}

/** Number of characters a card's line holds. */
const lineLength = 32;

/**
 * The tree of a made-up map as cards: 240 px wide, 20 px a line of text and 24 px of frame. A statement hangs where it is
 * first used as a premise; what goes across the tree is left out. Linked premises stand in one row.
 */
export function boxesOf(map: MadeMap): Box[] {
  type Growing = Omit<Box, 'children'> & { joined?: boolean; readonly children: Growing[] };
  const cards = new Map<string, Growing>();
  for (const { id, text } of map.statements) {
    const height = 24 + 20 * Math.ceil(text.length / lineLength);
    cards.set(id, { id, width: 240, height, lane: 56, children: [] });
  }
  const hung = new Set<string>();
  for (const { premises, target } of map.relations) {
    let joined = false;
    for (const premise of premises) {
      if (hung.has(premise) || premise === map.statements[0]?.id) continue;
      hung.add(premise);
      const card = cards.get(premise)!;
      if (joined) card.joined = true;
      joined = true;
      cards.get(target)!.children.push(card);
    }
  }
  return [...cards.values()].filter((card) => !hung.has(card.id));
}
