import type { Bounds, Direction } from '../layout/index.ts';
import {
  adjacency,
  changed,
  groupOf,
  layerRole,
  tableOf,
  trail,
  validate,
  type ArgumentMap,
  type Branch,
  type Change,
  type Filter,
  type Focus,
  type Group,
  type Id,
  type Problem,
  type Relation,
} from '../model/index.ts';
import {
  composeScene,
  groupKey,
  type Measure,
  type Opened,
  type Point,
  type Scene,
} from '../picture/index.ts';
import { neededOpen, pathTo, step, tallies, type PathStep, type TypedWay } from '../trace/index.ts';
import { lensWords, noWayWords, tallySentence } from '../words/index.ts';
import { Article } from './article.svelte.ts';
import { around, opening, type Camera, type Size } from './camera.ts';
import { Lens, type Look } from './lens.svelte.ts';
import { relationAfter } from './relationAfter.ts';
import type { Saving } from './saving.svelte.ts';
import { Unfolding } from './unfolding.svelte.ts';
import { Viewport } from './viewport.svelte.ts';
import { neighbour, type Way } from './walking.ts';

/** How a reading begins. */
export interface ReadingStart {
  /** The file's name in its store. */
  readonly name: string;
  readonly map: ArgumentMap;
  /** What was odd about the file. */
  readonly problems?: readonly Problem[];
  readonly measure: Measure;
  readonly direction?: Direction;
  /** Keeps the file in step with the map; absent where nothing can be saved. */
  readonly saving?: Saving;
}

/** Where a reading stands: all of it that can be gone back to. */
export interface Standing {
  readonly selection: Id | undefined;
  readonly look: Look;
  readonly opened: Opened;
  readonly direction: Direction;
  readonly camera: Camera | undefined;
}

/** Something to be said aloud; a new object each time, so that the same words are said again. */
export interface Said {
  readonly words: string;
}

/**
 * An open map as one person reads it: what is shown and open, what is selected, where one looks, the article where it was opened.
 * None of it is in the map. Everything that can be computed is.
 */
export class Reading {
  readonly name: string;
  /** The text beside the map. */
  readonly article: Article;
  readonly lens: Lens;
  readonly unfolding: Unfolding;
  readonly viewport = new Viewport();
  readonly saving: Saving | undefined;
  readonly #measure: Measure;
  readonly #fileProblems: readonly Problem[];
  #map = $state.raw<ArgumentMap>()!;
  #selection = $state.raw<Id>();
  #direction = $state.raw<Direction>('down');
  /** The relations by which the reader came to statements, where the tree has others. */
  #via = $state.raw<ReadonlyMap<Id, Id>>(new Map());
  /** The statement whose steps are being gone through. */
  #cyclingFrom: Id | undefined;
  /** The camera as the map opened; another one has been moved. */
  #openingCamera: Camera | undefined;
  /** What was open before focus or filter left something out. */
  #openedBefore: Opened | undefined;
  #previewed = $state.raw<ReadonlySet<Id>>(new Set());
  #found = $state.raw<ReadonlySet<Id>>(new Set());
  #said = $state.raw<Said>();

