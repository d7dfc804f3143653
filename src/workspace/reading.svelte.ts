import type { Direction } from '../layout/index.ts';
import {
  layerRole,
  readingTree,
  sameArgument,
  tableOf,
  trail,
  validate,
  type ArgumentMap,
  type Filter,
  type Focus,
  type Id,
  type Problem,
} from '../model/index.ts';
import { lint } from '../lint/index.ts';
import { allOpen, composeScene, keysOf, type Measure, type Opened, type Scene } from '../picture/index.ts';
import { firstGroups, neededOpen, tallies, type Look } from '../trace/index.ts';
import { lensWords } from '../words/index.ts';
import { Article } from './article.svelte.ts';
import { criticsKeys } from './criticsKeys.ts';
import { Folding } from './folding.ts';
import { Framing } from './framing.ts';
import { Lens } from './lens.svelte.ts';
import { firstEnd, markedBy, passagesMarkedBy } from './marked.ts';
import { Past } from './past.svelte.ts';
import type { Saving } from './saving.svelte.ts';
import type { Asked, Place, Standing, Unnarrowed } from './standing.ts';
import { Unfolding } from './unfolding.svelte.ts';
import { Viewport } from './viewport.svelte.ts';
import { Walking } from './walking.svelte.ts';

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
  /** What was done to the map before it was left. */
  readonly past?: Past;
}

/** Something to be said aloud; a new object each time, so that the same words are said again. */
export interface Said {
  readonly words: string;
  /** Whether it is shown too: what the picture doesn't say by itself. */
  readonly seen: boolean;
}

// A narrow screen gets narrow rows and a tall drawing; in two steps only, so that the drawing does not shift with every pixel.
const narrowRows = { rowWidth: 540, aspect: 0.5 };
const broadRows = { rowWidth: 1100, aspect: 1.5 };

/**
 * An open map as one person reads it: what is shown and open, what is selected, where one looks, the article where it was opened.
 * None of it is in the map. Everything that can be computed is.
 */
export class Reading {
  readonly name: string;
  readonly saving: Saving | undefined;
  readonly past: Past;
  readonly #measure: Measure;
  readonly #fileProblems: readonly Problem[];
  #map = $state.raw<ArgumentMap>()!;
  /** The map as it was when something was changed that is drawn or read; saved views and tours are not. */
  #argument = $state.raw<ArgumentMap>()!;
  #selection = $state.raw<Id>();
  #direction = $state.raw<Direction>('down');
  #before = $state.raw<Unnarrowed>();
  #openedForCritics: readonly string[] = [];
  #previewed = $state.raw<ReadonlySet<Id>>(new Set());
  #found = $state.raw<ReadonlySet<Id>>(new Set());
  #said = $state.raw<Said>();

  readonly lens: Lens;
  readonly unfolding: Unfolding;
  readonly viewport = new Viewport();
  readonly framing: Framing;
  readonly folding: Folding;
  readonly walking: Walking;
  /** The text beside the map. */
  readonly article: Article;

