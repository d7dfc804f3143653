import type { CDPSession, Page } from 'playwright';
import type { PeerPage } from './pages/peer.ts';

/** What is noted inside a page, on its own clock. */
type Noted = Window & { drawnAt?: number; clickTook?: number | undefined; page?: PeerPage };

/** What moving the picture costs, CPU ms a frame: the page's own thread, and all of the browser's processes together. */
export interface FrameCost {
  readonly thread: number;
  readonly all: number;
}

/** A page that is measured, and the tools for it. */
export interface Measured {
  readonly page: Page;
  readonly session: CDPSession;
  /** CPU seconds of all processes of the browser so far. */
  readonly processes: () => Promise<number>;
}

const STEPS = 24;

/** To be run in a page before anything else: notes how long a click takes until what it changed is painted. */
export function noteClicks(): void {
  addEventListener(
    'click',
    ({ timeStamp }) => {
      (window as Noted).clickTook = undefined;
      requestAnimationFrame(() =>
        setTimeout(() => ((window as Noted).clickTook = performance.now() - timeStamp)),
      );
    },
    { capture: true },
  );
}

/** Drags the picture there and back with the mouse, a step a frame. */
export const panning = (measured: Measured): Promise<FrameCost> =>
  frameCost(measured, async ({ mouse }, [x, y]) => {
    await mouse.move(x, y);
    await mouse.down();
    for (let nth = 1; nth <= STEPS; nth += 1) {
      const far = nth <= STEPS / 2 ? nth : STEPS - nth;
      await mouse.move(x + far * 24, y + far * 14);
    }
    await mouse.up();
    return STEPS;
  });

/** Turns the mouse wheel: three times nearer, and back, twice. */
export const zooming = (measured: Measured): Promise<FrameCost> =>
  frameCost(measured, async ({ mouse }, [x, y]) => {
    await mouse.move(x, y);
    for (let nth = 0; nth < STEPS; nth += 1) await mouse.wheel(0, nth % 12 < 6 ? -120 : 120);
    return STEPS;
  });

async function frameCost(
  { page, session, processes }: Measured,
  move: (page: Page, middle: readonly [number, number]) => Promise<number>,
): Promise<FrameCost> {
  const { width, height } = page.viewportSize()!;
  // A point of the map in every page: ours has a pane of text at its left.
  const middle = [width * 0.62, height * 0.5] as const;
  await page.waitForTimeout(300);
  const [thread, all] = [await threadTime(session), await processes()];
  const frames = await move(page, middle);
  // What is put off until the picture rests belongs to it.
  await page.waitForTimeout(250);
  return {
    thread: (1000 * ((await threadTime(session)) - thread)) / frames,
    all: (1000 * ((await processes()) - all)) / frames,
  };
}

/** CPU seconds that the page's thread has taken: other programs' shares don't count. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** From a click to what it changed on the screen, ms. */
export async function clickTime({ page }: Measured, click: () => Promise<void>): Promise<number> {
  await page.evaluate(() => delete (window as Noted).clickTook);
  await click();
  await page.waitForFunction(() => (window as Noted).clickTook !== undefined);
  return page.evaluate(() => (window as Noted).clickTook!);
}

/** The page's own memory after a collection, MB. */
export async function heap(session: CDPSession): Promise<number> {
  for (let nth = 0; nth < 3; nth += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** The middle one of some measurements. */
export async function middleOf(times: number, take: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let nth = 0; nth < times; nth += 1) taken.push(await take());
  return taken.sort((a, b) => a - b)[times >> 1]!;
}
