import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browsers } from '../../src/cli/picture/paint.ts';
import { run } from '../../src/cli/main.ts';
import { temporaryFolder } from '../folder.ts';
import { xmlFault } from '../picture/wellFormed.ts';
import { listeningHost, ran } from './host.ts';
import { mapText } from './maps.ts';

const viewed = mapText({
  statements: {
    s1: { text: 'Trains should leave earlier.', layer: 'l1' },
    s2: { text: 'The early shift begins at six.', layer: 'l1' },
    s3: { text: 'Few work the early shift.', layer: 'l2' },
    s4: { text: 'The staff list says so.', layer: 'l1' },
  },
  layers: { l1: { title: 'Mine', role: 'source' }, l2: { title: 'Critics', role: 'critic' } },
  relations: {
    r1: { kind: 'support', premises: ['s2'], target: 's1', layer: 'l1' },
    r2: { kind: 'attack', premises: ['s3'], target: 's2', layer: 'l2' },
    r3: { kind: 'support', premises: ['s4'], target: 's2', layer: 'l1' },
  },
  views: {
    v1: { title: 'What is said against it', reasons: ['s1'], objections: ['s2'] },
    v2: { title: 'Only the source', hidden: ['l2'], focus: { kind: 'chain', of: 's4' } },
  },
});
const files = { 'map.json': viewed, 'broken.json': '{ "format": 1, ' };

describe('an SVG', () => {
  test('is printed, with nothing else', async () => {
    const { code, out, err } = await ran(temporaryFolder(files), 'picture', 'map.json');
    expect([code, err]).toEqual([0, '']);
    expect(xmlFault(out)).toBeUndefined();
    expect(out).toContain('<title>A small map</title>');
    expect(out).toContain('begins at six');
    for (const closed of ['Few work', 'staff list']) expect(out).not.toContain(closed);
  });

  test('is written where it is told, over what was there, and nothing is left beside it', async () => {
    const folder = temporaryFolder({ ...files, 'out.svg': 'old' });
    const { code, out } = await ran(folder, 'picture', 'map.json', '-o', 'out.svg', '--all', '--legend');
    expect([code, out]).toEqual([0, expect.stringMatching(/^out\.svg: 4 cards, \d+ × \d+ px\.$/)]);
    const svg = readFileSync(join(folder, 'out.svg'), 'utf8');
    expect(xmlFault(svg)).toBeUndefined();
    for (const said of ['Few work', 'staff list', 'Lines']) expect(svg).toContain(said);
    expect(readdirSync(folder).sort()).toEqual(['broken.json', 'map.json', 'out.svg']);
  });

  test('is dark where that is wanted', async () => {
    const folder = temporaryFolder(files);
    const of = async (...more: string[]) => (await ran(folder, 'picture', 'map.json', ...more)).out;
    expect(await of('--theme', 'dark')).toContain('fill="#17181b"');
    expect(await of()).not.toContain('fill="#17181b"');
  });

  test('shows a view, named by title or id', async () => {
    const folder = temporaryFolder(files);
    const against = await ran(folder, 'picture', 'map.json', '--view', 'what is said against it');
    expect(against.out).toContain('Few work');
    expect(against.out).not.toContain('staff list');
    const source = await ran(folder, 'picture', 'map.json', '--view', 'v2');
    expect(source.out).toContain('staff list');
    expect(source.out).not.toContain('Few work');
  });

  test('leads from each card to its place in the app, where it is said where that is served', async () => {
    const folder = temporaryFolder({ ...files, 'Löhne & Zeit.json': viewed });
    const linksOf = async (...more: string[]) =>
      [...(await ran(folder, 'picture', ...more)).out.matchAll(/<a href="([^"]*)">/g)].map(
        ([, address]) => address,
      );
    expect(await linksOf('map.json')).toEqual([]);
    expect((await linksOf('map.json', '--all', '--link', 'http://localhost:4747')).sort()).toEqual(
      ['s1', 's2', 's3', 's4'].map((id) => `http://localhost:4747/#/map/${id}`),
    );
    expect(await linksOf('Löhne & Zeit.json', '--link', 'https://maps.example/read/?a=1&b=2#/old')).toContain(
      'https://maps.example/read/?a=1&amp;b=2#/L%C3%B6hne%20%26%20Zeit/s1',
    );
  });

  test('as JSON says how large it is', async () => {
    const folder = temporaryFolder(files);
    const { out } = await ran(folder, 'picture', 'map.json', '-o', 'a.svg', '--json');
    expect(JSON.parse(out)).toEqual({
      file: 'map.json',
      output: 'a.svg',
      format: 'svg',
      width: expect.any(Number),
      height: expect.any(Number),
      cards: 2,
    });
    expect(JSON.parse((await ran(folder, 'picture', 'map.json', '--json')).out)).toMatchObject({
      output: null,
      svg: expect.stringMatching(/^<svg/),
    });
  });
});

