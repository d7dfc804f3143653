import { mkdtempSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serialize } from '../src/formats/index.ts';
import { basisOf } from '../src/storage/index.ts';
import { serve } from './browser.ts';
import { argumentMapOf } from './maps.ts';

const CHANGES = 200;
/** What a change may take, ms, so that who looks at the map takes it for at once. */
const AIM = 250;
/** A change that nobody tells of, ms. */
const MISSED = 10_000;

/** How a program may change a file. */
const ways = {
  'by rename': (place: string, bytes: Uint8Array) => {
    writeFileSync(`${place}.aside`, bytes);
    renameSync(`${place}.aside`, place);
  },
  'in place': (place: string, bytes: Uint8Array) => writeFileSync(place, bytes),
};

/**
 * From another program's write to the server's event that tells of it, with the digest of what was written: median and 95th percentile, beside
 * the bare notice of the system in this process.
 */
export async function benchChanges(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-changes-'));
  const map = argumentMapOf(100);
  const place = join(folder, 'a.json');
  writeFileSync(place, serialize(map));
  const ours = await serve(folder);
  const hangUp = new AbortController();
  const events = heard();
  const notices = heard();
  const watcher = watch(folder, (_, name) => {
    if (name === 'a.json') notices.tell('a.json');
  });
  try {
    const answer = await fetch(`${ours.address}events`, {
      headers: { cookie: ours.cookie },
      signal: hangUp.signal,
    });
    const listening = listen(answer, events.tell).catch(() => undefined);
    // Watching begins in its own time.
    await wait(1000);
    console.log(
      `From another program's write to the event, ${CHANGES} changes a way, ms (aim: p95 within ${AIM})`,
    );
    console.log(['', 'p50', 'p95', 'notice p50', 'times', 'missed'].map(column).join(''));
    let number = 0;
    for (const [way, change] of Object.entries(ways)) {
      const times: number[] = [];
      const bare: number[] = [];
      for (let nth = 0; nth < CHANGES; nth += 1) {
        const bytes = new TextEncoder().encode(serialize({ ...map, title: `Change ${(number += 1)}` }));
        const told = events.next(basisOf(bytes));
        const noticed = notices.next('a.json');
        const before = performance.now();
        change(place, bytes);
        times.push((await told) - before);
        bare.push((await noticed) - before);
        // Changes that follow at once are told as one.
        await wait(40);
      }
      const [median, most, notice] = [at(times, 0.5), at(times, 0.95), at(bare, 0.5)];
      const missed = times.filter((time) => time === Infinity).length;
      const cells = [median, most, notice].map((ms) => ms.toFixed(1));
      console.log([way, ...cells, (median / notice).toFixed(1), String(missed)].map(column).join(''));
    }
    hangUp.abort();
    await listening;
  } finally {
    watcher.close();
    ours.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is told of, and when it is: `next` resolves at the first telling of something, or to infinity. */
function heard() {
  const waiting = new Map<string, (at: number) => void>();
  return {
    tell: (what: string) => {
      waiting.get(what)?.(performance.now());
      waiting.delete(what);
    },
    next: (what: string) =>
      Promise.race([
        new Promise<number>((resolve) => waiting.set(what, resolve)),
        wait(MISSED, Infinity, { ref: false }),
      ]),
  };
}

/** Reads the server's events to their end, and tells the digest of each. */
async function listen(answer: Response, tell: (basis: string) => void): Promise<void> {
  let said = '';
  for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
    said += part;
    const events = said.split('\n\n');
    said = events.pop()!;
    for (const event of events) {
      const basis = /"basis":"([0-9a-f]{64})"/.exec(event)?.[1];
      if (basis !== undefined) tell(basis);
    }
  }
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1]!;

const column = (text: string, place: number): string => (place === 0 ? text.padEnd(12) : text.padStart(12));
