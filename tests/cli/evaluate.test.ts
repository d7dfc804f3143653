import { describe, expect, test } from 'vitest';
import { inTime } from '../../src/cli/evaluate/inTime.ts';
import { positionToJson, serialize } from '../../src/formats/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { temporaryFolder } from '../folder.ts';
import { sketch } from '../model/sketch.ts';
import { seeded } from '../random.ts';
import { listeningHost, ran } from './host.ts';
import { run } from '../../src/cli/main.ts';

const map = serialize(sketch('thesis t\nr: a > t\nx: c ! a @critic\nc @critic'));
const files = {
  'map.json': map,
  'empty.json': serialize(sketch('')),
  'broken.json': '{ "format": 1, ',
  'mutual.json': serialize(sketch('thesis t\nx: a ! b\ny: b ! a\nr: a > t\ns: b > t\nd')),
  'odd.json': serialize(sketch('thesis t\nx: t ! t\nd')),
  'mine.position.json': positionToJson({
    title: 'Mine',
    supposed: new Map([
      ['a', 'granted'],
      ['gone', 'denied'],
    ]),
    credences: new Map([['t', 0.9]]),
    hidden: [],
  }),
  'uncritical.position.json': positionToJson({
    title: 'Uncritical',
    supposed: new Map(),
    credences: new Map(),
    hidden: ['critic'],
  }),
  'broken.position.json':
    '{ "format": "counterclaim-position", "version": 1, "title": "x", "credences": { "a": 2 } }',
};

/** What is printed in a folder of these files, as lines. */
async function lines(...given: string[]): Promise<readonly string[]> {
  const { code, out, err } = await ran(temporaryFolder(files), 'evaluate', ...given);
  expect([code, err]).toEqual([0, '']);
  return out.split('\n');
}

interface Told {
  readonly layers: readonly { readonly id: string }[];
  readonly settled: boolean;
  readonly position: string | null;
  readonly exists: boolean | null;
  readonly statements: readonly Readonly<Record<string, unknown>>[];
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  readonly question: {
    readonly id: string;
    readonly cruxes: unknown;
    readonly attacks: unknown;
    readonly repairs: unknown;
    readonly unanswered: unknown;
  } | null;
}

async function json(...given: string[]): Promise<Told> {
  const { code, out } = await ran(temporaryFolder(files), 'evaluate', ...given, '--json');
  expect(code).toBe(0);
  return JSON.parse(out) as Told;
}

describe('in words', () => {
  test('each statement is told with how it stands and why, in the order of the outline; then what the thesis hangs on', async () => {
    const [head, ...rest] = await lines('map.json');
    expect(head).toBe('map.json, with “source”, “analyst”, “critic”, “defender”, “reader”:');
    expect(rest).toEqual([
      'It is t. (t)',
      '  Unsupported: the only reason for it, “It is a”, fails, as “It is c” stands against “It is a”.',
      'It is a. (a)',
      '  Challenged, unanswered: “It is c” stands against it.',
      'It is c. (c)',
      '  Granted: nothing is said for or against it in this map.',
      '1 granted; 1 unsupported; 1 challenged, unanswered.',
      '',
      'What “It is t” hangs on (it is unsupported):',
      'Smallest repairs: it would carry if one of these failed:',
      '  “It is c” (c)',
      '1 attack that bears on it stands unanswered:',
      '  “It is c” stands against “It is a” (x), which tells against it. If answered: it would carry; 2 statements would stand otherwise.',
    ]);
  });

  test('a layer that is left out doesn’t count; which do, is said; cruxes and attacks of what carries', async () => {
    const told = await lines('map.json', '--without', 'critic');
    expect(told[0]).toBe('map.json, with “source”, “analyst”, “defender”, “reader”:');
    expect(told).toContain('  Supported: “It is a” carries, and nothing speaks against it.');
    expect(told.slice(-5)).toEqual([
      '1 crux, without each of which it would not carry:',
      '  “It is a” (a)',
      'Shortest attacks: it would not carry if one of these failed:',
      '  “It is a” (a)',
      'No attack that bears on it stands unanswered.',
    ]);
  });

  test('a position is reckoned with, and said', async () => {
    const told = await lines('map.json', '--position', 'mine.position.json');
    expect(told.slice(1, 3)).toEqual([
      'As “Mine” supposes: 2 statements or steps granted, denied or left open; 1 credence.',
      '1 id of the position is not in what counts here, and changes nothing.',
    ]);
    expect(told).toContain('  Granted: this is supposed, whatever the map says.');
    expect(told).toContain('  Supported: “It is a” carries, and nothing speaks against it.');
    expect((await lines('map.json', '--position', 'uncritical.position.json'))[0]).not.toContain('critic');
  });

  test('whether in every, some or no coherent position', async () => {
    const told = await lines('mutual.json', '--semantics', 'preferred');
    const after = (text: string) => told[told.indexOf(text) + 2];
    expect(after('It is a. (a)')).toBe('  It carries in some coherent position, not in every one.');
    expect(after('It is t. (t)')).toBe('  It carries in every coherent position.');
    const odd = await lines('odd.json', '--semantics', 'stable');
    expect(odd).toContain('There is no stable position: none in which all is decided.');
    expect(odd[odd.indexOf('It is d. (d)') + 2]).toBe('  It carries in no coherent position.');
  });

  test('strengths, the strongest first', async () => {
    const told = await lines(
      'map.json',
      '--semantics',
      'quadratic-energy',
      '--position',
      'mine.position.json',
    );
    const [head, ...ranked] = told.slice(-4);
    expect(head).toMatch(/^Strengths by quadratic-energy/);
    expect(ranked).toEqual(['  1.00 “It is a” (a)', '  0.95 “It is t” (t)', '  0.50 “It is c” (c)']);
  });
});

