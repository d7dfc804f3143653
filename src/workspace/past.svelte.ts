import { emptyHistory, type Beside, type History } from '../edit/index.ts';

/** What was done to a map and to what lies beside it, and can be taken back: as long as the page lasts, also where the map is left and opened again. */
export class Past {
  #history = $state.raw<History>(emptyHistory);
  #beside = $state.raw<Beside>({});

  get history() {
    return this.#history;
  }
  set history(history: History) {
    this.#history = history;
  }
  /** The tables beside the map, by name. */
  get beside() {
    return this.#beside;
  }
  set beside(beside: Beside) {
    this.#beside = beside;
  }
}
