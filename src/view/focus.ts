/** Gives the focus to the map, where what had it is gone. */
export function focusMap(): void {
  document.querySelector<HTMLElement>('[role=application]')?.focus({ preventScroll: true });
}

/** For what comes and goes with its controls: when it goes and took the focus along, the map gets it. */
export const focusMapAfter =
  (element: HTMLElement): (() => void) =>
  () => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || element.contains(activeElement))
      focusMap();
  };
