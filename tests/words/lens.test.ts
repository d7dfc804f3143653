import { describe, expect, it } from 'vitest';
import {
  facetValueWords,
  filterSentence,
  focusSentence,
  leftOutSentence,
  lensWords,
  schemeName,
  tallySentence,
} from '../../src/words/index.ts';

const names = { layer: (id: string) => ({ c: 'Critics', y: 'You' })[id] ?? id, scheme: schemeName };

describe('tallySentence', () => {
  const tally = { statements: 9, reasons: 0, counterClaims: 0, unanswered: 0 };

  it('counts what there is, and leaves out what there is not', () => {
    expect(tallySentence({ ...tally, reasons: 5, counterClaims: 2, unanswered: 1 })).toBe(
      '5 reasons, 2 counter-claims, 1 unanswered',
    );
    expect(tallySentence({ ...tally, reasons: 1 })).toBe('1 reason');
    expect(tallySentence({ ...tally, counterClaims: 1 })).toBe('1 counter-claim');
  });

  it('counts statements where they are other wordings only', () => {
    expect(tallySentence(tally)).toBe('9 statements');
    expect(tallySentence({ ...tally, statements: 0 })).toBe('');
  });
});

describe('focusSentence', () => {
  it.each([
    [{ kind: 'near', of: 'a' }, 'Only what lies within 2 links of “Rain”'],
    [{ kind: 'near', of: 'a', links: 1 }, 'Only what lies within 1 link of “Rain”'],
    [{ kind: 'chain', of: 'a' }, 'Only the way from “Rain” to the thesis'],
    [{ kind: 'reasons', of: 'a' }, 'Only the reasons for “Rain”'],
    [{ kind: 'objections', of: 'a' }, 'Only what tells against “Rain”'],
    [{ kind: 'branch', of: 'a' }, 'Only the branch under “Rain”'],
    [{ kind: 'unanswered' }, 'Only objections that nothing answers'],
    [{ kind: 'unanswered', of: 'a' }, 'Only objections that nothing answers, in the branch under “Rain”'],
  ] as const)('says what is left to be seen: %o', (focus, sentence) => {
    expect(focusSentence(focus, 'Rain')).toBe(sentence);
  });
});

describe('filterSentence', () => {
  it('reads as one sentence', () => {
    expect(
      filterSentence(
        {
          layers: ['c', 'y'],
          roles: ['counter-claim', 'undercut'],
          tags: ['law'],
          notes: ['fact-check'],
          sides: ['against'],
          paragraphs: [3, 4],
        },
        names,
      ),
    ).toBe(
      'Only statements of Critics or You, that are counter-claims or undercuts, tagged “law”, with a fact check, that tell against the motion, said in ¶3 or ¶4',
    );
  });

  it('says “or” once, and names the question once', () => {
    expect(filterSentence({ paragraphs: [1, 2, 3] }, names)).toBe('Only statements said in ¶1, ¶2 or ¶3');
    expect(filterSentence({ sides: ['for', 'neither'] }, { ...names, question: 'thesis' })).toBe(
      'Only statements that speak for the thesis or do not bear on it',
    );
  });

  it('names schemes in words, and leaves out facets that are not set', () => {
    expect(filterSentence({ schemes: ['expert-opinion'], tags: [] }, names)).toBe(
      'Only statements used in a step by “An expert says so”',
    );
    expect(filterSentence({ roles: [] }, names)).toBe('All statements');
  });
});

describe('leftOutSentence', () => {
  it('says how much is not seen, or that everything is', () => {
    expect(leftOutSentence(34, 120)).toBe('34 of 120 statements; 86 left out');
    expect(leftOutSentence(120, 120)).toBe('120 statements');
    expect(leftOutSentence(0, 1)).toBe('0 of 1 statement; 1 left out');
  });
});

describe('facetValueWords', () => {
  it('calls a value what it is called elsewhere', () => {
    const called = facetValueWords;
    expect(called('layers', 'c', names)).toBe('Critics');
    expect(called('roles', 'root', names)).toBe('Conclusion');
    expect(called('tags', 'law', names)).toBe('law');
    expect(called('notes', 'fact-check', names)).toBe('Fact check');
    expect(called('sides', 'against', names)).toBe('Speaks against it');
    expect(called('paragraphs', 4, names)).toBe('¶4');
    expect(called('schemes', 'expert-opinion', names)).toBe('An expert says so');
  });
});

describe('what is said when a card is opened or closed', () => {
  const holds = { statements: 17, reasons: 15, counterClaims: 2, unanswered: 1 };

  it('is all that it holds, and whether some of that is still out of sight', () => {
    expect(lensWords.opened(holds, false)).toBe('Opened: 15 reasons, 2 counter-claims, 1 unanswered.');
    expect(lensWords.opened(holds, true)).toBe(
      'Opened: 15 reasons, 2 counter-claims, 1 unanswered, all levels counted.',
    );
    expect(lensWords.closed(holds)).toBe('Closed; it holds 15 reasons, 2 counter-claims, 1 unanswered.');
  });

  it('is short where it holds nothing', () => {
    const none = { statements: 0, reasons: 0, counterClaims: 0, unanswered: 0 };
    expect([lensWords.opened(none, false), lensWords.closed(none)]).toEqual(['Opened.', 'Closed.']);
  });
});
