import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { diskStore, sweep, thisSystem } from '../../src/storage/disk/index.ts';
import { basisOf } from '../../src/storage/index.ts';
import type { FileSystem } from '../../src/storage/replace.ts';
import { temporaryFolder } from '../folder.ts';
import { bytesOf, mapFile } from './mapFile.ts';

const before = mapFile('Before');
const after = bytesOf(mapFile('After'));
const basis = basisOf(bytesOf(before));
const fault = (code: string) => Object.assign(new Error(code), { code });

/** What lies in a folder, beside what is kept in the hidden one. */
const filesOf = (folder: string) => readdirSync(folder).filter((name) => name !== '.counterclaim');

/** This machine's file system; before a step `meddle` may do something, or fail. */
function watched(meddle: (step: keyof FileSystem, path: string) => unknown = () => undefined) {
  const real = thisSystem();
  const system = Object.fromEntries(
    Object.entries(real).map(([step, does]) => [
      step,
      async (...given: readonly [string, ...unknown[]]) => {
        // Keeping a version is told of elsewhere.
        if (!given[0].includes('.counterclaim')) {
          await meddle(step as keyof FileSystem, given[0]);
        }
        return (does as (...given: readonly unknown[]) => unknown)(...given);
      },
    ]),
  ) as unknown as FileSystem;
  return { system };
}

test('in the middle of it the folder lists what it did, and holds a hidden file beside', async () => {
  const folder = temporaryFolder({ 'a.json': before });
  let seen: readonly string[] = [];
  const { system } = watched((step) => {
    if (step === 'rename') seen = filesOf(folder);
  });
  const store = diskStore(folder, { system });
  await store.write!('a.json', after, basis);
  expect(seen).toEqual([expect.stringMatching(/^\.a\.json\.[0-9a-f]{12}\.tmp$/), 'a.json']);
  writeFileSync(join(folder, seen[0]!), before);
  expect(await store.list()).toEqual({ ok: true, names: ['a.json'] });
});

describe.each(['modeOf', 'create', 'syncFile', 'rename'] as const)('when %s fails', (failing) => {
  test.each([
    ['ENOSPC', { kind: 'not-writable', values: { reason: 'full' } }],
    ['EACCES', { kind: 'not-writable', values: { reason: 'denied' } }],
    ['EROFS', { kind: 'not-writable', values: { reason: 'denied' } }],
    ['EIO', { kind: 'not-writable', values: { reason: 'system', code: 'EIO' } }],
    ['ENOENT', { kind: 'changed-on-disk', values: { reason: 'missing' } }],
  ])('with %s, the old file stays, nothing beside it, and it is a problem', async (code, problem) => {
    const folder = temporaryFolder({ 'a.json': before });
    const { system } = watched((step, path) => {
      if (step !== failing) return;
      // A disk that fills up has taken a part already.
      if (step === 'create') writeFileSync(path, 'half');
      throw fault(code);
    });
    const written = await diskStore(folder, { system }).write!('a.json', after, basis);
    expect(written).toMatchObject({ ok: false, problem });
    expect(filesOf(folder)).toEqual(['a.json']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(before);
  });
});

test('what another program writes in the middle of a save stays', async () => {
  const folder = temporaryFolder({ 'a.json': before });
  const { system } = watched((step) => {
    if (step === 'syncFile') writeFileSync(join(folder, 'a.json'), 'theirs');
  });
  expect(await diskStore(folder, { system }).write!('a.json', after, basis)).toMatchObject({
    ok: false,
    problem: { kind: 'changed-on-disk' },
  });
  expect(filesOf(folder)).toEqual(['a.json']);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('theirs');
});

test('a save that fails does not keep the next from being made', async () => {
  const folder = temporaryFolder({ 'a.json': before });
  let failures = 1;
  const { system } = watched((step) => {
    if (step === 'rename' && failures-- > 0) throw fault('EIO');
  });
  const store = diskStore(folder, { system });
  const saves = [bytesOf(mapFile('One')), after];
  const written = await Promise.all(saves.map((bytes) => store.write!('a.json', bytes, basis)));
  expect(written.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const winner = saves[written.findIndex(({ ok }) => ok)]!;
  expect(readFileSync(join(folder, 'a.json'))).toEqual(Buffer.from(winner));
});

test('the file keeps its permissions, and a link within the folder stays one', async () => {
  const folder = temporaryFolder({ 'a.json': before });
  chmodSync(join(folder, 'a.json'), 0o666);
  symlinkSync('a.json', join(folder, 'link.json'));
  expect(await diskStore(folder).write!('link.json', after, basis)).toMatchObject({ ok: true });
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a.json'))).toEqual(Buffer.from(after));
  expect(statSync(join(folder, 'a.json')).mode & 0o7777).toBe(0o666);
});

test('two stores on one folder, one by way of a link, take turns', async () => {
  const around = temporaryFolder({ 'graphs/a.json': before });
  symlinkSync('graphs', join(around, 'alias'));
  const stores = ['graphs', 'alias'].map((name) => diskStore(join(around, name)));
  const written = await Promise.all(
    stores.map((store, number) => store.write!('a.json', bytesOf(mapFile(`Save ${number}`)), basis)),
  );
  expect(written.filter(({ ok }) => ok)).toHaveLength(1);
});

test('sweeping deletes temporary files of ours and nothing else, and none that is being written', async () => {
  const kept = [
    '.a.json',
    '.a.json.tmp',
    '.a.json.0123456789ab.tmp.bak',
    '.notes.0123456789ab.tmp',
    'a.json',
  ];
  const ours = ['.a.json.0123456789ab.tmp', '.b c.json.abcdefabcdef.tmp'];
  const folder = temporaryFolder(
    Object.fromEntries([...kept, ...ours].map((name) => [name, name === 'a.json' ? before : 'x'])),
  );
  expect(await sweep(folder)).toBe(2);
  expect(filesOf(folder).sort()).toEqual([...kept].sort());
  let swept: Promise<number> | undefined;
  const { system } = watched((step) => {
    if (step !== 'rename') return undefined;
    swept = sweep(folder);
    return wait(100);
  });
  const store = diskStore(folder, { system });
  expect(await store.write!('a.json', after, basis)).toMatchObject({ ok: true });
  await swept;
  expect(await store.read('a.json')).toEqual({ ok: true, bytes: after });
  expect(await sweep(join(folder, 'none'))).toBe(0);
});