  constructor({
    name,
    map,
    problems = [],
    measure,
    direction = 'down',
    saving,
    past = new Past(),
  }: ReadingStart) {
    this.name = name;
    this.#map = map;
    this.#argument = map;
    this.saving = saving;
    this.past = past;
    this.#measure = measure;
    this.#fileProblems = problems;
    this.#direction = direction;
    this.lens = new Lens(() => this.#argument);
    this.unfolding = new Unfolding(() => this.tree);
    this.unfolding.set(this.firstOpened);
    this.framing = new Framing(this);
    this.folding = new Folding(this);
    this.walking = new Walking(this);
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
  /** The reading tree of all that is heard. */
  get wholeTree() {
    return this.lens.wholeTree;
  }
  /** The statements that are looked for; undefined where nothing is left out. */
  get kept() {
    return this.lens.seen.kept;
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
  get path() {
    return this.walking.path;
  }

  readonly #shape = $derived.by(() =>
    this.window.width > 0 && this.window.width < 560 ? narrowRows : broadRows,
  );
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
  readonly problems = $derived.by((): readonly Problem[] => [
    ...this.#fileProblems,
    ...validate(this.#map),
    ...lint(this.#map),
  ]);
  readonly selectedStatement = $derived.by(() =>
    this.#selection === undefined ? undefined : this.#map.statements.get(this.#selection),
  );
  readonly selectedRelation = $derived.by(() =>
    this.#selection === undefined ? undefined : this.#map.relations.get(this.#selection),
  );
  /** Statements that are marked in every pane. */
  readonly marked = $derived.by(() => markedBy(this.#map, this.#selection));
  /** Passages of what is marked. */
  readonly markedPassages = $derived.by(() => passagesMarkedBy(this.#map, this.#selection));
  readonly tallies = $derived.by(() => tallies(this.shown, this.tree));

  /** Where one stands now, whatever is in the window. */
  readonly place = $derived.by((): Place => ({
    selection: this.#selection,
    look: this.lens.look,
    opened: this.opened,
    direction: this.#direction,
    via: this.walking.via,
    before: this.#before,
  }));
  /** Where one stands now. */
  get standing(): Standing {
    return { ...this.place, camera: this.window.width > 0 ? this.camera : undefined };
  }

  /** What is open as long as nobody has opened or closed anything. */
  get firstOpened(): Opened {
    return keysOf(firstGroups(this.#argument, this.lens.seen));
  }

  /** Goes to where one stood; without a camera, to where what is selected is seen. */
  stand = ({ selection, look, opened, before, direction, via, camera }: Asked): void => {
    this.lens.set(look);
    this.#direction = direction;
    this.#before = undefined;
    if (this.lens.narrowed)
      this.#before = before ?? { opened: this.firstOpened, selection, instead: selection };
    this.unfolding.set(
      opened === 'first' ? this.firstOpened : opened === 'all' ? allOpen(this.tree) : opened,
    );
    this.#put(selection);
    this.walking.restore(via);
    if (camera) this.viewport.look(camera);
    else if (this.#selection !== undefined) this.reveal(this.#selection);
    else this.framing.showOpening();
  };

  /** Says something aloud to those who don't see it, and in a line to those who do, unless the picture says the same. */
  say = (words: string, { seen = true } = {}): void => {
    this.#said = { words, seen };
  };

  /** Puts a changed map in the place of the one that was open, and saves it unless it is not to be. */
  put = (map: ArgumentMap, { save = true } = {}): void => {
    if (!sameArgument(this.#argument, map)) this.#argument = map;
    this.#map = map;
    if (save) void this.saving?.save(map);
  };

  setFound = (found: ReadonlySet<Id>): void => {
    this.#found = found;
  };

  /** Selects a statement or relation, or nothing. What is unknown selects nothing. */
  select = (id: Id | undefined): void => {
    const before = this.#selection;
    this.#put(id);
    if (before !== undefined && this.selectedStatement)
      this.walking.cameFrom(before, this.selectedStatement.id);
  };

  #put(id: Id | undefined): void {
    const table = id === undefined ? undefined : tableOf(this.#map, id);
    this.#selection = table === 'statements' || table === 'relations' ? id : undefined;
    this.article.lookAt(undefined);
  }

  /** Shows lightly what another pane points at; an empty list ends it. */
  preview = (ids: readonly Id[] = []): void => {
    if (ids.length > 0 || this.#previewed.size > 0) this.#previewed = new Set(ids);
  };

  /** Selects a statement or relation and makes sure that it is seen: its layer shown, nothing of it left out, everything above it open, the window moved to it. */
  reveal = (id: Id): void => {
    const relation = this.#map.relations.get(id);
    const statement =
      this.#map.statements.get(id) ?? firstEnd(this.#map, relation, [this.scene.cards, this.tree.branches]);
    if (!statement) return this.select(id);
    if (relation?.layer !== undefined && this.hidden.has(relation.layer))
      this.setLayerShown(relation.layer, true);
    this.uncover(statement.id);
    this.select(id);
    this.framing.showSelection();
  };

  /** Makes sure that a statement has a card: its layer shown, nothing of it left out, everything above it open. */
  uncover = (id: Id): void => {
    this.#showLayersFor(id);
    if (!this.tree.branches.has(id) && this.lens.narrowed) {
      this.showEverything();
      this.#showLayersFor(id);
      this.say(lensWords.lifted);
    }
    this.unfolding.openTo(id);
  };

  #showLayersFor = (id: Id): void => {
    const isShown = () => {
      const [root] = trail(this.wholeTree, id);
      return root !== undefined && (this.lens.narrowed || this.roots.includes(root));
    };
    if (isShown()) return;
    const own = this.#map.statements.get(id)?.layer;
    if (own !== undefined && this.hidden.has(own)) this.setLayerShown(own, true);
    if (isShown()) return;
    this.lens.change({ hidden: new Set() });
    this.say(lensWords.allLayers);
  };

  /** What Enter does: opens what the selected card still has closed, or closes it; of a step that was gone to, goes to its other end. */
  openOrClose = (): void => {
    if (this.selectedRelation) this.walking.follow();
    else if (this.#selection !== undefined) this.folding.openOrClose(this.#selection);
  };

  showAllLayers = (): void => {
    this.lens.change({ hidden: new Set() });
    this.framing.showOpening();
  };

  /** Looks only at the part of the map around a statement; undefined looks at all of it. */
  setFocus = (focus: Focus | undefined): void => this.#narrow({ focus });

  /** Shows only what passes, and what leads to it. */
  setFilter = (filter: Filter): void => this.#narrow({ filter });

  /** Leaves nothing out any more; what was selected before is selected again, where one has not gone on since. */
  showEverything = (): void => {
    if (this.lens.narrowed) this.#narrow({ focus: undefined, filter: {} });
  };

  #narrow = (change: Partial<Look>): void => {
    const before = this.#before ?? {
      opened: this.opened,
      selection: this.#selection,
      instead: this.#selection,
    };
    this.keepingInPlace(this.framing.anchor, () => {
      this.lens.change(change);
      if (this.kept) {
        const needed = keysOf(neededOpen(this.tree, this.kept));
        this.unfolding.set(new Set([...before.opened, ...needed]));
      } else {
        this.unfolding.set(before.opened);
        if (this.#selection === before.instead) this.#put(before.selection);
        if (this.selectedStatement) this.unfolding.openTo(this.selectedStatement.id);
      }
    });
    this.#before = this.kept && { ...before, instead: this.#selection };
    this.framing.showSome();
  };

  /** Shows or hides a layer. */
  setLayerShown = (layer: Id, shown: boolean): void => {
    this.keepingInPlace(this.framing.anchor, () => this.lens.setLayer(layer, shown));
    const title = this.#map.layers.get(layer)?.title ?? layer;
    this.say(shown ? lensWords.layerShown(title) : lensWords.layerHidden(title));
  };

  /** The one switch: critics, and what is answered to them, shown or hidden together. Showing them opens what they say of the cards that are shown; hiding them closes that again. */
  setCriticsShown = (shown: boolean): void => {
    this.keepingInPlace(this.framing.anchor, () => {
      this.lens.setCritics(shown);
      const speak = criticsKeys(this.#map, this.tree, this.scene.cards.keys());
      if (shown) this.#openedForCritics = speak.filter((key) => !this.opened.has(key));
      if (shown) this.unfolding.open(this.#openedForCritics);
      else this.unfolding.close(this.#openedForCritics);
    });
  };

  setDirection = (direction: Direction): void => {
    this.keepingInPlace(this.#selection, () => (this.#direction = direction));
    if (this.#selection === undefined) this.framing.showOpening();
  };

  /** Whose words a statement is. */
  layerRoleOf = (id: Id) => layerRole(this.#map, this.#map.statements.get(id) ?? {});

  /** Changes what is shown: the card of a statement stays where it is on the screen, and what is selected gives way to what is still shown above it. */
  keepingInPlace = (id: Id | undefined, change: () => void): void => {
    this.framing.keepingInPlace(id, change);
    const isDrawn = (one: Id) => this.scene.cards.has(one);
    const [at] = this.marked;
    if (at === undefined || [...this.marked].some(isDrawn)) return;
    const above = trail(readingTree(this.#argument), at).findLast((branch) => isDrawn(branch.id));
    this.#put(above?.id);
  };
}