describe('what can’t be done is refused in words, and nothing is written', () => {
  test.for<readonly [readonly string[], string]>([
    [[], 'No file was named'],
    [['map.json', 'map.json'], 'Only one file'],
    [['missing.json'], 'missing.json: error: '],
    [['broken.json', '-o', 'x.svg'], 'broken.json: error: The file is not JSON'],
    [['map.json', '--view', 'Nowhere'], '“What is said against it”, “Only the source”'],
    [['map.json', '-o', 'x.pdf'], '“x.pdf” does not say what kind'],
    [['map.json', '--theme', 'blue'], '“blue” is not a theme'],
    [['map.json', '-o', 'x.png', '--scale', '5'], '“5” is not a scale'],
    [['map.json', '--link', 'localhost'], '“localhost” is not an address'],
    [['map.json', '--link', 'javascript:alert(1)'], 'is not an address'],
    [['map.json', '-o', 'x.png', '--link', 'http://localhost:4747/'], "A PNG can't hold links"],
    [['map.json', '-o', 'no/where.svg'], 'no/where.svg can’t be written'.replace('’', "'")],
  ])('%j', async ([given, named]) => {
    const folder = temporaryFolder(files);
    const { code, out, err } = await ran(folder, 'picture', ...given);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
    expect(readdirSync(folder).sort()).toEqual(['broken.json', 'map.json']);
  });

  test('a map without views says so', async () => {
    const folder = temporaryFolder({ 'map.json': mapText() });
    expect((await ran(folder, 'picture', 'map.json', '--view', 'x')).err).toContain('this map has no views');
  });
});

/** A PNG's size, from its header (PNG specification, 11.2.1). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('a PNG', () => {
  const there = browsers(process.env).some(({ path }) => existsSync(path));

  test.skipIf(!there)('is as large as it was said to be', async () => {
    const folder = temporaryFolder(files);
    const { code, out, err } = await ran(
      folder,
      'picture',
      'map.json',
      '-o',
      'a.png',
      '--scale',
      '3',
      '--json',
    );
    expect([code, err]).toEqual([0, '']);
    const { width, height } = JSON.parse(out) as { width: number; height: number };
    const png = readFileSync(join(folder, 'a.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(sizeOf(png)).toEqual([width, height]);
  });

  test('needs a browser, and says what to do without one, or with one that does not start', async () => {
    const folder = temporaryFolder(files);
    const painting = async (browsers: readonly { path: string; flags: readonly string[] }[]) => {
      const { host, complaints } = listeningHost(folder, { browsers });
      expect(await run(['picture', 'map.json', '-o', 'a.png'], host)).toBe(2);
      expect(existsSync(join(folder, 'a.png'))).toBe(false);
      return complaints.join();
    };
    expect(await painting([])).toContain('COUNTERCLAIM_BROWSER=/path/to/it');
    const none = join(folder, 'none');
    expect(await painting([{ path: none, flags: [] }])).toContain(`The browser ${none} could not paint`);
  });

  test('that no browser could paint is refused with the largest scale that works', async () => {
    const text = Array.from({ length: 40 }, () => 'word').join(' ');
    const statements = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`s${index}`, { text, layer: 'l1' }]),
    );
    const relations = Object.fromEntries(
      Array.from({ length: 29 }, (_, index) => [
        `r${index}`,
        { kind: 'support', premises: [`s${index + 1}`], target: `s${index}`, layer: 'l1' },
      ]),
    );
    const folder = temporaryFolder({ 'long.json': mapText({ thesis: 's0', statements, relations }) });
    const { code, err } = await ran(folder, 'picture', 'long.json', '--all', '-o', 'a.png', '--scale', '4');
    expect(code).toBe(2);
    expect(err).toMatch(/^At 4× the picture would be [\d,]+ × [\d,]+ px, .* Take 1×/);
  });
});
