import { expect, it } from 'vitest';
import { canPaint, largestScale } from '../../src/picture/index.ts';

it('a picture is painted no larger than browsers can: by its side, and by its points', () => {
  expect(largestScale({ width: 4000, height: 100 })).toBe(4);
  expect(largestScale({ width: 4097, height: 100 })).toBe(3);
  expect(largestScale({ width: 16_384, height: 16_384 })).toBe(1);
  expect(largestScale({ width: 16_385, height: 10 })).toBe(0);
  expect(largestScale({ width: 6000, height: 12_000 })).toBe(1);
  expect(canPaint({ width: 8192.4, height: 10 }, 2)).toBe(false);
});
