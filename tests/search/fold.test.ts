import { describe, expect, it } from 'vitest';
import { fold, tokens } from '../../src/search/index.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';

const random = seeded(7);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x3040, 0x30ff],
  [0x4e00, 0x4eff],
  [0xac00, 0xacff],
  [0xfb00, 0xfbff],
  [0x1f300, 0x1f3ff],
] as const;
const randomText = () =>
  Array.from({ length: Math.floor(random() * 20) }, () => {
    const [low, high] = pick(blocks);
    return String.fromCodePoint(low + Math.floor(random() * (high - low + 1)));
  }).join('');

describe('folding', () => {
  it('twice is folding once; composed or not, in capitals or not, it is the same', () => {
    for (let turn = 0; turn < proofScale(3000, 200_000); turn += 1) {
      const text = randomText();
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(fold(text.normalize('NFD'))).toBe(folded);
      expect(fold(text.normalize('NFC'))).toBe(folded);
      expect(fold(text.toLowerCase())).toBe(folded);
    }
  });

  it.each([
    ['Straße', 'STRASSE'],
    ['Müßiggang', 'mussiggang'],
    ['École d’été', "ecole d'ete"],
    ['Łódź', 'lodz'],
    ['œuvre', 'OEUVRE'],
    ['ΛΌΓΟΣ', 'λογος'],
    ['Ёлка', 'елка'],
    ['İstanbul', 'istanbul'],
    ['السَّلَامُ', 'السلام'],
    ['أمّة', 'امه'],
    ['سـلام', 'سلام'],
    ['پاکستان', 'پاكستان'],
    ['یہ', 'يه'],
    ['שָׁלוֹם', 'שלום'],
    ['١٩٤٧', '1947'],
    ['۱۹۴۷', '1947'],
    ['ﬁn', 'fin'],
    ['ＡＢＣ', 'abc'],
  ])('takes %s and %s for the same', (one, other) => expect(fold(one)).toBe(fold(other)));

  it.each([
    ['か', 'が'],
    ['कि', 'का'],
    ['ที', 'ทา'],
    ['bar', 'bär '],
    ['علم', 'قلم'],
  ])('keeps %s and %s apart', (one, other) => expect(fold(one)).not.toBe(fold(other)));
});

describe('tokens', () => {
  it('stand where they say, in order, in any text', () => {
    for (let turn = 0; turn < proofScale(1000, 50_000); turn += 1) {
      const text = randomText();
      let last = 0;
      for (const { word, start, end } of tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(fold(text.slice(start, end))).toBe(word);
        expect(word).not.toBe('');
        last = end;
      }
    }
  });

  it.each([
    ['en', 'The state’s duty, 1,000 times: don’t!', ['the', 'state', 'duty', '1,000', 'times', 'don']],
    ['fr', "L'État, c'est moi", ['etat', 'est', 'moi']],
    ['zh', '我们应该修桥', ['我们', '应该', '修', '桥']],
    ['ur', 'پاکستان کی فوج', ['پاكستان', 'كي', 'فوج']],
    ['a language', 'two words', ['two', 'words']],
  ])('of %s: %s', (language, text, words) =>
    expect(tokens(text, language).map(({ word }) => word)).toEqual(words),
  );

  it('cuts Thai, which has no spaces, into words', () => {
    expect(tokens('ภาษาไทยง่ายมาก', 'th').length).toBeGreaterThan(2);
  });
});
