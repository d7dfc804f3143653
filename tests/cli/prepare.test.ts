import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { debateOf } from '../../src/debates/index.ts';
import { debateToJson, serialize, sheetsToJson } from '../../src/formats/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { sheetKinds, type Sheet } from '../../src/prepare/index.ts';
import { codePoints, digest, normalize } from '../../src/text/index.ts';
import { temporaryFolder } from '../folder.ts';
import { sketch } from '../model/sketch.ts';
import { ran } from './host.ts';

const text = normalize(
  'The hall is cold in winter. Heating it would cost little.\n\nNobody asked the neighbours.',
);
const heated = text.indexOf('Heating');

/** A map that reads a text it does not hold. */
const reading = argumentMap(
  { id: 'hall', title: 'The hall', motion: 'm', language: 'en' },
  {
    layers: [
      { id: 'l', title: 'The text', role: 'source' },
      { id: 'k', title: 'Critics', role: 'critic' },
    ],
    sources: [
      {
        id: 'o',
        role: 'text',
        csl: {
          type: 'article',
          title: 'The cold hall',
          author: [{ family: 'Berg' }],
          issued: { 'date-parts': [[2024]] },
        },
        digest: digest(text, 64),
        length: codePoints(text).length,
      },
    ],
    passages: [
      {
        id: 'p',
        source: 'o',
        start: heated,
        end: heated + 29,
        digest: digest(text.slice(heated, heated + 29)),
      },
    ],
    statements: [
      { id: 'm', text: 'The hall should be heated.', layer: 'l' },
      { id: 'a', text: 'Heating the hall is cheap.', layer: 'l', passages: ['p'] },
      { id: 'c', text: 'Coal has become dear.', layer: 'k' },
    ],
    relations: [
      { id: 'r', kind: 'support', premises: ['a'], target: 'm', layer: 'l' },
      { id: 'x', kind: 'attack', premises: ['c'], target: 'a', layer: 'k' },
    ],
  },
);

const folder = () =>
  temporaryFolder({
    'hall.json': serialize(reading),
    'bare.json': serialize(sketch('a')),
    'broken.json': '{',
    'hall.txt': text,
    'other.txt': `${text} And more.`,
    'mine.json': debateToJson({ ...debateOf('pf')!, id: 'mine', name: 'Club night' }),
    'broken-debate.json': '{ "format": "counterclaim-debate", "version": 1 }',
    'notes.json': sheetsToJson({
      occasion: { title: 'Friday', side: 'for', format: 'pf', seconds: new Map(), hidden: ['k'] },
      notes: new Map([
        [
          'case',
          {
            lines: new Map([
              ['contention-r/a', { words: 'It costs next to nothing.' }],
              ['contention-r/tag', { words: 'Cheap to heat' }],
            ]),
            order: new Map(),
          },
        ],
      ]),
    }),
  });

const prepared = (...given: string[]) => ran(folder(), 'prepare', 'hall.json', ...given);

