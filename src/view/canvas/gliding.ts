import type { Camera } from '../../workspace/camera.ts';

/** A camera that has not moved for so long is at rest, ms. */
const REST = 150;

/**
 * Moves the cards as one picture while the camera moves, which spares the browser painting each of their words in each frame; at rest they are
 * painted afresh, sharp. Call it with every camera.
 */
export function glidingCards(cards: HTMLElement): (camera: Camera) => void {
  let last: Camera | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  return (camera) => {
    const isFirst = last === undefined;
    last = camera;
    if (isFirst) return;
    clearTimeout(rest);
    cards.style.willChange = 'transform';
    rest = setTimeout(() => cards.style.removeProperty('will-change'), REST);
  };
}
