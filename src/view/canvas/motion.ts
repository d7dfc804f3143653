import type { Scene } from '../../picture/index.ts';
import type { Camera } from '../../workspace/camera.ts';

const DURATION = 220;

/**
 * Moves cards visibly when the drawing changes: each from where it stood on the screen to where it stands now; lines fade in, new cards too.
 * Call it with every scene and camera, after the cards have their new places. Nothing moves where reduced motion is asked for.
 */
export function movingCards(cards: HTMLElement, lines: HTMLElement): (scene: Scene, camera: Camera) => void {
  let last: { readonly scene: Scene; readonly camera: Camera } | undefined;
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  return (scene, camera) => {
    const before = last;
    last = { scene, camera };
    if (!before || before.scene === scene || before.camera.zoom !== camera.zoom || still.matches) return;
    const [dx, dy] = [camera.x - before.camera.x, camera.y - before.camera.y];
    const timing = { duration: DURATION, easing: 'cubic-bezier(0.2, 0, 0, 1)' };
    let moved = false;
    for (const element of cards.querySelectorAll<HTMLElement>('.card')) {
      const id = element.dataset['id']!;
      const [from, to] = [before.scene.cards.get(id), scene.cards.get(id)];
      if (!to) continue;
      if (!from) {
        element.animate([{ opacity: 0 }, { opacity: 1 }], timing);
        moved = true;
        continue;
      }
      const [x, y] = [from.x + dx, from.y + dy];
      if (Math.abs(x - to.x) < 0.5 && Math.abs(y - to.y) < 0.5) continue;
      element.animate(
        [{ transform: `translate(${x}px, ${y}px)` }, { transform: `translate(${to.x}px, ${to.y}px)` }],
        timing,
      );
      moved = true;
    }
    if (moved) lines.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], timing);
  };
}
