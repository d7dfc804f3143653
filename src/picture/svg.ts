import type { Bounds } from '../layout/index.ts';
import type { Id } from '../model/index.ts';
import { touches } from './hold.ts';
import { legendOf, type Legend } from './legend.ts';
import { coloursOf, type Theme } from './palette.ts';
import type { Point, Scene, SceneCard, SceneRoute } from './scene.ts';
import { drawnBadge, withGoesBy, type PictureStanding } from './standing.ts';
import { drawnCard } from './svgCard.ts';
import { drawnJunction, drawnLine } from './svgLines.ts';
import { escaped, n } from './xml.ts';

/** How a scene becomes a picture. */
export interface PictureOptions {
  readonly theme?: Theme;
  /** Room around the drawing, px. */
  readonly margin?: number;
  /** What the picture is called, and what it shows, for those who can't see it. */
  readonly title?: string;
  readonly desc?: string;
  /** Where a click on a card leads; a card without an address is no link. */
  readonly linkOf?: (id: Id) => string | undefined;
  /** The part of the drawing that is shown, without margin; a card that is cut by its edge is drawn pale. All where absent. */
  readonly region?: Bounds;
  /** Whether what occurs in the picture is explained below it. */
  readonly legend?: boolean;
  /** How all stands, where that is to be told: badges on cards, and below the picture by what. */
  readonly standing?: PictureStanding | undefined;
  /** Whether a ground is painted; on paper it is not. */
  readonly ground?: boolean;
}

/**
 * A scene as a self-contained SVG document: text as text, fonts named, nothing that needs a browser. The same scene gives the same bytes;
 * numbers are rounded to two places.
 */
export function toSvg(scene: Scene, options: PictureOptions = {}): string {
  const { theme = 'light', title, desc, linkOf, region, ground = true, standing } = options;
  const colours = coloursOf[theme];
  const { x, y, width, height, legend } = frame(scene, options);
  const seen = (box: Bounds) => region === undefined || touches(box, region);
  // A line across the tree that only passes a part of the drawing leads nowhere in it.
  const ends = (route: SceneRoute) =>
    !route.across || [route.points[0]!, route.points.at(-1)!].some((point) => seen(around([point])));
  const routes = scene.routes.filter((route) => seen(around(route.points)) && ends(route));
  const drawn = (card: SceneCard) => {
    const address = linkOf?.(card.id);
    const stood = standing?.badgeOf(card.id);
    const pale = card.faint || (region && isCut(card, region));
    const group = `<g${pale ? ' opacity="0.5"' : ''}>${drawnCard(card, colours)}${stood ? drawnBadge(card, stood, colours) : ''}</g>`;
    return address === undefined ? group : `<a href="${escaped(address)}">${group}</a>`;
  };
  const line = (route: SceneRoute) => drawnLine(route, colours, standing?.isIdle(route.relation));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(n).join(' ')}" width="${n(width)}" height="${n(height)}"${title === undefined ? '' : ' role="img"'}>`,
    ...(title === undefined ? [] : [`<title>${escaped(title)}</title>`]),
    ...(desc === undefined ? [] : [`<desc>${escaped(desc)}</desc>`]),
    ...(ground
      ? [`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${colours.ground}"/>`]
      : []),
    ...routes.filter(({ across }) => across).map(line),
    ...routes.filter(({ across }) => !across).map(line),
    ...[...scene.junctions.values()]
      .filter((junction) =>
        seen({ ...junction, x: junction.x - junction.width / 2, y: junction.y - junction.height / 2 }),
      )
      .map((junction) => drawnJunction(junction, colours)),
    ...[...scene.cards.values()].filter(seen).map(drawn),
    ...(legend ? [`<g transform="translate(${n(legend.x)} ${n(legend.y)})">${legend.svg}</g>`] : []),
    '</svg>\n',
  ].join('\n');
}

/** How large a picture is, px. */
export function pictureSize(
  scene: Scene,
  options: PictureOptions = {},
): { readonly width: number; readonly height: number } {
  const { width, height } = frame(scene, options);
  return { width, height };
}

/** The picture's rectangle, and its legend in it. */
type Frame = Bounds & { readonly legend?: Legend & { readonly x: number; readonly y: number } };

function frame(
  scene: Scene,
  { theme = 'light', margin = 24, region, legend: wanted = false, standing }: PictureOptions,
): Frame {
  const room = region ? 0 : margin;
  const inner = region ?? scene.bounds;
  const box = {
    x: inner.x - room,
    y: inner.y - room,
    width: inner.width + 2 * room,
    height: inner.height + 2 * room,
  };
  // On a part of a drawing there is no room for it.
  const goesBy = region ? undefined : standing?.goesBy;
  if (!wanted && goesBy === undefined) return box;
  const most = Math.max(inner.width, NARROWEST);
  const explained = wanted ? legendOf(scene, { theme, width: most }) : undefined;
  const legend =
    goesBy === undefined
      ? explained!
      : withGoesBy(explained, goesBy, { width: most, colours: coloursOf[theme] });
  const width = Math.max(box.width, legend.width + 2 * margin);
  return {
    ...box,
    // A drawing narrower than its legend stands in the middle over it.
    x: box.x - (width - box.width) / 2,
    width,
    height: box.height + legend.height + 2 * margin,
    legend: {
      ...legend,
      x: box.x - (width - box.width) / 2 + margin,
      y: box.y + box.height + margin,
    },
  };
}

/** A legend is not set narrower than this, px. */
const NARROWEST = 640;

const around = (points: readonly Point[]): Bounds => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  // A line has a width, and an arrow at its end.
  return { x: left - 6, y: top - 6, width: right - left + 12, height: bottom - top + 12 };
};

const isCut = (card: Bounds, region: Bounds): boolean =>
  card.width <= region.width &&
  card.height <= region.height &&
  (card.x < region.x ||
    card.y < region.y ||
    card.x + card.width > region.x + region.width ||
    card.y + card.height > region.y + region.height);
