import { expect, it } from 'vitest';
import type { Line, Part } from '../../../src/prepare/index.ts';
import { firstParts } from '../../../src/view/prepare/firstParts.ts';
import { everySeed } from '../../model/everySeed.ts';
import { proofScale } from '../../scale.ts';

const line = (key: string): Line => ({ key, role: 'speech', text: key, from: { kind: 'blank' }, marks: [] });

/** All keys of parts, in the order they are read. */
const keysOf = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ heading, lines, parts: own }) => [
    heading.key,
    ...lines.map(({ key }) => key),
    ...keysOf(own),
  ]);

it('has the first lines of a sheet, as many as have room, and the sheet itself where all have', () => {
  everySeed(proofScale(100, 5000), (random) => {
    let made = 0;
    const partsOf = (depth: number): readonly Part[] =>
      Array.from({ length: Math.floor(random() * 4) }, () => ({
        key: `p${(made += 1)}`,
        heading: line(`h${made}`),
        lines: Array.from({ length: Math.floor(random() * 5) }, () => line(`l${(made += 1)}`)),
        parts: depth > 0 ? partsOf(depth - 1) : [],
      }));
    const parts = partsOf(2);
    const keys = keysOf(parts);
    const room = Math.floor(random() * (keys.length + 3));
    expect(keysOf(firstParts(parts, room))).toEqual(keys.slice(0, room));
    expect(firstParts(parts, keys.length)).toBe(parts);
  });
});
