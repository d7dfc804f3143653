import type { Scene } from '../../picture/index.ts';
import type { Camera, Size } from '../../workspace/camera.ts';

/** The card or the junction under a point of the screen, given from the map's corner; by id, or undefined. */
export function pickAt(
  scene: Scene,
  camera: Camera,
  window: Size,
  at: { readonly x: number; readonly y: number },
): string | undefined {
  const x = camera.x + (at.x - window.width / 2) / camera.zoom;
  const y = camera.y + (at.y - window.height / 2) / camera.zoom;
  for (const card of scene.cards.values()) {
    if (x >= card.x && x <= card.x + card.width && y >= card.y && y <= card.y + card.height) return card.id;
  }
  // A junction is small: a finger may miss it by a little.
  const slack = 6 / camera.zoom;
  for (const { id, x: middle, y: centre, width, height } of scene.junctions.values()) {
    if (Math.abs(x - middle) <= width / 2 + slack && Math.abs(y - centre) <= height / 2 + slack) return id;
  }
  return undefined;
}
