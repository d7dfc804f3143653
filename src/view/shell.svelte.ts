import type { Id } from '../model/index.ts';
import type { Hit } from '../search/index.ts';
import { Search } from '../workspace/search.svelte.ts';
import { Stepping } from '../workspace/stepping.svelte.ts';
import type { Reading } from '../workspace/reading.svelte.ts';
import { Touring } from '../workspace/touring.svelte.ts';
import type { Address } from './address.svelte.ts';
import { settings } from './settings.svelte.ts';
import { searchWorker } from './search/searchWorker.ts';
import type { DialogName } from './dialogs/dialogName.ts';

/** The screen around an open map: what is open over it, and the ways through it that are not of the map itself. */
export class Shell {
  readonly #reading: Reading;
  readonly address: Address;
  readonly stepping: Stepping;
  readonly touring: Touring;
  /** The tour that is being made or changed. */
  editing = $state.raw<Id>();
  dialog = $state.raw<DialogName>();
  readonly search: Search;
  searching = $state.raw(false);

  constructor(reading: Reading, address: Address) {
    this.address = address;
    this.stepping = new Stepping(reading);
    this.touring = new Touring(reading);
    this.search = new Search(
      () => ({
        map: reading.map,
        texts: new Map([...reading.article.texts].map(([id, { points }]) => [id, points.text])),
      }),
      searchWorker,
    );
    this.#reading = reading;
  }

  /** Goes on among what was found. */
  nextHit = (by: 1 | -1): void => {
    const hit = by === 1 ? this.search.next() : this.search.previous();
    if (hit) this.goTo(hit);
    else this.searching = true;
  };

  /** Shows what was found: the statement it leads to, or its place in the text. */
  goTo = (hit: Hit): void => {
    if (hit.statement !== undefined) this.#reading.reveal(hit.statement);
    else if (hit.start !== undefined) {
      settings.change({ left: 'text' });
      this.#reading.article.lookAtPlace(hit.start);
    }
  };

  /** Ends the search: nothing is marked any more. */
  endSearch = (): void => {
    this.searching = false;
    this.search.close();
  };
}
