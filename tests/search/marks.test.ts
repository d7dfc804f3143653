import { describe, expect, it } from 'vitest';
import { excerpt, marksIn } from '../../src/search/index.ts';

const marked = (text: string, terms: readonly string[], language?: string) =>
  marksIn(text, terms, language).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  it('stand on the words as they are written', () => {
    expect(marked('Die Straße, die STRASSE: Straßen!', ['strasse'])).toEqual(['Straße', 'STRASSE']);
    expect(marked('L’État 𝒛 l’état', ['etat'])).toEqual(['État', 'état']);
    expect(marked('قال: السَّلَامُ عليكم', ['السلام'], 'ar')).toEqual(['السَّلَامُ']);
  });
  it('that touch are one', () => expect(marked('我们应该修桥', ['应该', '修'], 'zh')).toEqual(['应该修']));
  it('of no words are none', () => expect(marked('a b', [])).toEqual([]));
});

describe('an excerpt', () => {
  const text = Array.from({ length: 100 }, (_, place) => `word${place}`).join(' ');
  it('of a short text is all of it', () => {
    expect(excerpt('one two three', marksIn('one two three', ['two']))).toEqual([
      { text: 'one ', marked: false },
      { text: 'two', marked: true },
      { text: ' three', marked: false },
    ]);
  });
  it.each(['word0', 'word50', 'word99'])(
    'of a long text shows %s, whole words around it, and no more',
    (word) => {
      const pieces = excerpt(text, marksIn(text, [word]), 120);
      expect(pieces.filter((piece) => piece.marked)).toEqual([{ text: word, marked: true }]);
      const shown = pieces.map((piece) => piece.text).join('');
      expect(shown.length).toBeLessThanOrEqual(124);
      const words = shown.replaceAll('…', '').trim().split(' ');
      expect(words.every((one) => text.split(' ').includes(one))).toBe(true);
      expect(shown.startsWith('…')).toBe(word !== 'word0');
      expect(shown.endsWith('…')).toBe(word !== 'word99');
    },
  );
  it('of a text without marks is its beginning', () =>
    expect(excerpt(text, [], 60)[0]!.text).toMatch(/^word0 /));
});
