import { emptyHistory, type Beside, type History } from '../edit/index.ts';
import type { PreparedSheets } from '../model/index.ts';

/** Prepared sheets as their document is known to say them, and the state of that; without a state, there is none yet. */
export interface KnownSheets {
  readonly sheets: PreparedSheets;
  readonly basis: string | undefined;
}

/** What was done to a map and to what lies beside it, and can be taken back: as long as the page lasts, also where the map is left and opened again. */
export class Past {
  #history = $state.raw<History>(emptyHistory);
  #beside = $state.raw<Beside>({});
  /** By the id of the document: what is beside the map otherwise is not kept yet. */
  readonly knownSheets = new Map<string, KnownSheets>();

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
