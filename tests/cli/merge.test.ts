import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { temporaryFolder } from '../folder.ts';
import { ran } from './host.ts';
import { mapText } from './maps.ts';

const statement = (text: string) => ({ text, layer: 'l1' });
const version = (first: string, second: string) =>
  mapText({ statements: { s1: statement(first), s2: statement(second) } });
const base = version('Trains should leave earlier.', 'The early shift begins at six.');
const textsIn = (file: string) => {
  const parsed = parse(new Uint8Array(readFileSync(file)));
  return parsed.ok ? [...parsed.map.statements.values()].map(({ text }) => text) : parsed.problems;
};

test('what each side changed is in the merged file, which is ours', async () => {
  const folder = temporaryFolder({
    base,
    ours: version('Trains should leave at five.', 'The early shift begins at six.'),
    theirs: version('Trains should leave earlier.', 'Shops open at seven.'),
  });
  expect(await ran(folder, 'merge', 'base', 'ours', 'theirs')).toEqual({ code: 0, out: '', err: '' });
  expect(textsIn(join(folder, 'ours'))).toEqual(['Trains should leave at five.', 'Shops open at seven.']);
  expect(readFileSync(join(folder, 'theirs'), 'utf8')).toContain('leave earlier');
});

test('where only one side changed anything, its bytes are the file', async () => {
  const theirs = version('Trains should run.', 'The early shift begins at six.');
  const folder = temporaryFolder({ base, ours: base, theirs });
  expect((await ran(folder, 'merge', 'base', 'ours', 'theirs')).code).toBe(0);
  expect(readFileSync(join(folder, 'ours'), 'utf8')).toBe(theirs);
});

test('a conflict is told with both versions and ends with 1; the file opens, and ours stands in it', async () => {
  const files = { base, ours: version('Ours.', 'Same.'), theirs: version('Theirs.', 'Same.') };
  const folder = temporaryFolder(files);
  const { code, err } = await ran(folder, 'merge', 'base', 'ours', 'theirs', 'graphs/a.json');
  expect(code).toBe(1);
  for (const words of ['graphs/a.json', 'Ours.', 'Theirs.', 'git show :3:graphs/a.json'])
    expect(err).toContain(words);
  expect(textsIn(join(folder, 'ours'))).toEqual(['Ours.', 'Same.']);
  const told = await ran(temporaryFolder(files), 'merge', 'base', 'ours', 'theirs', '--json', '-o', 'out');
  expect(JSON.parse(told.out)).toMatchObject({
    output: 'out',
    conflicts: [{ table: 'statements', id: 's1', fields: ['text'], theirs: { text: 'Theirs.' } }],
  });
});

test('run by hand, it names the files it was given, and nothing of git', async () => {
  const folder = temporaryFolder({
    base,
    ours: version('Ours.', 'Same.'),
    theirs: version('Theirs.', 'Same.'),
  });
  const { code, err } = await ran(folder, 'merge', 'base', 'ours', 'theirs', '-o', 'out');
  expect(code).toBe(1);
  expect(err).toContain('out is a whole map that opens');
  expect(err).toContain('still in theirs.');
  expect(err).not.toMatch(/git/);
});

test('where both sides made the file, git gives an empty one as the common version', async () => {
  const folder = temporaryFolder({
    base: '',
    ours: base,
    theirs: version('Other.', 'The early shift begins at six.'),
  });
  expect((await ran(folder, 'merge', 'base', 'ours', 'theirs')).code).toBe(1);
  expect(textsIn(join(folder, 'ours'))).toContain('Trains should leave earlier.');
});

test('what can’t be read ends it with 2, and nothing is written', async () => {
  const folder = temporaryFolder({ base, ours: base, theirs: '{' });
  const { code, err } = await ran(folder, 'merge', 'base', 'ours', 'theirs');
  expect(code).toBe(2);
  expect(err).toContain('nothing was written');
  expect(readFileSync(join(folder, 'ours'), 'utf8')).toBe(base);
  expect((await ran(folder, 'merge', 'base', 'ours')).code).toBe(2);
});

const git = (folder: string, ...given: string[]) =>
  spawnSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main', ...given],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
const hasGit = git('.', '--version').status === 0;

test.skipIf(!hasGit)('git merges graph files by it', () => {
  const program = fileURLToPath(new URL('../../bin/counterclaim.js', import.meta.url));
  const folder = temporaryFolder({ '.gitattributes': '*.json merge=counterclaim\n', 'a.json': base });
  const commit = (contents: string) => {
    writeFileSync(join(folder, 'a.json'), contents);
    git(folder, 'commit', '-qam', 'x');
  };
  git(folder, 'init', '-q');
  git(folder, 'config', 'merge.counterclaim.driver', `"${process.execPath}" "${program}" merge %O %A %B %P`);
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'x');
  git(folder, 'checkout', '-qb', 'other');
  commit(version('Trains should leave earlier.', 'Shops open at seven.'));
  git(folder, 'checkout', '-q', 'main');
  commit(version('Trains should leave at five.', 'The early shift begins at six.'));
  const merged = git(folder, 'merge', '-q', 'other', '-m', 'x');
  expect(merged.status, merged.stderr).toBe(0);
  expect(textsIn(join(folder, 'a.json'))).toEqual(['Trains should leave at five.', 'Shops open at seven.']);
  git(folder, 'checkout', '-q', 'other');
  commit(version('Theirs.', 'Shops open at seven.'));
  git(folder, 'checkout', '-q', 'main');
  commit(version('Ours.', 'Shops open at seven.'));
  const refused = git(folder, 'merge', '-q', 'other', '-m', 'x');
  expect(refused.status).toBe(1);
  expect(refused.stderr + refused.stdout).toContain('Theirs.');
  expect(textsIn(join(folder, 'a.json'))).toEqual(['Ours.', 'Shops open at seven.']);
});
