import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { serialize } from '../src/formats/index.ts';
import { readingTree, sizesOf, type ArgumentMap } from '../src/model/index.ts';
import {
  allOpen,
  approximately,
  composeScene,
  groupKey,
  remembering,
  type Opened,
} from '../src/picture/index.ts';
import { screens } from '../src/words/index.ts';
import { serve, startBrowser, type Served } from './browser.ts';
import { argumentMapOf } from './maps.ts';
import type { GivenScene, PeerPage } from './pages/peer.ts';
import { servePeerPages } from './peerPages.ts';
import {
  clickTime,
  heap,
  middleOf,
  noteClicks,
  panning,
  zooming,
  type FrameCost,
  type Measured,
} from './sizesMeasure.ts';

const SIZES = (process.env['BENCH_SIZES'] ?? '150,1000,10000,50000').split(',').map(Number);
const PEERS = ['raw', 'cytoscape', 'flow'] as const;
/** A subject that has not drawn a map after so long does not finish it, ms. */
const PATIENCE = 45_000;
const READING = 0.9;

type Subject = 'ours' | (typeof PEERS)[number];
type Figures = Readonly<Record<string, number>>;

/** A made-up map, and a branch of about a hundred statements in it that is opened. */
interface Sample {
  readonly count: number;
  readonly map: ArgumentMap;
  readonly branch: string;
  readonly under: number;
}

/**
 * Maps of 150 to 50,000 statements, everything open: until they can be read, while they are moved, when a card is selected and a branch
 * opened, beside a plain canvas, Cytoscape and Svelte Flow, which get their places ready-made.
 */
export async function benchSizes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-sizes-'));
  const browser = await startBrowser();
  try {
    const samples = SIZES.map((count) => sampleOf(count, folder));
    const ours = await serve(folder);
    const peers = await servePeers(samples);
    const figures = new Map<string, Figures>();
    for (const sample of samples) {
      for (const subject of ['ours', ...PEERS] as const) {
        const address = subject === 'ours' ? ours.address : peers.address;
        figures.set(
          `${subject} ${sample.count}`,
          await measure({ browser, letIn: ours.letIn }, subject, address, sample),
        );
      }
      report(sample, figures);
    }
    ours.stop();
    await peers.stop();
    ratios(figures);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sampleOf(count: number, folder: string): Sample {
  const map = argumentMapOf(count);
  writeFileSync(join(folder, `m${count}.json`), serialize(map));
  const tree = readingTree(map);
  const sizes = sizesOf(tree);
  const wide = [...tree.branches.values()].map(({ id, children }) => ({
    id,
    under: children
      .filter(({ manner }) => manner === 'because')
      .reduce((sum, child) => sum + 1 + sizes.get(child.id)!, 0),
  }));
  const [best] = wide.sort((a, b) => Math.abs(a.under - 100) - Math.abs(b.under - 100));
  return { count, map, branch: best!.id, under: best!.under };
}

/** The peers' pages, with the scenes they show. */
const servePeers = (samples: readonly Sample[]) =>
  servePeerPages(PEERS, (out) => {
    for (const { count, map, branch } of samples) {
      const measure = remembering(approximately);
      const write = (name: string, opened: Opened) => {
        const { cards, junctions, routes, bounds } = composeScene({ map, opened, measure });
        const given: GivenScene = {
          cards: [...cards.values()],
          junctions: [...junctions.values()],
          routes,
          bounds,
        };
        writeFileSync(join(out, name), JSON.stringify(given));
      };
      const opened = allOpen(readingTree(map));
      write(`${count}.json`, opened);
      write(
        `${count}.closed.json`,
        new Set([...opened].filter((key) => key !== groupKey(branch, 'because'))),
      );
    }
  });

async function measure(
  { browser, letIn }: { readonly browser: Browser; readonly letIn: Served['letIn'] },
  subject: Subject,
  address: string,
  sample: Sample,
): Promise<Figures> {
  const figures: Record<string, number> = {};
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    await letIn(context);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(noteClicks);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const whole = await browser.newBrowserCDPSession();
    const processes = async () => {
      const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    const measured: Measured = { page, session, processes };
    await (subject === 'ours'
      ? measureOurs(measured, address, sample, figures)
      : measurePeer(measured, `${address}${subject}.html`, sample, figures));
  } catch (fault) {
    if (!(fault instanceof Error && fault.name === 'TimeoutError')) throw fault;
  } finally {
    await context.close();
  }
  return figures;
}

async function measureOurs(
  measured: Measured,
  address: string,
  { count, branch }: Sample,
  figures: Record<string, number>,
): Promise<void> {
  const { page, session } = measured;
  const map = page.locator('[data-detail]');
  const painted = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
    );
  const drawn = () => page.waitForSelector('canvas[data-drawn=whole]', { state: 'attached' });

  const open = await middleOf(3, async () => {
    await page.goto('about:blank');
    await page.goto(`${address}#/m${count}`, { waitUntil: 'commit' });
    await page.waitForSelector('.card.thesis', { state: 'attached' });
    return painted();
  });
  await page.getByRole('button', { name: screens.layers, exact: true }).click();
  const everything = page.locator('[popover] button', { hasText: screens.openAll }).first();
  const all = await clickTime(measured, () => everything.click());
  await page.keyboard.press('Escape');
  await map.focus();
  await page.keyboard.press('0');
  await drawn();
  Object.assign(figures, { open, 'open, all': open + all, memory: await heap(session) });
  frames(figures, 'whole', await panning(measured), await zooming(measured));
  figures['select, whole'] = await middleOf(5, () => clickTime(measured, () => page.mouse.click(900, 500)));

  await page.keyboard.press('Escape');
  await page.goto(`${address}#/m${count}/${branch}`);
  const card = page.locator(`.card[data-id="${branch}"]`);
  await card.waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  const switchIt = () => page.locator(`[data-group="${groupKey(branch, 'because')}"]`).click({ force: true });
  await switchIt();
  await page.waitForTimeout(500);
  figures['expand'] = await middleOf(5, async () => {
    const time = await clickTime(measured, switchIt);
    await page.waitForTimeout(200);
    await switchIt();
    await page.waitForTimeout(200);
    return time;
  });
  await switchIt();
  figures['select, near'] = await middleOf(5, async () => {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
    return clickTime(measured, () => card.click({ position: { x: 60, y: 12 }, force: true }));
  });
  await page.keyboard.press('Escape');
  frames(figures, 'near', await panning(measured), await zooming(measured));
}

