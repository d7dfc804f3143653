import type { Reading } from '../../workspace/reading.svelte.ts';

/** The keys of the map while it has the focus. Walking follows the tree as it is drawn. */
export function mapKeys(reading: Reading, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const verb = verbs[event.key];
  if (!verb) return;
  verb(reading);
  event.preventDefault();
}

const verbs: Readonly<Record<string, (reading: Reading) => void>> = {
  ArrowDown: (reading) => reading.walk('down'),
  ArrowUp: (reading) => reading.walk('up'),
  ArrowLeft: (reading) => reading.walk('before'),
  ArrowRight: (reading) => reading.walk('after'),
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
