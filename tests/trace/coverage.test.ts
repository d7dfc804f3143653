import { describe, expect, it } from 'vitest';
import { argumentMap, restingOnAny, type ArgumentMap, type Id } from '../../src/model/index.ts';
import { normalize, paragraphs, sentences } from '../../src/text/index.ts';
import { coverage } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { randomText } from '../text/randomText.ts';

const digest = 'sha256:0123456789abcdef';
const text = 'One two. Three four.\nFive six. Seven.';

interface Said {
  readonly statements: Readonly<Record<Id, readonly Id[]>>;
  readonly spans: Readonly<Record<Id, readonly [number, number]>>;
  readonly listed?: boolean;
}

const mapOf = (of: string, { statements, spans, listed = true }: Said): ArgumentMap =>
  argumentMap(
    { id: 'm', title: 'M' },
    {
      sources: [
        {
          id: 'o1',
          role: 'text',
          csl: { type: 'article' },
          ...(listed && { paragraphs: paragraphs(of).map((span) => ({ ...span, digest })) }),
        },
        { id: 'o2', role: 'reference', csl: { type: 'book' } },
      ],
      layers: [
        { id: 'l', title: 'L', role: 'source' },
        { id: 'critic', title: 'C', role: 'critic' },
      ],
      passages: Object.entries(spans).map(([id, [start, end]]) => ({
        id,
        source: id.startsWith('x') ? 'o2' : 'o1',
        start,
        end,
        digest,
      })),
      statements: Object.entries(statements).map(([id, passages]) => ({
        id,
        text: id,
        layer: id.startsWith('c') ? 'critic' : 'l',
        passages: [...passages],
      })),
      relations: [
        { id: 'r1', kind: 'support', premises: ['a'], target: 'b' },
        { id: 'r2', kind: 'support', premises: ['b'], target: 't', passages: ['p3'] },
      ],
    },
  );

const map = mapOf(text, {
  statements: { a: ['p1', 'x1'], b: ['p2'], t: ['x1'], c1: [] },
  spans: { p1: [0, 8], p2: [4, 8], p3: [21, 30], p4: [31, 37], x1: [9, 20] },
});

describe('coverage', () => {
  it('says of each paragraph how much of it is in a passage that is used, and what rests on it', () => {
    const { paragraphs: rows, withoutPassage } = coverage(map, text);
    expect(rows).toEqual([
      { number: 1, share: 7 / 17, statements: 2, resting: 1 },
      { number: 2, share: 8 / 14, statements: 0, resting: 0 },
    ]);
    expect(withoutPassage).toEqual(['t']);
  });

  it('counts white space where the text is not known, and says nothing of sentences', () => {
    const known = coverage(map);
    expect(known.paragraphs.map(({ share }) => share)).toEqual([8 / 20, 9 / 16]);
    expect(known.sentences).toBeUndefined();
  });

  it('lists the sentences that are on nothing', () => {
    expect(coverage(map, text).sentences).toEqual({
      count: 4,
      uncovered: [
        { start: 9, end: 20, paragraph: 1 },
        { start: 31, end: 37, paragraph: 2 },
      ],
    });
  });

  it('has nothing to cover where no text was mapped', () => {
    expect(coverage(argumentMap({ id: 'm', title: 'M' }), text)).toEqual({
      paragraphs: [],
      withoutPassage: [],
    });
  });

  it('is what one finds character by character', () => {
    everySeed(proofScale(300, 5000), (random) => {
      const any = normalize(randomText(random, 120));
      const characters = Array.from(any);
      const offset = (most: number) => Math.floor(random() * most);
      const spans: Record<Id, readonly [number, number]> = {};
      const names = ['p0', 'p1', 'p2', 'p3', 'p4', 'x1'];
      for (const id of names) {
        const start = offset(characters.length + 1);
        spans[id] = [start, start + 1 + offset(20)];
      }
      const some = () => names.filter(() => random() < 0.3);
      const listed = random() < 0.5;
      const statements = { a: some(), b: some(), t: some(), c1: some() };
      const said = mapOf(any, { statements, spans, listed });
      const used = new Set([...Object.values(statements).flat(), 'p3'].filter((id) => !id.startsWith('x')));
      const isCovered = (at: number) => [...used].some((id) => spans[id]![0] <= at && at < spans[id]![1]);
      const ink = ({ start, end }: { start: number; end: number }) =>
        characters.flatMap((character, at) => (at >= start && at < end && character.trim() ? at : []));

      const found = coverage(said, any);
      const rows = paragraphs(any).map((place, at) => {
        const all = ink(place);
        const inside = Object.entries(statements).flatMap(([id, passages]) =>
          passages.some(
            (name) => used.has(name) && spans[name]![0] < place.end && spans[name]![1] > place.start,
          )
            ? id
            : [],
        );
        return {
          number: at + 1,
          share: all.length === 0 ? 0 : all.filter(isCovered).length / all.length,
          statements: inside.length,
          resting: restingOnAny(said, inside).size,
        };
      });
      expect(found.paragraphs).toEqual(rows);
      const open = sentences(any).filter((sentence) => !ink(sentence).some(isCovered));
      expect(found.sentences!.uncovered.map(({ start, end }) => ({ start, end }))).toEqual(open);
      expect(found.sentences!.count).toBe(sentences(any).length);
      for (const { start, paragraph } of found.sentences!.uncovered) {
        const place = paragraphs(any)[paragraph - 1]!;
        expect(start >= place.start && start < place.end).toBe(true);
      }
    });
  });
});
