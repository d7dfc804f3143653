import { mount, unmount } from 'svelte';
import {
  legendOf,
  pagesOf,
  roomsOf,
  toSvg,
  type Legend,
  type Pages,
  type Scene,
} from '../../picture/index.ts';
import { afterPaint } from './painted.ts';
import PrintPages from './PrintPages.svelte';

/** How a scene is spread over sheets of A4, with its legend at the foot of each where it is wanted. */
export function sheetsOf(
  scene: Scene,
  withLegend: boolean,
): { pages: Pages; legend: (width: number) => Legend } {
  const legend = (width: number) => legendOf(scene, { width });
  const pages = pagesOf(
    scene,
    roomsOf((width) => (withLegend ? legend(width).height + 24 : 0)),
  );
  return { pages, legend };
}

/**
 * Prints a scene: lays its pages out one by one, telling how far it is, and hands them to the browser. Aborted, it prints nothing.
 */
export async function printScene(
  scene: Scene,
  given: {
    readonly title: string;
    readonly withLegend: boolean;
    readonly signal: AbortSignal;
    readonly tell: (page: number, of: number) => void;
  },
): Promise<void> {
  const { pages, legend } = sheetsOf(scene, given.withLegend);
  const pictures: string[] = [];
  for (const { number, region } of pages.pages) {
    given.tell(number, pages.pages.length);
    await afterPaint();
    if (given.signal.aborted) return;
    pictures.push(toSvg(scene, { region, ground: false }));
  }
  const sheets = mount(PrintPages, {
    target: document.body,
    props: { title: given.title, pages, pictures, ...(given.withLegend && { legend }) },
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
