import { describe, expect, it } from 'vitest';
import { perform, takeBlocks } from '../../../src/edit/index.ts';
import { apply, inverted } from '../../../src/edit/index.ts';
import { blocksAsLayer, type DebateFile } from '../../../src/formats/index.ts';
import {
  argumentMap,
  changed,
  newId,
  tableOf,
  validate,
  type ArgumentMap,
  type TableName,
} from '../../../src/model/index.ts';
import { everySeed } from '../../model/everySeed.ts';
import { randomMap } from '../../model/randomMap.ts';
import { seeded } from '../../random.ts';
import { proofScale } from '../../scale.ts';

const map = argumentMap(
  { id: 'm1', title: 'Sundays', thesis: 's1' },
  {
    layers: [{ id: 'l1', title: 'The text', role: 'analyst', locked: true }],
    sources: [{ id: 'o1', role: 'reference', csl: { type: 'report', title: 'Municipal accounts' } }],
    statements: [
      { id: 's1', text: 'The town library should open on Sundays.', layer: 'l1' },
      {
        id: 's2',
        text: 'Opening on Sundays costs the town more than it can spare.',
        short: 'Sunday hours cost too much',
        layer: 'l1',
      },
      { id: 's3', text: 'Volunteers already staff four Sundays a year.', layer: 'l1' },
    ],
    relations: [
      { id: 'r1', kind: 'attack', premises: ['s2'], target: 's1', layer: 'l1' },
      { id: 'r2', kind: 'attack', premises: ['s3'], target: 's2', layer: 'l1' },
    ],
  },
);

const file: DebateFile = {
  blocks: [
    {
      pocket: 'Sundays',
      heading: 'AT: Sunday hours cost too much',
      lead: ['They say: …'],
      tags: [
        { tag: '1. Not true – Volunteers already staff four Sundays a year', cards: [] },
        {
          tag: '2. Turn – Closing costs more',
          cards: [{ cite: 'Municipal accounts', body: ['Heating *runs* all week.', 'So does the guard.'] }],
        },
        { tag: '3) Perm – do both', cards: [{ cite: 'Okafor 2024 [Open doors]', body: [] }] },
      ],
    },
    { heading: 'A2 Nobody comes', lead: [], tags: [{ tag: 'They do', cards: [{ body: ['412 came.'] }] }] },
    { heading: 'Our case', lead: [], tags: [{ tag: 'x', cards: [] }] },
    { heading: 'AT: nothing yet', lead: ['later'], tags: [] },
  ],
};

const idsFor = (of: ArgumentMap, random = seeded(1)) => {
  const given = new Set<string>();
  return (table: TableName) => {
    for (;;) {
      const id = newId(table, random);
      if (given.has(id) || tableOf(of, id) !== undefined) continue;
      given.add(id);
      return id;
    }
  };
};

const wish = (of: ArgumentMap) => ({ layerTitle: 'Camp file', newId: idsFor(of) });

/** Which statement attacks which in a map, as what kind of answer. */
const attacks = (of: ArgumentMap) =>
  [...of.relations.values()].map(({ premises = [], target = '', answer }) => [
    premises.map((id) => of.statements.get(id)!.text).join(),
    of.statements.get(target)!.text,
    answer,
  ]);

