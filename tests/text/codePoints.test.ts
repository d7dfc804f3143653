import { describe, expect, it } from 'vitest';
import { codePoints, paragraphs, sentences, spanAt } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { randomText } from './randomText.ts';

describe('codePoints', () => {
  it('counts characters beyond the basic plane once', () => {
    const points = codePoints('a😀b𝔸c');
    expect(points.length).toBe(5);
    expect(points.slice(1, 4)).toBe('😀b𝔸');
    expect([0, 1, 2, 5, 9].map(points.toUnits)).toEqual([0, 1, 3, 7, 7]);
    expect([0, 1, 3, 7].map(points.toPoints)).toEqual([0, 1, 2, 5]);
  });

  it('agrees with the string’s own iterator', () => {
    everySeed(proofScale(800, 20_000), (random) => {
      const text = randomText(random);
      const characters = Array.from(text);
      const points = codePoints(text);
      expect(points.length).toBe(characters.length);
      const [start, end] = [
        Math.floor(random() * (characters.length + 2)),
        Math.floor(random() * (characters.length + 2)),
      ];
      expect(points.slice(start, end)).toBe(characters.slice(start, Math.max(start, end)).join(''));
      for (let at = 0; at <= characters.length; at += 1) expect(points.toPoints(points.toUnits(at))).toBe(at);
    });
  });
});

describe('paragraphs and sentences', () => {
  const text = 'One 😀. Two?\nThree “is it?” Yes.\nFour';
  const read = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => codePoints(text).slice(start, end));

  it('are the lines, and the sentences in them, in code points', () => {
    expect(read(paragraphs(text))).toEqual(['One 😀. Two?', 'Three “is it?” Yes.', 'Four']);
    expect(read(sentences(text))).toEqual(['One 😀.', 'Two?', 'Three “is it?”', 'Yes.', 'Four']);
    expect(paragraphs('')).toEqual([]);
  });

  it('know which of them an offset lies in; the break between belongs to none', () => {
    const spans = paragraphs(text);
    expect([0, 10, 11, 12, 999, -1].map((offset) => spanAt(spans, offset))).toEqual([0, 0, -1, 1, -1, -1]);
    expect(spanAt([], 0)).toBe(-1);
  });
});
