import { createContext, tick } from 'svelte';
import type { Line, Part, Place, Sheet } from '../../prepare/index.ts';
import { preparingWords, type ActionName } from '../../words/index.ts';
import type { Preparing } from '../../workspace/preparing.svelte.ts';
import { actions, type Stage } from '../actions/actions.ts';
import { focusMap } from '../focus.ts';
import { screen } from '../screen.svelte.ts';
import { Dragging } from './dragging.svelte.ts';

/** Where a line stands: in which part (of the sheet itself: empty), on which line of it it hangs, and by which key it is moved and left out there: a heading goes with its part. */
export interface LinePlace {
  readonly within: string;
  readonly on?: string | undefined;
  readonly key: string;
  readonly isPart: boolean;
}

/** What keys do to a line's statement on the map, at the line. */
const atStatement: ReadonlySet<ActionName> = new Set([
  'addCounterClaim',
  'addReason',
  'addUndercut',
  'addPremise',
  'describe',
  'note',
  'cite',
  'tie',
]);

/** A sheet as one walks through it: at which line the keys are, which is being written, and what is done to lines. */
export class SheetWalk {
  readonly #stage: Stage;
  readonly #preparing: Preparing;
  /** The line that was last come to. */
  at = $state.raw<string>();
  /** The line that is being said otherwise. */
  writing = $state.raw<string>();
  /** The line or part that is being dragged. */
  readonly dragging = new Dragging(
    () => this.root,
    (line, place, before) => void this.move(line, place, { before }),
  );
  /** The line whose menu is open, and where, px of the window. */
  menu = $state.raw<{
    readonly line: Line;
    readonly place: LinePlace;
    readonly x: number;
    readonly y: number;
  }>();
  root: HTMLElement | undefined;

  constructor(stage: Stage, preparing: Preparing) {
    this.#stage = stage;
    this.#preparing = preparing;
  }

