import { describe, expect, it } from 'vitest';
import { codePoints, normalize, sentences } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { randomText } from './randomText.ts';

const read = (text: string, language?: string) =>
  sentences(text, language).map(({ start, end }) => codePoints(text).slice(start, end));

describe('sentences', () => {
  it('go on after titles, initials and letters with full stops', () => {
    expect(read('Mr. Hill met J. Doe in the U.S. Senate. Dr. Ames left.')).toEqual([
      'Mr. Hill met J. Doe in the U.S. Senate.',
      'Dr. Ames left.',
    ]);
    expect(read('It is vital. Nobody came in May. Then?')).toHaveLength(3);
  });

  it('end with their paragraph, whatever stands there', () => {
    expect(read('He met Mr.\nSmith came\n  Twice. ')).toEqual(['He met Mr.', 'Smith came', 'Twice.']);
    expect(read('')).toEqual([]);
    expect(read(' \n ')).toEqual([]);
  });

  it.each([
    ['ar', 'هذا نص. هل هو كذلك؟ نعم!', ['هذا نص.', 'هل هو كذلك؟', 'نعم!']],
    ['ur', 'یہ ایک جملہ ہے۔ کیا دوسرا ہے؟ ہاں', ['یہ ایک جملہ ہے۔', 'کیا دوسرا ہے؟', 'ہاں']],
    ['zh', '这是一句话。这是第二句吗？是的！', ['这是一句话。', '这是第二句吗？', '是的！']],
  ])('are found in %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });

  it('are found where the language is not known', () => {
    expect(read('One. Two.', 'not a language')).toEqual(['One.', 'Two.']);
  });

  it('stand in order, don’t overlap, and hold everything but white space', () => {
    everySeed(proofScale(800, 20_000), (random) => {
      const text = normalize(randomText(random, 80));
      const points = codePoints(text);
      let last = 0;
      for (const { start, end } of sentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(points.slice(last, start).trim()).toBe('');
        const words = points.slice(start, end);
        expect(words).toBe(words.trim());
        expect(words).not.toContain('\n');
        last = end;
      }
      expect(points.slice(last, points.length).trim()).toBe('');
    });
  });
});
