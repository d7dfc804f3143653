/** Moves the focus among the stops of a text with the arrow keys, Home and End. Up and down are the same as before and after: it is one line of reading. */
export function stopKeys(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-passages]')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const rightToLeft = getComputedStyle(stops[at]!).direction === 'rtl';
  const next = goesTo[rightToLeft ? (mirrored[event.key] ?? event.key) : event.key]?.(at, stops.length);
  if (next === undefined) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, next))]!.focus();
}

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

const goesTo: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};
