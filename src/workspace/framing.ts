import type { Bounds } from '../layout/index.ts';
import type { ArgumentMap, Branch, Group, Id, ReadingTree } from '../model/index.ts';
import { groupOf } from '../model/index.ts';
import type { Point, Scene } from '../picture/index.ts';
import { around, opening, type Camera, type Size } from './camera.ts';
import type { Viewport } from './viewport.svelte.ts';

/** What is framed: the drawing of an open map, and what of it matters just now. */
interface Framed {
  readonly map: ArgumentMap;
  readonly tree: ReadingTree;
  readonly roots: readonly Branch[];
  readonly scene: Scene;
  readonly selection: Id | undefined;
  readonly marked: ReadonlySet<Id>;
  /** The statements that are looked for, where something is left out. */
  readonly kept: ReadonlySet<Id> | undefined;
  readonly viewport: Viewport;
}

/** What lies under a card that is written on, px of the screen. */
const WRITING = 64;

/** Keeps what matters in the window: what one reads stays where it is when the drawing changes, what was gone to is seen. */
export class Framing {
  readonly #of: Framed;
  /** The camera as the map opened; another one has been moved. */
  #openingCamera: Camera | undefined;

  /** What was put in the middle, and the camera that did; another one has been moved. */
  #centred: { readonly id: Id; readonly camera: Camera } | undefined;

  /** The card that is written on. */
  #written: Id | undefined;

  constructor(of: Framed) {
    this.#of = of;
  }

  /** Makes a change; the card of a statement stays where it is on the screen. */
  keepingInPlace = (id: Id | undefined, change: () => void): void => {
    const before = id === undefined ? undefined : this.#of.scene.cards.get(id);
    change();
    const after = before && this.#of.scene.cards.get(before.id);
    if (before && after) this.#of.viewport.carry(after.x - before.x, after.y - before.y);
  };

  /** What is to keep its place where nothing else is said: what is selected, else the thesis. */
  get anchor(): Id | undefined {
    return this.#of.selection ?? this.#of.map.thesis;
  }

