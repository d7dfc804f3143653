import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sheetDocx } from '../../src/documents/index.ts';
import { parse } from '../../src/formats/index.ts';
import { validate, type ArgumentMap } from '../../src/model/index.ts';
import { emptySheet, part, sundayBlocks } from '../documents/sampleSheet.ts';
import { temporaryFolder } from '../folder.ts';
import { ran } from './host.ts';
import { mapText } from './maps.ts';

const now = new Date('2026-11-30T09:30:00Z');
const before = mapText({
  statements: {
    s1: { text: 'Trains should leave earlier.', layer: 'l1' },
    s2: { text: 'Nobody comes on Sundays', layer: 'l1' },
  },
});

/** A folder with a map, and with the blocks that were made up about Sundays, as a Word file. */
function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder({ 'map.json': before, ...files });
  writeFileSync(join(folder, 'Camp file.docx'), sheetDocx(sundayBlocks, { style: 'verbatim', now }));
  return folder;
}
const bytesOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
function mapIn(folder: string, file: string): ArgumentMap {
  const parsed = parse(bytesOf(folder, file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.map;
}

test('blocks become a layer of the map, called as their file; what they answer is on the map, or new', async () => {
  const folder = folderWith();
  const { code, out, err } = await ran(folder, 'take', 'map.json', 'Camp file.docx');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe('map.json: 5 statements, 4 answers and 4 cards came in, as the layer “Camp file”.');
  const map = mapIn(folder, 'map.json');
  expect(validate(map).filter(({ severity }) => severity === 'error')).toEqual([]);
  const layer = [...map.layers.values()].find(({ title }) => title === 'Camp file')!;
  expect(layer.role).toBe('reader');
  const answers = [...map.relations.values()].filter((one) => one.layer === layer.id);
  expect(answers.filter(({ target }) => target === 's2')).toHaveLength(1);
  expect(map.statements.get('s1')!.text).toBe('Trains should leave earlier.');

  const again = await ran(folder, 'take', 'map.json', 'Camp file.docx', '--json');
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({ output: null, layer: null, statements: 0, left: [] });
});

test('a map as it was is kept as a version; with -o it stays as it is', async () => {
  const folder = folderWith();
  const { code } = await ran(
    folder,
    'take',
    'map.json',
    'Camp file.docx',
    '-o',
    'out.json',
    '--as',
    'critic',
  );
  expect([code, bytesOf(folder, 'map.json')]).toEqual([0, before]);
  expect([...mapIn(folder, 'out.json').layers.values()].at(-1)).toMatchObject({ role: 'critic' });
  await ran(folder, 'take', 'map.json', 'Camp file.docx', '--layer', 'Theirs');
  expect([...mapIn(folder, 'map.json').layers.values()].some(({ title }) => title === 'Theirs')).toBe(true);
  const kept = readdirSync(join(folder, '.counterclaim'), { recursive: true }).map(String);
  expect(kept.some((name) => /\.imported\b/.test(name))).toBe(true);
});

test('blocks that do not say what they answer are told, and end it with 1; the rest came in', async () => {
  const folder = folderWith();
  const lines = sundayBlocks.parts[0]!.parts[0]!.lines;
  const sheet = {
    ...emptySheet,
    parts: [part('Ours', [], [part('AT: Cost', lines), part('Our case', lines)])],
  };
  writeFileSync(join(folder, 'b.docx'), sheetDocx(sheet, { style: 'verbatim', now }));
  const { code, out, err } = await ran(folder, 'take', 'map.json', 'b.docx');
  expect(code).toBe(1);
  expect(out).toContain('3 answers');
  expect(err).toMatch(/^Left out: “Our case”\..*“AT: …”/);
});

test('what can’t be read or written ends it with 2, and the map stays as it was', async () => {
  const folder = folderWith({ 'no.docx': 'plain', 'broken.json': '{' });
  mkdirSync(join(folder, 'there'));
  for (const [given, said] of [
    [['map.json', 'no.docx'], 'no Word file'],
    [['map.json', 'gone.docx'], 'gone.docx'],
    [['broken.json', 'Camp file.docx'], 'broken.json'],
    [['map.json', 'Camp file.docx', '-o', 'nowhere/out.json'], 'ENOENT'],
    [['map.json', 'Camp file.docx', '-o', 'there'], "there can't be written"],
  ] as const) {
    const { code, out, err } = await ran(folder, 'take', ...given);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  }
  expect(bytesOf(folder, 'map.json')).toBe(before);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});
