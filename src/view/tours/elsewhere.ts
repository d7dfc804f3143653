/** What lies over the map, and has its own use for Esc and for turning pages. */
const over = 'dialog[open], :popover-open';
/** What is typed or chosen in. */
const fields = 'input, textarea, select, [contenteditable]';

/** Whether a key that is pressed at an element is not the tour's: something lies open over the map, or the element has its own use for it. */
export const isElsewhere = (at: Element): boolean =>
  at.closest(fields) !== null || at.ownerDocument.querySelector(over) !== null;
