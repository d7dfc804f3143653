import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeAside, putInPlace } from '../../scripts/aside.js';
import { temporaryFolder } from '../folder.ts';

test('a folder takes the place of another whole', () => {
  const folder = temporaryFolder({ 'made/new.js': 'new', 'dist/old.js': 'old' });
  putInPlace(join(folder, 'made'), join(folder, 'dist'));
  expect(readdirSync(join(folder, 'dist'))).toEqual(['new.js']);
  expect(existsSync(join(folder, 'made'))).toBe(false);
});

test('what interrupted builds left is deleted, what running ones make is not', () => {
  const folder = temporaryFolder({ 'node_modules/a/index.js': '' });
  const left = join(folder, 'node_modules/.counterclaim-build-99999999');
  const running = join(folder, `node_modules/.counterclaim-build-${process.ppid}`);
  for (const place of [left, running]) mkdirSync(place);
  const aside = makeAside(folder);
  expect([left, running, aside].map((place) => existsSync(place))).toEqual([false, true, true]);
});
