import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diskStore } from '../../src/storage/disk/index.ts';
import {
  basisOf,
  freeName,
  isGraphName,
  memoryStore,
  nameFor,
  portableName,
} from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { bytesOf, mapFile } from './mapFile.ts';

const bytes = (name: string) => new TextEncoder().encode(name).length;

/** Whether Windows, macOS and Linux all take a name: "Naming Files, Paths, and Namespaces", and 255 bytes. */
const isPortable = (name: string) =>
  !/[<>:"/\\|?*\x00-\x1f]|[. ]$/.test(name) &&
  !/^(con|prn|aux|nul|com\d|lpt\d|com[¹²³]|lpt[¹²³]|conin\$|conout\$|clock\$)\s*(\.|$)/i.test(name) &&
  bytes(name) <= 255 &&
  !/\p{Cs}/u.test(name);

describe('what a new map’s file is called', () => {
  test.each([
    ['The bridge should be closed', 'the-bridge-should-be-closed.json'],
    ['CON', 'con-map.json'],
    ['Aux', 'aux-map.json'],
    ['nul?', 'nul-map.json'],
    ['COM1', 'com1-map.json'],
    ['LPT9: a printer', 'lpt9-a-printer.json'],
    ['LPT³', 'lpt³-map.json'],
    ['Con artists', 'con-artists.json'],
    // The list of maps has that address.
    ['Index', 'index-map.json'],
    ['', 'map.json'],
    ['???', 'map.json'],
    ['Brücke', 'brücke.json'],
    ['Bru\u0308cke', 'brücke.json'],
    ['ends with dots...  ', 'ends-with-dots.json'],
    ['橋', '橋.json'],
  ])('%j is %s', (title, name) => expect(nameFor(title)).toBe(name));

  test('a title without spaces is cut between characters', () => {
    expect(nameFor('橋'.repeat(100))).toBe(`${'橋'.repeat(60)}.json`);
    expect(nameFor('𠀋'.repeat(100))).not.toMatch(/\p{Cs}/u);
    expect(bytes(nameFor('𠀋'.repeat(100)))).toBeLessThanOrEqual(255 - 18);
    // A letter keeps its marks.
    const marked = 'q\u0323\u0307';
    expect(nameFor(marked.repeat(100)).replace('.json', '').replaceAll(marked, '')).toBe('');
  });

  test('the longest name can still be written', async () => {
    const folder = temporaryFolder({});
    const store = diskStore(folder);
    const taken = new Set<string>();
    for (let count = 0; count < 12; count += 1) taken.add(freeName(nameFor('𠀋'.repeat(100)), taken));
    for (const name of taken) {
      expect(await store.create!(name, bytesOf(mapFile('A'))), name).toMatchObject({ ok: true });
      expect(await store.write!(name, bytesOf(mapFile('B')), basisOf(bytesOf(mapFile('A'))))).toMatchObject({
        ok: true,
      });
    }
    expect(readdirSync(folder).filter(isGraphName)).toHaveLength(12);
  });
});

describe('names that only some systems tell apart', () => {
  test.each([
    ['Map.json', 'map.json', 'map-2.json'],
    ['brücke.json'.normalize('NFD'), 'brücke.json', 'brücke-2.json'],
    ['BRÜCKE.json'.normalize('NFD'), 'brücke.json', 'brücke-2.json'],
    ['ΟΔΟΣ.json', 'οδος.json', 'οδος-2.json'],
    ['STRASSE.json', 'straße.json', 'straße-2.json'],
    ['map.JSON', 'map.json', 'map-2.json'],
    ['other.json', 'map.json', 'map.json'],
  ])('beside %s, %s becomes %s', (taken, wanted, name) =>
    expect(freeName(wanted, new Set([taken]))).toBe(name),
  );

  test('whatever maps are called, no two of their names meet on any system, and all are taken', () => {
    const pieces = [
      ...[
        'A',
        'a',
        'é',
        'e\u0301',
        'É',
        'ß',
        'ss',
        'İ',
        'i',
        'ı',
        'σ',
        'ς',
        'Σ',
        'con',
        'CON',
        'nul',
        'com1',
      ],
      ...[
        '.',
        ' ',
        '/',
        '\\',
        ':',
        '*',
        '?',
        '"',
        '<',
        '|',
        '\0',
        '\n',
        '橋',
        '𠀋',
        '👩‍🔬',
        '\uD83D',
        '-',
        'index',
        '한',
        '\u1112\u1161\u11ab',
      ],
    ];
    everySeed(proofScale(150, 4000), (random) => {
      const taken = new Set<string>();
      for (let count = 0; count < 12; count += 1) {
        const length = random() < 0.1 ? 150 : 1 + Math.floor(random() * 4);
        const title = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('');
        for (const name of [nameFor(title), portableName(`${title}.json`)]) {
          expect(isPortable(name), JSON.stringify([title, name])).toBe(true);
          expect(isGraphName(name), JSON.stringify([title, name])).toBe(true);
        }
        const name = freeName(nameFor(title), taken);
        expect(isPortable(name) && bytes(name) <= 255 - 18, JSON.stringify([title, name])).toBe(true);
        for (const other of taken)
          for (const form of ['NFC', 'NFD'] as const)
            for (const how of ['toLowerCase', 'toUpperCase'] as const)
              expect(name.normalize(form)[how]().normalize(form)).not.toBe(
                other.normalize(form)[how]().normalize(form),
              );
        taken.add(name);
      }
    });
  });
});

test.each([
  ['a b.json', 'a b.json'],
  ['100% #1?.json', '100% #1-.json'],
  ['con.tinued.json', 'con-map.tinued.json'],
  ['what: a name .json', 'what- a name.json'],
  ['...json', 'map.json'],
])('a copy of %s is called %s', (name, copy) => expect(portableName(name)).toBe(copy));

test('odd names that files have already are read and written as they are, and keep them through the trash', async () => {
  const names = [
    'CON.json',
    'a:b?.json',
    'e\u0301.json',
    'trailing .json',
    `${'x'.repeat(200)}.json`,
    'Ä.json',
  ];
  const files = Object.fromEntries(names.map((name) => [name, mapFile(name)]));
  for (const store of [memoryStore(files), diskStore(temporaryFolder(files))]) {
    expect(await store.list()).toEqual({ ok: true, names: [...names].sort() });
    for (const name of names) {
      const written = await store.write!(name, bytesOf(mapFile('B')), basisOf(bytesOf(mapFile(name))));
      expect(written, name).toMatchObject({ ok: true });
      expect(await store.discard!(name, basisOf(bytesOf(mapFile('B'))))).toEqual({ ok: true, name });
      expect(await store.restore!(name)).toEqual({ ok: true, name });
    }
  }
});
