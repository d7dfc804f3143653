import type { Camera, Size } from '../../workspace/camera.ts';

// What is drawn is moved as one picture while the camera moves, which spares the browser painting it in each frame; at rest it is drawn afresh,
// sharp.

/** A camera that has not moved for so long is at rest, ms. */
const REST = 150;
/** A picture of the lines is stretched or shrunk by no more than this. */
const MOST_STRETCHED = 2;
/** The lines are drawn so far beyond the window on each side, as a part of its size: what comes in sight is there already. */
export const BEYOND = 0.1;

/** Keeps an element as one picture until it has been left alone for a while, and then does something. */
function kept(
  element: HTMLElement,
  atRest: () => void,
): { readonly move: () => void; readonly stop: () => void } {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(rest);
    element.style.removeProperty('will-change');
  };
  const move = () => {
    clearTimeout(rest);
    element.style.willChange = 'transform';
    rest = setTimeout(() => {
      stop();
      atRest();
    }, REST);
  };
  return { move, stop };
}

/** For the cards, which are moved by their own style. Call it with every camera. */
export function glidingCards(cards: HTMLElement): (camera: Camera) => void {
  let last: Camera | undefined;
  const { move } = kept(cards, () => {});
  return (camera) => {
    if (last !== undefined && last !== camera) move();
    last = camera;
  };
}

/**
 * For the lines, drawn by `draw` in an element that reaches `BEYOND` the window. Call it with every camera: draws anew at rest, and when the
 * picture would end in sight or be too blurred.
 */
export function glidingLines(
  lines: HTMLElement,
  draw: (camera: Camera, drawing: Size) => void,
): { readonly look: (camera: Camera, window: Size) => void; readonly stop: () => void } {
  let drawn: { readonly camera: Camera; readonly window: Size } | undefined;
  let latest: typeof drawn;
  const anew = () => {
    const { camera, window } = latest!;
    drawn = latest;
    stop();
    lines.style.removeProperty('transform');
    const whole = 1 + 2 * BEYOND;
    draw(camera, { ...window, width: window.width * whole, height: window.height * whole });
  };
  const { move, stop } = kept(lines, anew);

  function look(camera: Camera, window: Size): void {
    latest = { camera, window };
    if (!drawn || window !== drawn.window) return anew();
    const scale = camera.zoom / drawn.camera.zoom;
    const x = (drawn.camera.x - camera.x) * camera.zoom;
    const y = (drawn.camera.y - camera.y) * camera.zoom;
    const reaches = (off: number, extent: number) =>
      Math.abs(off) + extent / 2 <= (0.5 + BEYOND) * extent * scale;
    const isBlurred = Math.abs(Math.log(scale)) > Math.log(MOST_STRETCHED);
    if (isBlurred || !reaches(x, window.width) || !reaches(y, window.height)) return anew();
    if (scale === 1 && x === 0 && y === 0) {
      lines.style.removeProperty('transform');
      return stop();
    }
    lines.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    move();
  }
  return { look, stop };
}
