import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';

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
  const executablePath = process.env['COUNTERCLAIM_BROWSER'];
  const args = (process.env['COUNTERCLAIM_BROWSER_FLAGS'] ?? '--no-sandbox').split(' ').filter(Boolean);
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  const server = spawn(process.execPath, [
    `${root}bin/counterclaim.js`,
    'serve',
    `${root}graphs`,
    '--no-open',
  ]);
  const time = async (url: string, selector: string) => {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
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
    const address = await addressOf(server);
    const bare = await time(`${address}graphs/index.json`, 'pre');
    const map = await time(`${address}#/pakistan-gaza-isf`, '.card.thesis');
    console.log(
      `From navigation to the article's map drawn: median ${map.toFixed(0)} ms (${(map / bare).toFixed(1)}× a page of plain text, ${bare.toFixed(0)} ms)`,
    );
  } finally {
    await browser.close();
    server.kill();
  }
}

/** Where a server says that it listens. Rejects when it ends before it has said so. */
function addressOf(server: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    let fault = '';
    server.stderr.on('data', (chunk: Buffer) => (fault += chunk.toString()));
    server.once('error', reject);
    server.once('close', (code) =>
      reject(new Error(`The server ended with ${code} before it listened. ${fault}`.trim())),
    );
  });
}
