import { describe, expect, it } from 'vitest';
import type { Camp, Exchange, Granting } from '../../src/evaluate/index.ts';
import {
  campWords,
  clashSentence,
  comparingWords,
  disagreementWords,
  sharedSentence,
} from '../../src/words/index.ts';
import { expectSentence } from './expectSentence.ts';

const names = campWords.layers;
const exchange = (depth: number, last: Camp | undefined): Exchange => ({ depth, last, ends: [] });

describe('what is said of points of disagreement', () => {
  const sides = Object.values(campWords);

  it('is in sentences, whoever the sides are', () => {
    const grantings: readonly Granting[] = ['built on', 'supported', 'equated', 'passed over'];
    for (const called of sides)
      for (const of of ['first', 'second'] as const) {
        for (const granting of grantings) expectSentence(sharedSentence({ of, granting }, called));
        for (const manner of ['rebuts', 'undermines', 'undercuts', 'contradicts'] as const)
          for (const count of [0, 1, 2])
            for (const depth of [0, 1, 2, 3])
              for (const last of ['first', 'second', undefined] as const)
                expectSentence(
                  clashSentence(
                    {
                      by: of,
                      manner,
                      replies: Array<string>(count).fill('x'),
                      exchange: exchange(depth, last),
                    },
                    called,
                  ),
                );
        expectSentence(disagreementWords.noneUnanswered(called[of]));
      }
    const { help, grantedHelp, noneGranted, passedOverHelp, noneClashing, neverAnsweredHelp } =
      disagreementWords;
    [help, grantedHelp, noneGranted, passedOverHelp, noneClashing, neverAnsweredHelp].forEach(expectSentence);
  });

  it('says who has the last word, and does not say who is right', () => {
    const clash = {
      by: 'second',
      manner: 'undercuts',
      replies: ['x'],
      exchange: exchange(1, 'first'),
    } as const;
    expect(clashSentence(clash, names)).toBe(
      'The critics’ side undercuts it; there is 1 reply, and the author’s side has the last word.',
    );
    expect(clashSentence({ ...clash, exchange: exchange(2, 'second') }, names)).toContain(
      'and after 2 turns the critics’ side has the last word.',
    );
    expect(clashSentence({ ...clash, exchange: exchange(2, undefined) }, names)).toContain(
      'where they began.',
    );
    expect(clashSentence({ ...clash, replies: [] }, names)).toBe(
      'The critics’ side undercuts it; nothing replies to that.',
    );
  });

  it('names the one who holds a statement and the one who grants it', () => {
    expect(sharedSentence({ of: 'second', granting: 'built on' }, names)).toBe(
      'The critics’ side holds it; the author’s side builds on it.',
    );
    expect(disagreementWords.neverAnswered(names.first)).toBe('What the author’s side never answers');
  });
});

describe('what is said of two positions', () => {
  it('counts what they differ on', () => {
    const { differ } = comparingWords;
    expect(differ('You', 'the author', 4)).toBe('You and the author differ on 4 statements.');
    expectSentence(differ('You', 'the author', 0));
  });

  it('gives its causes, and whether fewer might do', () => {
    const because = comparingWords.because;
    expect(because(['“Few come”', '“It rains”', '“It snows”'], true)).toBe(
      'Enough for that: “Few come”, “It rains” and “It snows” together.',
    );
    // There may be another that is enough as well: nothing is said to be the only one.
    expect(because(['“Few come”'], true)).toBe('Enough for that: “Few come” alone.');
    expect(because(['“Few come”'], false)).toBe('It hangs on “Few come”, or on some of these.');
    expect(because(['“Few come”'], true, 12)).toBe('Enough for that: “Few come” and 12 others together.');
  });
});