  readonly #places = $derived.by(() => placesIn(this.#preparing.sheet, this.placeOf));
  /** The line that Tab comes to. */
  readonly stop = $derived.by(() =>
    this.at !== undefined && this.#places.has(this.at) ? this.at : this.#places.keys().next().value,
  );
  /** Where a line of a part stands. */
  placeOf = (line: Line, part: Part): LinePlace => {
    const { key } = line;
    return { within: part.key, on: this.#preparing.hanging.get(key), key, isPart: false };
  };
  /** The language that the map is written in. */
  get language() {
    return this.#preparing.language;
  }
  readonly #cited = $derived.by(() => citedBefore(this.#places));
  /** Whether a line further up cites the same source: all that is to be known of it stands there. */
  isCitedBefore = (key: string): boolean => this.#cited.has(key);
  isPinned = (key: string): boolean => this.#preparing.pinned.has(key);
  /** How many lines a keyboard goes through. */
  get size() {
    return this.#places.size;
  }

  #line(key: string): HTMLElement | undefined {
    return [...(this.root?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].find(
      ({ dataset }) => dataset['line'] === key,
    );
  }
  come = (key: string): void => this.#line(key)?.focus();
  focus = async (key: string | undefined): Promise<void> => {
    await tick();
    if (key !== undefined) this.#line(key)?.focus();
  };

  /** Gives a line the focus again where it is lost once the page is drawn anew. */
  hold = async (key: string): Promise<void> => {
    await tick();
    if (document.activeElement === document.body) this.#line(key)?.focus();
  };

  /** What a key does at a line. Says whether it did anything. */
  press = (key: string, event: KeyboardEvent, action: ActionName | undefined): boolean => {
    const found = this.#places.get(key);
    if (!found) return false;
    const { line, place } = found;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && !event.altKey && !event.ctrlKey && !event.shiftKey) this.#step(key, by);
    else if (event.key === 'Home') this.#step(key, -Infinity);
    else if (event.key === 'End') this.#step(key, Infinity);
    else if (event.key === 'Enter' || event.key === ' ') this.choose(line);
    else if (action === 'answer') this.openMenu(line, place, event.target as Element);
    else if (event.key === 'p' && !event.ctrlKey && !event.metaKey && !event.altKey)
      void this.togglePin(line, place);
    else if (action === 'editText') this.write(line);
    else if (action === 'remove') void this.hide(line, place);
    else if (action === 'moveUp') void this.move(line, place, { by: -1 });
    else if (action === 'moveDown') void this.move(line, place, { by: 1 });
    else if (action !== undefined && atStatement.has(action) && line.about !== undefined) {
      this.#stage.reading.reveal(line.about);
      actions[action](this.#stage);
    } else return false;
    return true;
  };

  #step(key: string, by: number): void {
    const keys = [...this.#places.keys()];
    const at = Math.max(0, Math.min(keys.length - 1, keys.indexOf(key) + by));
    this.#line(keys[at]!)?.focus();
  }

  /** Shows the line on the map; asked for again, goes there. A blank is filled in. */
  choose = (line: Line): void => {
    if (line.role === 'blank' || line.about === undefined) return this.write(line);
    this.show(line);
  };
  /** Does the same for a pointer, but stays at the line, however often: the next key is for it. */
  point = (line: Line): void => {
    if (line.role === 'blank' || line.about === undefined) this.write(line);
    else if (this.#stage.reading.selection !== line.about) this.show(line);
  };
  /** Shows what the line is about; asked for again, goes there. */
  show = ({ about }: Line): void => {
    const { reading, shell } = this.#stage;
    if (about === undefined) return;
    if (screen.narrow) shell.tab = 'map';
    if (reading.selection === about) return focusMap();
    reading.reveal(about);
  };

  /** Opens the menu of what can be done to a line, at what was pressed. */
  openMenu = (line: Line, place: LinePlace, at: Element): void => {
    this.at = line.key;
    const { left, bottom } = at.getBoundingClientRect();
    this.menu = { line, place, x: left, y: bottom + 4 };
  };
  closeMenu = (): void => {
    const key = this.menu?.line.key;
    this.menu = undefined;
    if (this.writing === undefined && document.activeElement === document.body) void this.focus(key);
  };

  /** Begins to say a line in one's own words. */
  write = (line: Line): void => {
    this.at = line.key;
    this.writing = line.key;
  };
  endWriting = (line: Line, words: string | undefined): void => {
    this.writing = undefined;
    if (words !== undefined && words !== line.text) {
      void this.#preparing.reword(line, words);
      if (words === '' && line.own) this.#stage.reading.say(preparingWords.mapsAgain, { seen: false });
    }
    void this.focus(line.key);
  };
  /** Lets a line be the map's again. */
  byMap = (line: Line): void => {
    void this.#preparing.reword(line, '');
    this.#stage.reading.say(preparingWords.mapsAgain, { seen: false });
  };

  togglePin = async ({ key }: Line, { isPart }: LinePlace): Promise<void> => {
    const { reading } = this.#stage;
    if (isPart) return reading.say(preparingWords.notPinnable);
    const on = !this.isPinned(key);
    await this.#preparing.pin(key, on);
    reading.say(preparingWords.pinSaid[on ? 'on' : 'off'], { seen: false });
  };

  /** Leaves a line out, or the part that it is the heading of; the focus goes on to what stands next. */
  hide = async (line: Line, { key }: LinePlace): Promise<void> => {
    const keys = [...this.#places.keys()];
    const from = keys.indexOf(line.key);
    const stayed = staying();
    await this.#preparing.hide(key, true);
    this.#stage.reading.say(preparingWords.hidden, { seen: false });
    const next = keys.slice(from).find((one) => this.#places.has(one));
    if (stayed()) await this.focus(next ?? keys.slice(0, from).findLast((one) => this.#places.has(one)));
  };

  move = async (line: Line, { within, key }: LinePlace, to: Place): Promise<void> => {
    const stayed = staying();
    await this.#preparing.move(within, key, to);
    const [place, of] = this.#orderOf(within, key);
    if (of > 0) this.#stage.reading.say(preparingWords.moved(place, of), { seen: false });
    if (stayed()) await this.focus(line.key);
  };

  /** The how many-th of how many something is in its part. */
  #orderOf(within: string, key: string): readonly [place: number, of: number] {
    const siblings = [...this.#places.values()]
      .filter(({ place }) => place.within === within)
      .map(({ place }) => place);
    const own = siblings.find((place) => place.key === key);
    const alike = siblings.filter(({ isPart, on }) => isPart === own?.isPart && on === own.on);
    return own ? [alike.indexOf(own) + 1, alike.length] : [0, 0];
  }
}

/** Tells later whether nobody has gone elsewhere meanwhile: what was done may take a moment, and takes no focus from where one is by then. */
function staying(): () => boolean {
  const from = document.activeElement;
  return () => document.activeElement === from || document.activeElement === document.body;
}

/** All lines of a sheet in the order they are read, with where they stand. */
function placesIn(
  sheet: Sheet | undefined,
  placeOf: (line: Line, part: Part) => LinePlace,
): ReadonlyMap<string, { readonly line: Line; readonly place: LinePlace }> {
  const places = new Map<string, { readonly line: Line; readonly place: LinePlace }>();
  const add = (part: Part, within: string): void => {
    places.set(part.heading.key, { line: part.heading, place: { within, key: part.key, isPart: true } });
    for (const line of part.lines) places.set(line.key, { line, place: placeOf(line, part) });
    for (const one of part.parts) add(one, part.key);
  };
  for (const part of sheet?.parts ?? []) add(part, '');
  return places;
}

/** The keys of the lines whose source an earlier line cites. */
function citedBefore(places: ReadonlyMap<string, { readonly line: Line }>): ReadonlySet<string> {
  const sources = new Set<string>();
  const again = new Set<string>();
  for (const [key, { line }] of places) {
    if (!line.cite) continue;
    if (sources.has(line.cite.source)) again.add(key);
    sources.add(line.cite.source);
  }
  return again;
}

/** The walk through the sheet that its parts and lines share. */
export const [getWalk, setWalk] = createContext<SheetWalk>();
