import {
  layersInOrder,
  readingTree,
  withoutLayers,
  type ArgumentMap,
  type Branch,
  type Id,
} from '../model/index.ts';
import { openingLook, repliers, rootsRead, seenIn, type Look } from '../trace/index.ts';

/** What of a map is seen. Layers are hidden from the map itself; focus and filter leave statements out of its reading tree. */
export class Lens {
  readonly #map: () => ArgumentMap;
  #look = $state.raw<Look>()!;

  constructor(map: () => ArgumentMap) {
    this.#map = map;
    this.#look = openingLook(map());
  }

  /** Which layers are heard, what is focused on, what is looked for. */
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
    return this.#look.filter ?? {};
  }

  readonly #hidden = $derived.by(() => this.#look.hidden);
  /** The map without its hidden layers: another focus or filter makes no new one. */
  readonly #heard = $derived.by(() => withoutLayers(this.#map(), this.#hidden));
  readonly seen = $derived.by(() => seenIn(this.#heard, this.#look));
  readonly layers = $derived.by(() => layersInOrder(this.#map()));
  /** Layers of critics, and of those who answer them. */
  readonly repliers = $derived.by((): readonly Id[] => repliers(this.#map()));
  readonly criticsShown = $derived.by(() => this.repliers.some((id) => !this.hidden.has(id)));
  /** Whether a focus or a filter leaves something out. */
  readonly narrowed = $derived.by(() => this.seen.kept !== undefined);
  /** The trees that are read. */
  readonly roots = $derived.by((): readonly Branch[] => rootsRead(this.#map(), this.seen, this.hidden));
  /** The reading tree of all that is heard, nothing left out. */
  readonly wholeTree = $derived.by(() => readingTree(this.#heard));

  /** Looks so, whatever was looked at before. */
  set = (look: Look): void => {
    this.#look = look;
  };

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
