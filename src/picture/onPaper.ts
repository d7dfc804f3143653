import { composeScene, type Composition } from './compose.ts';
import { legendOf, type Legend } from './legend.ts';
import { readsRightToLeft } from './mirrored.ts';
import { pagesOf, type Pages } from './pages.ts';
import { roomsOf, type Sheet } from './paper.ts';
import { coloursOf } from './palette.ts';
import { badge, withGoesBy } from './standing.ts';
import type { Scene } from './scene.ts';

/** A map laid out for paper: the drawing, its pages, and the legend for a width, px of the drawing. */
export interface OnPaper {
  readonly scene: Scene;
  readonly pages: Pages;
  readonly legend: ((width: number) => Legend) | undefined;
}

// From slender to broad. A slender drawing wastes little at the sides of the pages; how far it can be one depends on the map.
const rowWidths = [250, 400, 600, 900, 1300];
const aspects = [0.05, 0.1, 0.2, 0.3, 0.5, 0.8];
/** So many cards are laid out in about a second, of all drawings together; of a large map fewer are tried. */
const MOST_LAID_OUT = 20_000;

/**
 * Lays a map out for a sheet of paper, not for a screen: of drawings that grow down or to the right, slender or broad, takes the one that
 * needs the fewest pages, among those one that can be set larger, among those the direction that is asked for.
 */
export function layOutOnPaper(
  composition: Composition,
  {
    sheet,
    withLegend,
    goesBy,
  }: {
    readonly sheet: Sheet;
    readonly withLegend: boolean;
    /** By what it was weighed, where its cards say how they stand. */
    readonly goesBy?: string | undefined;
  },
): OnPaper {
  const { direction: asked = 'down' } = composition;
  const directions = [asked, asked === 'down' ? 'right' : 'down'] as const;
  const shapes = directions.flatMap((direction) =>
    aspects.flatMap((aspect) => rowWidths.map((rowWidth) => ({ direction, aspect, rowWidth }))),
  );
  const composed = (one: Composition) =>
    goesBy === undefined ? composeScene(one) : withBadges(composeScene(one));
  const given = composed(composition);
  // The same cards and lines, wherever they lie: one legend for all.
  const explained = (width: number) => (withLegend ? legendOf(given, { width }) : undefined);
  const legend =
    goesBy !== undefined
      ? (width: number) => withGoesBy(explained(width), goesBy, { width, colours: coloursOf.light })
      : withLegend
        ? (width: number) => explained(width)!
        : undefined;
  const rooms = roomsOf((width) => (legend ? legend(width).height + LEGEND_GAP : 0), sheet);
  const wish = { rightToLeft: readsRightToLeft(composition.map) };
  let best = { scene: given, pages: pagesOf(given, rooms, wish) };
  const most = Math.floor(MOST_LAID_OUT / Math.max(1, given.cards.size));
  for (const shape of shapes.slice(0, most)) {
    if (best.pages.pages.length < 2 && best.pages.scale === 1) break;
    const scene = composed({ ...composition, ...shape });
    const pages = pagesOf(scene, rooms, wish);
    if (isBetter(pages, best.pages)) best = { scene, pages };
  }
  return { ...best, legend };
}

/** With room for the badges of the uppermost cards. */
const withBadges = (scene: Scene): Scene => {
  const { y, height } = scene.bounds;
  return { ...scene, bounds: { ...scene.bounds, y: y - badge.over - 1, height: height + badge.over + 1 } };
};

/** Between a drawing and its legend, px. */
const LEGEND_GAP = 24;

const isBetter = (one: Pages, other: Pages): boolean =>
  one.pages.length < other.pages.length ||
  (one.pages.length === other.pages.length && one.scale > other.scale);
