import type { Line } from '../../prepare/index.ts';
import type { LinePlace } from './sheetWalk.svelte.ts';

/** So near to an edge of the pane the sheet is moved along, px; and so far in a frame. */
const EDGE = 56;
const STEP = 14;
/** Less is no dragging yet, px. */
const SLOP = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A line or part on its way to another place among its like, taken by its handle with a mouse, a pen or a finger. Those it can stand among have `data-place` (their key),
 * `data-within` (that of the part), `data-like` (`part` or `line`) and, where a line hangs on another, `data-on` (the key of that) on the page. What hangs on it comes along.
 */
export class Dragging {
  readonly #root: () => HTMLElement | undefined;
  readonly #drop: (line: Line, place: LinePlace, before: string | undefined) => void;
  /** What is taken. */
  taken = $state.raw<{ readonly line: Line; readonly place: LinePlace }>();
  /** Where it is held, px of the window; undefined until it moves. */
  at = $state.raw<Point>();
  /** Where it would come to stand, px of the window; undefined where it stands there already. */
  landing = $state.raw<Point & { readonly width: number }>();
  #from: Point | undefined;
  /** Those it can stand among, as they stand. */
  #like: readonly HTMLElement[] = [];
  /** The keys of what is taken, and of what comes along. */
  #along: ReadonlySet<string> = $state.raw(new Set());
  #before: string | undefined;
  #frame = 0;

  constructor(
    root: () => HTMLElement | undefined,
    drop: (line: Line, place: LinePlace, before: string | undefined) => void,
  ) {
    this.#root = root;
    this.#drop = drop;
  }

  take = (line: Line, place: LinePlace, event: PointerEvent): void => {
    if (event.button !== 0) return;
    // Nothing is marked as text on the way, and the focus stays.
    event.preventDefault();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.taken = { line, place };
    this.#from = { x: event.clientX, y: event.clientY };
    const all = this.#root()?.querySelectorAll<HTMLElement>('[data-place]') ?? [];
    const like = place.isPart ? 'part' : 'line';
    this.#like = [...all].filter(
      ({ dataset }) =>
        dataset['within'] === place.within && dataset['like'] === like && dataset['on'] === place.on,
    );
  };
  /** Whether something is on its way, or comes along. */
  isTaken = (key: string): boolean => this.#along.has(key);

  move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    if (!this.taken || !this.#from) return;
    if (!this.at && Math.hypot(x - this.#from.x, y - this.#from.y) < SLOP) return;
    if (!this.at) {
      const own = this.#like.find(({ dataset }) => dataset['place'] === this.taken?.place.key);
      this.#along = new Set(own ? withHanging(own).map(({ dataset }) => dataset['place']!) : []);
    }
    this.at = { x, y };
    this.#look();
    this.#frame ||= requestAnimationFrame(this.#scroll);
  };

  /** Finds where it would stand. */
  #look(): void {
    const { taken, at } = this;
    if (!taken || !at) return;
    const others = this.#like.filter(({ dataset }) => dataset['place'] !== taken.place.key);
    const next = others.find((one) => {
      const { top, bottom } = boundsOf(one);
      return at.y < (top + bottom) / 2;
    });
    const own = this.#like.findIndex(({ dataset }) => dataset['place'] === taken.place.key);
    const nearest = next ?? others.at(-1);
    this.#before = next?.dataset['place'];
    if (!nearest || this.#like[own + 1] === next) {
      this.landing = undefined;
      return;
    }
    const { left, width, top, bottom } = boundsOf(nearest);
    this.landing = { x: left, width, y: next ? top : bottom };
  }

  /** Moves a long sheet along, where it is held near its edge. */
  readonly #scroll = (): void => {
    this.#frame = 0;
    const pane = this.#root()?.closest('.pane');
    if (!this.at || !pane) return;
    const { top, bottom } = pane.getBoundingClientRect();
    const by = this.at.y < top + EDGE ? -STEP : this.at.y > bottom - EDGE ? STEP : 0;
    if (by === 0) return;
    pane.scrollBy(0, by);
    this.#look();
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  /** Lets go of it where it is. */
  drop = (): void => {
    const { taken, landing } = this;
    const before = this.#before;
    this.end();
    if (taken && landing) this.#drop(taken.line, taken.place, before);
  };

  /** It stays where it stood. */
  end = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.taken = this.at = this.landing = this.#from = this.#before = undefined;
    this.#like = [];
    this.#along = new Set();
  };
}

/** The element of a line, and of all that hangs on it: these follow. */
function withHanging(first: HTMLElement): readonly HTMLElement[] {
  const found = [first];
  const keys = new Set([first.dataset['place']]);
  for (let next = first.nextElementSibling; next instanceof HTMLElement; next = next.nextElementSibling) {
    if (next.dataset['on'] === undefined || !keys.has(next.dataset['on'])) break;
    keys.add(next.dataset['place']);
    found.push(next);
  }
  return found;
}

/** Where something stands with all that hangs on it, px of the window. */
function boundsOf(one: HTMLElement) {
  const { left, width, top } = one.getBoundingClientRect();
  return { left, width, top, bottom: withHanging(one).at(-1)!.getBoundingClientRect().bottom };
}
