import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse, serialize } from '../../../src/formats/index.ts';
import { readingTree, sideOf, validate } from '../../../src/model/index.ts';
import { onShared, sharedFile, sharedFiles, skipShared } from '../../corpora.ts';
import { readAif } from './aif.ts';
import { readCarneades } from './carneades.ts';
import { countOf, type Reading } from './reading.ts';
import { readSadface } from './sadface.ts';
import { readXaif } from './xaif.ts';

interface Corpus {
  readonly name: string;
  readonly folder: string;
  readonly ending: string;
  readonly files: number;
  readonly read: (text: string, title: string) => Reading;
  readonly data: (text: string) => unknown;
  /** Losses that are allowed, by what they are called. */
  readonly losses: RegExp;
  readonly of?: (name: string) => boolean;
}

const corpora: readonly Corpus[] = [
  {
    name: 'AIF',
    folder: 'corpora/microtexts/aif',
    ending: '.json',
    files: 39,
    read: readAif,
    data: JSON.parse,
    losses: /^ids of edges$/,
  },
  {
    name: 'xAIF',
    folder: 'corpora/xaif',
    ending: '.json',
    files: 5,
    read: readXaif,
    data: JSON.parse,
    losses: /^ids of edges$|^OVA$/,
    of: (name) => name.startsWith('xaif'),
  },
  {
    name: 'SADFace',
    folder: 'corpora/sadface',
    ending: '.json',
    files: 5,
    read: readSadface,
    data: JSON.parse,
    losses: /^ids of edges$|^analyst, dates/,
  },
  {
    name: 'SADFace of xAIF',
    folder: 'corpora/xaif',
    ending: '.json',
    files: 1,
    read: readSadface,
    data: JSON.parse,
    losses: /^ids of edges$|^analyst, dates/,
    of: (name) => name === 'sadface.json',
  },
  {
    name: 'Carneades',
    folder: 'corpora/carneades/yaml',
    ending: '.yml',
    files: 23,
    read: readCarneades,
    data: (text) => parseYaml(text) as unknown,
    losses: /^(language|argument_schemes|issue_schemes|weighing_functions|tests|labels)$/,
  },
];

/** The law of a reading: everything counted is placed or named; nothing is dropped in silence; format 1 holds it. */
function holds({ map, source, losses }: Reading): void {
  const held = countOf(map);
  const lost = losses.reduce(
    (sum, { nodes, links }) => ({ nodes: sum.nodes + nodes, links: sum.links + links }),
    { nodes: 0, links: 0 },
  );
  expect({ nodes: held.nodes + lost.nodes, links: held.links + lost.links }).toEqual({
    nodes: source.nodes,
    links: source.links,
  });
  for (const { what, why } of losses) expect(what && why).toBeTruthy();
  const problems = validate(map);
  expect(
    problems.filter(({ kind }) =>
      [
        'dangling-reference',
        'illegal-id',
        'duplicate-id',
        'unknown-layer',
        'passage-stale',
        'passage-outside',
      ].includes(kind),
    ),
  ).toEqual([]);
  readingTree(map);
  for (const id of map.statements.keys()) sideOf(map, id);
  const again = parse(serialize(map));
  expect(again.problems).toEqual([]);
  expect(again.ok && again.map).toEqual(map);
}

/** Every word and number of a file's data that its map doesn't hold somewhere. What structure expresses, and marked-up text, is left out. */
function missingFrom(written: string, data: unknown): string[] {
  const structural = new Set([
    'I',
    'L',
    'RA',
    'CA',
    'MA',
    'PA',
    'TA',
    'YA',
    'atom',
    'scheme',
    'inference',
    'conflict',
    '',
  ]);
  const missing: string[] = [];
  const look = (value: unknown, key: string) => {
    if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value))
        if (!(key === '' && name === 'text') && name !== 'offset') look(inner, name);
    } else if (
      typeof value === 'string' &&
      !structural.has(value) &&
      !written.includes(JSON.stringify(value).slice(1, -1))
    )
      missing.push(value);
    else if (typeof value === 'number' && !written.includes(String(value))) missing.push(String(value));
  };
  look(data, '');
  return missing;
}

const table: Record<string, Record<string, number>> = {};

