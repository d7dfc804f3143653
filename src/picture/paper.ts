import type { PageRooms } from './pages.ts';
import { textFont } from './type.ts';

/** Sheets that can be printed on, held upright: mm, and the name they have in a style sheet. */
export const sheets = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'letter', width: 215.9, height: 279.4 },
} as const;

export type Sheet = keyof typeof sheets;

/** How a sheet is used, mm. */
export const paper = {
  margin: 10,
  /** The line with the title and the page's number. */
  head: 9,
  /** Room at each side of the drawing for the word where it goes on. */
  edge: 5,
  /** The size of a card's text, pt. */
  text: 9,
} as const;

/** mm that a px of the drawing takes at reading size. */
export const MM = ((paper.text / textFont.size) * 25.4) / 72;

/** The part of a sheet that is printed on, mm; a hair less than what the margin leaves, lest a page spill over. */
export function printedPart(
  sheet: Sheet,
  orientation: keyof PageRooms,
): { readonly width: number; readonly height: number } {
  const { width, height } = sheets[sheet];
  const [wide, high] = orientation === 'portrait' ? [width, height] : [height, width];
  return { width: wide - 2 * paper.margin, height: high - 2 * paper.margin - 1 };
}

/** What the sheet leaves to the drawing, px of it; `legendHeight` is a legend's height for a width, both px of the drawing. */
export function roomsOf(legendHeight: (width: number) => number, sheet: Sheet = 'a4'): PageRooms {
  const room = (orientation: keyof PageRooms) => {
    const { width, height } = printedPart(sheet, orientation);
    return {
      width: (width - 2 * paper.edge) / MM,
      height: (height - paper.head - 2 * paper.edge) / MM - legendHeight(width / MM),
    };
  };
  return { portrait: room('portrait'), landscape: room('landscape') };
}
