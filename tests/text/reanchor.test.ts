import { describe, expect, it } from 'vitest';
import {
  deletedParagraphs,
  deletedPassages,
  movedParagraphs,
  plainTypography,
  together,
  words,
} from '../../bench/anchorEdits.ts';
import { madePassages, madeText, oldText, standing, written, type AtHand } from '../../bench/anchorTexts.ts';
import { verdictOn } from '../../bench/anchorVerdict.ts';
import { codePoints, digest, normalize, paragraphs, reanchor, type OldText } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';

const text = normalize(
  [
    'The council met on Monday to speak of the old library. Nobody had read the plan — not even those who wrote it.',
    '“We can’t pay for it,” said the mayor, and the hall fell silent. So it was and so it stays.',
    'A clerk 😀 counted the visitors: four hundred in a week, more than the swimming bath had seen. So it was and so it stays.',
    'In the end they voted to keep the doors open for another year, and went home in the rain.',
  ].join('\n'),
);

/** What is known of words of the text, of their nth occurrence. */
function known(exact: string, atHand: AtHand, { of = text, nth = 1 } = {}): OldText {
  const points = codePoints(of);
  let at = -1;
  for (let time = 0; time < nth; time += 1) at = of.indexOf(exact, at + 1);
  const start = points.toPoints(at);
  const end = points.toPoints(at + exact.length);
  const context = { prefix: points.slice(start - 32, start), suffix: points.slice(end, end + 32) };
  return {
    anchors: [
      { id: 'p', start, end, digest: digest(exact), ...(atHand === 'quotation' && { exact, ...context }) },
    ],
    length: points.length,
    ...(atHand === 'text' && { text: of }),
    ...(atHand === 'digest' && {
      paragraphs: paragraphs(of).map((span) => ({
        ...span,
        digest: digest(points.slice(span.start, span.end)),
      })),
    }),
  };
}

/** What was found of a single passage, and how it reads now. */
function found(old: OldText, now: string) {
  const { span, how, certain, paragraph } = reanchor(old, now)[0]!;
  const read = (part: typeof span) => part && codePoints(now).slice(part.start, part.end);
  return { reads: read(span), how, certain, paragraph: read(paragraph) };
}

const everyWay: readonly AtHand[] = ['text', 'quotation', 'digest'];
const some = 'four hundred in a week';

describe.each(everyWay)('with %s at hand, a passage', (atHand) => {
  it('stands where it stood in a text that is the same, refrains too', () => {
    for (const nth of [1, 2])
      expect(found(known('So it was and so it stays.', atHand, { nth }), text)).toMatchObject({
        how: 'same-place',
        certain: true,
      });
  });

  it('is found where another paragraph was put before it', () => {
    const now = `😀 Something new stands here at first.\n${text}`;
    expect(found(known(some, atHand), now)).toMatchObject({ reads: some, certain: true });
  });

  it('is lost, or asked about, where its words are gone', () => {
    const now = text.replace(` counted the visitors: ${some},`, ' counted');
    const { certain, reads } = found(known(some, atHand), now);
    expect(certain).toBe(false);
    expect(reads).toBeUndefined();
  });

  it('of which one more stands elsewhere is not taken for that one when it is deleted', () => {
    const refrain = 'So it was and so it stays.';
    const at = text.indexOf(refrain);
    const now = text.slice(0, at - 1) + text.slice(at + refrain.length);
    expect(found(known(refrain, atHand), now).certain).toBe(false);
    expect(found(known(refrain, atHand, { nth: 2 }), now)).toMatchObject({ reads: refrain, certain: true });
  });

  it('is not certain where two equal sentences stood together and one is gone', () => {
    const twice = 'Never shall they have that house. Never shall they have that house.';
    const of = `Before it all.\n${twice}\nAfter it all, much later.`;
    const now = of.replace(twice, twice.slice(0, twice.length / 2));
    for (const nth of [1, 2])
      expect(found(known('Never shall they have that house.', atHand, { of, nth }), now).certain).toBe(false);
  });

  it('is lost in an empty text, and one of no words is nowhere', () => {
    expect(found(known(some, atHand), '')).toMatchObject({ how: 'lost', certain: false });
    const none = { ...known(some, atHand), anchors: [{ id: 'p', start: 4, end: 4, digest: digest('') }] };
    expect(found(none, `x${text}`)).toMatchObject({ how: 'lost', certain: false });
  });

  it.each([
    [
      'beyond the basic plane',
      '𝔸𝔹 😀 stands 𝔸 here',
      'There is 𝔸 and 𝔹. 𝔸𝔹 😀 stands 𝔸 here, and nowhere else 😀.',
    ],
    [
      'from right to left',
      'کتب خانہ کھلا رہنا چاہیے',
      'شہر میں بحث ہے۔ کتب خانہ کھلا رہنا چاہیے کیونکہ لوگ آتے ہیں۔',
    ],
    [
      'without spaces',
      '図書館は開いているべきだ',
      '町で議論がある。図書館は開いているべきだ。なぜなら人々が来るからだ。',
    ],
    [
      'with combining marks',
      'q\u0307uite x\u0323 so',
      'It was q\u0307uite x\u0323 so, and no other way for any of them.',
    ],
  ])('is found in a text %s', (_, exact, of) => {
    const now = `𝔸 new line 😀 before.\n${of}`;
    expect(found(known(exact, atHand, { of }), now).reads).toBe(exact);
  });
});