describe('as JSON', () => {
  test('statements and steps, with what was asked for, and null for what wasn’t', async () => {
    const told = await json('map.json', '--without', 'critic');
    expect(told.statements.map(({ id, standing }) => [id, standing])).toEqual([
      ['t', 'supported'],
      ['a', 'granted'],
    ]);
    expect(told.layers.map(({ id }) => id)).not.toContain('critic');
    expect(told.steps).toEqual([
      {
        id: 'r',
        standing: 'supported',
        reason: 'Supported: “It is a” carries, and nothing speaks against the step.',
        ...{ inSome: null, inEvery: null, strength: null, strengthSettled: null },
      },
    ]);
    expect(told).toMatchObject({ position: null, settled: true, exists: null });
    expect(told.question).toEqual({
      id: 't',
      cruxes: { cruxes: [['a']], left: 0, complete: true },
      attacks: { sets: [['a']], least: 1, complete: true, all: true },
      repairs: null,
      unanswered: [],
    });
  });

  test('positions and strengths', async () => {
    const of = (told: Told, id: string) => told.statements.find((one) => one['id'] === id);
    const positions = await json('mutual.json', '--semantics', 'semi-stable');
    expect(of(positions, 'a')).toMatchObject({ inSome: true, inEvery: false, strength: null });
    expect(of(positions, 't')).toMatchObject({ inSome: true, inEvery: true });
    expect(positions.exists).toBe(true);
    const strengths = await json(
      'map.json',
      '--semantics',
      'quadratic-energy',
      '--position',
      'mine.position.json',
    );
    expect(of(strengths, 'a')).toMatchObject({ strength: 1, strengthSettled: true, inSome: null });
    expect(strengths.position).toBe('Mine');
    expect(strengths.question).toMatchObject({ repairs: null, cruxes: { complete: true } });
  });

  test('a map without a thesis has no question', async () => {
    expect((await json('empty.json')).question).toBeNull();
  });
});

describe('what takes longer than it may', () => {
  const large = { 'large.json': serialize(grownMap(seeded(7), 400)) };

  test('is said not to be settled, and the exit code says so', async () => {
    const { code, out } = await ran(temporaryFolder(large), 'evaluate', 'large.json', '--seconds', '0');
    expect(code).toBe(1);
    expect(out).toContain('not settled within 0 s');
    const told = await ran(temporaryFolder(large), 'evaluate', 'large.json', '--seconds', '0', '--json');
    expect([told.code, (JSON.parse(told.out) as Told).settled]).toEqual([1, false]);
  });

  test('positions that are not settled are told as such, each what it is', async () => {
    const { code, out } = await ran(
      temporaryFolder(files),
      ...['evaluate', 'mutual.json', '--semantics', 'preferred', '--seconds', '0'],
    );
    expect(code).toBe(1);
    expect(out).toContain('In which coherent positions it carries was not settled within 0 s.');
    // What is grounded is settled at once.
    expect(out).toContain(
      'It is d. (d)\n  Granted: nothing is said for or against it in this map.\n  It carries in every',
    );
  });

  test('ends when the user wants it to', async () => {
    const { host, complaints, stop } = listeningHost(temporaryFolder(large));
    stop();
    expect(await run(['evaluate', 'large.json'], host)).toBe(2);
    expect(complaints).toEqual(['Stopped.']);
  });

  test('is left with the last it had; or told that time is over, and goes on to its end', async () => {
    let told = false;
    function* search(): Generator<number, string, void> {
      for (let step = 1; !told && step < 100; step += 1) yield step;
      return 'end';
    }
    let time = 0;
    const patience = { seconds: 0.005, now: () => time++, stop: new AbortController().signal };
    const left = await inTime(search(), patience);
    expect(left).toEqual({ done: false, last: 5 });
    const ended = await inTime(search(), patience, () => (told = true));
    expect(ended).toEqual({ done: true, result: 'end' });
  });
});

test('nothing, a layer or a file that isn’t there, what can’t be read, a wish that isn’t one: each is said', async () => {
  const folder = temporaryFolder(files);
  expect((await ran(folder, 'evaluate', 'empty.json')).out).toContain('There is nothing in it to weigh.');
  for (const [given, said] of [
    [['map.json', '--without', 'nobody'], 'There is no layer “nobody”'],
    [['broken.json'], 'not JSON'],
    [[], 'One graph file is needed'],
    [['map.json', 'empty.json'], 'One graph file is needed'],
    [['map.json', '--position', 'nowhere.json'], 'nowhere.json: error: The file can'],
    [['map.json', '--position', 'map.json'], 'counterclaim-position'],
    [['map.json', '--position', 'broken.position.json'], '/credences/a'],
    [
      ['map.json', '--semantics', 'best'],
      'There are: grounded, complete, preferred, stable, semi-stable, ideal, quadratic-energy',
    ],
    [['map.json', '--seconds', 'few'], '“few” is no number of seconds'],
    [['map.json', '--seconds', '-1'], '--seconds'],
  ] as const) {
    const { code, out, err } = await ran(folder, 'evaluate', ...given);
    expect([code, out], given.join(' ')).toEqual([2, '']);
    expect(err).toContain(said);
  }
});
