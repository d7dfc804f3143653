import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { addCounterClaim, perform } from '../src/edit/index.ts';
import { serialize } from '../src/formats/index.ts';
import { readingTree, type ArgumentMap } from '../src/model/index.ts';
import { approximately, composeScene, openToDepth, remembering } from '../src/picture/index.ts';
import { serve, startBrowser, type Served } from './browser.ts';
import { argumentMapOf } from './maps.ts';
import type { PeerPage } from './pages/peer.ts';
import { servePeerPages } from './peerPages.ts';

const SIZES = [100, 10_000];
const ROUNDS = 40;

/** What is noted inside a page, on its own clock. */
type Noted = Window & { keyTook?: number | undefined; page?: PeerPage };

/**
 * From the key of a counter-claim to its card, with the caret in it, on the screen: 95th percentile in maps of 100 and 10,000 statements, beside a
 * plain canvas in the same browser that is handed the same drawing with one card more and draws it.
 */
export async function benchAnswer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-answer-'));
  const browser = await startBrowser();
  const maps = new Map(SIZES.map((count) => [count, argumentMapOf(count)] as const));
  for (const [count, map] of maps) writeFileSync(join(folder, `m${count}.json`), serialize(map));
  const ours = await serve(folder);
  const peers = await servePeerPages(['raw'], (out) => {
    for (const [count, map] of maps) {
      const added = perform(map, addCounterClaim, { to: map.thesis!, text: '…' }, context);
      if (!added.ok) throw new Error(added.refusal.kind);
      writeFileSync(join(out, `${count}.json`), sceneOf(map));
      writeFileSync(join(out, `${count}.more.json`), sceneOf(added.map));
    }
  });
  try {
    const table = new Map<number, { readonly ours: number; readonly raw: number }>();
    for (const count of SIZES)
      table.set(count, {
        ours: p95(await answering(browser, ours, `#/m${count}`)),
        raw: p95(await redrawing(browser, `${peers.address}raw.html`, count)),
      });
    console.log(`From key to card, p95 of ${ROUNDS}, ms`);
    console.log(
      `${'statements'.padEnd(12)}${'ours'.padStart(8)}${'plain canvas'.padStart(16)}${'ratio'.padStart(8)}`,
    );
    for (const [count, { ours: own, raw }] of table)
      console.log(
        `${String(count).padEnd(12)}${own.toFixed(1).padStart(8)}${raw.toFixed(1).padStart(16)}${(own / raw).toFixed(2).padStart(8)}`,
      );
    const [least, most] = SIZES.map((count) => table.get(count)!.ours);
    console.log(`The larger map to the smaller: ${(most! / least!).toFixed(2)}`);
  } finally {
    await browser.close();
    ours.stop();
    await peers.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const context = { random: () => 0.5, reader: 'Mine' };

/** What is drawn as a map opens, with the counter-claims of its thesis. */
function sceneOf(map: ArgumentMap): string {
  const opened = openToDepth(readingTree(map), 1);
  const { cards, junctions, routes, bounds } = composeScene({
    map,
    opened,
    measure: remembering(approximately),
  });
  return JSON.stringify({ cards: [...cards.values()], junctions: [...junctions.values()], routes, bounds });
}

async function answering(
  browser: Browser,
  { address, letIn }: Served,
  place: string,
): Promise<readonly number[]> {
  const page = await freshPage(browser);
  await letIn(page.context());
  await page.addInitScript(() => {
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key !== 'c' || document.activeElement instanceof HTMLTextAreaElement) return;
        const look = () => {
          if (!(document.activeElement instanceof HTMLTextAreaElement)) return requestAnimationFrame(look);
          return setTimeout(() => ((window as Noted).keyTook = performance.now() - timeStamp));
        };
        (window as Noted).keyTook = undefined;
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
  await page.goto(address + place);
  await page.locator('.card.thesis').waitFor();
  await page.waitForTimeout(1500);
  await page.locator('[role=application]').focus();
  await page.keyboard.press('Home');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.keyboard.press('c');
    await page.waitForFunction(() => (window as Noted).keyTook !== undefined);
    times.push(await page.evaluate(() => (window as Noted).keyTook!));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
  await page.context().close();
  return times;
}

async function redrawing(browser: Browser, address: string, count: number): Promise<readonly number[]> {
  const page = await freshPage(browser);
  await page.goto(`${address}?${count}.json`);
  await page.waitForFunction(() => 'drawnAt' in window);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const file of [`${count}.more.json`, `${count}.json`]) {
      await page.evaluate((name) => (window as Noted).page!.arm(name), file);
      await page.waitForTimeout(100);
      await page.keyboard.press('c');
      await page.waitForFunction(() => (window as Noted).keyTook !== undefined);
      if (file.includes('more')) times.push(await page.evaluate(() => (window as Noted).keyTook!));
      await page.waitForTimeout(100);
    }
  }
  await page.context().close();
  return times;
}

const freshPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })).newPage();

const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
