import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digest, fits, foldTypography, normalize } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { randomText } from './randomText.ts';
import { SOON } from '../soon.ts';

describe('normalize', () => {
  it.each([
    ['a byte order mark', '\uFEFFText', 'Text'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['runs of spaces', 'a \t\u00A0 b', 'a b'],
    ['space around lines', '  a  \n\n  b ', 'a\nb'],
    ['composed letters', 'e\u0301', 'é'],
    ['hard-wrapped paragraphs', 'one\ntwo\n\nthree\nfour', 'one two\nthree four'],
    ['a line a paragraph', 'one\ntwo', 'one\ntwo'],
    ['nothing but space', ' \n\t\n ', ''],
  ])('evens out %s', (_, before, after) => expect(normalize(before)).toBe(after));

  it(
    'takes a run of any length in its stride',
    () => {
      for (const piece of ['\n', ' ', ' \n', '\r', '\t\r\n']) normalize(`a${piece.repeat(300_000)}b`);
    },
    SOON,
  );

  it('changes nothing the second time, and leaves neat lines', () => {
    everySeed(proofScale(3000, 100_000), (random) => {
      const once = normalize(randomText(random));
      expect(normalize(once)).toBe(once);
      expect(once).not.toMatch(/^\s|\s$|\n\n|\r|\t| {2}| \n|\n /);
    });
  });
});

describe('foldTypography', () => {
  it('folds quotation marks and dashes, one character for one', () => {
    const typeset = '“It’s”—‘so’ – isn‑t';
    expect(foldTypography(typeset)).toBe("\"It's\"-'so' - isn-t");
    everySeed(proofScale(500, 5000), (random) => {
      const text = randomText(random);
      expect(foldTypography(text)).toHaveLength(text.length);
      expect(foldTypography(foldTypography(text))).toBe(foldTypography(text));
    });
  });
});

describe('digest', () => {
  it('is SHA-256 in hexadecimal (FIPS 180-4, example “abc”), its first 16 digits or all', () => {
    expect(digest('abc', 64)).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digest('abc')).toBe('sha256:ba7816bf8f01cfea');
  });

  it('is of the UTF-8 form', () => {
    const text = 'é 😀 עברית';
    expect(digest(text, 64)).toBe(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`);
  });

  it('ignores how a text is typeset, and nothing else', () => {
    expect(digest('“so” — it’s')).toBe(digest('"so" - it\'s'));
    expect(digest('So')).not.toBe(digest('so'));
  });

  it('fits at any length from 16 digits on', () => {
    expect(
      ['abc', digest('abc').slice(0, 20), digest('abc'), digest('abc', 64)].map((recorded) =>
        fits(recorded, 'abc'),
      ),
    ).toEqual([false, false, true, true]);
    expect(fits(digest('abc'), 'abd')).toBe(false);
  });
});
