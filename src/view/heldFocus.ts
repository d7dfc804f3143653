import { tick } from 'svelte';

const FOCUSABLE = 'summary, button:not(:disabled), input:not(:disabled), select, [tabindex="0"]';

/**
 * An attachment that keeps the focus in a pane: where what has it goes away (a line that was taken out, a button that has done its work), what stands nearest to where it was
 * takes it over.
 */
export function heldFocus(pane: HTMLElement): () => void {
  /** What has the focus, and all that it lies in. */
  let around: readonly Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    const within: Element[] = [];
    for (let at = target as Element | null; at && at !== pane; at = at.parentElement) within.push(at);
    around = [...within, pane];
  };
  const forget = ({ relatedTarget, target }: FocusEvent) => {
    if (relatedTarget) around = [];
    // What is taken away loses the focus before it is gone.
    else
      setTimeout(() => {
        if (target === around[0] && around[0]?.isConnected) around = [];
      });
  };
  const watch = new MutationObserver(() => {
    const [own] = around;
    if (!own || own.isConnected || document.activeElement !== document.body) return;
    const left = around.find((one) => one.isConnected);
    around = [];
    void tick().then(() => left?.querySelector<HTMLElement>(FOCUSABLE)?.focus());
  });
  pane.addEventListener('focusin', remember);
  pane.addEventListener('focusout', forget);
  watch.observe(pane, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    pane.removeEventListener('focusin', remember);
    pane.removeEventListener('focusout', forget);
  };
}
