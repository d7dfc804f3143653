import { nextStop, readingOrder, type ReadingOrder, type Stop } from '../trace/index.ts';
import { walkingWords } from '../words/index.ts';
import type { Reading } from './reading.svelte.ts';

/** Reading a map from its first statement to its last: as the text says it, or along the argument. The map and the text follow. */
export class Stepping {
  readonly #reading: Reading;
  #order = $state.raw<ReadingOrder>('text');
  #at = $state.raw<Stop>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get order() {
    return this.#order;
  }

  /** What is stepped through: of what is seen. A map without a text has only the argument's own orders. */
  readonly stops = $derived.by((): readonly Stop[] => {
    const { shown, tree } = this.#reading;
    const stops = readingOrder(shown, tree, this.#order);
    return stops.length > 0 ? stops : readingOrder(shown, tree, 'depth');
  });
  /** The stop one is at: the one last gone to while it is still selected, else the first of what is selected. */
  readonly #here = $derived.by((): Stop | undefined => {
    const { selection } = this.#reading;
    if (this.#at?.statement === selection) return this.#at;
    return this.stops.find(({ statement }) => statement === selection);
  });
  /** Its number, from 1; 0 where one is at none. */
  readonly number = $derived.by(() => {
    const here = this.#here;
    return (
      this.stops.findIndex((stop) => stop.statement === here?.statement && stop.passage === here.passage) + 1
    );
  });

  /** Which of the stops at one statement this is, from 1, and how many there are. */
  readonly turn = $derived.by(() => {
    const turns = this.stops.filter(({ statement }) => statement === this.#here?.statement);
    return {
      nth: turns.findIndex(({ passage }) => passage === this.#here?.passage) + 1,
      of: turns.length,
    };
  });

  choose = (order: ReadingOrder): void => {
    this.#order = order;
  };

  /** Goes to the next stop, or to the one before. From nowhere, to the first. */
  step = (by: 1 | -1): void => {
    const { selection, reveal, article, say } = this.#reading;
    const next = nextStop(this.stops, this.#here ?? (selection ? { statement: selection } : undefined), by);
    if (!next) return say(by === 1 ? walkingWords.noNext : walkingWords.noPrevious);
    reveal(next.statement);
    this.#at = next;
    article.lookAt(next.passage);
    const { nth, of } = this.turn;
    if (nth > 1) say(walkingWords.again(nth, of));
  };
}
