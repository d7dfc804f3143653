import { describe, expect, it } from 'vitest';
import { runningTime } from '../../../src/view/prepare/runningTime.ts';

describe('the running time of a speech of four minutes, at 150 words a minute', () => {
  it.each([
    [0, 'fits', '0:00 of 4:00'],
    [450, 'fits', '3:00 of 4:00'],
    [453, 'full', '3:01 of 4:00'],
    [600, 'full', '4:00 of 4:00'],
    [603, 'over', '4:01 of 4:00'],
  ])('of %i words', (words, fit, spoken) => {
    const running = runningTime(words, 240, 150);
    expect(running).toMatchObject({ fit, spoken });
    expect(running.means).toBe({ fits: 'room left', full: 'nearly full', over: 'too long by 0:01' }[fit]);
  });
});
