import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../scripts/freshness.js';
import { isInstalled } from '../../scripts/install.js';
import { temporaryFolder } from '../folder.ts';

test('a digest changes with names and contents, and with nothing else', () => {
  const folder = temporaryFolder({
    'src/a.ts': 'a',
    'src/inner/b.ts': 'b',
    'index.html': 'i',
    'other.txt': 'o',
  });
  const digest = () => digestOf(folder, ['src', 'index.html']);
  const seen = [digest()];
  const isNew = () => {
    const now = digest();
    expect(seen).not.toContain(now);
    seen.push(now);
  };
  utimesSync(join(folder, 'src/a.ts'), 1, 1);
  writeFileSync(join(folder, 'other.txt'), 'changed');
  writeFileSync(join(folder, 'src/.swap'), '');
  expect(digest()).toBe(seen[0]);
  writeFileSync(join(folder, 'src/a.ts'), 'changed');
  isNew();
  renameSync(join(folder, 'src/inner/b.ts'), join(folder, 'src/inner/c.ts'));
  isNew();
  writeFileSync(join(folder, 'src/inner/empty.ts'), '');
  isNew();
  rmSync(join(folder, 'index.html'));
  isNew();
});

test('contents that move between files do not cancel out', () => {
  const one = temporaryFolder({ 'src/a': 'xy', 'src/b': '' });
  const other = temporaryFolder({ 'src/a': 'x', 'src/b': 'y' });
  expect(digestOf(one, ['src'])).not.toBe(digestOf(other, ['src']));
});

test('an install by npm itself is accepted when it is what the lock file says', () => {
  const installed = (packages: object) =>
    isInstalled(
      temporaryFolder({
        'package-lock.json': JSON.stringify({
          packages: {
            '': { name: 'counterclaim' },
            'node_modules/a': { version: '1.0.0' },
            'node_modules/b-win32': { version: '2.0.0', optional: true },
          },
        }),
        'node_modules/.package-lock.json': JSON.stringify({ packages }),
      }),
    );
  expect(installed({ 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  expect(installed({ 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  expect(
    installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '1.0.0' } }),
  ).toBe(false);
  expect(installed({})).toBe(false);
  expect(isInstalled(temporaryFolder())).toBe(false);
});
