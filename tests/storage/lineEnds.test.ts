import { expect, test } from 'vitest';
import { parse, serialize } from '../../src/formats/index.ts';
import { diskStore } from '../../src/storage/disk/index.ts';
import { basisOf, memoryStore, type GraphStore } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { bytesOf, mapFile } from './mapFile.ts';

const plain = mapFile('A map');
/** The same map as editors on Windows leave it. */
const files = {
  'ends.json': plain.replaceAll('\n', '\r\n'),
  'marked.json': `\uFEFF${plain}`,
  'both.json': `\uFEFF${plain.replaceAll('\n', '\r\n')}`,
};
const hints = {
  'ends.json': ['carriage-returns'],
  'marked.json': ['byte-order-mark'],
  'both.json': ['byte-order-mark', 'carriage-returns'],
};
const stores: [string, () => GraphStore][] = [
  ['memory', () => memoryStore(files)],
  ['disk', () => diskStore(temporaryFolder(files))],
];

test.each(stores)(
  '%s: a byte order mark and Windows line ends are read, told of, and kept until the map is saved',
  async (_, make) => {
    const store = make();
    for (const [name, text] of Object.entries(files)) {
      const read = await store.read(name);
      if (!read.ok) throw new Error(name);
      expect(read.bytes).toEqual(bytesOf(text));
      const parsed = parse(read.bytes);
      if (!parsed.ok) throw new Error(name);
      expect(parsed.problems.map(({ kind, severity }) => [kind, severity])).toEqual(
        hints[name as keyof typeof hints].map((kind) => [kind, 'hint']),
      );
      // Saved, the file is as ours are: no mark, plain line ends.
      expect(serialize(parsed.map)).toBe(plain);
      const written = await store.write!(name, bytesOf(serialize(parsed.map)), basisOf(read.bytes));
      expect(written).toEqual({ ok: true, basis: basisOf(bytesOf(plain)) });
      expect(await store.read(name)).toEqual({ ok: true, bytes: bytesOf(plain) });
    }
  },
);

test('the place of a fault is the one that an editor shows', () => {
  const torn = '{\n  "format": 1,\n  oops\n}\n';
  for (const text of [
    torn,
    torn.replaceAll('\n', '\r\n'),
    `\uFEFF${torn}`,
    `\uFEFF${torn.replaceAll('\n', '\r\n')}`,
  ]) {
    const parsed = parse(bytesOf(text));
    expect(parsed.ok).toBe(false);
    expect(parsed.problems.find(({ severity }) => severity === 'error')).toMatchObject({
      values: { line: 3, column: 3 },
    });
  }
});