describe.each(['text', 'quotation'] as const)('with %s at hand, a passage', (atHand) => {
  it('is certain, however it is typeset', () => {
    const now = `New.\n${text.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll(' — ', '--')}`;
    expect(found(known('“We can’t pay for it,” said the mayor', atHand), now)).toEqual({
      reads: '"We can\'t pay for it," said the mayor',
      how: 'exact',
      certain: true,
      paragraph: undefined,
    });
    expect(found(known('read the plan — not even', atHand), now)).toMatchObject({
      reads: 'read the plan--not even',
      certain: true,
    });
  });

  it('is found where it was edited: a letter for certain, half of it to be confirmed', () => {
    const words = 'more than the swimming bath had seen';
    expect(found(known(words, atHand), text.replace('swimming', 'swiming'))).toMatchObject({
      reads: words.replace('swimming', 'swiming'),
      how: 'fuzzy',
      certain: true,
    });
    const edited = 'more than the public bath ever saw';
    expect(found(known(words, atHand), text.replace(words, edited))).toMatchObject({
      reads: edited,
      how: 'fuzzy',
      certain: false,
    });
  });

  it('of a refrain that was edited is not taken for the other, which wasn’t', () => {
    const refrain = 'So it was and so it stays.';
    const now = text.replace(refrain, 'So it has been and so it stays.');
    const { certain, reads } = found(known(refrain, atHand), now);
    expect(certain && reads === refrain).toBe(false);
  });
});

describe('with the old text at hand', () => {
  it('a passage is certain in a paragraph that was moved', () => {
    const [first, second, third, fourth] = text.split('\n');
    const now = [third, fourth, first, second].join('\n');
    expect(found(known(some, 'text'), now)).toMatchObject({ reads: some, certain: true });
    expect(reanchor(known('So it was and so it stays.', 'text'), now)[0]!.span!.start).toBeGreaterThan(300);
  });

  it('a refrain is not taken for its double beside it, when it went elsewhere', () => {
    const refrain = 'They shall not have that house, nor shall the river.';
    const of = `It began in May.\n${refrain}\n${refrain}\nThen came June.\nAnd July came.\nIt was the end of it all.`;
    const now = `It began in May.\n${refrain}\nAnd July came.\n${refrain}\nIt was the end of it all.`;
    expect(found(known(refrain, 'text', { of }), now).certain).toBe(false);
  });
});

describe('with digests only', () => {
  it('a passage whose words changed is proposed by its paragraph', () => {
    const now = `New.\n${text.replace('four hundred', 'five hundred')}`;
    expect(found(known(some, 'digest'), now)).toMatchObject({
      how: 'paragraph',
      certain: false,
      paragraph: now.split('\n')[3],
    });
  });

  it('words are found across lines that are broken elsewhere', () => {
    const of = 'One line that goes\non here and then\nends.';
    const now = 'One line that goes on\nhere and then ends.';
    expect(found(known('goes\non here', 'digest', { of }), now).reads).toBe('goes on\nhere');
  });
});

describe('of random passages in random edits', () => {
  const edits = [
    words(0.05),
    words(0.1),
    movedParagraphs(0.2),
    deletedParagraphs(0.2),
    deletedPassages(0.2),
    together(
      deletedPassages(0.05),
      deletedParagraphs(0.05),
      movedParagraphs(0.05),
      plainTypography,
      words(0.05),
    ),
  ];

  it('none is wrong without a warning, and nearly all are found', () => {
    let [total, right] = [0, 0];
    everySeed(proofScale(12, 600), (random, seed) => {
      const made = madeText(random);
      const passages = madePassages(made, random, 25);
      const before = written(made);
      expect(normalize(before.text)).toBe(before.text);
      const after = written(edits[seed % edits.length]!(made, passages, random));
      for (const atHand of everyWay) {
        const results = reanchor(oldText(before, passages, atHand), after.text);
        const verdicts = passages.map((passage, at) =>
          verdictOn(results[at]!, standing(passage, after), standing(passage, before)!),
        );
        expect(verdicts.filter((verdict) => verdict === 'silent')).toEqual([]);
        if (atHand !== 'text') continue;
        total += verdicts.length;
        right += verdicts.filter((verdict) => verdict !== 'nothing' && verdict !== 'warned').length;
      }
    });
    expect(right / total).toBeGreaterThan(0.97);
  });
});
