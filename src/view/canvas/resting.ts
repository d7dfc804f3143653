import type { Core } from 'cytoscape';

/** What Cytoscape's renderer keeps of its loop; not part of its documented interface. */
interface Loop {
  destroyed?: boolean;
  /** Whatever changes starts the loop where it hasn't started. */
  renderLoopStarted?: boolean;
}

/** How long the loop goes on after the last change, ms: it sharpens what it drew in a few frames more. */
const LINGER = 400;

/**
 * Cytoscape asks for every frame, sixty times a second, whether or not there is anything to draw, and the browser composes the page each
 * time. This lets it rest: call `wake` before anything changes, and `end` before it is taken down. Where its inside is not what is expected, it
 * is left as it is.
 */
export function resting(core: Core): { readonly wake: () => void; readonly end: () => void } {
  const loop = (core as unknown as { renderer: () => Loop }).renderer();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let stopping: number | undefined;

  function stop(): void {
    if (loop.renderLoopStarted !== true) return;
    // The loop ends in the next frame where it finds the renderer destroyed; after it, this makes it whole again.
    loop.destroyed = true;
    stopping = requestAnimationFrame(() => {
      stopping = undefined;
      loop.destroyed = loop.renderLoopStarted = false;
    });
  }
  function end(): void {
    clearTimeout(rest);
    if (stopping === undefined) return;
    cancelAnimationFrame(stopping);
    stopping = undefined;
    loop.destroyed = false;
  }
  function wake(): void {
    end();
    rest = setTimeout(stop, LINGER);
  }
  wake();
  return { wake, end };
}
