import { mannerWords } from '../words/index.ts';
import { toneOf, type Colours } from './palette.ts';
import type { Point, SceneJunction, SceneRoute } from './scene.ts';
import { labelFont } from './type.ts';
import { fontOf, n } from './xml.ts';

/** A line of a step as SVG, with its arrow or bar. */
export function drawnLine(
  { manner, end, across, points }: Pick<SceneRoute, 'manner' | 'end' | 'across' | 'points'>,
  colours: Colours,
  /** Of a step that doesn't carry. */
  idle = false,
): string {
  const colour = colours[toneOf[manner]];
  const width = across || idle ? 1.25 : toneOf[manner] === 'but' ? 2.25 : 1.75;
  const dash =
    manner === 'undercut' || manner === 'backing'
      ? ' stroke-dasharray="5 4"'
      : manner === 'same'
        ? ' stroke-dasharray="2 3"'
        : '';
  const faint = across ? ' opacity="0.4"' : idle ? ' opacity="0.55"' : '';
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
  return `<g${faint} fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"><path d="${path}"${dash}/>${ending(end, points, colour)}</g>`;
}

/** An arrow's head or a bar at the end of a line, turned as the line arrives. */
function ending(end: SceneRoute['end'], points: readonly Point[], colour: string): string {
  if (end === 'plain') return '';
  const [before, at] = [points[points.length - 2]!, points[points.length - 1]!];
  const length = Math.hypot(at.x - before.x, at.y - before.y) || 1;
  const [ux, uy] = [(at.x - before.x) / length, (at.y - before.y) / length];
  const place = (along: number, aside: number) =>
    `${n(at.x - ux * along - uy * aside)} ${n(at.y - uy * along + ux * aside)}`;
  if (end === 'bar') return `<path d="M${place(1, -6)}L${place(1, 6)}" stroke-width="3"/>`;
  return `<path d="M${place(0, 0)}L${place(9, -5)}L${place(9, 5)}Z" fill="${colour}" stroke="none"/>`;
}

/** A step's junction as SVG: a pill with its word, across the tree a small circle. */
export function drawnJunction(
  { x, y, width, height, manner, across }: Omit<SceneJunction, 'id'>,
  colours: Colours,
): string {
  const tone = toneOf[manner];
  const ground = tone === 'neutral' ? colours.surface : colours[`${tone}-ground`];
  if (across)
    return `<circle cx="${n(x)}" cy="${n(y)}" r="4.5" fill="${ground}" stroke="${colours[tone]}" opacity="0.75"/>`;
  return (
    `<rect x="${n(x - width / 2)}" y="${n(y - height / 2)}" width="${n(width)}" height="${n(height)}" rx="5" fill="${ground}" stroke="${colours[tone]}"/>` +
    `<text x="${n(x)}" y="${n(y + 4)}" text-anchor="middle" fill="${colours[tone]}" ${fontOf(labelFont)}>${mannerWords[manner]}</text>`
  );
}
