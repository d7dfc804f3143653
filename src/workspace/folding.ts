import {
  groupOf,
  trail,
  type ArgumentMap,
  type Branch,
  type Group,
  type Id,
  type ReadingTree,
} from '../model/index.ts';
import { groupKey, type Opened } from '../picture/index.ts';
import { nothing, plus, type Tallies } from '../trace/index.ts';
import { lensWords, noWayWords, type Tallied } from '../words/index.ts';
import type { Framing } from './framing.ts';
import type { Unfolding } from './unfolding.svelte.ts';
import type { Walking } from './walking.svelte.ts';

/** What is opened and closed: the cards of an open map. */
interface Folded {
  readonly map: ArgumentMap;
  readonly tree: ReadingTree;
  readonly roots: readonly Branch[];
  readonly tallies: Tallies;
  readonly selection: Id | undefined;
  readonly framing: Framing;
  readonly unfolding: Unfolding;
  readonly walking: Walking;
  /** What is open as the map opens. */
  readonly firstOpened: Opened;
  readonly keepingInPlace: (id: Id | undefined, change: () => void) => void;
  readonly select: (id: Id) => void;
  readonly say: (words: string, how?: { readonly seen: boolean }) => void;
}

/** Opens and closes cards. The card that is opened stays where it is on the screen, what opens comes into view, and both are said. */
export class Folding {
  readonly #of: Folded;

  constructor(of: Folded) {
    this.#of = of;
  }

  /** Opens or closes a card's reasons or objections. */
  toggle = (id: Id, group: Group): void => {
    const { unfolding, framing, keepingInPlace, tallies } = this.#of;
    const opening = !unfolding.isOpen(id, group);
    keepingInPlace(id, () => {
      if (opening) unfolding.open([groupKey(id, group)]);
      else unfolding.close([groupKey(id, group)]);
    });
    this.#sayDrawn(said(opening, tallies.get(id)?.[group] ?? nothing, this.#direct(id, [group])));
    if (opening) framing.showChildren(id, [group]);
  };

  /** Opens or closes statements with all their groups. */
  setOpen = (ids: Iterable<Id>, open: boolean): void => {
    const some = [...ids];
    this.#of.keepingInPlace(some[0], () => this.#of.unfolding.setOpen(some, open));
    if (some.length === 1) this.#sayOpened(some[0]!, open);
  };

  /** Opens what a card has that is still closed, first its reasons, then its objections; where nothing is, closes it. */
  openOrClose = (id: Id): void => {
    const [next] = this.#of.unfolding.closedOf(id);
    if (next) this.toggle(id, next);
    else if (this.#of.unfolding.openOf(id).length > 0) this.setOpen([id], false);
    else if (!this.#of.walking.goElsewhere(id, 'but', 'because')) this.#of.say(noWayWords.down);
  };

  /** One level more, or less, or all, below what is selected, or below the first root. */
  unfold = (how: 'level' | 'all' | 'less' | 'none'): void => {
    const { tree, roots, selection, unfolding, framing, keepingInPlace } = this.#of;
    const id = tree.branches.has(selection ?? '') ? selection : roots[0]?.id;
    if (id === undefined) return;
    if (tree.branches.get(id)!.children.length === 0) return this.#of.say(this.#of.walking.nothingUnder(id));
    keepingInPlace(id, () => {
      if (how === 'level') unfolding.openLevel(id);
      else if (how === 'all') unfolding.openBelow(id);
      else if (how === 'less') unfolding.closeLevel(id);
      else unfolding.closeBelow(id);
    });
    const opened = how === 'level' || how === 'all';
    this.#sayOpened(id, opened);
    if (opened) framing.showChildren(id, ['because', 'but']);
  };

  /** Everything open down to a depth, nothing below it. What is selected and lies deeper gives way to what it hangs under. */
  openToDepth = (depth: number): void => {
    const { map, tree, selection, unfolding, framing, keepingInPlace, select } = this.#of;
    const above = selection === undefined ? [] : trail(tree, selection);
    const stays = above.findLast((branch) => branch.depth <= depth)?.id;
    keepingInPlace(stays ?? map.thesis, () => unfolding.openToDepth(depth));
    if (stays !== undefined && stays !== selection) select(stays);
    if (stays === undefined) framing.showOpening();
    else framing.showSelection();
    this.#sayDrawn(lensWords.toDepth(depth));
  };

  openAll = (): void => {
    const { selection, unfolding, framing, keepingInPlace } = this.#of;
    keepingInPlace(selection, () => unfolding.openAll());
    if (selection === undefined) framing.fit();
    this.#sayDrawn(lensWords.allOpen);
  };

  closeAll = (): void => {
    const { selection, unfolding, framing, keepingInPlace, firstOpened } = this.#of;
    keepingInPlace(selection, () => unfolding.set(firstOpened));
    framing.showOpening();
    this.#sayDrawn(lensWords.allClosed);
  };

  /** What opens and closes is seen without a word. */
  #sayDrawn = (words: string): void => this.#of.say(words, { seen: false });

  /** How many statements stand directly in some groups of a statement. */
  #direct = (id: Id, groups: readonly Group[]): number =>
    (this.#of.tree.branches.get(id)?.children ?? []).filter(({ manner }) => groups.includes(groupOf[manner!]))
      .length;

  #sayOpened = (id: Id, open: boolean): void => {
    const groups = this.#of.tallies.get(id);
    if (!groups) return;
    this.#sayDrawn(said(open, plus(groups.because, groups.but), this.#direct(id, ['because', 'but'])));
  };
}

/** What is said of a card that was opened or closed: all that it holds, and whether some of that lies deeper than what is seen now. */
const said = (open: boolean, holds: Tallied, direct: number): string =>
  open ? lensWords.opened(holds, holds.statements > direct) : lensWords.closed(holds);
