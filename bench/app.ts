import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve, startBrowser } from './browser.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What a first visit loads, and how long it takes from navigation to the article's map drawn, beside the same page without a script. */
export async function benchApp(): Promise<void> {
  bundle();
  await firstPicture();
}

function bundle(): void {
  const assets = readdirSync(`${root}dist/assets`);
  const index = readFileSync(`${root}dist/index.html`, 'utf8');
  const size = (name: string) =>
    gzipSync(readFileSync(`${root}dist/assets/${name}`), { level: 9 }).length / 1024;
  const first = assets.filter((name) => index.includes(name));
  console.log('What is loaded, KB after gzip');
  for (const name of first) console.log(`${name.padEnd(44)}${size(name).toFixed(1).padStart(8)}`);
  console.log(
    `${'first load'.padEnd(44)}${first
      .reduce((sum, name) => sum + size(name), 0)
      .toFixed(1)
      .padStart(8)}`,
  );
  console.log(
    `${'everything, with what is fetched when wanted'.padEnd(44)}${assets
      .reduce((sum, name) => sum + size(name), 0)
      .toFixed(1)
      .padStart(8)}`,
  );
}

async function firstPicture(): Promise<void> {
  const browser = await startBrowser();
  const { address, letIn, stop } = await serve(`${root}graphs`);
  const time = async (url: string, selector: string) => {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
      await letIn(page.context());
      const begun = performance.now();
      await page.goto(url, { waitUntil: 'commit' });
      await page.waitForSelector(selector, { state: 'attached' });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      times.push(performance.now() - begun);
      await page.context().close();
    }
    return times.sort((a, b) => a - b)[4]!;
  };
  try {
    const bare = await time(`${address}graphs/index.json`, 'pre');
    const map = await time(`${address}#/pakistan-gaza-isf`, '.card.thesis');
    console.log(
      `From navigation to the article's map drawn: median ${map.toFixed(0)} ms (${(map / bare).toFixed(1)}× a page of plain text, ${bare.toFixed(0)} ms)`,
    );
  } finally {
    await browser.close();
    stop();
  }
}
