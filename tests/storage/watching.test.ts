import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { diskStore } from '../../src/storage/disk/index.ts';
import { basisOf, type GraphStore, type Seen } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { runningSite } from '../server/site.ts';
import { bytesOf, mapFile } from './mapFile.ts';

const basis = (title: string) => basisOf(bytesOf(mapFile(title)));

/** All that a store tells, from when it has begun to listen. */
async function heardOf(store: GraphStore, folder: string): Promise<Seen[]> {
  const heard: Seen[] = [];
  onTestFinished(store.watch!((seen) => heard.push(seen)));
  // Watching begins in its own time: the first thing heard says that it has.
  await vi.waitFor(() => {
    writeFileSync(join(folder, 'begin.json'), mapFile(String(Math.random())));
    expect(heard.some(({ name }) => name === 'begin.json')).toBe(true);
  }, 10_000);
  return heard;
}
const last = (heard: readonly Seen[], name: string) => heard.findLast((seen) => seen.name === name);

test('what any program does to a file is told with what the file holds by then', async () => {
  const folder = temporaryFolder({ 'a.json': mapFile('A'), 'b.json': mapFile('B'), 'c.json': mapFile('C') });
  const store = diskStore(folder);
  const heard = await heardOf(store, folder);
  writeFileSync(join(folder, 'a.json'), mapFile('A2'));
  writeFileSync(join(folder, 'aside'), mapFile('B2'));
  renameSync(join(folder, 'aside'), join(folder, 'b.json'));
  rmSync(join(folder, 'c.json'));
  writeFileSync(join(folder, 'new.json'), mapFile('New'));
  writeFileSync(join(folder, '.hidden.json'), mapFile('Hidden'));
  writeFileSync(join(folder, 'notes.txt'), 'x');
  await vi.waitFor(() => {
    expect(last(heard, 'a.json')).toEqual({ name: 'a.json', basis: basis('A2') });
    expect(last(heard, 'b.json')).toEqual({ name: 'b.json', basis: basis('B2') });
    expect(last(heard, 'c.json')).toEqual({ name: 'c.json' });
    expect(last(heard, 'new.json')).toEqual({ name: 'new.json', basis: basis('New') });
  }, 10_000);
  const written = await store.write!('a.json', bytesOf(mapFile('A3')), basis('A2'));
  expect(written).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(last(heard, 'a.json')?.basis).toBe(basis('A3')), 10_000);
  expect(new Set(heard.map(({ name }) => name))).toEqual(
    new Set(['begin.json', 'a.json', 'b.json', 'c.json', 'new.json']),
  );
});

test('of twenty files that change at once, all are told', async () => {
  const names = Array.from({ length: 20 }, (_, number) => `${number}.json`);
  const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, mapFile(name)])));
  const heard = await heardOf(diskStore(folder), folder);
  for (const name of names) writeFileSync(join(folder, name), mapFile(`${name} anew`));
  await vi.waitFor(
    () => expect(names.filter((name) => last(heard, name)?.basis !== basis(`${name} anew`))).toEqual([]),
    10_000,
  );
});

/** What the server tells while something is done over and over: the first of it that is looked for. */
async function toldBy(address: string, marks: string, again: () => unknown): Promise<unknown> {
  const answer = await fetch(`${address}events`);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  // Watching begins in its own time.
  const going = setInterval(() => void again(), 50);
  while (!told.includes(marks)) told += (await reader.read()).value ?? '';
  clearInterval(going);
  await reader.cancel();
  return JSON.parse(
    told
      .split('\n')
      .find((line) => line.includes(marks))!
      .replace('data: ', ''),
  );
}

test('the server tells it on, to whoever asks for events', async () => {
  const folder = temporaryFolder({ 'a.json': mapFile('A') });
  const { address } = await runningSite({}, { folder });
  let number = 0;
  const change = () => writeFileSync(join(folder, 'a.json'), mapFile(String((number += 1))));
  expect(await toldBy(address, '"name"', change)).toMatchObject({
    name: 'a.json',
    basis: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('and what is done beside a map, whoever does it', async () => {
  const folder = temporaryFolder({ 'a.json': mapFile('A'), '.counterclaim/m/positions/x.json': '0' });
  const { address } = await runningSite({}, { folder });
  let number = 0;
  const change = () => writeFileSync(join(folder, '.counterclaim/m/positions/x.json'), String((number += 1)));
  expect(await toldBy(address, '"beside"', change)).toMatchObject({
    beside: { map: 'm', kind: 'positions', id: 'x', basis: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  // A server of its own: another process.
  const other = diskStore(folder).beside!;
  expect(await toldBy(address, '"y"', () => other.write('a.json', 'positions', 'y', 'once'))).toMatchObject({
    beside: { map: 'm', kind: 'positions', id: 'y', basis: basisOf(bytesOf('once')) },
  });
});