describe('blocks as a layer of a map', () => {
  const { changes, left } = blocksAsLayer(map, file, wish(map));
  const after = changed(map, changes);

  it('answer the statement that they name, by its short form or its text; or a new one', () => {
    expect(attacks(after).slice(2)).toEqual([
      ['Closing costs more', 'Opening on Sundays costs the town more than it can spare.', 'turn'],
      ['Perm – do both', 'Opening on Sundays costs the town more than it can spare.', undefined],
      ['They do', 'Nobody comes', undefined],
    ]);
  });

  it('lie in a layer of their own, and change nothing of the map', () => {
    const layer = [...after.layers.values()].at(-1)!;
    expect(layer).toMatchObject({ title: 'Camp file', role: 'reader' });
    for (const table of ['statements', 'relations', 'notes'] as const)
      for (const [id, record] of after[table])
        if (map[table].has(id)) expect(record).toBe(map[table].get(id));
        else expect(record.layer).toBe(layer.id);
  });

  it('keep cards as notes with their words quoted, citing what they cite', () => {
    expect(
      [...after.notes.values()].map(({ about, text, sources = [] }) => [
        after.statements.get(about)!.text,
        text,
        sources.map((id) => after.sources.get(id)!.csl.title),
      ]),
    ).toEqual([
      [
        'Closing costs more',
        '> Heating \\*runs\\* all week\\.\n>\n> So does the guard\\.',
        ['Municipal accounts'],
      ],
      ['Perm – do both', 'Okafor 2024 \\[Open doors\\]', ['Okafor 2024 [Open doors]']],
      ['They do', '> 412 came\\.', []],
    ]);
    expect(after.sources.size).toBe(2);
  });

  it('tell which headings nothing came of', () => {
    expect(left).toEqual(['Our case', 'AT: nothing yet']);
  });

  it('are an edit that can be undone, though what they answer is locked', () => {
    const done = perform(map, takeBlocks, changes, { random: seeded(2), reader: 'You' });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    const back = apply(done.map, inverted(done.edit));
    expect(back).toMatchObject({ map });
  });

  it('add nothing where the map has it all', () => {
    expect(blocksAsLayer(after, file, wish(after)).changes).toEqual([]);
  });

  it('add nothing that the map says of a step instead, or quotes already', () => {
    const passage = { id: 'p1', source: 'o2', start: 3, end: 18, digest: 'd'.repeat(16) };
    const answered = changed(map, [
      {
        table: 'sources',
        id: 'o2',
        record: { id: 'o2', role: 'text', csl: { type: 'book' }, text: '😀: They are quiet.' },
      },
      { table: 'passages', id: 'p1', record: passage },
      {
        table: 'statements',
        id: 's4',
        record: { id: 's4', text: 'It would be quiet.', layer: 'l1', passages: ['p1'] },
      },
      { table: 'relations', id: 'r3', record: { id: 'r3', kind: 'attack', premises: ['s4'], target: 'r1' } },
    ]);
    const tags = [
      {
        tag: '1. Doesn’t follow – It would be quiet',
        cards: [{ body: ['They are quiet.', 'Because: Volunteers already staff four Sundays a year.'] }],
      },
    ];
    const blocks = [{ heading: 'AT: Sunday hours cost too much', lead: [], tags }];
    expect(blocksAsLayer(answered, { blocks }, wish(answered)).changes).toEqual([]);
    const elsewhere = [{ ...blocks[0]!, heading: 'AT: Volunteers already staff four Sundays a year' }];
    expect(
      blocksAsLayer(answered, { blocks: elsewhere }, wish(answered)).changes.map(({ table }) => table),
    ).toEqual(['layers', 'relations']);
  });

  it('leave any map as sound as it was, and are found again in it', () => {
    everySeed(proofScale(40, 2000), (random) => {
      const before = randomMap(random, { statements: 8, relations: 12 });
      const texts = [...before.statements.values()].map(({ text }) => text);
      const pick = () =>
        random() < 0.5 && texts.length > 0 ? texts[Math.floor(random() * texts.length)]! : `new ${random()}`;
      const blocks = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
        heading: `AT: ${pick()}`,
        lead: [],
        tags: [{ tag: pick(), cards: [{ cite: pick(), body: [pick()] }] }],
      }));
      const errors = (of: ArgumentMap) => validate(of).filter(({ severity }) => severity === 'error').length;
      const read = blocksAsLayer(before, { blocks }, { layerTitle: 'x', newId: idsFor(before, random) });
      const now = changed(before, read.changes);
      expect(errors(now)).toBe(errors(before));
      expect(blocksAsLayer(now, { blocks }, { layerTitle: 'x', newId: idsFor(now, random) }).changes).toEqual(
        [],
      );
    });
  });
});