  /** The window was given a size. A window of no size (a hidden pane) changes nothing. */
  setWindow = (size: Size): void => {
    const { viewport, selection } = this.#of;
    const { window } = viewport;
    if (size.width === 0 || size.height === 0) return;
    if (size.width === window.width && size.height === window.height && size.text === window.text) return;
    const isFirst = window.width === 0;
    // As long as nobody has moved it, the map is shown as it opens; panes take a moment to find their sizes.
    const centred =
      viewport.camera === this.#centred?.camera && selection === this.#centred?.id ? selection : undefined;
    const untouched = viewport.camera === this.#openingCamera && selection === undefined;
    this.keepingInPlace(this.anchor, () => viewport.resize(size));
    if (centred !== undefined && this.#of.scene.cards.has(centred)) return this.showAmidst(centred);
    if (isFirst && selection !== undefined) return this.showSelection();
    if (isFirst || untouched) return this.showOpening();
    // A pane that opens beside the map takes room at its edge: the rest stays where it was, and what is selected stays in view.
    const [card] = this.#markedCards();
    if (card) viewport.show(card);
    if (this.#written !== undefined) this.showWriting(this.#written);
  };

  #markedCards = (): readonly Bounds[] => this.#cardsOf(this.#of.marked);

  #cardsOf = (ids: Iterable<Id>): readonly Bounds[] =>
    [...ids].flatMap((id) => this.#of.scene.cards.get(id) ?? []);

  /** Moves what is seen by px of the screen. */
  pan = (dx: number, dy: number): void => this.#of.viewport.pan(dx, dy);

  /** Zooms about a point of the screen, given from the window's middle; where none is given, about the selected card if it is seen. */
  zoom = (factor: number, about?: Point): void => {
    const card = this.#of.scene.cards.get(this.#of.selection ?? '');
    this.#of.viewport.zoom(factor, about ?? (card && this.#of.viewport.pointOf(card)));
  };

  /** Shows all that is open. */
  fit = (): void => {
    if (this.#of.scene.cards.size > 0) this.#of.viewport.fit(this.#of.scene.bounds);
  };

  /** Shows some cards together. */
  showTogether = (ids: Iterable<Id>): void => {
    const box = around(this.#cardsOf(ids));
    if (box) this.#of.viewport.fit(box);
  };

  /** Shows the selected card with what stands around it, at reading size. */
  zoomToSelection = (): void => {
    const [card] = this.#markedCards();
    if (card) this.#of.viewport.approach(card);
  };

  /** Moves the window, as little as needed, to where the selected card is seen. */
  showSelection = (): void => {
    const [card] = this.#markedCards();
    if (card && this.#of.viewport.window.width > 0) this.#of.viewport.showReadably(card);
  };

  /** Puts a card in the middle, with what it stands under and what stands under it as far as that can be read. */
  showAmidst = (id: Id): void => {
    const { scene, tree, viewport } = this.#of;
    const own = scene.cards.get(id);
    const branch = tree.branches.get(id);
    if (!own || !branch || viewport.window.width === 0) return;
    const above = branch.parent === undefined ? [] : [branch.parent];
    const under = branch.children.map((child) => child.id);
    const larger = [[...above, ...under], above, under].map((ids) => around([own, ...this.#cardsOf(ids)])!);
    viewport.centre(own, larger);
    viewport.show(own);
    this.#centred = { id, camera: viewport.camera };
  };

  /** Shows a card that is written on, with room for what is offered under it, and what it stands under where both fit. */
  showWriting = (id: Id): void => {
    this.#written = id;
    const { scene, tree, viewport } = this.#of;
    const card = scene.cards.get(id);
    if (!card || viewport.window.width === 0) return;
    viewport.showReadably(card);
    const own = { ...card, height: card.height + WRITING / viewport.camera.zoom };
    const box = around([own, ...this.#cardsOf([tree.branches.get(id)?.parent ?? id])])!;
    viewport.show(box);
    viewport.show(own);
  };

  /** Nothing is written any more. */
  endWriting = (): void => {
    this.#written = undefined;
  };

  /** Where a map opens: the thesis and its main lines, and other conclusions where they can be read as well. */
  showOpening = (): void => {
    const { scene, map, tree, roots, viewport } = this.#of;
    const thesis = scene.cards.get(map.thesis ?? '') ?? [...scene.cards.values()][0];
    if (!thesis || viewport.window.width === 0) return;
    const idsOf = (branches: readonly Branch[]) => branches.map(({ id }) => id);
    const lines = this.#cardsOf(idsOf(tree.branches.get(thesis.id)?.children ?? []));
    viewport.look(opening(thesis, lines, this.#cardsOf(idsOf(roots)), viewport.window));
    this.#openingCamera = viewport.camera;
  };

  /** Shows a card that was opened with what opened under it; where not all of it fits, the card itself stays in view. */
  showChildren = (id: Id, groups: readonly Group[]): void => {
    const { scene, tree, viewport } = this.#of;
    const children = (tree.branches.get(id)?.children ?? []).filter(({ manner }) =>
      groups.includes(groupOf[manner!]),
    );
    const box = around(this.#cardsOf([id, ...children.map((child) => child.id)]));
    const own = scene.cards.get(id);
    if (!box || !own) return;
    viewport.show(box);
    viewport.show(own);
  };

  /** After something was left out, moves the window where nothing would be seen any more. */
  showSome = (): void => {
    const { scene, kept, viewport } = this.#of;
    const [marked] = this.#markedCards();
    if (marked) return viewport.show(marked);
    const box = this.#cardsOf(kept ?? [])[0] ?? [...scene.cards.values()][0];
    if (box) viewport.showReadably(box);
  };
}
