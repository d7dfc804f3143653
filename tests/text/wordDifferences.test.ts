import { describe, expect, it } from 'vitest';
import { digest, foldTypography, sameWords, wordDifferences, type Marked } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';

/** Marked words in brackets. */
const shown = (stretches: readonly Marked[]) =>
  stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
function differences(from: string, to: string): readonly [string, string] {
  const { before, now } = wordDifferences(from, to);
  return [shown(before), shown(now)];
}

describe('what differs between two wordings', () => {
  it('is marked word by word: a dropped “not” alone', () => {
    expect(differences('We will not participate.', 'We will participate.')).toEqual([
      'We will [not] participate.',
      'We will participate.',
    ]);
  });

  it('is marked in one stretch where neighbours changed, white space between them too', () => {
    expect(differences('They say four hundred came.', 'They say about forty came.')).toEqual([
      'They say [four hundred] came.',
      'They say [about forty] came.',
    ]);
  });

  it('takes “isn’t”, “1.5” and “Café” as one word, and each character of a script without spaces', () => {
    expect(differences('It isn’t 1.5 m.', 'It is 1.6 m.')).toEqual(['It [isn’t 1.5] m.', 'It [is 1.6] m.']);
    expect(differences('Cafe\u0301 noir', 'Cafe noir')).toEqual(['[Cafe\u0301] noir', '[Cafe] noir']);
    expect(differences('我不去', '我去')).toEqual(['我[不]去', '我去']);
  });

  it('marks a sign that was put in', () => {
    expect(differences('He left.', 'He left?')).toEqual(['He left[.]', 'He left[?]']);
  });
});

describe('the same words', () => {
  it.each([
    ['“We can’t — not now…”', '"We can\'t - not now..."'],
    ['so it was\nand so it stays', 'so it was and so  it stays'],
    ['dear—and late', 'dear -- and late'],
  ])('are the same however they are typeset: %j', (one, other) => {
    expect([sameWords(one, other), differences(one, other)]).toEqual([true, [one, other]]);
  });

  it.each([
    ['will not', 'will'],
    ['a free press', 'a “free” press'],
    ['recover', 're-cover'],
    ['1,000', '1.000'],
    ['He left.', 'he left.'],
  ])('are not the same where a word, a sign or a letter differs: %j, %j', (one, other) => {
    expect(sameWords(one, other)).toBe(false);
  });
});

it('of random words both wordings are whole, what is unmarked is the same in both, and nothing is marked where digests agree', () => {
  const signs = ['not', 'now', 'so', 'isn’t', '—', '“', '”', '.', '1.5', 'é', '不', '\n', '😀'];
  everySeed(proofScale(200, 4000), (random) => {
    const text = () =>
      Array.from(
        { length: Math.floor(random() * 9) },
        () => signs[Math.floor(random() * signs.length)]!,
      ).join(random() < 0.8 ? ' ' : '');
    const [one, other] = [text(), random() < 0.1 ? '' : text()];
    const { before, now } = wordDifferences(one, other);
    const joined = (stretches: readonly Marked[]) => stretches.map((stretch) => stretch.text).join('');
    expect([joined(before), joined(now)]).toEqual([one, other]);
    const kept = (stretches: readonly Marked[]) =>
      foldTypography(joined(stretches.filter(({ changed }) => !changed)))
        .replace(/\s/gu, '')
        .replace(/-+/g, '-');
    expect(kept(before)).toBe(kept(now));
    const marks = [...before, ...now].some(({ changed }) => changed);
    expect(sameWords(one, other)).toBe(!marks);
    if (digest(one) === digest(other)) expect(marks).toBe(false);
  });
});
