import type { Bounds } from '../../layout/index.ts';
import type { Colours, Scene } from '../../picture/index.ts';
import { seen, type Camera, type Size } from '../../workspace/camera.ts';
import { paintRegion } from './overviewPaint.ts';
import type { Stands } from './overviewStanding.ts';
import { isPainted, keepOnly, paintTile, placesFor, putTiles, sheetOf, type Sheet } from './overviewTiles.ts';

/** What is to be seen from afar. */
export interface FarView {
  readonly scene: Scene;
  readonly colours: Colours;
  readonly camera: Camera;
  readonly window: Size;
  readonly ratio: number;
  /** How all stands, where the map is weighed. */
  readonly stands?: Stands | undefined;
}

/** Paints scenes from afar at a cost that does not grow with them. */
export interface FarPainter {
  /**
   * Paints what there is on a context in px of the device. Nothing to say if that is all, and sharp; else after how many ms it wants to be
   * asked again: 0 is the next frame.
   */
  readonly paint: (context: CanvasRenderingContext2D, view: FarView) => number | undefined;
  /** Forgets everything. */
  readonly rest: () => void;
}

/** A scene of no more cards than this is painted afresh each time: that is as cheap as keeping pictures of it, and always sharp. */
const FEW = 300;
/** How long a frame paints tiles, ms; longer while there is nothing to show yet. */
const BUDGET = 6;
const FIRST_BUDGET = 24;
/** A zoom that has not changed for so long is the one to be sharp at, ms. */
const SETTLED = 90;
/** While zooming, a picture is stretched or shrunk by no more than this. */
const MOST_STRETCHED = 4;
/** Length of the longer side of the small picture of everything, px of the device. */
const SMALL = 1024;

/** Whether a picture at one scale is sharp at another: zooming there and back does not quite come back to the same number. */
const isSame = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-6;

/**
 * Keeps the scene as tiles, painted a few at a time in each frame: those that are seen, at the zoom that was settled on, then those around
 * them. While they are painted, the picture before is shown, moved and stretched, and under it a small one of everything. A picture of
 * another scene stays whole until the new one is there.
 */
export function farPainter(): FarPainter {
  /** What is shown, what is being painted to take its place, and the small picture of everything. */
  let shown: Sheet | undefined;
  let coming: Sheet | undefined;
  let small: Sheet | undefined;
  let zoomedAt = -Infinity;
  let lastZoom: number | undefined;
  let spare: HTMLCanvasElement[] = [];

  const isOf = (sheet: Sheet | undefined, { scene, colours, ratio, stands }: FarView): sheet is Sheet =>
    sheet !== undefined &&
    sheet.scene === scene &&
    sheet.colours === colours &&
    sheet.ratio === ratio &&
    sheet.stands === stands;
  const retire = (sheet: Sheet | undefined) => {
    if (sheet) spare.push(...keepOnly(sheet, []));
  };

  /** Decides what is painted. True if the zoom is at rest. */
  function choose(view: FarView, now: number): boolean {
    const { camera, ratio } = view;
    const scale = camera.zoom * ratio;
    if (lastZoom !== undefined && lastZoom !== camera.zoom) zoomedAt = now;
    lastZoom = camera.zoom;
    const settled = now - zoomedAt >= SETTLED;
    const serves = (sheet: Sheet | undefined) =>
      isOf(sheet, view) &&
      (settled
        ? isSame(sheet.scale, scale)
        : Math.abs(Math.log(scale / sheet.scale)) < Math.log(MOST_STRETCHED));
    if (serves(shown)) {
      retire(coming);
      coming = undefined;
    } else if (!serves(coming)) {
      retire(coming);
      coming = sheetOf({ ...view, scale });
    }
    return settled;
  }

  /** Paints missing tiles until the time is up. True if none is missing. */
  function fill(sheet: Sheet, region: Bounds, ring: number, until: number): boolean {
    for (const place of placesFor(sheet, region, ring)) {
      if (isPainted(sheet, place)) continue;
      if (performance.now() >= until) return false;
      paintTile(sheet, place, spare.pop());
    }
    return true;
  }

  function paint(context: CanvasRenderingContext2D, view: FarView): number | undefined {
    const { scene, camera, window, ratio } = view;
    const region = seen(camera, window);
    const scale = camera.zoom * ratio;
    const origin = { x: -region.x * scale, y: -region.y * scale, scale };
    if (scene.cards.size <= FEW) {
      rest();
      context.setTransform(scale, 0, 0, scale, origin.x, origin.y);
      paintRegion(context, scene, region, { colours: view.colours, zoom: camera.zoom, stands: view.stands });
      context.setTransform(1, 0, 0, 1, 0, 0);
      return undefined;
    }

    const begun = performance.now();
    const settled = choose(view, begun);
    const until = begun + (shown ? BUDGET : FIRST_BUDGET);
    const working = coming ?? shown!;
    // In the middle of a zoom a picture that is to be painted anew is not completed: where it ends, the small one is seen.
    let whole = (settled || working === coming) && fill(working, region, 0, until);
    if (coming && (whole || !shown)) {
      // A picture that is complete takes over; while there was none, an incomplete one does too.
      retire(shown);
      shown = coming;
      coming = undefined;
    }
    const isCurrent = isOf(shown, view);
    if (isCurrent && !isOf(small, view)) {
      retire(small);
      small = sheetOf({ ...view, scale: SMALL / Math.max(scene.bounds.width, scene.bounds.height, SMALL) });
    }

    const places = placesFor(shown!, region);
    const under =
      small && isOf(small, { ...view, scene: shown!.scene, colours: shown!.colours, stands: shown!.stands });
    context.imageSmoothingEnabled = true;
    // Stretching a picture over the screen is dear: the one underneath is put there only where it is seen.
    if (under && !(isCurrent && places.every((place) => isPainted(shown!, place))))
      putTiles(context, small!, placesFor(small!, region), origin);
    putTiles(context, shown!, places, origin);
    if (coming && isCurrent) putTiles(context, coming, placesFor(coming, region), origin);

    if (whole && isCurrent) {
      whole = fill(small!, scene.bounds, 0, until) && fill(shown!, region, 1, until);
      spare = keepOnly(shown!, placesFor(shown!, region, 2))
        .concat(spare)
        .slice(0, 12);
    }
    if (whole && isCurrent && isSame(shown!.scale, scale)) return undefined;
    // In the middle of a zoom there is nothing to do until it moves on, or has come to rest.
    return settled || working === coming || !isCurrent ? 0 : zoomedAt + SETTLED - begun;
  }

  function rest(): void {
    shown = coming = small = lastZoom = undefined;
    spare = [];
  }

  return { paint, rest };
}
