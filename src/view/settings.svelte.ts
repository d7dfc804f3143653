import type { Direction } from '../layout/index.ts';

/** Which panes a reader keeps open, and which way the map grows. Remembered in the browser, never in the map. */
interface Kept {
  readonly direction: Direction;
  readonly left: 'text' | 'outline' | 'none';
  readonly details: boolean;
}

const KEY = 'counterclaim.settings';
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
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // Storage may be full or forbidden; the setting then lasts as long as the page.
    }
  };
}

function remembered(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
    return {
      direction: kept.direction === 'right' ? 'right' : first.direction,
      left: kept.left === 'outline' || kept.left === 'none' ? kept.left : first.left,
      details: kept.details !== false,
    };
  } catch {
    return first;
  }
}

export const settings = new Settings();
