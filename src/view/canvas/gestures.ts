import type { Attachment } from 'svelte/attachments';
import type { Point } from '../../picture/index.ts';

/** What gestures ask for. Distances are px of the screen; points are measured from the middle of the element. */
export interface Gestures {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, about: Point) => void;
}

const SLOP = 4;

/**
 * Drag and two-finger drag pan, pinch and wheel zoom. A track pad's scrolling pans, as everywhere; a mouse wheel, told by its large even
 * steps, and a scroll with Ctrl or Cmd zoom. A drag that began on a card does not click it.
 */
export const gestures = ({ pan, zoom }: Gestures): Attachment<HTMLElement> =>
  function attach(element) {
    const pointers = new Map<number, Point>();
    let moved = 0;
    const fromMiddle = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
      const box = element.getBoundingClientRect();
      return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
    };

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('[data-still]')) return;
      if (pointers.size === 0) moved = 0;
      pointers.set(event.pointerId, fromMiddle(event));
    };
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = fromMiddle(event);
      const [dx, dy] = [now.x - before.x, now.y - before.y];
      moved += Math.hypot(dx, dy);
      if (moved > SLOP && !element.hasPointerCapture(event.pointerId))
        element.setPointerCapture(event.pointerId);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        const apart = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
        pan(dx / 2, dy / 2);
        zoom(apart(now) / apart(before), middle);
      } else if (moved > SLOP) pan(dx, dy);
      pointers.set(event.pointerId, now);
    };
    const onUp = (event: PointerEvent) => void pointers.delete(event.pointerId);
    const onClick = (event: MouseEvent) => {
      if (moved > SLOP) event.stopPropagation();
      moved = 0;
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      const mouse =
        event.deltaMode !== 0 ||
        (event.deltaX === 0 && Math.abs(event.deltaY) >= 100 && Number.isInteger(event.deltaY));
      if (event.ctrlKey || event.metaKey || (mouse && !event.shiftKey)) {
        const strength = event.ctrlKey && !mouse ? 0.01 : 0.0016;
        zoom(Math.exp(-Math.max(-240, Math.min(240, dy)) * strength), fromMiddle(event));
      } else if (event.shiftKey && dx === 0) pan(-dy, 0);
      else pan(-dx, -dy);
    };

    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('click', onClick, { capture: true });
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('click', onClick, { capture: true });
      element.removeEventListener('wheel', onWheel);
    };
  };
