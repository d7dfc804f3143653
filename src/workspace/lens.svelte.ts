import {
  layersInOrder,
  readingTree,
  type ArgumentMap,
  type Branch,
  type Filter,
  type Focus,
  type Id,
} from '../model/index.ts';
import { isEmptyFilter, seenOf } from '../trace/index.ts';

/** What is looked at: which layers are heard, what is focused on, what is looked for. */
export interface Look {
  readonly hidden: ReadonlySet<Id>;
  readonly focus: Focus | undefined;
  readonly filter: Filter;
}

/** What of a map is seen. Layers are hidden from the map itself; focus and filter leave statements out of its reading tree. */
export class Lens {
  readonly #map: () => ArgumentMap;
  #look = $state.raw<Look>()!;

  constructor(map: () => ArgumentMap) {
    this.#map = map;
    this.#look = { hidden: new Set(this.repliers), focus: undefined, filter: {} };
  }

  get look() {
    return this.#look;
  }
  get hidden() {
    return this.#look.hidden;
  }
  get focus() {
    return this.#look.focus;
  }
  get filter() {
    return this.#look.filter;
  }

  readonly seen = $derived.by(() => {
    const { hidden, focus, filter } = this.#look;
    return seenOf(this.#map(), {
      hidden,
      ...(focus && { focus }),
      ...(!isEmptyFilter(filter) && { filter }),
    });
  });
  readonly layers = $derived.by(() => layersInOrder(this.#map()));
  /** Layers of critics, and of those who answer them. */
  readonly repliers = $derived.by((): readonly Id[] =>
    [...this.#map().layers.values()]
      .filter(({ role }) => role === 'critic' || role === 'defender')
      .map(({ id }) => id),
  );
  readonly criticsShown = $derived.by(() => this.repliers.some((id) => !this.hidden.has(id)));
  /** Whether a focus or a filter leaves something out. */
  readonly narrowed = $derived.by(() => this.seen.kept !== undefined);
  /** The trees that are read: the motion's belongs to the debate and waits until the critics are heard. */
  readonly roots = $derived.by((): readonly Branch[] => {
    const { motion, thesis } = this.#map();
    const { roots } = this.seen.tree;
    if (this.narrowed || this.criticsShown || motion === thesis) return roots;
    const others = roots.filter(({ id }) => id !== motion);
    return others.length > 0 ? others : roots;
  });
  /** The reading tree of all that is heard, nothing left out. */
  readonly wholeTree = $derived.by(() => readingTree(this.seen.map));

  /** Looks otherwise; what is not given stays. */
  change = (change: Partial<Look>): void => {
    this.#look = { ...this.#look, ...change };
  };

  setLayer = (layer: Id, shown: boolean): void => {
    const hidden = new Set(this.hidden);
    if (shown) hidden.delete(layer);
    else hidden.add(layer);
    this.change({ hidden });
  };

  setCritics = (shown: boolean): void => {
    const repliers = new Set(this.repliers);
    const hidden = shown ? [...this.hidden].filter((id) => !repliers.has(id)) : [...this.hidden, ...repliers];
    this.change({ hidden: new Set(hidden) });
  };
}
