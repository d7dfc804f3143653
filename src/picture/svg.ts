import type { LayerRole } from '../model/index.ts';
import { mannerWords, roleWords, layerWords } from '../words/index.ts';
import { glyphs } from './glyphs.ts';
import { coloursOf, groundOf, toneOf, type Colours, type Theme } from './palette.ts';
import type { Point, Scene, SceneCard, SceneJunction, SceneRoute } from './scene.ts';
import { card as sizes, families, labelFont, rootFont, textFont } from './type.ts';

/**
 * A scene as a self-contained SVG document: text as text, fonts named, nothing that needs a browser. The same scene gives the same bytes;
 * numbers are rounded to two places.
 */
export function toSvg(
  scene: Scene,
  { theme = 'light', margin = 24 }: { readonly theme?: Theme; readonly margin?: number } = {},
): string {
  const colours = coloursOf[theme];
  const { x, y, width, height } = scene.bounds;
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map(n);
  const parts = [
    ...scene.routes.filter(({ across }) => across).map((route) => line(route, colours)),
    ...scene.routes.filter(({ across }) => !across).map((route) => line(route, colours)),
    ...[...scene.junctions.values()].map((junction) => pill(junction, colours)),
    ...[...scene.cards.values()].map((card) => drawnCard(card, colours)),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}">`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${colours.ground}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

const n = (number: number): string => String(Math.round(number * 100) / 100);

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

function line({ manner, end, across, points }: SceneRoute, colours: Colours): string {
  const colour = colours[toneOf[manner]];
  const width = across ? 1.25 : toneOf[manner] === 'but' ? 2.25 : 1.75;
  const dash =
    manner === 'undercut' || manner === 'backing'
      ? ' stroke-dasharray="5 4"'
      : manner === 'same'
        ? ' stroke-dasharray="2 3"'
        : '';
  const faint = across ? ' opacity="0.4"' : '';
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

function pill({ x, y, width, height, manner, across }: SceneJunction, colours: Colours): string {
  const tone = toneOf[manner];
  const ground = tone === 'neutral' ? colours.surface : colours[`${tone}-ground`];
  if (across)
    return `<circle cx="${n(x)}" cy="${n(y)}" r="4.5" fill="${ground}" stroke="${colours[tone]}" opacity="0.75"/>`;
  return (
    `<rect x="${n(x - width / 2)}" y="${n(y - height / 2)}" width="${n(width)}" height="${n(height)}" rx="5" fill="${ground}" stroke="${colours[tone]}"/>` +
    `<text x="${n(x)}" y="${n(y + 4)}" text-anchor="middle" fill="${colours[tone]}" ${font(labelFont.size, 600, 'interface')}>${mannerWords[manner]}</text>`
  );
}

const font = (size: number, weight: number, family: 'reading' | 'interface') =>
  `font-family="${escaped(families[family])}" font-size="${size}" font-weight="${weight}"`;

const dashed: Readonly<Partial<Record<LayerRole, string>>> = { analyst: ' stroke-dasharray="5 3"' };

function drawnCard(card: SceneCard, colours: Colours): string {
  const { x, y, width, height, layer, role, lines, paragraphs, rightToLeft } = card;
  const isRoot = card.root;
  const edge =
    role === 'thesis'
      ? colours.ink
      : layer === 'source'
        ? isRoot
          ? colours['line-strong']
          : colours.line
        : colours[layer];
  const type = isRoot ? rootFont : textFont;
  const lineHeight = isRoot ? sizes.rootLineHeight : sizes.lineHeight;
  const [start, far] = rightToLeft
    ? [x + width - sizes.padding, x + sizes.padding]
    : [x + sizes.padding, x + width - sizes.padding];
  const anchor = rightToLeft ? ' direction="rtl"' : '';
  const whose = layer === 'source' ? '' : ` · ${layerWords[layer]}`;
  const tone = isRoot
    ? colours['ink-soft']
    : role === 'claim' || role === 'premise' || role === 'backing'
      ? colours.because
      : colours.but;
  const out = [
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="8" fill="${colours[groundOf[layer]]}" stroke="${edge}" stroke-width="${isRoot ? 1.5 : 1}"${dashed[layer] ?? ''}/>`,
    layer === 'critic' || layer === 'defender'
      ? `<rect x="${n(rightToLeft ? x + width - 5 : x)}" y="${n(y + 4)}" width="${layer === 'critic' ? 5 : 2}" height="${n(height - 8)}" fill="${colours[layer]}"/>`
      : '',
    `<path d="${glyphs[role]}" transform="translate(${n(rightToLeft ? start - 14 : start)} ${n(y + 12)}) scale(0.875)" fill="none" stroke="${tone}" stroke-width="1.6"/>`,
    `<text x="${n(rightToLeft ? start - 19 : start + 19)}" y="${n(y + 23)}"${anchor} fill="${tone}" ${font(labelFont.size, 600, 'interface')}>${roleWords[role]}${whose}</text>`,
    paragraphs.length > 0
      ? `<text x="${n(far)}" y="${n(y + 23)}" text-anchor="${rightToLeft ? 'start' : 'end'}" fill="${colours['ink-soft']}" ${font(labelFont.size, 500, 'interface')}>¶${paragraphs.join(', ')}</text>`
      : '',
    ...lines.map(
      (text, index) =>
        `<text x="${n(start)}" y="${n(y + 10 + sizes.head + lineHeight * (index + 0.75))}"${anchor} fill="${colours.ink}" ${font(type.size, type.weight, 'reading')}>${escaped(text)}</text>`,
    ),
    counts(card, start, colours),
  ];
  return `<g>${out.join('')}</g>`;
}

/** How many steps lie under a card: what its buttons say on the screen. */
function counts({ groups, y, height, rightToLeft }: SceneCard, start: number, colours: Colours): string {
  const spans = (['because', 'but'] as const)
    .filter((group) => groups[group].count > 0)
    .map((group) => `<tspan fill="${colours[group]}">${group} ${groups[group].count}</tspan>`);
  if (spans.length === 0) return '';
  const anchor = rightToLeft ? ' text-anchor="end"' : '';
  return `<text x="${n(start)}" y="${n(y + height - 14)}"${anchor} ${font(labelFont.size, 600, 'interface')}>${spans.join('  ')}</text>`;
}
