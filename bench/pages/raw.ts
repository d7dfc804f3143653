import { coloursOf, families, toneOf, type SceneCard } from '../../src/picture/index.ts';
import { gestures } from '../../src/view/canvas/gestures.ts';
import { present, type GivenScene } from './peer.ts';

const colours = coloursOf.light;

/**
 * The limit: cards and lines on one plain canvas, drawn anew in every frame, as plainly as their size allows. It visits everything and draws
 * what is seen.
 */
await present((stage) => {
  const canvas = stage.appendChild(document.createElement('canvas'));
  const { clientWidth: width, clientHeight: height } = stage;
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { alpha: false })!;
  let scene: GivenScene | undefined;
  let camera = { x: 0, y: 0, zoom: 1 };
  let selected: SceneCard | undefined;
  let frame = 0;

  const wantFrame = () => (frame ||= requestAnimationFrame(draw));
  function draw(): void {
    frame = 0;
    if (!scene) return;
    const { x, y, zoom } = camera;
    const [left, top] = [x - width / 2 / zoom, y - height / 2 / zoom];
    const [right, bottom] = [left + width / zoom, top + height / zoom];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = colours.ground;
    context.fillRect(0, 0, width, height);
    context.setTransform(zoom, 0, 0, zoom, -left * zoom, -top * zoom);
    context.lineWidth = Math.max(1.5, 1 / zoom);
    for (const tone of ['neutral', 'because', 'but'] as const) {
      context.strokeStyle = colours[tone];
      context.beginPath();
      for (const { points, manner } of scene.routes) {
        if (toneOf[manner] !== tone) continue;
        const [a, b] = [points[0]!, points[points.length - 1]!];
        if (Math.max(a.x, b.x) < left - 2000 || Math.min(a.x, b.x) > right + 2000) continue;
        if (Math.max(a.y, b.y) < top - 2000 || Math.min(a.y, b.y) > bottom + 2000) continue;
        context.moveTo(a.x, a.y);
        for (let nth = 1; nth < points.length; nth += 1) context.lineTo(points[nth]!.x, points[nth]!.y);
      }
      context.stroke();
    }
    context.strokeStyle = colours['line-strong'];
    context.lineWidth = 1 / zoom;
    context.textBaseline = 'top';
    for (const card of scene.cards) {
      if (card.x > right || card.x + card.width < left || card.y > bottom || card.y + card.height < top)
        continue;
      context.fillStyle = card === selected ? colours.mark : colours.surface;
      context.fillRect(card.x, card.y, card.width, card.height);
      if (card.height * zoom < 3) continue;
      context.strokeRect(card.x, card.y, card.width, card.height);
      context.fillStyle = colours.ink;
      if (zoom >= 0.4) {
        context.font = `15.5px ${families.reading}`;
        card.lines.forEach((line, nth) => context.fillText(line, card.x + 14, card.y + 32 + nth * 21));
      } else {
        context.globalAlpha = 0.3;
        for (let nth = 0; nth < card.lines.length; nth += 1)
          context.fillRect(card.x + 14, card.y + 32 + nth * 21, card.width - 28, 9);
        context.globalAlpha = 1;
      }
    }
  }

  gestures({
    pan: (dx, dy) => {
      camera = { ...camera, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom };
      wantFrame();
    },
    zoom: (factor, about) => {
      const zoom = Math.max(0.02, Math.min(2.5, camera.zoom * factor));
      const { x, y } = camera;
      camera = {
        x: x + about.x / camera.zoom - about.x / zoom,
        y: y + about.y / camera.zoom - about.y / zoom,
        zoom,
      };
      wantFrame();
    },
  })(stage);
  stage.addEventListener('click', ({ clientX, clientY }) => {
    const x = camera.x + (clientX - width / 2) / camera.zoom;
    const y = camera.y + (clientY - height / 2) / camera.zoom;
    selected = scene?.cards.find(
      (card) => x >= card.x && x <= card.x + card.width && y >= card.y && y <= card.y + card.height,
    );
    wantFrame();
  });
  return {
    show(next) {
      scene = next;
      wantFrame();
    },
    look(x, y, zoom) {
      camera = { x, y, zoom };
      wantFrame();
    },
  };
});
