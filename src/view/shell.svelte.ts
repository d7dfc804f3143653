import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Id, Tour } from '../model/index.ts';
import type { Hit } from '../search/index.ts';
import { Editing } from '../workspace/editing.svelte.ts';
import { Positions } from '../workspace/positions.svelte.ts';
import { Preparing } from '../workspace/preparing.svelte.ts';
import { Sheets } from '../workspace/sheets.svelte.ts';
import { Questions } from '../workspace/questions.svelte.ts';
import { Scales } from '../workspace/scales.svelte.ts';
import { Search } from '../workspace/search.svelte.ts';
import { Strong } from '../workspace/strong.svelte.ts';
import { Stepping } from '../workspace/stepping.svelte.ts';
import type { Reading } from '../workspace/reading.svelte.ts';
import { Touring } from '../workspace/touring.svelte.ts';
import { Tying } from '../workspace/tying.svelte.ts';
import type { Address } from './address.svelte.ts';
import { focusAgain, focusMap } from './focus.ts';
import { sheetWorker } from './prepare/sheetWorker.ts';
import { settings } from './settings.svelte.ts';
import { searchWorker } from './search/searchWorker.ts';
import { weighWorker } from './weigh/weighWorker.ts';
import { voiceOf } from './panels/shared/naming.ts';
import type { DialogName } from './dialogs/dialogName.ts';

/** The panes of a map's screen; a narrow one shows one of them at a time. */
export type Tab = 'map' | 'text' | 'outline' | 'weigh' | 'prepare' | 'details';

/** What a wide screen can show at its left. */
export type Left = typeof settings.left | 'weigh' | 'prepare';

/** The room that a menu wants beside a card, px. */
const BESIDE = 352;

/** The screen around an open map: what is open over it, and the ways through it that are not of the map itself. */
export class Shell {
  readonly #reading: Reading;
  readonly address: Address;
  readonly stepping: Stepping;
  readonly touring: Touring;
  /** What one does to the map. */
  readonly editing: Editing;
  /** Where on the screen the menu of all that can be done is open, px of the window. */
  answersAt = $state.raw<{ readonly x: number; readonly y: number }>();
  /** How a step argues that may not be changed, as it was chosen here: by its id. */
  readonly schemes = new SvelteMap<Id, string>();
  /** Which of its premises plays which part in it, likewise: by the step's id. */
  readonly parts = new SvelteMap<Id, Readonly<Record<Id, string>>>();
  /** The pane that one writes in. */
  writesIn = $state.raw<'map' | 'outline'>('map');
  /** The tour that is being made or changed. */
  editedTour = $state.raw<Id>();
  /** A tour that was begun and has no stop yet: it comes into the map with its first. */
  begun = $state.raw<Tour>();
  dialog = $state.raw<DialogName>();
  /** How often it was asked what is not saved. */
  unsavedAsked = $state(0);
  /** The pane that a narrow screen shows. */
  tab = $state.raw<Tab>('map');
  /** Choosing words of the text, to tie what is selected to them. */
  readonly tying: Tying;
  /** How all stands, given what is supposed. */
  readonly scales: Scales;
  /** What takes longer to work out of that. */
  readonly questions = new Questions(weighWorker);
  /** How strong all is. */
  readonly strong: Strong;
  /** What is supposed, as it is kept beside the map. */
  readonly positions: Positions;
  /** What was prepared for a debate, as it is kept beside the map. */
  readonly sheets: Sheets;
  /** What is made of the map for a debate. */
  readonly preparing: Preparing;
  readonly search: Search;
  /** Finds statements by what is being written, or looked for to be linked. */
  readonly finder: Search;
  #searching = $state.raw(false);
  /** What the left pane shows over what is remembered. */
  #over = $state.raw<'weigh' | 'prepare'>();
  /** Where one was before the tying. */
  #tiedFrom: { readonly opener: Element | null; readonly tab: Tab } | undefined;
  /** What had the focus before the search. */
  #opener: Element | null = null;
  #selectedBefore: Id | undefined;

  constructor(reading: Reading, address: Address) {
    this.address = address;
    this.stepping = new Stepping(reading);
    this.touring = new Touring(reading);
    this.editing = new Editing(reading);
    this.scales = new Scales(reading, this.editing);
    this.strong = new Strong(reading, this.scales, new Questions(weighWorker));
    this.positions = new Positions(reading, this.scales);
    this.sheets = new Sheets(reading, this.editing);
    this.preparing = new Preparing(reading, this.scales, this.sheets, sheetWorker);
    this.tying = new Tying(reading, this.editing);
    this.search = new Search(
      () => ({
        map: reading.map,
        texts: new Map([...reading.article.texts].map(([id, { points }]) => [id, points.text])),
      }),
      searchWorker,
    );
    this.finder = new Search(
      () => ({ map: this.editing.draft?.base ?? reading.map, texts: new Map() }),
      searchWorker,
    );
    this.#reading = reading;
  }

