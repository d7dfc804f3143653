import { expect, it } from 'vitest';
import { orderBetween } from '../../src/model/index.ts';
import { proofScale } from '../scale.ts';
import { everySeed } from './everySeed.ts';

it('a key lies between the two it is made for, wherever one is put in and however often', () => {
  everySeed(proofScale(50, 1000), (random) => {
    const keys: string[] = ['n'];
    for (let count = 0; count < 200; count += 1) {
      const at = random() < 0.3 ? 0 : random() < 0.3 ? keys.length : Math.floor(random() * (keys.length + 1));
      const [before, after] = [keys[at - 1], keys[at]];
      const key = orderBetween(before, after);
      expect(key).toMatch(/^[0-9A-Za-z]*[1-9A-Za-z]$/);
      if (before !== undefined) expect(key > before).toBe(true);
      if (after !== undefined) expect(key < after).toBe(true);
      keys.splice(at, 0, key);
    }
  });
});

it('grows slowly at an end: a hundred put last, one after the other, need no long keys', () => {
  let last: string | undefined = 'n';
  for (let count = 0; count < 100; count += 1) last = orderBetween(last, undefined);
  expect(last.length).toBeLessThan(25);
});

it.each([
  ['a', 'a0'],
  ['a', 'a'],
  ['b', 'a'],
  ['0', '0'],
])('comes behind the first where %s and %s leave no room', (before, after) => {
  expect(orderBetween(before, after) > before).toBe(true);
});
