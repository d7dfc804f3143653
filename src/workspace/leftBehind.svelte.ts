import { merge, type MergedMaps } from '../edit/index.ts';
import { parse, serialize } from '../formats/index.ts';
import type { ArgumentMap } from '../model/index.ts';
import type { LeftBehind } from '../storage/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/** What was changed in a map and not saved when its page ended: offered back, one after another. */
export class Remains {
  readonly #reading: Reading;
  readonly #editing: Editing;
  #left = $state.raw<readonly LeftBehind[]>([]);

  constructor(reading: Reading, editing: Editing) {
    this.#reading = reading;
    this.#editing = editing;
  }

  get #file() {
    return this.#reading.saving?.file;
  }
  /** What is offered; undefined where there is nothing. */
  get first(): LeftBehind | undefined {
    return this.#left[0];
  }

  /** Whether what is offered can be taken into the map; else only a copy of it can be saved. */
  readonly canTake = $derived.by(() => {
    const [first] = this.#left;
    const merged = first && mergedInto(this.#reading.map, first);
    return merged !== undefined && merged !== 'of another map';
  });

  /** Looks for what was left. What the map has by now is forgotten in silence. */
  look = async (): Promise<void> => {
    const { journal, name } = this.#file ?? {};
    if (!journal || name === undefined) return;
    const offered: LeftBehind[] = [];
    for (const one of await journal.left(name)) {
      const merged = mergedInto(this.#reading.map, one);
      // What can't be merged may be the only copy there is.
      const isHere =
        merged !== undefined &&
        merged !== 'of another map' &&
        merged.conflicts.length === 0 &&
        isSame(merged.map, this.#reading.map);
      if (isHere) await journal.forget(one.key);
      else offered.push(one);
    }
    this.#left = offered;
  };

  /** Takes it into the map, as one step of undo; what has become otherwise meanwhile is decided one by one. Says whether it was done. */
  take = (): boolean => {
    const { first } = this;
    this.#editing.settle();
    const merged = first && mergedInto(this.#reading.map, first);
    if (!merged || merged === 'of another map') return false;
    this.#reading.saving?.dispute(merged.conflicts);
    this.#editing.become('take-back', merged.map);
    this.drop();
    return true;
  };

  /** Throws it away. */
  drop = (): void => {
    const [first, ...rest] = this.#left;
    this.#left = rest;
    if (first) void this.#file?.journal?.forget(first.key);
  };
}

/** What a map becomes with what was left; undefined where that can't be read. */
function mergedInto(
  map: ArgumentMap,
  { base, latest }: LeftBehind,
): MergedMaps | 'of another map' | undefined {
  const read = (text: string) => {
    const parsed = parse(new TextEncoder().encode(text));
    return parsed.ok ? parsed.map : undefined;
  };
  const mine = read(latest);
  if (!mine) return undefined;
  if (mine.id !== map.id) return 'of another map';
  return merge(base === undefined ? undefined : read(base), mine, map);
}

const isSame = (a: ArgumentMap, b: ArgumentMap) => serialize(a) === serialize(b);
