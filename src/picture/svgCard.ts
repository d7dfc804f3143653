import type { Bounds } from '../layout/index.ts';
import type { LayerRole } from '../model/index.ts';
import { layerWords, linkedBy, roleWords } from '../words/index.ts';
import { hangs } from './cards.ts';
import { glyphs } from './glyphs.ts';
import { groundOf, type Colours } from './palette.ts';
import type { CardRole, SceneCard } from './scene.ts';
import { card as sizes, labelFont, rootFont, textFont } from './type.ts';
import { escaped, fontOf, n } from './xml.ts';

/** A card as SVG: text as text, in the lines it has on the screen. */
export function drawnCard(card: SceneCard, colours: Colours): string {
  const { x, y, width, layer, linkedBy: linker, role, root, lines, paragraphs, rightToLeft } = card;
  const font = root ? rootFont : textFont;
  const lineHeight = root ? sizes.rootLineHeight : sizes.lineHeight;
  const [start, far] = rightToLeft
    ? [x + width - sizes.padding, x + sizes.padding]
    : [x + sizes.padding, x + width - sizes.padding];
  const direction = rightToLeft ? ' direction="rtl"' : '';
  const said = layer === 'source' ? '' : ` · ${layerWords[layer]}`;
  const whose = said + (linker === undefined ? '' : ` · ${linkedBy[linker]}`);
  const tone = root ? colours['ink-soft'] : roleTone(role, colours);
  return [
    drawnGround(card, colours),
    drawnGlyph(role, rightToLeft ? start - 14 : start, y + 12, tone),
    `<text x="${n(rightToLeft ? start - 19 : start + 19)}" y="${n(y + 23)}"${direction} fill="${tone}" ${fontOf(labelFont)}>${roleWords[role]}${whose}</text>`,
    paragraphs.length > 0
      ? `<text x="${n(far)}" y="${n(y + 23)}" text-anchor="${rightToLeft ? 'start' : 'end'}" fill="${colours['ink-soft']}" ${fontOf({ ...labelFont, weight: 500 })}>¶${paragraphs.join(', ')}</text>`
      : '',
    ...lines.map(
      (text, index) =>
        `<text x="${n(start)}" y="${n(y + 10 + sizes.head + lineHeight * (index + 0.75))}"${direction} fill="${colours.ink}" ${fontOf(font)}>${escaped(text)}</text>`,
    ),
    counts(card, start, colours),
  ].join('');
}

/** The rectangle of a card: its ground and edge say whose words it holds. */
export function drawnGround(
  {
    x,
    y,
    width,
    height,
    layer,
    role,
    root,
    rightToLeft,
    faint,
    colour,
  }: Bounds & Pick<SceneCard, 'layer' | 'role' | 'root' | 'rightToLeft' | 'faint' | 'colour'>,
  colours: Colours,
): string {
  const plain = root ? colours['line-strong'] : colours.line;
  const edge = role === 'thesis' ? colours.ink : layer === 'source' ? plain : colours[layer];
  const dash = faint ? ' stroke-dasharray="1.5 3"' : layer === 'analyst' ? ' stroke-dasharray="5 3"' : '';
  const bar = (from: number, thick: number, fill: string = colours[layer]) =>
    `<rect x="${n(rightToLeft ? x + width - from - thick : x + from)}" y="${n(y + 4)}" width="${thick}" height="${n(height - 8)}" fill="${fill}"/>`;
  const bars: Readonly<Partial<Record<LayerRole, string>>> = {
    critic: bar(0, 5),
    defender: bar(0, 1.5) + bar(3.5, 1.5),
  };
  return (
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="8" fill="${colours[groundOf[layer]]}" stroke="${faint ? colours['line-strong'] : edge}" stroke-width="${root || dash ? 1.5 : 1}"${dash}/>` +
    // A colour that its layer was given stands in place of the voice's own.
    (colour === undefined ? (bars[layer] ?? '') : bar(0, 5, colour))
  );
}

/** A role's sign, its upper left corner given. */
export const drawnGlyph = (role: CardRole, x: number, y: number, colour: string): string =>
  `<path d="${glyphs[role]}" transform="translate(${n(x)} ${n(y)}) scale(0.875)" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;

const tones: Readonly<Record<CardRole, 'because' | 'but' | 'ink-soft'>> = {
  thesis: 'ink-soft',
  motion: 'ink-soft',
  conclusion: 'ink-soft',
  alternative: 'ink-soft',
  claim: 'because',
  premise: 'because',
  backing: 'because',
  'counter-claim': 'but',
  rebuttal: 'but',
  undercut: 'but',
};

/** The colour of a role's sign and name. */
export const roleTone = (role: CardRole, colours: Colours): string => colours[tones[role]];

/** How many steps lie under a card, and how many about it lie elsewhere: what its buttons say on the screen. */
function counts(card: SceneCard, start: number, colours: Colours): string {
  const { groups, elsewhere, y, height, rightToLeft } = card;
  const all = ['because', 'but'] as const;
  const spans = [
    ...all.map((group) => ({ group, sign: '', count: groups[group].count })),
    ...all.map((group) => ({ group, sign: '↗ ', count: elsewhere[group] })),
  ]
    .filter(({ count }) => count > 0)
    .map(
      ({ group, sign, count }, place) =>
        `<tspan${place > 0 ? ' dx="8"' : ''} fill="${colours[group]}">${sign}${group} ${count}</tspan>`,
    );
  if (spans.length === 0) return '';
  const halo = hangs(card) ? ` stroke="${colours.ground}" stroke-width="8" paint-order="stroke"` : '';
  const anchor = rightToLeft ? ' text-anchor="end"' : '';
  return `<text x="${n(start)}" y="${n(y + height + (hangs(card) ? 4 : -14))}"${anchor}${halo} ${fontOf(labelFont)}>${spans.join('')}</text>`;
}