  /** Whether the field to search in is there. */
  get searching() {
    return this.#searching;
  }

  startSearch = (): void => {
    if (!this.#searching) {
      this.#opener = document.activeElement;
      this.#selectedBefore = this.#reading.selection;
    }
    this.#searching = true;
    if (this.tab === 'details') this.tab = 'map';
    // Asked for again, it takes the focus again.
    document.querySelector<HTMLInputElement>('search input')?.focus();
  };

  /** Ends the search: nothing is marked any more, and the focus is where it was, or on the map where that is gone. */
  endSearch = (): void => {
    this.#searching = false;
    this.search.close();
    // Whoever has found something goes on from there.
    if (this.#reading.selection === this.#selectedBefore) focusAgain(this.#opener);
    else focusMap();
    this.#opener = null;
  };

  /** Opens the menu of all that can be done to what is selected: at a place, or else beside what has the focus. */
  openAnswers = (at?: { readonly x: number; readonly y: number }): void => {
    const card = document.querySelector('.card.selected, [role=treeitem][aria-selected=true]');
    const { left, right, top, bottom } =
      card?.getBoundingClientRect() ?? new DOMRect(innerWidth / 2, innerHeight / 2);
    // Where there is room, beside what it is about.
    const beside = right + BESIDE <= innerWidth;
    this.answersAt = at ?? (beside ? { x: right + 8, y: top } : { x: left, y: bottom + 6 });
  };

  /** What the left pane shows: what is remembered, or the lists of weighing or the sheets over it; those are not remembered, as a map that is opened is to be read. */
  get left() {
    return this.#over ?? settings.left;
  }
  set left(left: Left) {
    this.#over = left === 'weigh' || left === 'prepare' ? left : undefined;
    if (left !== 'weigh' && left !== 'prepare') settings.change({ left });
  }

  /** Weighs the map and shows the lists of that, or ends both. */
  weigh = (on: boolean): void => {
    this.scales.turn(on);
    if (on || this.#over === 'weigh') this.#over = on ? 'weigh' : undefined;
  };

  /** Shows the sheets for a debate, or puts them away. */
  prepare = (on: boolean): void => {
    this.#over = on ? 'prepare' : undefined;
    if (on) this.tab = 'prepare';
    else if (this.tab === 'prepare') this.tab = 'map';
  };

  /** Goes on among what was found. */
  nextHit = (by: 1 | -1): void => {
    const hit = by === 1 ? this.search.next() : this.search.previous();
    if (hit) this.goTo(hit);
    else this.startSearch();
  };

  /** Whose words a hit is, where it isn't the text's. */
  whose = ({ statement }: Hit): string | undefined =>
    statement === undefined ? undefined : voiceOf(this.#reading.map, statement);

  /** Shows what was found: the statement it leads to, or its place in the text. */
  goTo = (hit: Hit): void => {
    if (hit.statement !== undefined) {
      this.#reading.reveal(hit.statement);
      if (this.tab === 'text') this.tab = 'map';
    } else if (hit.start !== undefined) this.showPlace(hit.start);
  };

  /** Begins to tie a statement or a step to words of the text, or puts one of its passages elsewhere. */
  tie = (to: Id, instead?: Id): void => {
    const opener = document.activeElement;
    this.left = 'text';
    const { tab } = this;
    this.tab = 'text';
    if (!this.tying.begin(to, instead)) return;
    this.#tiedFrom = { opener, tab };
    void tick().then(() => document.querySelector<HTMLElement>('[data-tie]')?.focus());
  };

  /** Begins to say passages of the text in one's own words, one after another. */
  sayPassages = (): void => {
    const opener = document.activeElement;
    this.left = 'text';
    const { tab } = this;
    this.tab = 'text';
    if (!this.tying.beginClaim()) return;
    this.#tiedFrom = { opener, tab };
    void tick().then(() => document.querySelector<HTMLElement>('[data-tie]')?.focus());
  };

  /** Ties it, or leaves it, and goes back to where the tying began. */
  endTying = (keeps: boolean): void => {
    if (keeps && !this.tying.keep()) return;
    this.tying.leave();
    const { opener, tab } = this.#tiedFrom ?? {};
    this.#tiedFrom = undefined;
    if (tab) this.tab = tab;
    void tick().then(() => focusAgain(opener));
  };

  /** Shows a place of the text, in code points. */
  showPlace = (start: number): void => {
    this.left = 'text';
    this.tab = 'text';
    this.#reading.article.lookAtPlace(start);
  };
}
