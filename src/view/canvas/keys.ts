import type { Direction } from '../../layout/index.ts';
import type { Reading } from '../../workspace/reading.svelte.ts';

/** The keys of the map while it has the focus. Walking follows the tree as it is drawn. */
export function mapKeys(reading: Reading, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const verb = walking[reading.direction][event.key] ?? verbs[event.key];
  if (!verb) return;
  verb(reading);
  event.preventDefault();
}

/** The arrows point where the cards stand: what lies under a card is below it, or to its right. */
const walking: Readonly<Record<Direction, Readonly<Record<string, (reading: Reading) => void>>>> = {
  down: {
    ArrowDown: (reading) => reading.walk('down'),
    ArrowUp: (reading) => reading.walk('up'),
    ArrowLeft: (reading) => reading.walk('before'),
    ArrowRight: (reading) => reading.walk('after'),
  },
  right: {
    ArrowRight: (reading) => reading.walk('down'),
    ArrowLeft: (reading) => reading.walk('up'),
    ArrowUp: (reading) => reading.walk('before'),
    ArrowDown: (reading) => reading.walk('after'),
  },
};

const verbs: Readonly<Record<string, (reading: Reading) => void>> = {
  Home: (reading) => reading.walk('root'),
  Enter: (reading) => reading.openOrClose(),
  ' ': (reading) => reading.openOrClose(),
  Escape: (reading) => reading.select(undefined),
  '+': (reading) => reading.zoom(1.25),
  '=': (reading) => reading.zoom(1.25),
  '-': (reading) => reading.zoom(0.8),
  '0': (reading) => reading.fit(),
  '.': (reading) => reading.zoomToSelection(),
  c: (reading) => reading.setCriticsShown(!reading.criticsShown),
};
