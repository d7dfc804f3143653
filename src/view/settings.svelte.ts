import type { Direction } from '../layout/index.ts';
import { keep, kept } from './kept.ts';

/** Which panes a reader keeps open, and which way the map grows. Remembered in the browser, never in the map. */
interface Kept {
  readonly direction: Direction;
  readonly left: 'text' | 'outline' | 'problems' | 'none';
  readonly details: boolean;
}

const KEY = 'counterclaim.settings';
const panes = ['text', 'outline', 'problems', 'none'] as const;
const first: Kept = { direction: 'down', left: 'text', details: true };

class Settings {
  #kept = $state.raw<Kept>(remembered());

  get direction() {
    return this.#kept.direction;
  }
  /** What the left pane shows. */
  get left() {
    return this.#kept.left;
  }
  /** Whether details are shown once something is selected. */
  get details() {
    return this.#kept.details;
  }

  change = (change: Partial<Kept>): void => {
    this.#kept = { ...this.#kept, ...change };
    keep(KEY, JSON.stringify(this.#kept));
  };
}

function remembered(): Kept {
  try {
    const last = JSON.parse(kept(KEY) ?? '{}') as Partial<Kept>;
    return {
      direction: last.direction === 'right' ? 'right' : first.direction,
      left: panes.find((pane) => pane === last.left) ?? first.left,
      details: last.details !== false,
    };
  } catch {
    return first;
  }
}

export const settings = new Settings();
