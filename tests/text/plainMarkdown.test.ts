import { describe, expect, it } from 'vitest';
import { plainMarkdown } from '../../src/text/index.ts';

describe('Markdown as plain words', () => {
  it.each([
    ['A *force* is **any** body of `troops`.', 'A force is any body of troops.'],
    [
      'See [the text](https://example.org/a_b) and <https://example.org>.',
      'See the text and https://example.org.',
    ],
    ['Either:\n\n- one\n- two\n  1. three\n\n> four', 'Either: one two three four'],
    ['# Troops\n\nSoldiers,\nnot ~~medics~~ doctors.', 'Troops Soldiers, not medics doctors.'],
    ['5 \\* 6, a &lt; b & c <b>d</b>', '5 * 6, a < b & c d'],
    ['| a | b |\n| - | - |\n| c | d |', 'a b c d'],
    ['![picture](x.png) Two\u00a0words', 'Two words'],
    ['nothing_to_mark 3*4 and 2) more', 'nothing_to_mark 3*4 and 2) more'],
    [' \n ', ''],
  ])('%j', (markdown, plain) => {
    expect(plainMarkdown(markdown)).toBe(plain);
  });

  it('is as it is written where it is too tangled to be meant', () => {
    const tangled = '*a'.repeat(4000);
    expect(plainMarkdown(tangled)).toBe(tangled);
    const deep = `${'> '.repeat(5000)}deep`;
    expect(plainMarkdown(deep)).toContain('deep');
  });
});
