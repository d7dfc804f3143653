import { standingOf, written, type Link } from '../workspace/link.ts';
import type { Reading } from '../workspace/reading.svelte.ts';
import type { Standing } from '../workspace/standing.ts';

/** Where one is: in the library, or at a map and somewhere in it. It stands in the address after #, so that any host can serve the app. */
export interface Place {
  readonly name?: string;
  /** What the address says after the map's name: see `workspace/link.ts`. */
  readonly rest: string;
  /** Where one stood when one was here before. */
  readonly standing?: Standing | undefined;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const read = (): Place => {
  const [, name = '', rest = ''] = /^#?\/?([^/?]*)\/?(.*)$/s.exec(location.hash)!;
  return { ...(name && { name: `${decoded(name)}.json` }), rest };
};

/** The address of a map, or of a place in it. */
export const addressOf = (name: string, rest = ''): string =>
  `#/${encodeURIComponent(name.replace(/\.json$/, ''))}${rest === '' ? '' : `/${rest}`}`;

/** Browsers keep some fifty steps; of older ones there is still the address. */
const MOST_STEPS = 100;

/** The page's address, followed: what is selected and looked at stands in it, and each step of it can be taken back. */
export class Address {
  #place = $state.raw<Place>(read());
  /** Counts the entries that this page has made; the browser keeps the number with each. */
  #at = $state.raw(numberOf(history.state) ?? 0);
  #newest = $state.raw(0);
  #oldest = 0;
  /** Whether the address has led somewhere since the page was opened: what it says then holds, even if it says no more than a map's name. */
  #moved = false;
  #main: string | undefined;
  /** Where one stood at each entry, and at which map. */
  readonly #standings = new Map<number, { readonly name: string; readonly standing: Standing }>();

  constructor() {
    this.#newest = this.#oldest = this.#at;
    history.replaceState({ at: this.#at }, '');
  }

  get place() {
    return this.#place;
  }
  /** Whether one has been elsewhere in the same map before. */
  get canGoBack() {
    return this.#at > this.#oldest && this.#isHere(this.#at - 1);
  }
  get canGoForward() {
    return this.#at < this.#newest && this.#isHere(this.#at + 1);
  }

  #isHere = (entry: number): boolean => this.#standings.get(entry)?.name === this.#place.name;

  /** Follows the address until the returned function is called. */
  follow = (): (() => void) => {
    const moved = () => {
      let at = numberOf(history.state);
      if (at === undefined) {
        // A link was followed: the entry is new, and nothing lies ahead of it.
        at = this.#at + 1;
        this.#begin(at);
        history.replaceState({ at }, '');
      }
      this.#at = at;
      this.#moved = true;
      this.#main = undefined;
      const place = read();
      const kept = this.#standings.get(at);
      this.#place = { ...place, standing: kept?.name === place.name ? kept?.standing : undefined };
    };
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  };

  /** Goes to where the address leads; a map that has just opened stays as it is where the address says nothing more. */
  apply = (reading: Reading, opening: Standing): void => {
    const { name, rest, standing } = this.#place;
    if (name !== reading.name) return;
    if (standing) reading.stand(standing);
    else if (rest !== '' || this.#moved) reading.stand(standingOf(rest, reading.map, opening));
  };

  /** Notes where a reading is. A new selection, focus or filter is a step in the history; anything else replaces what stands there. */
  note = (name: string, link: Link): void => {
    const next = addressOf(name, written(link));
    const isStep = this.#main !== undefined && this.#main !== link.main;
    this.#main = link.main;
    if (location.hash === next || (location.hash === '' && next === '#/')) return;
    if (!isStep) return write('replaceState', this.#at, next);
    this.#at += 1;
    this.#begin(this.#at);
    write('pushState', this.#at, next);
  };

  /** Keeps where one stands, for when one comes back to this entry. */
  keep = (name: string, standing: Standing): void => void this.#standings.set(this.#at, { name, standing });

  /** Back as the browser goes: from where the map was opened, to where one came from. */
  back = (): void => {
    if (this.#at > this.#oldest) history.back();
  };
  forward = (): void => {
    if (this.#at < this.#newest) history.forward();
  };

  /** A new entry: what lay ahead is gone, and what was kept of it. */
  #begin(at: number): void {
    this.#newest = at;
    for (const number of this.#standings.keys())
      if (number >= at || number < at - MOST_STEPS) this.#standings.delete(number);
  }
}

const numberOf = (state: unknown): number | undefined => {
  const at = (state as { readonly at?: unknown } | null)?.at;
  return typeof at === 'number' ? at : undefined;
};

function write(how: 'pushState' | 'replaceState', at: number, address: string): void {
  try {
    history[how]({ at }, '', address);
  } catch {
    // Some browsers allow only so many entries in a while; the reading goes on without this one.
  }
}
