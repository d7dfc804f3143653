import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from '../src/formats/index.ts';
import { serve, startBrowser } from './browser.ts';
import { argumentMapOf } from './maps.ts';
import type { CDPSession } from 'playwright';
import { heap } from './sizesMeasure.ts';

const ROUNDS = (process.env['BENCH_ROUNDS'] ?? '10,100,1000').split(',').map(Number);

/** What is left in memory after opening a map from the library, walking it and going back, again and again. */
export async function benchMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-memory-'));
  writeFileSync(join(folder, 'm150.json'), serialize(argumentMapOf(150)));
  const browser = await startBrowser();
  const { address, letIn, stop } = await serve(folder);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await letIn(page.context());
    const session = await page.context().newCDPSession(page);
    await page.goto(address);
    let [done, base] = [0, 0];
    console.log(
      'Memory after rounds of library, map, walk, library: MB (to the first), elements and objects in the page',
    );
    for (const rounds of ROUNDS) {
      for (; done < rounds; done += 1) {
        await page.evaluate(() => void (location.hash = '#/m150'));
        // A handle to an element would keep the whole page it was in.
        await page.locator('.card.thesis').waitFor({ state: 'attached' });
        await page.locator('[data-detail]').focus();
        for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp'])
          await page.keyboard.press(key);
        await page.evaluate(() => void (location.hash = '#/'));
        await page.locator('.card.thesis').waitFor({ state: 'detached' });
      }
      const used = await heap(session);
      base ||= used;
      const { nodes } = await session.send('Memory.getDOMCounters');
      console.log(
        `${`${rounds} rounds`.padEnd(16)}${used.toFixed(1).padStart(8)} (${(used / base).toFixed(2)}×)${String(nodes).padStart(8)}${String(await objects(session)).padStart(10)}`,
      );
    }
  } finally {
    await browser.close();
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many objects the page's own script holds. Memory that grows while they don't is the browser's: compiled code, records of requests. */
async function objects(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'Object.prototype' });
  const found = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
  const counted = await session.send('Runtime.callFunctionOn', {
    objectId: found.objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId: found.objects.objectId! });
  return counted.result.value as number;
}
