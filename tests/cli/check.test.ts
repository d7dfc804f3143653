import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { ran } from './host.ts';
import { aimlessMap, danglingMap, mapText, wordyMap } from './maps.ts';

const files = {
  'good.json': mapText(),
  'wordy.json': wordyMap,
  'aimless.json': aimlessMap,
  'dangling.json': danglingMap,
  'broken.json': '{ "format": 1, ',
};

describe('exit codes', () => {
  const cases: readonly (readonly [number, ...string[]])[] = [
    [0, 'good.json'],
    [0, 'wordy.json'],
    [1, 'aimless.json'],
    [1, 'dangling.json'],
    [1, 'broken.json'],
    [1, 'good.json', 'dangling.json'],
    [2, 'missing.json'],
    [2, 'missing.json', 'good.json'],
    [2, 'dangling.json', 'missing.json'],
    [2],
  ];
  test.for(cases)('%s', async ([code, ...names]) => {
    const folder = temporaryFolder(files);
    expect((await ran(folder, 'check', ...names)).code).toBe(code);
    if (names.length > 0) expect((await ran(folder, 'check', '--json', ...names)).code).toBe(code);
  });
});

test('a problem is a line: file, severity, sentence, place', async () => {
  const { out } = await ran(temporaryFolder(files), 'check', 'dangling.json');
  expect(out.split('\n')[0]).toMatch(/^dangling\.json: error: “thesis” .* points at s9, .* \(\/thesis\)$/);
  expect(out.split('\n').at(-1)).toMatch(/^1 file checked: 1 error, \d+ warnings?, \d+ hints?\.$/);
});

test('a file that can’t be read is named, and the others are checked all the same', async () => {
  const { out, err } = await ran(temporaryFolder(files), 'check', 'missing.json', 'broken.json');
  expect(out).toContain('missing.json: error: The file can’t be read'.replace('’', "'"));
  expect(out).toContain('broken.json: error: The file is not JSON');
  expect(out).toContain('2 files checked: 2 errors, 0 warnings, 0 hints.');
  expect(err).toBe('');
});

test('of a folder every graph file is checked', async () => {
  const folder = temporaryFolder({
    'maps/b.json': mapText(),
    'maps/a.json': danglingMap,
    'maps/notes.txt': '',
    'empty/x.txt': '',
  });
  const { code, out } = await ran(folder, 'check', 'maps');
  expect(code).toBe(1);
  expect(out).toContain(`${join('maps', 'a.json')}: error: `);
  expect(out).toContain('2 files checked');
  const empty = await ran(folder, 'check', 'empty');
  expect([empty.code, empty.err]).toEqual([
    2,
    'The folder empty has no graph file (*.json) in it. Name another folder, or a file.',
  ]);
});

test('--json prints every finding as data, and nothing else', async () => {
  const folder = temporaryFolder(files);
  const { out, err } = await ran(folder, 'check', 'good.json', 'dangling.json', 'missing.json', '--json');
  expect(err).toBe('');
  const [good, dangling, missing] = JSON.parse(out) as {
    file: string;
    ok: boolean;
    problems: Record<string, unknown>[];
  }[];
  expect(good).toEqual({ file: 'good.json', ok: true, problems: [] });
  expect(dangling).toMatchObject({ file: 'dangling.json', ok: false });
  expect(dangling!.problems[0]).toEqual({
    kind: 'dangling-reference',
    severity: 'error',
    ids: ['s9'],
    values: { field: 'thesis', id: 's9', record: 'm1' },
    pointer: '/thesis',
    sentence: '“thesis” of m1 points at s9, which is not in the map. Point it elsewhere or clear it.',
    mend: [{ table: 'map', field: 'thesis' }],
  });
  expect(missing).toMatchObject({ ok: false, problems: [{ kind: 'unreadable', pointer: null, mend: [] }] });
});

test('hints do not make a file bad', async () => {
  const { out } = await ran(temporaryFolder(files), 'check', 'wordy.json', '--json');
  expect(JSON.parse(out)).toMatchObject([{ ok: true, problems: [{ severity: 'hint' }] }]);
});