describe('counterclaim prepare', () => {
  it('prints each sheet as Markdown, for either side', async () => {
    for (const kind of sheetKinds)
      for (const side of ['for', 'against']) {
        const { code, out, err } = await prepared('--sheet', kind, '--side', side);
        expect([code, err]).toEqual([0, '']);
        expect(out).toMatch(/^# /);
        expect(out).toContain('Resolved: The hall should be heated.');
        expect(out).toContain('Counted: The text, Critics.');
      }
  });

  it('quotes an article that is opened beside the map, and says where it is another text', async () => {
    const without = await prepared('--sheet', 'case');
    expect(without.out).not.toContain('Heating it would cost little.');
    expect(without.out).toContain('PARAPHRASE');
    const quoting = await prepared('--sheet', 'case', '--text', 'hall.txt');
    expect([quoting.code, quoting.err]).toEqual([0, '']);
    expect(quoting.out).toContain('Heating it would cost little.');
    expect(quoting.out).not.toContain('PARAPHRASE');
    const other = await prepared('--sheet', 'case', '--text', 'other.txt');
    expect(other.code).toBe(0);
    expect(other.err).toContain('not letter for letter');
    expect(other.out).toContain('Heating it would cost little.');
  });

  it('makes all sheets that the format has in one go, the case first', async () => {
    const titles = (out: string) => [...out.matchAll(/^# (.+)$/gm)].map(([, title]) => title);
    const { code, out, err } = await prepared('--sheet', 'all', '--format', 'pf');
    expect([code, err]).toEqual([0, '']);
    expect(titles(out)).toHaveLength(sheetKinds.length);
    expect(titles(out)[0]).toBe('Case');
    const frontlines = (await prepared('--sheet', 'frontlines', '--format', 'pf')).out;
    expect(out).toContain(frontlines.trim());
    const at = folder();
    const written = await ran(at, 'prepare', 'hall.json', '--sheet', 'all', '-o', 'night.html');
    expect(written.out).toContain('night.html: All sheets.');
    expect(readFileSync(join(at, 'night.html'), 'utf8').match(/<h1/g)).toHaveLength(sheetKinds.length);
    const { out: json } = await prepared('--sheet', 'all', '--format', 'broadcast-live', '--json');
    expect((JSON.parse(json) as readonly Sheet[])[0]!.kind).toBe('interview');
  });

  it('makes no speeches for an interview, and says which sheets that has', async () => {
    for (const sheet of ['case', 'summary', 'judge']) {
      const { code, err, out } = await prepared('--sheet', sheet, '--format', 'broadcast-live');
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('interview, brief, cross-ex');
    }
  });

  it('counts the layers that are not left out', async () => {
    const { out } = await prepared('--sheet', 'frontlines', '--without', 'Critics');
    expect(out).toContain('Counted: The text.');
    expect(out).not.toContain('Coal');
    expect((await prepared('--sheet', 'frontlines')).out).toContain('Coal has become dear.');
  });

  it('writes Word, Markdown and a page, whole', async () => {
    const at = folder();
    for (const name of ['case.docx', 'case.md', 'case.html']) {
      const { code, out } = await ran(at, 'prepare', 'hall.json', '--sheet', 'case', '-o', name);
      expect(code).toBe(0);
      expect(out).toContain(`${name}: Case.`);
    }
    const parts = unzipSync(readFileSync(join(at, 'case.docx')));
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('Heating the hall is cheap.');
    expect(readFileSync(join(at, 'case.md'), 'utf8')).toMatch(/^# Case/);
    expect(readFileSync(join(at, 'case.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    const nowhere = await ran(at, 'prepare', 'hall.json', '--sheet', 'case', '-o', 'no/folder.md');
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('no/folder.md can’t be written'.replace('’', "'"));
  });

  it('prints JSON with every part and where each line is from', async () => {
    const { out } = await prepared('--sheet', 'case', '--json');
    const sheet = JSON.parse(out) as Sheet;
    expect(sheet.kind).toBe('case');
    expect(sheet.parts[0]!.parts[0]!.heading).toMatchObject({
      key: 'contention-r/tag',
      about: 'a',
      from: { kind: 'statement', id: 'a' },
    });
  });

  it('takes a format of one’s own, and the notes that were kept', async () => {
    const own = await prepared('--sheet', 'case', '--format', 'mine.json');
    expect(own.out).toContain('Club night');
    const noted = await prepared('--sheet', 'case', '--notes', 'notes.json');
    expect(noted.err).toBe('');
    expect(noted.out).toContain('Cheap to heat');
    expect(noted.out).toContain('Counted: The text.');
  });

  it.each([
    [['prepare'], 'One graph file is needed'],
    [['prepare', 'hall.json'], 'Which sheet is wanted?'],
    [['prepare', 'hall.json', '--sheet', 'poem'], 'no sheet “poem”'],
    [['prepare', 'hall.json', '--sheet', 'case', '--side', 'neither'], '“neither” is no side'],
    [['prepare', 'hall.json', '--sheet', 'case', '--format', 'chess'], 'no format “chess”'],
    [['prepare', 'hall.json', '--sheet', 'case', '--format', 'broken-debate.json'], 'broken-debate.json'],
    [['prepare', 'hall.json', '--sheet', 'case', '--team', 'con'], 'no team “con” on this side'],
    [['prepare', 'hall.json', '--sheet', 'case', '--speed', 'fast'], '“fast” is no speed'],
    [['prepare', 'hall.json', '--sheet', 'case', '--paper', 'A3'], '“A3” is no paper'],
    [['prepare', 'hall.json', '--sheet', 'case', '--style', 'loud'], '“loud” is no style'],
    [['prepare', 'hall.json', '--sheet', 'case', '-o', 'case.pdf'], 'Let its name end in'],
    [['prepare', 'hall.json', '--sheet', 'case', '--motion', 'zz'], 'no statement zz'],
    [['prepare', 'hall.json', '--sheet', 'case', '--without', 'Nobody'], 'no layer'],
    [['prepare', 'hall.json', '--sheet', 'case', '--text', 'gone.txt'], 'gone.txt'],
    [['prepare', 'bare.json', '--sheet', 'case'], 'neither motion nor thesis'],
    [['prepare', 'broken.json', '--sheet', 'case'], 'broken.json'],
  ])('%j is refused with a sentence', async (given, sentence) => {
    const { code, out, err } = await ran(folder(), ...given);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
