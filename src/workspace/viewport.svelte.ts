import type { Bounds } from '../layout/index.ts';
import type { Point } from '../picture/index.ts';
import {
  centring,
  fitting,
  panned,
  readableZoom,
  showing,
  usualZoom,
  zoomed,
  type Camera,
  type Size,
} from './camera.ts';

/** How large a card that was gone to is read, of the usual zoom. */
const READING_SIZE = 0.9;

/** The window on the drawing: how large it is, and where one looks. */
export class Viewport {
  #camera = $state.raw<Camera>({ x: 0, y: 0, zoom: 1 });
  #window = $state.raw<Size>({ width: 0, height: 0 });

  get camera() {
    return this.#camera;
  }
  /** px of the screen; 0 × 0 until it has been measured. */
  get window() {
    return this.#window;
  }

  look = (camera: Camera): void => {
    this.#camera = camera;
  };

  /** The drawing moved under the window by as much: what was seen stays where it was on the screen. */
  carry = (dx: number, dy: number): void => {
    this.#camera = { ...this.#camera, x: this.#camera.x + dx, y: this.#camera.y + dy };
  };

  /** The window was given a size; what it showed stays at its left upper corner. */
  resize = (size: Size): void => {
    const before = this.#window;
    this.#window = size;
    if (before.width > 0) this.pan((before.width - size.width) / 2, (before.height - size.height) / 2);
  };

  /** Moves what is seen by px of the screen. */
  pan = (dx: number, dy: number): void => {
    this.#camera = panned(this.#camera, dx, dy);
  };

  /** Zooms about a point of the screen, given from the window's middle. */
  zoom = (factor: number, about: Point = { x: 0, y: 0 }): void => {
    this.#camera = zoomed(this.#camera, factor, about);
  };

  /** Shows a rectangle of the drawing whole. */
  fit = (box: Bounds): void => {
    this.#camera = fitting(box, this.#window);
  };

  /** Moves as little as needed to where a rectangle is seen. */
  show = (box: Bounds): void => {
    this.#camera = showing(this.#camera, box, this.#window);
  };

  /** The same, near enough to read it. */
  showReadably = (box: Bounds): void => {
    if (this.#camera.zoom < readableZoom(this.#window))
      this.#camera = { ...this.#camera, zoom: this.#readingZoom };
    this.show(box);
  };

  /** Puts a rectangle in the middle, with the first of some larger ones that can be read around it. */
  centre = (own: Bounds, larger: readonly Bounds[]): void => {
    this.#camera = centring(this.#camera, own, larger, this.#window);
  };

  /** Puts a rectangle in the middle, at reading size or nearer. */
  approach = ({ x, y, width, height }: Bounds): void => {
    const zoom = Math.max(this.#camera.zoom, this.#readingZoom);
    this.#camera = { x: x + width / 2, y: y + height / 2, zoom };
  };

  get #readingZoom() {
    return READING_SIZE * usualZoom(this.#window);
  }

  /** Where a rectangle's middle is on the screen, from the window's middle; undefined where that is not seen. */
  pointOf = (box: Bounds): Point | undefined => {
    const { x, y, zoom } = this.#camera;
    const at = { x: (box.x + box.width / 2 - x) * zoom, y: (box.y + box.height / 2 - y) * zoom };
    const isSeen = Math.abs(at.x) < this.#window.width / 2 && Math.abs(at.y) < this.#window.height / 2;
    return isSeen ? at : undefined;
  };
}
