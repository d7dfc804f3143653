import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderSecret } from '../../src/storage/disk/index.ts';
import { temporaryFolder } from '../folder.ts';

const DAY = 24 * 3_600_000;
const placeIn = (folder: string) => join(folder, '.counterclaim/_browsers/secret');

test('a folder keeps its secret, for its owner only, and not for git', async () => {
  const folder = temporaryFolder();
  const secret = await folderSecret(folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await folderSecret(folder)).toBe(secret);
  expect(await folderSecret(temporaryFolder())).not.toBe(secret);
  expect(readFileSync(join(folder, '.counterclaim/_browsers/.gitignore'), 'utf8')).toBe('*\n');
  if (process.platform !== 'win32') expect(statSync(placeIn(folder)).mode & 0o777).toBe(0o600);
});

test('servers that start at once agree', async () => {
  const folder = temporaryFolder();
  const secrets = await Promise.all(Array.from({ length: 20 }, () => folderSecret(folder)));
  expect(new Set(secrets).size).toBe(1);
  utimesSync(placeIn(folder), new Date(0), new Date(0));
  const next = await Promise.all(Array.from({ length: 20 }, () => folderSecret(folder)));
  expect(new Set([...next, secrets[0]]).size).toBe(2);
  expect(readdirSync(dirname(placeIn(folder))).sort()).toEqual(['.gitignore', 'secret']);
});

test('after 30 days there is another', async () => {
  const folder = temporaryFolder();
  const now = Date.now();
  const secret = await folderSecret(folder, now);
  expect(await folderSecret(folder, now + 29 * DAY)).toBe(secret);
  const next = await folderSecret(folder, now + 31 * DAY);
  expect(next).not.toBe(secret);
  // One from the future would never grow old.
  utimesSync(placeIn(folder), new Date(now), new Date(now + 400 * DAY));
  expect(await folderSecret(folder, now)).not.toBe(next);
});

test.skipIf(process.platform === 'win32')('what others may know is no secret', async () => {
  const folder = temporaryFolder();
  const replaced = async (spoil: (place: string, secret: string) => void) => {
    const secret = await folderSecret(folder);
    spoil(placeIn(folder), secret);
    const next = await folderSecret(folder);
    expect(next).toMatch(/^[\w-]{43}$/);
    expect(next).not.toBe(secret);
    expect(await folderSecret(folder)).toBe(next);
  };
  await replaced((place) => chmodSync(place, 0o644));
  await replaced((place) => writeFileSync(place, 'short'));
  await replaced((place) => writeFileSync(place, ''));
  await replaced((place) => writeFileSync(place, 'x'.repeat(1e6)));
  await replaced((place, secret) => {
    const known = join(folder, 'known');
    writeFileSync(known, secret, { mode: 0o600 });
    rmSync(place);
    symlinkSync(known, place);
  });
});

test('a folder that can’t be written to, or whose hidden folder is a link, has one for the time being', async () => {
  const missing = join(temporaryFolder(), 'missing');
  expect(await folderSecret(missing)).not.toBe(await folderSecret(missing));
  const elsewhere = temporaryFolder();
  const folder = temporaryFolder();
  symlinkSync(elsewhere, join(folder, '.counterclaim'));
  expect(await folderSecret(folder)).toMatch(/^[\w-]{43}$/);
  expect(existsSync(join(elsewhere, '_browsers'))).toBe(false);
});
