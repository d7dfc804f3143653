import { describe, expect, it } from 'vitest';
import { readingTree } from '../../src/model/index.ts';
import {
  allOpen,
  approximately,
  composeScene,
  layOutOnPaper,
  legendOf,
  pagesOf,
  printedPart,
  roomsOf,
  MM,
  paper,
  type Composition,
  type Sheet,
} from '../../src/picture/index.ts';
import { proofScale } from '../scale.ts';
import { generatedMap } from './generatedMap.ts';
import { shippedGraphs } from './graphs.ts';

const composed = (map: Composition['map']): Composition => ({
  map,
  opened: allOpen(readingTree(map)),
  measure: approximately,
});
const given = { sheet: 'a4', withLegend: true } as const;
/** The pages that the drawing of the screen would take, in reading size. */
const asOnScreen = (composition: Composition, sheet: Sheet = 'a4') => {
  const scene = composeScene({ ...composition, rowWidth: 1100, aspect: 1.5 });
  const rooms = roomsOf((width) => legendOf(scene, { width }).height + 24, sheet);
  return pagesOf(scene, rooms, { smallest: 1 }).pages.length;
};

describe('a map laid out for paper', () => {
  it('takes about half the pages that the drawing of the screen takes', () => {
    const everything = composed(shippedGraphs.get('pakistan-gaza-isf')!);
    for (const sheet of ['a4', 'letter'] as const) {
      const { pages } = layOutOnPaper(everything, { sheet, withLegend: true });
      expect(pages.pages.length).toBeLessThanOrEqual(Math.ceil(asOnScreen(everything, sheet) / 2));
    }
  });

  it('loses no card, needs no more pages than as it was composed, and every page with its legend fits on the sheet', () => {
    for (let seed = 1; seed <= proofScale(6, 100); seed += 1) {
      const composition = composed(generatedMap(5 + ((seed * 37) % 120), seed));
      for (const sheet of ['a4', 'letter'] as const) {
        const { scene, pages, legend } = layOutOnPaper(composition, { sheet, withLegend: true });
        const cards = new Set(pages.pages.flatMap((page) => page.cards));
        expect(cards).toEqual(new Set(composeScene(composition).cards.keys()));
        expect(new Set(scene.cards.keys())).toEqual(cards);
        expect(pages.pages.length).toBeLessThanOrEqual(asOnScreen(composition, sheet));
        const part = printedPart(sheet, pages.orientation);
        for (const { region } of pages.pages) {
          const wide = region.width * pages.scale * MM + 2 * paper.edge;
          const high =
            (region.height * pages.scale + legend!(part.width / MM).height) * MM +
            2 * paper.edge +
            paper.head;
          expect(wide).toBeLessThanOrEqual(part.width + 1e-6);
          expect(high).toBeLessThanOrEqual(part.height + 1e-6);
        }
      }
    }
  });

  it('keeps the direction that is asked for where the other needs as many pages', () => {
    const small = composed(generatedMap(4, 2));
    for (const direction of ['down', 'right'] as const)
      expect(layOutOnPaper({ ...small, direction }, given).scene).toEqual(
        composeScene({ ...small, direction }),
      );
  });

  it('of nothing has no pages', () => {
    const nothing = { ...composed(generatedMap(4, 2)), roots: [] };
    expect(layOutOnPaper(nothing, given).pages.pages).toEqual([]);
  });
});
