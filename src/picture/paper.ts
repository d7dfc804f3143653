import type { PageRooms } from './pages.ts';
import { textFont } from './type.ts';

/** A sheet of A4 and how it is used, mm. Sizes are of the printable part, a hair less than what the margin leaves, lest a page spill over. */
export const paper = {
  margin: 10,
  portrait: { width: 190, height: 276 },
  landscape: { width: 277, height: 189 },
  /** The line with the title and the page's number. */
  head: 9,
  /** Room at each side of the drawing for the word where it goes on. */
  edge: 5,
  /** The size of a card's text, pt. */
  text: 9,
} as const;

/** mm that a px of the drawing takes at reading size. */
export const MM = ((paper.text / textFont.size) * 25.4) / 72;

/** What the sheet leaves to the drawing, px of it; `legendHeight` is a legend's height for a width, both px of the drawing. */
export function roomsOf(legendHeight: (width: number) => number): PageRooms {
  const room = ({ width, height }: { readonly width: number; readonly height: number }) => ({
    width: (width - 2 * paper.edge) / MM,
    height: (height - paper.head - 2 * paper.edge) / MM - legendHeight(width / MM),
  });
  return { portrait: room(paper.portrait), landscape: room(paper.landscape) };
}
