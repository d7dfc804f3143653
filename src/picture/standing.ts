import type { Id } from '../model/index.ts';
import { approximately, breakLines } from './lines.ts';
import type { Legend } from './legend.ts';
import type { Colours } from './palette.ts';
import type { SceneCard } from './scene.ts';
import { card as sizes, labelFont, type Font } from './type.ts';
import { escaped, fontOf, n } from './xml.ts';

/** How something stands, as a picture says it: in a word, and with the sign that cards have on the screen. */
export interface PictureBadge {
  readonly words: string;
  /** A ring and a path in it, in a box of 16 × 16. */
  readonly sign?: { readonly ring: 'whole' | 'broken'; readonly path: string; readonly filled: boolean };
  /** What asks for attention is dark, what is supposed has a double edge. */
  readonly look: 'plain' | 'solid' | 'supposed';
}

/** How a weighed map stands in a picture. */
export interface PictureStanding {
  readonly badgeOf: (id: Id) => PictureBadge | undefined;
  /** Steps that don't carry: they are drawn thin. */
  readonly isIdle: (step: Id) => boolean;
  /** By what all that was weighed: a sentence below the picture. */
  readonly goesBy: string;
}

/** Its height, how far it stands over the card's upper edge, and its sign, px. */
export const badge = { height: 20, over: 8, sign: 14 } as const;

/** A badge at the upper edge of a card, as SVG. */
export function drawnBadge(
  { x, y, width, rightToLeft }: Pick<SceneCard, 'x' | 'y' | 'width' | 'rightToLeft'>,
  { words, sign, look }: PictureBadge,
  colours: Colours,
): string {
  const before = sign ? 5 + badge.sign + 5 : 9;
  // Some systems' letters are wider than is reckoned.
  const wide = before + approximately(words, labelFont) * 1.14 + 9;
  const [left, top] = [
    rightToLeft ? x + sizes.padding - 4 : x + width - wide - sizes.padding + 4,
    y - badge.over,
  ];
  const [ground, ink] =
    look === 'solid'
      ? [colours.ink, colours.surface]
      : look === 'supposed'
        ? [colours['accent-ground'], colours.accent]
        : [colours.surface, colours['ink-soft']];
  const edge = (inset: number) =>
    `<rect x="${n(left + inset)}" y="${n(top + inset)}" width="${n(wide - 2 * inset)}" height="${n(badge.height - 2 * inset)}" rx="${n(10 - inset)}" fill="${ground}" stroke="${look === 'plain' ? colours['line-strong'] : look === 'solid' ? colours.ink : ink}"/>`;
  const dash = sign?.ring === 'broken' ? ' stroke-dasharray="2.3 2.02"' : ' stroke-linecap="round"';
  const drawn = sign
    ? `<g transform="translate(${n(left + 5)} ${n(top + 3)}) scale(0.875)" fill="none" stroke="${ink}" stroke-width="1.6"><circle cx="8" cy="8" r="5.5"${dash}/>${sign.path === '' ? '' : `<path d="${sign.path}"${sign.filled ? ` fill="${ink}" stroke="none"` : ' stroke-linecap="round"'}/>`}</g>`
    : '';
  return (
    edge(0) +
    (look === 'supposed' ? edge(2) : '') +
    drawn +
    `<text x="${n(left + before)}" y="${n(top + 14)}" fill="${ink}" ${fontOf(labelFont)}>${escaped(words)}</text>`
  );
}

const font: Font = { family: 'interface', size: 12.5, weight: 400 };
const LINE = 18;
const GAP = 10;

/** The sentence that says by what a map was weighed, under its legend where it has one; no wider than `width`. */
export function withGoesBy(
  legend: Legend | undefined,
  goesBy: string,
  { width, colours }: { readonly width: number; readonly colours: Colours },
): Legend {
  const top = legend ? legend.height + GAP : 0;
  const lines = breakLines(goesBy, width, font, approximately);
  const said = lines.map(
    (line, nth) =>
      `<text x="0" y="${n(top + LINE * (nth + 0.75))}" fill="${colours.ink}" ${fontOf(font)}>${escaped(line)}</text>`,
  );
  return {
    svg: (legend?.svg ?? '') + said.join(''),
    width: Math.max(legend?.width ?? 0, ...lines.map((line) => Math.ceil(approximately(line, font)))),
    height: top + LINE * lines.length,
  };
}
