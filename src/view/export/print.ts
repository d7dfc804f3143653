import { mount, unmount } from 'svelte';
import {
  layOutOnPaper,
  toSvg,
  type Composition,
  type PictureStanding,
  type Sheet,
} from '../../picture/index.ts';
import { afterPaint } from './painted.ts';
import PrintPages from './PrintPages.svelte';

/**
 * Prints a map, laid out for paper: draws its pages one by one, telling how far it is, and hands them to the browser. Aborted, it prints
 * nothing.
 */
export async function printMap(
  composition: Composition,
  given: {
    readonly title: string;
    readonly sheet: Sheet;
    readonly withLegend: boolean;
    /** How all stands, where that is to be told. */
    readonly standing?: PictureStanding | undefined;
    readonly signal: AbortSignal;
    readonly tell: (page: number, of: number) => void;
  },
): Promise<void> {
  const { scene, pages, legend } = layOutOnPaper(composition, {
    ...given,
    goesBy: given.standing?.goesBy,
  });
  const pictures: string[] = [];
  for (const { number, region } of pages.pages) {
    given.tell(number, pages.pages.length);
    await afterPaint();
    if (given.signal.aborted) return;
    pictures.push(toSvg(scene, { region, ground: false, standing: given.standing }));
  }
  const sheets = mount(PrintPages, {
    target: document.body,
    props: { title: given.title, sheet: given.sheet, pages, pictures, ...(legend && { legend }) },
  });
  try {
    await document.fonts.ready;
    await afterPaint();
    if (given.signal.aborted) return;
    // Most browsers wait here until the print dialog is closed; others say when it is.
    const printed = new Promise<void>((done) => addEventListener('afterprint', () => done(), { once: true }));
    window.print();
    await Promise.race([printed, new Promise((done) => setTimeout(done, 60_000))]);
  } finally {
    await unmount(sheets);
  }
}
