import type { Direction } from '../layout/index.ts';
import {
  groupOf,
  layerRole,
  layersInOrder,
  readingTree,
  tableOf,
  trail,
  validate,
  withoutLayers,
  type ArgumentMap,
  type Branch,
  type Group,
  type Id,
  type Problem,
  type Relation,
} from '../model/index.ts';
import {
  allOpen,
  composeScene,
  groupKey,
  type Measure,
  type Opened,
  type Point,
  type Scene,
} from '../picture/index.ts';
import { Article } from './article.svelte.ts';
import {
  around,
  fitting,
  opening,
  panned,
  showing,
  SMALLEST_READABLE,
  zoomed,
  type Camera,
  type Size,
} from './camera.ts';
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
}

/** The zoom at which a card that was gone to is read. */
const READING_SIZE = 0.9;

/**
 * An open map as one person reads it: what is shown and open, what is selected, where one looks, the article where it was opened.
 * None of it is in the map. Everything that can be computed is.
 */
export class Reading {
  readonly name: string;
  /** The text beside the map. */
  readonly article: Article;
  readonly #measure: Measure;
  readonly #fileProblems: readonly Problem[];
  #map = $state.raw<ArgumentMap>()!;
  #hidden = $state.raw<ReadonlySet<Id>>(new Set());
  #opened = $state.raw<Opened>(new Set());
  #selection = $state.raw<Id>();
  #camera = $state.raw<Camera>({ x: 0, y: 0, zoom: 1 });
  #window = $state.raw<Size>({ width: 0, height: 0 });
  #direction = $state.raw<Direction>('down');
  /** The camera as the map opened; another one has been moved. */
  #openingCamera: Camera | undefined;
  #unfolded = $state.raw<ReadonlySet<Id>>(new Set());
  #previewed = $state.raw<ReadonlySet<Id>>(new Set());

  constructor({ name, map, problems = [], measure, direction = 'down' }: ReadingStart) {
    this.name = name;
    this.#map = map;
    this.#measure = measure;
    this.#fileProblems = problems;
    this.#direction = direction;
    this.#hidden = new Set(this.#repliers());
    this.#opened = this.#firstOpened();
    this.#unfolded = new Set(this.tree.roots.map(({ id }) => id));
    this.article = new Article(this);
  }

  get map() {
    return this.#map;
  }
  /** Hidden layers. */
  get hidden() {
    return this.#hidden;
  }
  get opened() {
    return this.#opened;
  }
  /** The selected statement or relation. */
  get selection() {
    return this.#selection;
  }
  get camera() {
    return this.#camera;
  }
  get window() {
    return this.#window;
  }
  get direction() {
    return this.#direction;
  }
  /** Statements under which the outline is open. */
  get unfolded() {
    return this.#unfolded;
  }
  /** Statements and relations that the pointer or the focus is on in another pane: lightly shown, not selected. */
  get previewed() {
    return this.#previewed;
  }