  constructor({ name, map, problems = [], measure, direction = 'down', saving }: ReadingStart) {
    this.name = name;
    this.#map = map;
    this.saving = saving;
    this.#measure = measure;
    this.#fileProblems = problems;
    this.#direction = direction;
    this.lens = new Lens(() => this.#map);
    this.unfolding = new Unfolding(() => this.tree);
    this.unfolding.set(this.#firstOpened());
    this.article = new Article(this);
  }

  get map() {
    return this.#map;
  }
  /** Hidden layers. */
  get hidden() {
    return this.lens.hidden;
  }
  get opened() {
    return this.unfolding.opened;
  }
  /** The selected statement or relation. */
  get selection() {
    return this.#selection;
  }
  get camera() {
    return this.viewport.camera;
  }
  get window() {
    return this.viewport.window;
  }
  get direction() {
    return this.#direction;
  }
  /** Statements and relations that the pointer or the focus is on in another pane: lightly shown, not selected. */
  get previewed() {
    return this.#previewed;
  }
  /** Statements that a search has found. */
  get found() {
    return this.#found;
  }
  /** What was last to be said aloud. */
  get said() {
    return this.#said;
  }
  /** The map without its hidden layers. */
  get shown() {
    return this.lens.seen.map;
  }
  /** The reading tree of what is seen: without what focus and filter leave out. */
  get tree() {
    return this.lens.seen.tree;
  }
  get roots() {
    return this.lens.roots;
  }
  get layers() {
    return this.lens.layers;
  }
  get hasCritics() {
    return this.lens.repliers.length > 0;
  }
  get criticsShown() {
    return this.lens.criticsShown;
  }

  readonly scene = $derived.by((): Scene =>
    composeScene({
      map: this.shown,
      tree: this.tree,
      context: this.lens.seen.context,
      opened: this.opened,
      measure: this.#measure,
      direction: this.#direction,
      ...this.#shape,
      roots: this.roots,
    }),
  );
  readonly problems = $derived.by((): readonly Problem[] => [...this.#fileProblems, ...validate(this.#map)]);
  readonly selectedStatement = $derived.by(() =>
    this.#selection === undefined ? undefined : this.#map.statements.get(this.#selection),
  );
  readonly selectedRelation = $derived.by(() =>
    this.#selection === undefined ? undefined : this.#map.relations.get(this.#selection),
  );
  /** Statements that are marked in every pane: the selected one, or the premises and the target of the selected step. */
  readonly marked = $derived.by((): ReadonlySet<Id> => {
    if (this.selectedStatement) return new Set([this.selectedStatement.id]);
    const relation = this.selectedRelation;
    if (!relation) return new Set();
    const ends = [...(relation.premises ?? []), ...(relation.target === undefined ? [] : [relation.target])];
    return new Set(ends.filter((id) => this.#map.statements.has(id)));
  });
  /** Passages of what is marked, and of the selected step itself. */
  readonly markedPassages = $derived.by((): ReadonlySet<Id> => {
    const ofStatements = [...this.marked].flatMap((id) => this.#map.statements.get(id)?.passages ?? []);
    return new Set([...(this.selectedRelation?.passages ?? []), ...ofStatements]);
  });
  /** The way from a root to what is selected, as the reader came. */
  readonly path = $derived.by((): readonly PathStep[] => {
    const [id] = this.selectedStatement ? [this.selectedStatement.id] : this.marked;
    if (id === undefined || !this.shown.statements.has(id)) return [];
    return pathTo(this.shown, this.lens.wholeTree, id, this.#via);
  });
  readonly tallies = $derived.by(() => tallies(this.shown, this.tree));

  // A narrow screen gets narrow rows and a tall drawing; in two steps only, so that the drawing does not shift with every pixel.
  readonly #shape = $derived.by(() =>
    this.window.width > 0 && this.window.width < 560
      ? { rowWidth: 540, aspect: 0.5 }
      : { rowWidth: 1100, aspect: 1.5 },
  );

  /** Where one stands now. */
  get standing(): Standing {
    return {
      selection: this.#selection,
      look: this.lens.look,
      opened: this.opened,
      direction: this.#direction,
      camera: this.window.width > 0 ? this.camera : undefined,
    };
  }

  #firstOpened = (): Opened => {
    const thesis = this.#map.thesis ?? this.tree.roots[0]?.id;
    return new Set(thesis === undefined ? [] : [groupKey(thesis, 'because')]);
  };

  /** Goes to where one stood; without a camera, to where what is selected is seen. */
  stand = ({ selection, look, opened, direction, camera }: Standing): void => {
    this.lens.change(look);
    this.#direction = direction;
    this.unfolding.set(opened);
    this.#openedBefore = this.lens.narrowed ? (this.#openedBefore ?? this.#firstOpened()) : undefined;
    this.select(selection);
    if (camera) this.viewport.look(camera);
    else if (selection !== undefined) this.showSelection();
    else this.showOpening();
  };

  /** Says something aloud to those who don't see it, and in a line to those who do. */
  say = (words: string): void => {
    this.#said = { words };
  };

  /** Changes the map, and saves it. */
  change = (changes: readonly Change[]): void => {
    this.#map = changed(this.#map, changes);
    void this.saving?.save(this.#map);
  };

  setFound = (found: ReadonlySet<Id>): void => {
    this.#found = found;
  };

  /** Selects a statement or relation, or nothing. What is unknown selects nothing. */
  select = (id: Id | undefined): void => {
    const table = id === undefined ? undefined : tableOf(this.#map, id);
    const before = this.#selection;
    this.#selection = table === 'statements' || table === 'relations' ? id : undefined;
    this.article.lookAt(undefined);
    if (table === 'statements' && before !== undefined) this.#rememberWay(before, id!);
  };

  /** One who came to a premise from what it bears on, by another step than the tree's, is there by that step. */
  #rememberWay = (from: Id, to: Id): void => {
    const own = this.lens.wholeTree.branches.get(to)?.relation;
    const by = adjacency(this.shown)
      .from(to)
      .find(({ id, target }) => id === from || target === from);
    if (!by || (by === own && !this.#via.has(to))) return;
    this.goThrough(to, by.id);
  };

  /** Chooses the step by which one goes up from a statement that has several. */
  goThrough = (statement: Id, relation: Id): void => {
    this.#via = new Map(this.#via).set(statement, relation);
  };

  /** Opens or closes statements with all their groups. */
  setUnfolded = (ids: Iterable<Id>, open: boolean): void => {
    const some = [...ids];
    this.#keepingInPlace(some[0], () => this.unfolding.setOpen(some, open));
    if (some.length === 1) this.#sayOpened(some[0]!, open);
  };

  #sayOpened = (id: Id, open: boolean): void => {
    const groups = this.tallies.get(id);
    if (!groups) return;
    const sentence = (['because', 'but'] as const)
      .map((group) => tallySentence(groups[group]))
      .filter(Boolean)
      .join(', ');
    this.say(open ? lensWords.opened(sentence) : lensWords.closed(sentence));
  };

  /** Shows lightly what another pane points at; an empty list ends it. */
  preview = (ids: readonly Id[] = []): void => {
    if (ids.length > 0 || this.#previewed.size > 0) this.#previewed = new Set(ids);
  };

  /** Selects a statement or relation and makes sure that it is seen: its layer shown, nothing of it left out, everything above it open, the window moved to it. */
  reveal = (id: Id): void => {
    const relation = this.#map.relations.get(id);
    const statement = this.#map.statements.get(id) ?? this.#firstEnd(relation);
    if (!statement) return this.select(id);
    if (relation?.layer !== undefined && this.hidden.has(relation.layer))
      this.setLayerShown(relation.layer, true);
    this.#showLayersFor(statement.id);
    if (!this.tree.branches.has(statement.id)) this.showEverything();
    this.unfolding.openTo(statement.id);
    this.select(id);
    this.showSelection();
  };

  /** The first statement at an end of a step: a premise that is there, or what the step is about. */
  #firstEnd = (relation: Relation | undefined) =>
    [...(relation?.premises ?? []), relation?.target ?? '']
      .map((id) => this.#map.statements.get(id))
      .find(Boolean);

  #showLayersFor = (id: Id): void => {
    const isShown = () => {
      const [root] = trail(this.lens.wholeTree, id);
      return root !== undefined && (this.lens.narrowed || this.roots.includes(root));
    };
    if (isShown()) return;
    const own = this.#map.statements.get(id)?.layer;
    this.lens.change({ hidden: new Set([...this.hidden].filter((layer) => layer !== own)) });
    if (!isShown()) this.lens.change({ hidden: new Set() });
  };

  /** Opens or closes a card's reasons or objections. The card stays where it is on the screen. */
  toggle = (id: Id, group: Group): void => {
    const opening = !this.unfolding.isOpen(id, group);
    this.#keepingInPlace(id, () => {
      if (opening) this.unfolding.open([groupKey(id, group)]);
      else this.unfolding.close([groupKey(id, group)]);
    });
    const sentence = tallySentence(this.tallies.get(id)?.[group] ?? nothing);
    this.say(opening ? lensWords.opened(sentence) : lensWords.closed(sentence));
    if (opening) this.#showChildren(id, [group]);
  };

  /** Opens what a card has that is still closed: first its reasons, then its objections. Says whether there was any. */
  openNext = (id: Id): boolean => {
    const [next] = this.unfolding.closedOf(id);
    if (next) this.toggle(id, next);
    return next !== undefined;
  };

  /** Closes whatever of a card is open. Says whether there was any. */
  close = (id: Id): boolean => {
    const open = this.unfolding.openOf(id);
    if (open.length > 0) this.setUnfolded([id], false);
    return open.length > 0;
  };

  /** Opens what the selected card still has closed; where nothing is, closes it. Of a step that was gone to, goes to its other end. */
  openOrClose = (): void => {
    if (this.selectedRelation) return this.followStep();
    const id = this.selectedStatement?.id;
    if (id !== undefined && !this.openNext(id)) this.close(id);
  };

  /** One level more, or less, or all, below what is selected, or below the first root. */
  unfold = (how: 'level' | 'all' | 'less' | 'none'): void => {
    const id = this.selectedStatement?.id ?? this.roots[0]?.id;
    if (id === undefined) return;
    this.#keepingInPlace(id, () => {
      if (how === 'level') this.unfolding.openLevel(id);
      else if (how === 'all') this.unfolding.openBelow(id);
      else if (how === 'less') this.unfolding.closeLevel(id);
      else this.unfolding.closeBelow(id);
    });
    this.#sayOpened(id, how === 'level' || how === 'all');
    if (how === 'level' || how === 'all') this.#showChildren(id, ['because', 'but']);
  };

  /** Everything open down to a depth, nothing below it. What is selected and lies deeper gives way to what it hangs under. */
  openToDepth = (depth: number): void => {
    const at = this.selectedStatement;
    const above = at && trail(this.tree, at.id).findLast((branch) => branch.depth <= depth);
    this.#keepingInPlace(above?.id ?? this.#map.thesis, () => this.unfolding.openToDepth(depth));
    if (above && above.id !== at.id) this.select(above.id);
    if (above) this.showSelection();
    else this.showOpening();
    this.say(lensWords.toDepth(depth));
  };

  /** Walks the tree as it is drawn, opening what is closed on the way down; from nowhere, to the first root. */
  walk = (way: Way): void => {
    const [marked] = this.marked;
    const at = marked === undefined ? undefined : this.tree.branches.get(marked);
    const isDrawn = ({ id }: Branch) => this.scene.cards.has(id);
    const next = at ? neighbour(this.tree, this.roots, at, way, isDrawn) : this.roots[0];
    if (next) this.reveal(next.id);
  };

  /** Walks along relations of one kind: to the next reason, the next objection, what undercuts the step, … */
  step = (way: TypedWay): void => {
    const at = this.#selection ?? this.roots[0]?.id;
    if (at === undefined) return;
    const next = step(this.shown, this.tree, at, way);
    if (next === undefined) this.say(noWayWords[way]);
    else this.reveal(next);
  };

  /** Goes through the steps that a statement is part of, one after the other. */
  cycle = (by: 1 | -1): void => {
    const from = this.selectedStatement?.id ?? this.#cyclingFrom;
    if (from === undefined) return;
    const next = relationAfter(this.shown, from, this.#selection, by);
    if (!next) return this.say(lensWords.noSteps);
    this.select(next);
    this.#cyclingFrom = from;
  };

  /** From the step that was gone to, on to its other end. */
  followStep = (): void => {
    const relation = this.selectedRelation;
    if (!relation) return;
    const { premises = [], target } = relation;
    const from = this.#cyclingFrom;
    const other =
      from !== undefined && premises.includes(from)
        ? (target ?? premises.find((id) => id !== from))
        : premises[0];
    if (other === undefined) return;
    const to = this.#map.relations.get(other)?.premises?.[0] ?? other;
    this.reveal(to);
    if (premises.includes(to)) this.goThrough(to, relation.id);
  };

  openAll = (): void => {
    this.#keepingInPlace(this.#selection, () => this.unfolding.openAll());
    if (this.#selection === undefined) this.fit();
    this.say(lensWords.allOpen);
  };

  closeAll = (): void => {
    this.#keepingInPlace(this.#selection, () => this.unfolding.set(this.#firstOpened()));
    this.showOpening();
    this.say(lensWords.allClosed);
  };

  showAllLayers = (): void => {
    this.lens.change({ hidden: new Set() });
    this.showOpening();
  };

  /** Looks only at the part of the map around a statement; undefined looks at all of it. */
  setFocus = (focus: Focus | undefined): void => this.#narrow({ focus });

  /** Shows only what passes, and what leads to it. */
  setFilter = (filter: Filter): void => this.#narrow({ filter });

  /** Leaves nothing out any more. */
  showEverything = (): void => {
    if (this.lens.narrowed) this.#narrow({ focus: undefined, filter: {} });
  };

  #narrow = (change: Partial<Look>): void => {
    this.#keepingInPlace(this.#selection ?? this.#map.thesis, () => {
      if (!this.lens.narrowed) this.#openedBefore = this.opened;
      const before = this.#openedBefore ?? this.opened;
      this.lens.change(change);
      const { kept, tree } = this.lens.seen;
      if (kept) {
        const needed = [...neededOpen(tree, kept)].flatMap(([id, groups]) =>
          [...groups].map((group) => groupKey(id, group)),
        );
        this.unfolding.set(new Set([...before, ...needed]));
      } else {
        this.#openedBefore = undefined;
        this.unfolding.set(before);
        if (this.selectedStatement) this.unfolding.openTo(this.selectedStatement.id);
      }
    });
    this.#showSome();
  };

  /** After something was left out, moves the window where nothing would be seen any more. */
  #showSome = (): void => {
    const [id] = this.marked;
    const card = id === undefined ? undefined : this.scene.cards.get(id);
    if (card) return this.viewport.show(card);
    const kept = [...(this.lens.seen.kept ?? [])].flatMap((one) => this.scene.cards.get(one) ?? []);
    const box = around(kept.slice(0, 1)) ?? [...this.scene.cards.values()][0];
    if (box) this.viewport.showReadably(box);
  };

  /** Shows or hides a layer. */
  setLayerShown = (layer: Id, shown: boolean): void => {
    this.#keepingInPlace(this.#selection ?? this.#map.thesis, () => this.lens.setLayer(layer, shown));
    const title = this.#map.layers.get(layer)?.title ?? layer;
    this.say(shown ? lensWords.layerShown(title) : lensWords.layerHidden(title));
  };

  /** The one switch: critics, and what is answered to them, shown or hidden together. Showing them opens what they say of the cards that are shown. */
  setCriticsShown = (shown: boolean): void => {
    this.#keepingInPlace(this.#selection ?? this.#map.thesis, () => {
      this.lens.setCritics(shown);
      if (shown) this.unfolding.open(this.#criticsKeys());
    });
  };

  /** The objections in which critics speak to what is shown. */
  #criticsKeys = (): readonly string[] =>
    [...this.scene.cards.keys()].flatMap((id) => {
      const children = this.tree.branches.get(id)?.children ?? [];
      const critics = children.filter((child) => this.layerRoleOf(child.id) === 'critic');
      return critics.map(({ manner }) => groupKey(id, groupOf[manner!]));
    });

  setDirection = (direction: Direction): void => {
    this.#keepingInPlace(this.#selection, () => (this.#direction = direction));
    if (this.#selection === undefined) this.showOpening();
  };

  /** The window was given a size. A window of no size (a hidden pane) changes nothing. */
  setWindow = (size: Size): void => {
    if (size.width === 0 || size.height === 0) return;
    if (size.width === this.window.width && size.height === this.window.height) return;
    const isFirst = this.window.width === 0;
    // As long as nobody has moved it, the map is shown as it opens; panes take a moment to find their sizes.
    const untouched = this.camera === this.#openingCamera && this.#selection === undefined;
    this.#keepingInPlace(this.#selection ?? this.#map.thesis, () => this.viewport.resize(size));
    if (isFirst && this.#selection !== undefined) return this.showSelection();
    if (isFirst || untouched) return this.showOpening();
    // A pane that opens beside the map takes room at its edge: the rest stays where it was, and what is selected stays in view.
    const [card] = this.#markedCards();
    if (card) this.viewport.show(card);
  };

  #markedCards = (): readonly Bounds[] => [...this.marked].flatMap((id) => this.scene.cards.get(id) ?? []);

  pan = (dx: number, dy: number): void => this.viewport.pan(dx, dy);

  /** Zooms about a point of the screen, given from the window's middle; where none is given, about the selected card if it is seen. */
  zoom = (factor: number, about?: Point): void => {
    const card = this.selectedStatement && this.scene.cards.get(this.selectedStatement.id);
    this.viewport.zoom(factor, about ?? (card && this.viewport.pointOf(card)));
  };

  /** Shows all that is open. */
  fit = (): void => {
    if (this.scene.cards.size > 0) this.viewport.fit(this.scene.bounds);
  };

  /** Shows the selected card with what stands around it, at reading size. */
  zoomToSelection = (): void => {
    const [card] = this.#markedCards();
    if (card) this.viewport.approach(card);
  };

  /** Moves the window, as little as needed, to where the selected card is seen. */
  showSelection = (): void => {
    const [card] = this.#markedCards();
    if (card && this.window.width > 0) this.viewport.showReadably(card);
  };

  /** Where a map opens: the thesis and its main lines, and other conclusions where they can be read as well. */
  showOpening = (): void => {
    const { cards } = this.scene;
    const thesis = cards.get(this.#map.thesis ?? '') ?? [...cards.values()][0];
    if (!thesis || this.window.width === 0) return;
    const cardsOf = (branches: readonly Branch[]) => branches.flatMap(({ id }) => cards.get(id) ?? []);
    const lines = cardsOf(this.tree.branches.get(thesis.id)?.children ?? []);
    this.viewport.look(opening(thesis, lines, cardsOf(this.roots), this.window));
    this.#openingCamera = this.camera;
  };

  /** Whose words a statement is. */
  layerRoleOf = (id: Id) => layerRole(this.#map, this.#map.statements.get(id) ?? {});

  #keepingInPlace(id: Id | undefined, change: () => void): void {
    const before = id === undefined ? undefined : this.scene.cards.get(id);
    change();
    const after = before && this.scene.cards.get(before.id);
    if (before && after) this.viewport.carry(after.x - before.x, after.y - before.y);
  }

  #showChildren(id: Id, groups: readonly Group[]): void {
    const { cards } = this.scene;
    const children = (this.tree.branches.get(id)?.children ?? []).filter(({ manner }) =>
      groups.includes(groupOf[manner!]),
    );
    const box = around([id, ...children.map((child) => child.id)].flatMap((card) => cards.get(card) ?? []));
    const own = cards.get(id);
    if (!box || !own) return;
    this.viewport.show(box);
    // Where not all of it fits, the card itself must stay in view.
    this.viewport.show(own);
  }
}

const nothing = { statements: 0, reasons: 0, counterClaims: 0, unanswered: 0 };
