/** How many frames a line that is scrolled to may take to be there. */
const PATIENCE = 60;

/**
 * Focuses a line as soon as it can take the focus. One that was far away is first mounted, then measured unseen, then shown; what was
 * in between focused elsewhere is left alone.
 */
export function focusWhenShown(
  find: () => HTMLElement | null | undefined,
  stillWanted: () => boolean,
  frames = PATIENCE,
): void {
  const line = find();
  line?.focus({ preventScroll: true });
  if ((line && document.activeElement === line) || frames === 0) return;
  requestAnimationFrame(() => {
    if (stillWanted()) focusWhenShown(find, stillWanted, frames - 1);
  });
}