async function measurePeer(
  measured: Measured,
  address: string,
  { count, branch, map }: Sample,
  figures: Record<string, number>,
): Promise<void> {
  const { page, session } = measured;
  const open = await middleOf(count > 1000 ? 1 : 3, async () => {
    await page.goto(`${address}?${count}.json`, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'drawnAt' in window);
    return page.evaluate(() => (window as unknown as { drawnAt: number }).drawnAt);
  });
  Object.assign(figures, { open, 'open, all': open, memory: await heap(session) });
  frames(figures, 'whole', await panning(measured), await zooming(measured));
  figures['select, whole'] = await middleOf(3, () => clickTime(measured, () => page.mouse.click(900, 500)));
  const change = (file: string) =>
    page.evaluate((name) => (window as unknown as { page: PeerPage }).page.change(name), file);
  figures['expand'] = await middleOf(count > 1000 ? 1 : 3, async () => {
    await change(`${count}.closed.json`);
    return change(`${count}.json`);
  });
  const opened = allOpen(readingTree(map));
  const at = composeScene({ map, opened, measure: remembering(approximately) }).cards.get(branch)!;
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  await page.evaluate(
    ([x, y, zoom]) => (window as unknown as { page: PeerPage }).page.look(x!, y!, zoom!),
    [x, y, READING],
  );
  await page.waitForTimeout(500);
  figures['select, near'] = await middleOf(3, () => clickTime(measured, () => page.mouse.click(720, 450)));
  frames(figures, 'near', await panning(measured), await zooming(measured));
}

function frames(into: Record<string, number>, where: string, pan: FrameCost, zoom: FrameCost): void {
  into[`pan, ${where}`] = pan.thread;
  into[`pan, ${where}, all`] = pan.all;
  into[`zoom, ${where}`] = zoom.thread;
  into[`zoom, ${where}, all`] = zoom.all;
}

function report({ count, under }: Sample, figures: ReadonlyMap<string, Figures>): void {
  const columns = (['ours', ...PEERS] as const).map((subject) => figures.get(`${subject} ${count}`));
  console.log(
    `\n${count} statements, everything open; the branch that is expanded has ${under}. Ms, memory in MB; in brackets, ours to it`,
  );
  console.log(
    `${''.padEnd(20)}${['ours', 'plain canvas', 'Cytoscape', 'Svelte Flow'].map((name) => name.padStart(18)).join('')}`,
  );
  const [own] = columns;
  const names = new Set(columns.flatMap((column) => Object.keys(column ?? {})));
  for (const name of names) {
    const cells = columns.map((column, nth) => {
      const value = column?.[name];
      if (value === undefined) return 'did not finish';
      const ratio = nth > 0 && own?.[name] !== undefined ? ` (${(own[name] / value).toFixed(2)})` : '';
      return `${value.toFixed(1)}${ratio}`;
    });
    console.log(`${name.padEnd(20)}${cells.map((cell) => cell.padStart(18)).join('')}`);
  }
}

/** Ours at each size, as a ratio to ours at the smallest. */
function ratios(figures: ReadonlyMap<string, Figures>): void {
  const own = SIZES.map((count) => figures.get(`ours ${count}`));
  console.log(`\nOurs, to ${SIZES[0]} statements`);
  console.log(`${''.padEnd(20)}${SIZES.map((count) => String(count).padStart(12)).join('')}`);
  for (const [name, base] of Object.entries(own[0] ?? {})) {
    const cells = own.map((column) =>
      column?.[name] === undefined ? '–' : `${(column[name] / base).toFixed(2)}×`,
    );
    console.log(`${name.padEnd(20)}${cells.map((cell) => cell.padStart(12)).join('')}`);
  }
}
