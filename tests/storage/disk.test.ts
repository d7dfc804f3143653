import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskStore, readGraphFile } from '../../src/storage/disk/index.ts';
import { temporaryFolder } from '../folder.ts';

test('a link is followed within the folder, but not out of it', async () => {
  const around = temporaryFolder({ 'outside.json': 'secret', 'graphs/a.json': 'a' });
  const folder = join(around, 'graphs');
  symlinkSync('a.json', join(folder, 'within.json'));
  symlinkSync('../outside.json', join(folder, 'out.json'));
  symlinkSync('missing.json', join(folder, 'dangling.json'));
  const store = diskStore(folder);
  expect(await store.list()).toEqual({ ok: true, names: ['a.json', 'within.json'] });
  expect(await store.read('within.json')).toMatchObject({ ok: true });
  expect(await store.read('out.json')).toMatchObject({ ok: false });
  expect(await store.read('dangling.json')).toMatchObject({ ok: false });
});

test('the folder itself may be a link', async () => {
  const around = temporaryFolder({ 'graphs/a.json': 'a' });
  symlinkSync('graphs', join(around, 'alias'));
  expect(await diskStore(join(around, 'alias')).read('a.json')).toMatchObject({ ok: true });
});

test('a missing folder and a folder instead of a file are problems, not exceptions', async () => {
  const folder = temporaryFolder({ 'a.json': '{}' });
  expect(await diskStore(join(folder, 'none')).list()).toMatchObject({
    ok: false,
    problem: { kind: 'unreadable' },
  });
  expect(await diskStore(join(folder, 'a.json')).list()).toMatchObject({
    ok: false,
    problem: { kind: 'unreadable' },
  });
  expect(await readGraphFile(folder)).toMatchObject({
    ok: false,
    problem: { values: { reason: 'folder' } },
  });
  expect(await readGraphFile(join(folder, 'none.json'))).toMatchObject({
    ok: false,
    problem: { values: { reason: 'missing' } },
  });
});
