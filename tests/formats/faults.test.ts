import { expect, it } from 'vitest';
import { parse, serialize } from '../../src/formats/index.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** Keys and strings as they are written, among them all that looks like a part of JSON. */
const written = ['', 'a', 'b', ':', '{', '}', '\\"', '\\\\', '\\u0061', '\\":', 'چ', '😀', '\\ud83d\\ude00'];
const faults = {
  'duplicate-key': (random: Random) => {
    const [once, again] = pick(random, [
      ['k', 'k'],
      ['k', '\\u006b'],
      ['', ''],
      ['a:b', 'a:b'],
    ]);
    return `{"${once}":1,"x":":","${again}":{}}`;
  },
  'forbidden-key': (random: Random) => `{"${pick(random, ['__proto__', '\\u005f_proto__'])}":{"a":":"}}`,
  'lone-surrogate': (random: Random) =>
    pick(random, ['"\\ud800"', '"a\\uDFFF"', '{"\\udbFF":1}', '"\\uD83D \\uDE00"', '"\\ude00\\ud83d"']),
  'illegal-value': (random: Random) => pick(random, ['1e999', '-1E400', '[[9e999]]']),
} as const;

/** A JSON text; where it comes to an end, `leaf` is asked for what stands there. */
function textOf(random: Random, depth: number, leaf: () => string): string {
  const kind = depth === 0 ? 0 : Math.floor(random() * 3);
  if (kind === 0) return leaf();
  const count = Math.floor(random() * 4);
  const space = pick(random, ['', ' ', '\n  ']);
  const inner = () => textOf(random, depth - 1, leaf);
  if (kind === 1) return `[${Array.from({ length: count }, inner).join(`,${space}`)}]`;
  const keys = new Map(
    Array.from({ length: count }, () => pick(random, written)).map((key) => [JSON.parse(`"${key}"`), key]),
  );
  return `{${[...keys.values()].map((key) => `"${key}"${space}:${space}${inner()}`).join(',')}}`;
}

it('a fault in a key or a value is found wherever it is, and none where there is none', () => {
  let [clean, faulty] = [0, 0];
  everySeed(proofScale(500, 20_000), (random) => {
    const kind = pick(random, Object.keys(faults) as (keyof typeof faults)[]);
    let left = random() < 0.5 ? 1 + Math.floor(random() * 5) : Infinity;
    let isFaulty = false;
    const leaf = () => {
      if (--left === 0) {
        isFaulty = true;
        return faults[kind](random);
      }
      return random() < 0.7 ? `"${pick(random, written)}"` : pick(random, ['0', '-1.5e3', 'null', 'true']);
    };
    const foreign = `{"all":${textOf(random, 4, leaf)}}`;
    const parsed = parse(`{"format":1,"id":"m1","title":"T","foreign":${foreign}}`);
    if (isFaulty) {
      faulty += 1;
      expect(parsed.ok).toBe(false);
      expect(parsed.problems.map((problem) => problem.kind)).toContain(kind);
    } else {
      clean += 1;
      if (!parsed.ok) throw new Error(`Refused: ${foreign}`);
      expect(JSON.parse(serialize(parsed.map))).toMatchObject({ foreign: JSON.parse(foreign) });
    }
  });
  if (allSeeds) expect(Math.min(clean, faulty)).toBeGreaterThan(50);
});
