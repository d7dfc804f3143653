import type { Bounds } from '../layout/index.ts';
import type { Point } from '../picture/index.ts';

/** Where one looks: the point of the drawing in the middle of the window, and how large a px of the drawing is on the screen. */
export interface Camera extends Point {
  readonly zoom: number;
}

/** The window's size, px of the screen. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** How large its reader has all text, as a multiple of what is usual; 1 where it isn't known. */
  readonly text?: number;
}

/** Below this zoom a card's text would be smaller than 10 px. */
const SMALLEST_READABLE = 0.65;
export const NEAREST = 4;
/** As far as one zooms out; all of a larger map is shown from farther away. */
export const FARTHEST = 0.02;
/** Nothing is shown smaller. */
const LEAST = 1e-3;

/** The zoom at which a card's text is as large as other text; and the least at which it is still to be read. */
export const usualZoom = ({ text = 1 }: Size) => text;
export const readableZoom = (window: Size) => SMALLEST_READABLE * usualZoom(window);

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** The rectangle of the drawing that is seen. */
export const seen = ({ x, y, zoom }: Camera, { width, height }: Size): Bounds => ({
  x: x - width / 2 / zoom,
  y: y - height / 2 / zoom,
  width: width / zoom,
  height: height / zoom,
});

/** Moved by a distance on the screen: what lay under the finger stays under it. */
export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.zoom,
  y: camera.y - dy / camera.zoom,
});

/** Zoomed by a factor about a point of the screen, given from the window's middle, which stays where it is. */
export function zoomed(camera: Camera, factor: number, about: Point = { x: 0, y: 0 }): Camera {
  const zoom = clamp(camera.zoom * factor, Math.min(FARTHEST, camera.zoom), NEAREST);
  return {
    x: camera.x + about.x / camera.zoom - about.x / zoom,
    y: camera.y + about.y / camera.zoom - about.y / zoom,
    zoom,
  };
}

/** The camera that shows a rectangle whole with a margin, no nearer than `nearest`. */
export function fitting(box: Bounds, window: Size, nearest = usualZoom(window), margin = 28): Camera {
  const zoom = Math.min(
    (window.width - 2 * margin) / Math.max(1, box.width),
    (window.height - 2 * margin) / Math.max(1, box.height),
  );
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, zoom: clamp(zoom, LEAST, nearest) };
}

/** Kept free at the window’s foot, where the map’s controls lie, px of the screen where text is as large as usual. */
const FOOT = 96;

/** The camera moved as little as needed to show a rectangle, clear of the controls; one that is too large is shown from its start. */
export function showing(camera: Camera, box: Bounds, window: Size, margin = 24): Camera {
  const view = seen(camera, window);
  const room = margin / camera.zoom;
  const move = (start: number, size: number, from: number, extent: number) => {
    const before = start - room - from;
    const after = start + size + room - (from + extent);
    if (before < 0 || size + 2 * room > extent) return Math.min(before, Math.max(0, before));
    return Math.max(0, Math.min(after, before));
  };
  return {
    ...camera,
    x: camera.x + move(box.x, box.width, view.x, view.width),
    y: camera.y + move(box.y, box.height, view.y, view.height - (FOOT * usualZoom(window)) / camera.zoom),
  };
}

/** The least rectangle around several. */
export function around(boxes: Iterable<Bounds>): Bounds | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far the middle of what is centred may be from the middle of the window, as a part of its size. */
const OFF_CENTRE = 0.3;

/**
 * The camera that puts a rectangle in the middle with as much around it as can be read: the first of some larger ones, from the largest, that
 * can be shown so; no nearer than it is. The rectangle itself is never near an edge.
 */
export function centring(camera: Camera, own: Bounds, larger: readonly Bounds[], window: Size): Camera {
  const least = readableZoom(window);
  const box = larger.find((one) => fitting(one, window).zoom >= least) ?? own;
  const fitted = fitting(box, window, Math.max(camera.zoom, least));
  const zoom = Math.max(fitted.zoom, least);
  const near = (at: number, middle: number, extent: number) => {
    const most = (OFF_CENTRE * extent) / zoom;
    return clamp(at, middle - most, middle + most);
  };
  return {
    x: near(fitted.x, own.x + own.width / 2, window.width),
    y: near(fitted.y, own.y + own.height / 2, window.height),
    zoom,
  };
}

/**
 * The camera for a map that opens: the thesis and its main lines, large enough to be read, from the top where they don't all fit; the
 * other roots too, where there is room.
 */
export function opening(
  thesis: Bounds,
  lines: readonly Bounds[],
  roots: readonly Bounds[],
  window: Size,
): Camera {
  const everything = around([thesis, ...lines, ...roots])!;
  const box =
    fitting(everything, window).zoom >= readableZoom(window) ? everything : around([thesis, ...lines])!;
  const zoom = Math.max(fitting(box, window).zoom, readableZoom(window));
  const margin = 28 / zoom;
  const [width, height] = [window.width / zoom, window.height / zoom];
  const least = box.x - margin + width / 2;
  const most = box.x + box.width + margin - width / 2;
  return {
    x: least >= most ? box.x + box.width / 2 : clamp(thesis.x + thesis.width / 2, least, most),
    y: Math.min(box.y + box.height / 2, box.y - margin + height / 2),
    zoom,
  };
}
