import { describe, expect, it } from 'vitest';
import type { ArgumentMap, Note } from '../../src/model/index.ts';
import { sheetOf, spokenWords, type Line } from '../../src/prepare/index.ts';
import { plainMarkdown } from '../../src/text/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { seen } from './standpoints.ts';

const noting = (map: ArgumentMap, notes: readonly Note[]): ArgumentMap => ({
  ...map,
  notes: new Map([...map.notes, ...notes.map((note) => [note.id, note] as const)]),
});

const note = (id: string, about: string, more: Partial<Note> = {}): Note => ({
  ...{ id, about, kind: 'comment', text: `About *${about}*: [see](https://example.org).` },
  ...more,
});

const among = <One>(random: () => number, some: readonly One[]): One =>
  some[Math.floor(random() * some.length)]!;

const isNoted = ({ key }: Line) => key.includes('/noted/');

describe('what somebody noted on a statement', () => {
  it('stands on case, blocks and frontlines where the statement is said first, once, in plain words, and is not said', () => {
    let found = 0;
    everySeed(proofScale(40, 2000), (random) => {
      const grown = grownMap(random, 10 + Math.floor(random() * 40), 0.4);
      const ids = [...grown.statements.keys()].filter(() => random() < 0.4);
      const map = noting(
        grown,
        ids.map((id) => note(`n-${id}`, id, among(random, [{}, {}, { private: true }, { layer: 'source' }]))),
      );
      const standpoint = seen(map, { side: random() < 0.5 ? 'for' : 'against' });
      for (const kind of ['case', 'blocks', 'frontlines'] as const) {
        const sheet = sheetOf(standpoint, kind);
        expectSheetLaws(standpoint, sheet);
        const lines = linesOfSheet(sheet);
        const said = new Set(
          lines.flatMap(({ role, about }) =>
            ['tag', 'speech', 'they-say'].includes(role) && about !== undefined ? [about] : [],
          ),
        );
        const due = ids.filter((id) => {
          const { private: isPrivate, layer } = map.notes.get(`n-${id}`)!;
          return said.has(id) && !isPrivate && layer === undefined;
        });
        expect(
          lines
            .filter(isNoted)
            .map(({ about }) => about)
            .sort(),
        ).toEqual(due.sort());
        for (const line of lines.filter(isNoted)) {
          expect(line.text).toBe(plainMarkdown(map.notes.get(`n-${line.about}`)!.text));
          expect(spokenWords(line)).toBe(0);
        }
        found += due.length;
      }
    });
    expect(found).toBeGreaterThan(0);
  });

  it('stands behind the evidence for the statement, never between a tag and its cite', () => {
    const map = noting(sketch('motion m\nr: a > m\ns: d > m\nw: b > a\nv: c > a'), [
      note('n1', 'a'),
      note('n2', 'b'),
    ]);
    const cited: ArgumentMap = {
      ...map,
      sources: new Map([['s', { id: 's', role: 'reference', csl: { type: 'report', title: 'Report' } }]]),
      notes: new Map([
        ...map.notes,
        ...['a', 'b'].map(
          (about) =>
            [
              `f-${about}`,
              note(`f-${about}`, about, { kind: 'fact-check', verdict: 'bears-out', sources: ['s'] }),
            ] as const,
        ),
      ]),
    };
    const [part] = partsOfSheet(sheetOf(seen(cited), 'case')).filter(({ key }) =>
      key.startsWith('contention-'),
    );
    const order = part!.lines.map(({ role, key, label = '' }) =>
      isNoted({ key } as Line) ? 'noted' : role === 'card' ? 'card' : label,
    );
    expect(order).toEqual([
      ...['card', 'Checked:', 'noted', 'Because:', 'Because:', 'card', 'Checked:', 'noted'],
      'This matters because:',
    ]);
  });
});

describe('a note that defines a word', () => {
  it('is said in plain words', () => {
    const map = noting(sketch('motion m\nr: a > m'), [note('d', 'm', { kind: 'definition' })]);
    const [line] = linesOfSheet(sheetOf(seen(map), 'case')).filter(({ label }) => label === 'Definitions');
    expect(line!.text).toBe('About m: see.');
  });
});
