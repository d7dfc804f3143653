import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, serialize } from '../../src/formats/index.ts';
import { readingTree, sideOf, validate } from '../../src/model/index.ts';
import { problemSentence } from '../../src/words/problems.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { expectSentence } from '../words/expectSentence.ts';
import { randomFile, withoutEmptyTables } from './randomFile.ts';

const times = proofScale(500, 20_000);
const folder = new URL('../../graphs/', import.meta.url);
const primer = readFileSync(new URL('primer.json', folder), 'utf8');
const shipped = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** The law: refused with a reason and a sentence, or opened with every word the JSON holds. Never a throw. */
function safe(file: string | Uint8Array): boolean {
  const parsed = parse(file);
  for (const problem of parsed.problems) expectSentence(problemSentence(problem));
  if (!parsed.ok) {
    expect(parsed.problems.some(({ severity }) => severity === 'error')).toBe(true);
    return false;
  }
  const text = typeof file === 'string' ? file : new TextDecoder().decode(file);
  const held = withoutEmptyTables(JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>);
  expect(JSON.parse(serialize(parsed.map))).toEqual(held);
  return true;
}

/** What is opened can be used. */
function usable(text: string): void {
  const parsed = parse(text);
  if (!parsed.ok) return;
  for (const problem of validate(parsed.map)) expectSentence(problemSentence(problem));
  readingTree(parsed.map);
  for (const id of parsed.map.statements.keys()) sideOf(parsed.map, id);
}

type Random = () => number;
const below = (random: Random, count: number) => Math.floor(random() * count);
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)]!;
const base = (random: Random) =>
  random() < 0.3 ? primer : JSON.stringify(randomFile(random), null, pick(random, [0, 2]));
const tokens = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\ud800',
  '\\u0000',
  '\n',
  '\r\n',
  '\uFEFF',
  '/*',
  '//',
  '-',
  '1e999',
  '01',
  'null',
  'NaN',
  '"__proto__":1,',
  '"id":"a",',
  '😀',
];
/** Half a character would be lost in a string’s way through UTF-8; in strings it is tested apart. */
const byteNumbers = (random: Random, count: number) =>
  Uint8Array.from({ length: count }, () => below(random, 256));

describe('whatever a file holds, it is refused with reasons or opened whole', () => {
  it('random bytes', () => {
    everySeed(times, (random) => void safe(byteNumbers(random, below(random, 200))));
  });

  it('random pieces of JSON', () => {
    everySeed(
      times,
      (random) =>
        void safe(
          Array.from({ length: below(random, 40) }, () =>
            pick(random, [...tokens, '"format":1', '"id":"m"', '"title":""']),
          ).join(''),
        ),
    );
  });

  it('random JSON values', () => {
    const value = (random: Random, depth: number): unknown => {
      const kind = below(random, depth > 4 ? 5 : 7);
      const keys = ['format', 'id', 'title', 'statements', 'relations', 'text', 'layer', 'constructor', 's1'];
      if (kind === 5) return Array.from({ length: below(random, 4) }, () => value(random, depth + 1));
      if (kind === 6)
        return Object.fromEntries(
          Array.from({ length: below(random, 5) }, () => [pick(random, keys), value(random, depth + 1)]),
        );
      return [1, 'm1', true, null, -0.5][kind];
    };
    everySeed(times, (random) => void safe(JSON.stringify(value(random, 0))));
  });

  it('a map with bytes changed, left out, put in, or a slice of it twice', () => {
    let openedAgain = 0;
    everySeed(times, (random) => {
      let bytes: Uint8Array = new TextEncoder().encode(base(random));
      for (let left = 1 + below(random, 3); left > 0; left -= 1) {
        const [a, b] = [below(random, bytes.length + 1), below(random, bytes.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const put = pick(random, [
          () => bytes.with(Math.min(a, bytes.length - 1), below(random, 256)),
          () =>
            bytes.with(
              Math.min(a, bytes.length - 1),
              bytes[Math.min(a, bytes.length - 1)]! ^ (1 << below(random, 8)),
            ),
          () => bytes.slice(0, b),
          () => joined(bytes.slice(0, a), bytes.slice(Math.min(bytes.length, a + below(random, 30)))),
          () => joined(bytes.slice(0, b), bytes.slice(a)),
          () => joined(bytes.slice(0, a), new TextEncoder().encode(pick(random, tokens)), bytes.slice(a)),
          () => joined(bytes.slice(0, a), byteNumbers(random, 3), bytes.slice(a)),
        ]);
        if (bytes.length > 0) bytes = put();
      }
      if (safe(bytes)) openedAgain += 1;
    });
    if (allSeeds)
      expect(openedAgain, 'some must still open, or this tests little').toBeGreaterThan(times / 50);
  });

  it('a map with values swapped for others, keys renamed, left out or put in', () => {
    let openedAgain = 0;
    everySeed(times, (random) => {
      const file = JSON.parse(base(random)) as Record<string, unknown>;
      for (let left = 1 + below(random, 2); left > 0; left -= 1) operate(file, random);
      const text = JSON.stringify(file);
      if (safe(text)) openedAgain += 1;
      usable(text);
    });
    if (allSeeds)
      expect(openedAgain, 'some must still open, or this tests little').toBeGreaterThan(times / 50);
  });

  it('a map of which a line stands twice, elsewhere or not at all', () => {
    everySeed(times, (random) => {
      const lines = pick(random, [primer, serialized(random)]).split('\n');
      const [from, to] = [below(random, lines.length), below(random, lines.length)];
      const [line] = random() < 0.5 ? [lines[from]!] : lines.splice(from, 1);
      if (random() < 0.7) lines.splice(to, 0, line!);
      safe(lines.join('\n'));
      usable(lines.join('\n'));
    });
  });

  it.each(shipped)('%s cut short anywhere', (name) => {
    const bytes = readFileSync(new URL(name, folder));
    everySeed(proofScale(40, 2000), (random) => {
      expect(safe(new Uint8Array(bytes.subarray(0, below(random, bytes.length - 2))))).toBe(false);
    });
  });
});

function serialized(random: Random): string {
  const parsed = parse(JSON.stringify(randomFile(random)));
  if (!parsed.ok) throw new Error('a random file must open');
  return serialize(parsed.map);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** One cut at a random place of a JSON value. */
function operate(file: Record<string, unknown>, random: Random): void {
  const holders: Record<string, unknown>[] = [];
  const collect = (value: unknown) => {
    if (value === null || typeof value !== 'object') return;
    holders.push(value as Record<string, unknown>);
    Object.values(value).forEach(collect);
  };
  collect(file);
  const holder = pick(
    random,
    holders.filter((held) => Object.keys(held).length > 0),
  );
  const key = pick(random, Object.keys(holder));
  const values: readonly unknown[] = [
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    '',
    'x',
    'constructor',
    [],
    [[]],
    ['s1'],
    {},
    { a: {} },
    { constructor: 1 },
  ];
  const kind = below(random, 5);
  if (kind === 0) delete holder[key];
  else if (kind === 1) holder[key] = pick(random, values);
  else if (kind === 2)
    holder[pick(random, ['x', 'constructor', 'toString', 'id', 'text', 'foreign'])] = pick(random, values);
  else if (kind === 3) holder[`${key}x`] = holder[key];
  else holder[key] = holder[pick(random, Object.keys(holder))];
}
