/** Gives the focus to the map, where what had it is gone. */
export function focusMap(): void {
  document.querySelector<HTMLElement>('[role=application]')?.focus({ preventScroll: true });
}

/** Gives the focus back to what had it, or to the map where that is gone. */
export function focusAgain(opener: Element | null | undefined): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  if (isThere) opener.focus();
  else focusMap();
}

/** For a field that comes to be written in: it has the focus, at the end of its words. */
export function focusEnd(field: HTMLTextAreaElement): void {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** Gives the focus to the line of the outline that Tab comes to, once it stands as it will. */
export function focusOutline(): void {
  setTimeout(() => document.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus());
}

/** For what comes and goes with its controls: when it goes and took the focus along, the map gets it. */
export const focusMapAfter =
  (element: HTMLElement): (() => void) =>
  () => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || element.contains(activeElement))
      focusMap();
  };
