import { describe, expect, it } from 'vitest';
import {
  anchorFinder,
  codePoints,
  digest,
  normalize,
  paragraphs,
  sentences,
  type Anchor,
} from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { randomText } from './randomText.ts';

const text = normalize(
  'The lamp 😀 is on. “Nobody’s home,” she said — twice.\n$5 says otherwise. The lamp is on.',
);
const anchorOf = (words: string, exact = false): Anchor => {
  const start = codePoints(text).toPoints(text.indexOf(words));
  return {
    start,
    end: start + codePoints(words).length,
    digest: digest(words),
    ...(exact && { exact: words }),
  };
};
const reads = (other: string, anchor: Anchor) => {
  const span = anchorFinder(other)(anchor);
  return span && codePoints(other).slice(span.start, span.end);
};
const all = [
  'The lamp 😀 is on.',
  '“Nobody’s home,” she said — twice.',
  'she said',
  '$5 says otherwise.',
  'The lamp is on.',
];

describe('anchorFinder', () => {
  it.each(all)('finds %j where it was', (words) => {
    const anchor = anchorOf(words);
    expect(anchorFinder(text)(anchor)).toEqual({ start: anchor.start, end: anchor.end });
  });

  it.each(all)(
    'finds %j in a text that begins with something else, by its words or by their digest alone',
    (words) => {
      const moved = normalize(`😀 A new first line, “as they say”.\n${text}`);
      expect(reads(moved, anchorOf(words))).toBe(words);
      expect(reads(moved, anchorOf(words, true))).toBe(words);
    },
  );

  it.each(all)('finds %j typeset differently', (words) => {
    const plain = `New. ${text.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll('—', '-')}`;
    const typed = words.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll('—', '-');
    expect(reads(plain, anchorOf(words))).toBe(typed);
    expect(reads(plain, anchorOf(words, true))).toBe(typed);
  });

  it('does not find words that were changed', () => {
    const changed = text.replace('home', 'here').replace('lamp', 'fire');
    expect(reads(changed, anchorOf(all[0]!))).toBeUndefined();
    expect(reads(changed, anchorOf(all[1]!, true))).toBeUndefined();
    expect(reads('', anchorOf(all[2]!))).toBeUndefined();
  });

  it('takes, of words that stand several times, the place nearest to where they stood', () => {
    const often = 'Yes. No. Yes. No. Yes. No.';
    const find = anchorFinder(often);
    const was = (start: number): Anchor => ({ start, end: start + 3, digest: digest('No.'), exact: 'No.' });
    expect([4, 13, 15, 99].map((start) => find(was(start))!.start)).toEqual([5, 14, 14, 23]);
  });

  it('does not take a span of nothing for a find', () => {
    expect(anchorFinder(text)({ start: 4, end: 4, digest: digest('') })).toBeUndefined();
  });

  it('finds every paragraph and sentence of any text again, there and in a longer one', () => {
    everySeed(proofScale(300, 5000), (random) => {
      const before = normalize(randomText(random, 80).replace(/\p{Surrogate}/gu, 'x'));
      const after = normalize(`Put in front.\n${before}`);
      const points = codePoints(before);
      for (const { start, end } of [...paragraphs(before), ...sentences(before)]) {
        const words = points.slice(start, end);
        expect(anchorFinder(before)({ start, end, digest: digest(words) })).toEqual({ start, end });
        const found = anchorFinder(after)({ start, end, digest: digest(words), exact: words })!;
        expect(digest(codePoints(after).slice(found.start, found.end))).toBe(digest(words));
      }
    });
  });
});