describe.skipIf(skipShared)(onShared('the model is wide enough for every file of the corpora'), () => {
  for (const { name, folder, ending, files, read, data, losses, of = () => true } of corpora) {
    const names = sharedFiles(folder, ending).filter(of);

    it(`${name}: all ${files} files are there`, () => expect(names.length).toBeGreaterThanOrEqual(files));

    it.each(names)(`${name}: %s is counted, kept and written back`, (file) => {
      const text = sharedFile(folder, file);
      const reading = read(text, file);
      holds(reading);
      expect(reading.losses.filter(({ what }) => !losses.test(what))).toEqual([]);
      expect(missingFrom(serialize(reading.map), data(text))).toEqual([]);
      const { map } = reading;
      const sums = (table[name] ??= {
        files: 0,
        statements: 0,
        relations: 0,
        locutions: 0,
        'transitions, illocutions': 0,
        issues: 0,
        passages: 0,
        'losses (data)': 0,
        'losses (nodes, links)': 0,
      });
      const add = (key: string, count: number) => void (sums[key]! += count);
      add('files', 1);
      add('statements', map.statements.size);
      add('relations', map.relations.size);
      add('locutions', map.locutions.size);
      add('transitions, illocutions', map.transitions.size + map.illocutions.size);
      add('issues', map.issues.size);
      add('passages', map.passages.size);
      add('losses (data)', reading.losses.filter(({ nodes, links }) => nodes + links === 0).length);
      add('losses (nodes, links)', reading.losses.filter(({ nodes, links }) => nodes + links > 0).length);
    });
  }

  it('AIF: every kind of link in the microtexts is there, undercuts among them', () => {
    const maps = sharedFiles('corpora/microtexts/aif', '.json').map(
      (file) => readAif(sharedFile('corpora/microtexts/aif', file), file).map,
    );
    const undercuts = maps.filter(({ relations }) =>
      [...relations.values()].some(({ kind, target }) => kind === 'attack' && relations.has(target!)),
    );
    expect(undercuts.length).toBeGreaterThan(0);
  });

  afterAll(() => console.table(table));
});

describe('what the corpora have too little of', () => {
  it('SADFace as the Python package 0.5.4 writes it, with resources, and MonkeyPuzzle’s offsets of 0', () => {
    const atom = (id: string, words: string, offset: number) => ({
      id,
      type: 'atom',
      text: words,
      sources: [{ resource_id: 'res', text: words, offset, length: offset && words.length }],
      metadata: {},
    });
    const file = {
      metadata: {
        core: { id: 'doc', analyst_name: 'A', version: '0.5.4', title: 'Lamps', description: 'On lamps.' },
      },
      resources: [
        {
          id: 'res',
          type: 'text',
          content: 'The lamp is on 😀. Somebody is home. It may be a timer.',
          metadata: {},
        },
      ],
      nodes: [
        atom('a', 'The lamp is on', 0),
        atom('b', 'Somebody is home.', 18),
        atom('c', 'It may be a timer.', 0),
        { id: 'i', type: 'inference', name: 'sign', metadata: {} },
        { id: 'x', type: 'conflict', name: 'disagree', metadata: {} },
      ],
      edges: [
        ['a', 'i'],
        ['i', 'b'],
        ['c', 'x'],
        ['x', 'i'],
        ['a', 'b'],
      ].map(([source_id, target_id], place) => ({ id: `e${place}`, source_id, target_id })),
    };
    const reading = readSadface(JSON.stringify(file), 'lamps');
    holds(reading);
    expect([...reading.map.relations.values()].map(({ kind, target }) => [kind, target])).toEqual([
      ['support', 'sb'],
      ['attack', 'ri'],
    ]);
    expect(reading.map.passages.size).toBe(3);
    expect(reading.losses.filter(({ links }) => links > 0)).toHaveLength(1);
    expect(missingFrom(serialize(reading.map), file)).toEqual([]);
  });

  it('AIF with dirt: odd edges, second conclusions, self-loops, unknown types, ids of both kinds', () => {
    const node = (nodeID: string | number, type: string) => ({ nodeID, type, text: `words of ${nodeID}` });
    const edge = (fromID: string | number, toID: string | number) => ({
      edgeID: `${fromID}-${toID}`,
      fromID,
      toID,
    });
    const file = {
      nodes: [
        node(1, 'I'),
        node('2', 'I'),
        node(3, 'RA'),
        node('4', 'CA'),
        node(5, 'L'),
        node(6, 'EN'),
        node(7, 'MA'),
        node(8, 'PA'),
      ],
      edges: [
        edge('1', 3),
        edge(3, '2'),
        edge(3, 1),
        edge(4, 4),
        edge(5, 3),
        edge(6, 1),
        edge(1, 9),
        edge(1, 7),
        edge(7, 2),
        edge(1, 2),
        edge(2, 8),
      ],
      locutions: null,
    };
    const reading = readAif(JSON.stringify(file), 'dirt');
    holds(reading);
    expect(reading.losses.map(({ what }) => what)).toEqual([
      'node of type EN',
      'edge RA → I',
      'edge L → RA',
      'edge EN → I',
      'edge I → nothing',
      'edge I → I',
      'ids of edges',
    ]);
    expect(missingFrom(serialize(reading.map), file)).toEqual([]);
  });

  it('xAIF with spans in spans, and spans that are tied to nothing', () => {
    const file = {
      AIF: {
        nodes: [
          { nodeID: '1', type: 'I', text: 'A & B' },
          { nodeID: '2', type: 'I', text: 'B' },
        ],
        edges: null,
      },
      text: '<span id="node1" class="x">A &amp; <span id="77">B</span></span><br>Well 😀, <span id="gone">C</span>.',
    };
    const reading = readXaif(JSON.stringify(file), 'spans');
    holds(reading);
    const { map } = reading;
    const read = (id: string) =>
      map.statements.get(id)!.passages!.map((passage) => map.passages.get(passage)!.foreign!['xaif']);
    expect([read('s1'), read('s2')]).toEqual([[{ span: 'node1' }], [{ span: '77' }]]);
    expect(reading.losses.map(({ what }) => what)).toEqual(['span gone']);
  });
});
