import type { Id, Tour, TourStop } from '../model/index.ts';
import { touringWords } from '../words/index.ts';
import type { Reading } from './reading.svelte.ts';
import type { Standing } from './standing.ts';
import { showView } from './views.ts';

/** A guided tour being played: a stop at a time, the map and the text following. */
export class Touring {
  readonly #reading: Reading;
  #id = $state.raw<Id>();
  #at = $state.raw(0);
  /** Where one stood when the tour began, with nothing left out: what stops without a view of their own are seen in. */
  #start: Standing | undefined;
  /** The view that was last gone to. */
  #shown: Id | undefined;
  /** What was selected when the stop was gone to. */
  #selected = $state.raw<Id>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The tour that is played; one that was removed meanwhile is not, nor one without stops. */
  readonly tour = $derived.by((): Tour | undefined => {
    const tour = this.#id === undefined ? undefined : this.#reading.map.tours.get(this.#id);
    return tour && tour.stops.length > 0 ? tour : undefined;
  });
  /** The number of the stop, from 1, and what it says. */
  readonly number = $derived.by(() => Math.min(this.#at, (this.tour?.stops.length ?? 1) - 1) + 1);
  readonly stop = $derived.by((): TourStop | undefined => this.tour?.stops[this.number - 1]);
  /** Whether one has gone elsewhere from the stop: by the map's keys, by a click, back in the browser's history. */
  readonly hasLeft = $derived.by(() => this.tour !== undefined && this.#reading.selection !== this.#selected);

  play = (tour: Id): void => {
    const played = this.#reading.map.tours.get(tour);
    if (!played || played.stops.length === 0) return;
    this.#reading.showEverything();
    this.#start = this.#reading.standing;
    this.#shown = undefined;
    this.#id = tour;
    this.goTo(0);
  };

  /** Goes to a stop, counted from 0. What was shown or left out since the last one stays so, unless the stop has another view or hides it. */
  goTo = (at: number): void => this.#goTo(at, false);

  #goTo(at: number, anew: boolean): void {
    if (!this.tour || at < 0 || at >= this.tour.stops.length) return;
    this.#at = at;
    const { stops } = this.tour;
    const view = stops.slice(0, at + 1).findLast((stop) => stop.view !== undefined)?.view;
    const saved = view === undefined ? undefined : this.#reading.map.views.get(view);
    // A view that says where one looks is followed at its own stop.
    const placed = stops[at]!.view !== undefined && saved?.camera !== undefined;
    if (anew || placed || view !== this.#shown) {
      if (saved) showView(this.#reading, saved);
      else if (this.#start) this.#reading.stand(this.#start);
      this.#shown = view;
    }
    const { statement } = stops[at]!;
    if (statement !== undefined) {
      this.#reading.reveal(statement);
      if (!placed) this.#reading.framing.showAmidst(statement);
    } else if (saved) showView(this.#reading, saved);
    this.#selected = this.#reading.selection;
  }

  /** Back to the stop one has left, as it was first seen. */
  comeBack = (): void => {
    this.#goTo(this.number - 1, true);
    if (this.tour) this.#reading.say(touringWords.back(this.number, this.tour.stops.length));
  };

  next = (): void => {
    if (this.tour && this.number >= this.tour.stops.length) this.end();
    else this.goTo(this.number);
  };
  previous = (): void => this.goTo(this.number - 2);

  /** One stays where the tour ended. */
  end = (): void => {
    if (this.tour) this.#reading.say(touringWords.ended);
    this.#id = undefined;
  };
}
