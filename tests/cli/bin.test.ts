import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../folder.ts';

/** An installed package: no sources, a build that tells what it was given. */
function installedPackage(): string {
  const folder = temporaryFolder({
    'package.json': '{ "type": "module" }',
    'build/counterclaim.js':
      'export const main = async (root) => console.log(JSON.stringify([root, ...process.argv.slice(2)]));',
  });
  mkdirSync(join(folder, 'bin'));
  copyFileSync('bin/counterclaim.js', join(folder, 'bin/counterclaim.js'));
  return folder;
}

const node = (...given: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, given, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

test('an installed package goes straight to its build, with its own folder', async () => {
  const folder = installedPackage();
  const { code, out } = await node(join(folder, 'bin/counterclaim.js'), 'check', 'a b.json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([`${folder}/`, 'check', 'a b.json']);
});

test('an old Node is refused in words', async () => {
  const folder = installedPackage();
  const older =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })";
  const { code, out, err } = await node(
    '--import',
    `data:text/javascript,${encodeURIComponent(older)}`,
    join(folder, 'bin/counterclaim.js'),
  );
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('needs Node 20.19 or later, and this is Node 20.18.3');
});