  /** The map without what is hidden. */
  readonly shown = $derived.by(() => withoutLayers(this.#map, this.#hidden));
  readonly layers = $derived.by(() => layersInOrder(this.#map));
  readonly tree = $derived.by(() => readingTree(this.shown));
  /** The trees that are read: the motion's belongs to the debate and waits until the critics are heard. */
  readonly roots = $derived.by((): readonly Branch[] => {
    const { motion, thesis } = this.#map;
    if (this.criticsShown || motion === thesis) return this.tree.roots;
    const others = this.tree.roots.filter(({ id }) => id !== motion);
    return others.length > 0 ? others : this.tree.roots;
  });
  readonly scene = $derived.by((): Scene =>
    composeScene({
      map: this.shown,
      opened: this.#opened,
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
  readonly hasCritics = $derived.by(() => this.#repliers().length > 0);
  readonly criticsShown = $derived.by(() => this.#repliers().some((id) => !this.#hidden.has(id)));

  // A narrow screen gets narrow rows and a tall drawing; in two steps only, so that the drawing does not shift with every pixel.
  readonly #shape = $derived.by(() =>
    this.#window.width > 0 && this.#window.width < 560
      ? { rowWidth: 540, aspect: 0.5 }
      : { rowWidth: 1100, aspect: 1.5 },
  );

  #repliers = (): readonly Id[] =>
    [...this.#map.layers.values()]
      .filter(({ role }) => role === 'critic' || role === 'defender')
      .map(({ id }) => id);

  #firstOpened = (): Opened => {
    const thesis = this.#map.thesis ?? this.tree.roots[0]?.id;
    return new Set(thesis === undefined ? [] : [groupKey(thesis, 'because')]);
  };

  /** Selects a statement or relation, or nothing. What is unknown selects nothing. */
  select = (id: Id | undefined): void => {
    const table = id === undefined ? undefined : tableOf(this.#map, id);
    this.#selection = table === 'statements' || table === 'relations' ? id : undefined;
    this.article.lookAt(undefined);
    const above = [...this.marked].flatMap((marked) => trail(this.tree, marked).slice(0, -1));
    if (above.some((branch) => !this.#unfolded.has(branch.id))) {
      this.#unfolded = new Set([...this.#unfolded, ...above.map((branch) => branch.id)]);
    }
  };

  /** Opens or closes statements in the outline. */
  setUnfolded = (ids: Iterable<Id>, open: boolean): void => {
    const unfolded = new Set(this.#unfolded);
    for (const id of ids) {
      if (open) unfolded.add(id);
      else unfolded.delete(id);
    }
    this.#unfolded = unfolded;
  };

  /** Shows lightly what another pane points at; an empty list ends it. */
  preview = (ids: readonly Id[] = []): void => {
    if (ids.length > 0 || this.#previewed.size > 0) this.#previewed = new Set(ids);
  };

  /** Selects a statement or relation and makes sure that it is seen: its layer shown, everything above it open, the window moved to it. */
  reveal = (id: Id): void => {
    const relation = this.#map.relations.get(id);
    const statement = this.#map.statements.get(id) ?? this.#firstEnd(relation);
    if (!statement) return this.select(id);
    if (relation?.layer !== undefined && this.#hidden.has(relation.layer))
      this.setLayerShown(relation.layer, true);
    this.#showLayersFor(statement.id);
    const opened = new Set(this.#opened);
    for (const { manner, parent } of trail(this.tree, statement.id)) {
      if (parent !== undefined) opened.add(groupKey(parent, groupOf[manner!]));
    }
    this.#opened = opened;
    this.select(id);
    this.showSelection();
  };

  /** The first statement at an end of a step: a premise that is there, or what the step is about. */
  #firstEnd = (relation: Relation | undefined) =>
    [...(relation?.premises ?? []), relation?.target ?? '']
      .map((id) => this.#map.statements.get(id))
      .find(Boolean);

  #showLayersFor = (id: Id): void => {
    const isShown = () => this.tree.branches.has(id) && this.roots.includes(trail(this.tree, id)[0]!);
    if (isShown()) return;
    const own = this.#map.statements.get(id)?.layer;
    this.#hidden = new Set([...this.#hidden].filter((layer) => layer !== own));
    if (!isShown()) this.#hidden = new Set();
  };

  /** Opens or closes a card's reasons or objections. The card stays where it is on the screen. */
  toggle = (id: Id, group: Group): void => {
    const key = groupKey(id, group);
    const opening = !this.#opened.has(key);
    this.#keepingInPlace(id, () => {
      const opened = new Set(this.#opened);
      if (opening) opened.add(key);
      else opened.delete(key);
      this.#opened = opened;
    });
    if (opening) this.#showChildren(id, group);
  };

  /** Opens what a card has that is still closed: first its reasons, then its objections. Says whether there was any. */
  openNext = (id: Id): boolean => {
    const groups = this.scene.cards.get(id)?.groups;
    const next = (['because', 'but'] as const).find(
      (group) => groups && groups[group].count > 0 && !groups[group].open,
    );
    if (next) this.toggle(id, next);
    return next !== undefined;
  };

  /** Closes whatever of a card is open. Says whether there was any. */
  close = (id: Id): boolean => {
    const open = (['because', 'but'] as const).filter((group) => this.#opened.has(groupKey(id, group)));
    if (open.length > 0) {
      this.#keepingInPlace(id, () => {
        const keys = new Set(open.map((group) => groupKey(id, group)));
        this.#opened = new Set([...this.#opened].filter((key) => !keys.has(key)));
      });
    }
    return open.length > 0;
  };

  /** Opens what the selected card still has closed; where nothing is, closes it. */
  openOrClose = (): void => {
    const id = this.selectedStatement?.id;
    if (id !== undefined && !this.openNext(id)) this.close(id);
  };

  /** Walks the tree as it is drawn, opening what is closed on the way down; from nowhere, to the first root. */
  walk = (way: Way): void => {
    const at = this.selectedStatement && this.tree.branches.get(this.selectedStatement.id);
    const isDrawn = ({ id }: Branch) => this.scene.cards.has(id);
    const next = at ? neighbour(this.tree, this.roots, at, way, isDrawn) : this.roots[0];
    if (next) this.reveal(next.id);
  };

  openAll = (): void => {
    this.#keepingInPlace(this.#selection, () => (this.#opened = allOpen(this.tree)));
    if (this.#selection === undefined) this.fit();
  };

  closeAll = (): void => {
    this.#keepingInPlace(this.#selection, () => (this.#opened = this.#firstOpened()));
    this.showOpening();
  };

  showAllLayers = (): void => {
    this.#hidden = new Set();
    this.showOpening();
  };

  /** Shows or hides a layer. */
  setLayerShown = (layer: Id, shown: boolean): void => {
    this.#keepingInPlace(this.#selection ?? this.#map.thesis, () => {
      const hidden = new Set(this.#hidden);
      if (shown) hidden.delete(layer);
      else hidden.add(layer);
      this.#hidden = hidden;
    });
  };

  /** The one switch: critics, and what is answered to them, shown or hidden together. Showing them opens what they say of the cards that are shown. */
  setCriticsShown = (shown: boolean): void => {
    this.#keepingInPlace(this.#selection ?? this.#map.thesis, () => {
      const repliers = new Set(this.#repliers());
      this.#hidden = new Set(
        shown ? [...this.#hidden].filter((id) => !repliers.has(id)) : [...this.#hidden, ...repliers],
      );
      if (shown) this.#opened = this.#withCritics(this.#opened);
    });
  };

  /** What is open, and the objections in which critics speak to what is shown. */
  #withCritics = (opened: Opened): Opened => {
    const { cards } = this.scene;
    const spokenTo = [...cards.keys()].flatMap((id) => {
      const children = this.tree.branches.get(id)?.children ?? [];
      const critics = children.filter((child) => this.layerRoleOf(child.id) === 'critic');
      return critics.map(({ manner }) => groupKey(id, groupOf[manner!]));
    });
    return new Set([...opened, ...spokenTo]);
  };

  setDirection = (direction: Direction): void => {
    this.#keepingInPlace(this.#selection, () => (this.#direction = direction));
    if (this.#selection === undefined) this.showOpening();
  };

  /** The window was given a size. A window of no size (a hidden pane) changes nothing. */
  setWindow = (size: Size): void => {
    if (size.width === 0 || size.height === 0) return;
    if (size.width === this.#window.width && size.height === this.#window.height) return;
    const before = this.#window;
    // As long as nobody has moved it, the map is shown as it opens; panes take a moment to find their sizes.
    const untouched = this.#camera === this.#openingCamera && this.#selection === undefined;
    this.#keepingInPlace(this.#selection ?? this.#map.thesis, () => (this.#window = size));
    if (before.width === 0 || untouched) return this.showOpening();
    // A pane that opens beside the map takes room at its edge: the rest stays where it was, and what is selected stays in view.
    this.#camera = panned(this.#camera, (before.width - size.width) / 2, (before.height - size.height) / 2);
    const [id] = this.marked;
    const box = id === undefined ? undefined : this.scene.cards.get(id);
    if (box) this.#camera = showing(this.#camera, box, size);
  };

  pan = (dx: number, dy: number): void => {
    this.#camera = panned(this.#camera, dx, dy);
  };

  /** Zooms about a point of the screen, given from the window's middle; where none is given, about the selected card if it is seen. */
  zoom = (factor: number, about: Point = this.#selectedPoint()): void => {
    this.#camera = zoomed(this.#camera, factor, about);
  };

  #selectedPoint = (): Point => {
    const card = this.selectedStatement && this.scene.cards.get(this.selectedStatement.id);
    if (!card) return { x: 0, y: 0 };
    const { x, y, zoom } = this.#camera;
    const at = { x: (card.x + card.width / 2 - x) * zoom, y: (card.y + card.height / 2 - y) * zoom };
    const isSeen = Math.abs(at.x) < this.#window.width / 2 && Math.abs(at.y) < this.#window.height / 2;
    return isSeen ? at : { x: 0, y: 0 };
  };

  /** Shows all that is open. */
  fit = (): void => {
    if (this.scene.cards.size > 0) this.#camera = fitting(this.scene.bounds, this.#window);
  };

  /** Shows the selected card with what stands around it, at reading size. */
  zoomToSelection = (): void => {
    const id = this.selectedStatement?.id ?? [...this.marked][0];
    const box = id === undefined ? undefined : this.scene.cards.get(id);
    if (box)
      this.#camera = {
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        zoom: Math.max(this.#camera.zoom, READING_SIZE),
      };
  };

  /** Moves the window, as little as needed, to where the selected card is seen. */
  showSelection = (): void => {
    const boxes = [...this.marked].flatMap((id) => this.scene.cards.get(id) ?? []);
    const box = around(boxes.slice(0, 1));
    if (!box) return;
    if (this.#camera.zoom < SMALLEST_READABLE) this.#camera = { ...this.#camera, zoom: READING_SIZE };
    this.#camera = showing(this.#camera, box, this.#window);
  };

  /** Where a map opens: the thesis and its main lines, and other conclusions where they can be read as well. */
  showOpening = (): void => {
    const { cards } = this.scene;
    const thesis = cards.get(this.#map.thesis ?? '') ?? [...cards.values()][0];
    if (!thesis || this.#window.width === 0) return;
    const cardsOf = (branches: readonly Branch[]) => branches.flatMap(({ id }) => cards.get(id) ?? []);
    const lines = cardsOf(this.tree.branches.get(thesis.id)?.children ?? []);
    this.#camera = this.#openingCamera = opening(thesis, lines, cardsOf(this.roots), this.#window);
  };

  /** Whose words a statement is. */
  layerRoleOf = (id: Id) => layerRole(this.#map, this.#map.statements.get(id) ?? {});

  #keepingInPlace(id: Id | undefined, change: () => void): void {
    const before = id === undefined ? undefined : this.scene.cards.get(id);
    change();
    const after = before && this.scene.cards.get(before.id);
    if (!before || !after) return;
    this.#camera = {
      ...this.#camera,
      x: this.#camera.x + after.x - before.x,
      y: this.#camera.y + after.y - before.y,
    };
  }

  #showChildren(id: Id, group: Group): void {
    const { cards } = this.scene;
    const children =
      this.tree.branches.get(id)?.children.filter(({ manner }) => groupOf[manner!] === group) ?? [];
    const box = around([id, ...children.map((child) => child.id)].flatMap((card) => cards.get(card) ?? []));
    const own = cards.get(id);
    if (!box || !own) return;
    const moved = showing(this.#camera, box, this.#window);
    // Where not all of it fits, the card itself must stay in view.
    this.#camera = showing(moved, own, this.#window);
  }
}
