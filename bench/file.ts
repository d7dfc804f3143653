import { parse, serialize } from '../src/formats/index.ts';
import { readingTree, validate } from '../src/model/index.ts';
import { allOpen, approximately, composeScene } from '../src/picture/index.ts';
import { argumentMapOf, cpu, median } from './maps.ts';

/** Reading, checking, writing and drawing a map of 10,000 statements, beside what JSON.parse alone takes. */
export async function benchFile(): Promise<void> {
  const map = argumentMapOf(10_000);
  const text = serialize(map);
  const bytes = new TextEncoder().encode(text);
  const parsed = parse(bytes);
  if (!parsed.ok) throw new Error('the made-up map is broken');
  const opened = allOpen(readingTree(map));
  const base = median(() => cpu(() => JSON.parse(text)));
  const rows: readonly (readonly [string, () => unknown])[] = [
    ['JSON.parse', () => JSON.parse(text)],
    ['parse (bytes, keys, schema)', () => parse(bytes)],
    ['validate', () => validate({ ...parsed.map })],
    ['serialize', () => serialize(map)],
    ['compose the whole scene', () => composeScene({ map, opened, measure: approximately })],
  ];
  console.log(
    `A file of 10,000 statements, ${(bytes.length / 1e6).toFixed(1)} MB: median CPU ms (times JSON.parse)`,
  );
  for (const [name, run] of rows) {
    const time = median(() => cpu(run), { times: 7 });
    console.log(`${name.padEnd(32)}${time.toFixed(1).padStart(9)} (${(time / base).toFixed(1)}×)`);
  }
}
