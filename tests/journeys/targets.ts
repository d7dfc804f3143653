import type { Page } from 'playwright';

/** Every control on a page that is narrower or lower than 24 px (WCAG 2.2, 2.5.8), with its size. Cards grow and shrink with the map, and are left out. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], select, input, textarea, summary, [role=treeitem]')]
      .filter((control) => control.checkVisibility() && !control.closest('.cards'))
      .map((control) => [control, control.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
      // What stands in a label that is large enough may be smaller.
      .filter(([control]) => (control.closest('label')?.getBoundingClientRect().height ?? 0) < 24)
      .map(
        ([control, { width, height }]) =>
          `${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 90)}`,
      ),
  );
}
