import { emptyHistory, type History } from '../edit/index.ts';

/** What was done to a map and can be taken back: as long as the page lasts, also where the map is left and opened again. */
export class Past {
  #history = $state.raw<History>(emptyHistory);

  get history() {
    return this.#history;
  }
  set history(history: History) {
    this.#history = history;
  }
}
