import { spatialIndex, type Scene } from '../../picture/index.ts';
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
  const around = (slack: number) => ({ x: x - slack, y: y - slack, width: 2 * slack, height: 2 * slack });
  const index = spatialIndex(scene);
  const [card] = index.cards(around(0.01));
  if (card) return card.id;
  // A junction is small: a finger may miss it by a little.
  const [junction] = index.junctions(around(6 / camera.zoom));
  return junction?.id;
}
