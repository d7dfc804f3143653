import { describe, expect, it } from 'vitest';
import type { LineNotes, Occasion, PreparedSheets, SheetNotes } from '../../../src/model/index.ts';
import { mergedSheets, noNotes } from '../../../src/prepare/index.ts';
import { everySeed } from '../../model/everySeed.ts';
import { proofScale } from '../../scale.ts';
import { madeUpSheet, something, type Random } from './madeUp.ts';

const occasion: Occasion = { title: 'Finals', side: 'for', format: 'pf', seconds: new Map(), hidden: [] };
const prepared = (notes: SheetNotes, more: Partial<Occasion> = {}): PreparedSheets => ({
  occasion: { ...occasion, ...more },
  notes: new Map([['case', notes]]),
});
const saying = (lines: Readonly<Record<string, LineNotes>>): SheetNotes => ({
  ...noNotes,
  lines: new Map(Object.entries(lines)),
});
const caseOf = (sheets: PreparedSheets) => sheets.notes.get('case') ?? noNotes;
const mergedLines = (base: SheetNotes, ours: SheetNotes, theirs: SheetNotes) =>
  Object.fromEntries(caseOf(mergedSheets(prepared(base), prepared(ours), prepared(theirs))).lines);
const wordsOf = (notes: SheetNotes) =>
  [...notes.lines.values()].flatMap(({ words }) => (words === undefined ? [] : [words]));

function threeOf(random: Random) {
  const made = madeUpSheet(random);
  const more = (notes: SheetNotes, steps: number) => {
    let now = notes;
    for (let step = 0; step < steps; step += 1) now = something(random, made, now);
    return now;
  };
  const base = more(noNotes, 8);
  return { base, ours: more(base, 5), theirs: more(base, 5) };
}

describe('what two made of the same prepared sheets', () => {
  it('loses nobody’s words: what either wrote is there, once', () => {
    let both = 0;
    everySeed(proofScale(100, 20_000), (random) => {
      const { base, ours, theirs } = threeOf(random);
      const merged = caseOf(mergedSheets(prepared(base), prepared(ours), prepared(theirs)));
      const written = [...new Set([...wordsOf(ours), ...wordsOf(theirs)])];
      const old = new Set(wordsOf(base));
      const found = wordsOf(merged);
      for (const words of written) {
        const times = found.filter((one) => one === words).length;
        if (!old.has(words)) expect([words, times]).toEqual([words, 1]);
        else expect(times).toBeLessThanOrEqual(1);
      }
      // And nothing that neither has.
      expect(found.filter((words) => !written.includes(words))).toEqual([]);
      both += [...merged.lines.keys()].some((key) => key.includes('~')) ? 1 : 0;
    });
    expect(both).toBeGreaterThan(0);
  });

  it('is ours where they did nothing, theirs where we did nothing, and the same where both did the same', () => {
    everySeed(proofScale(100, 5000), (random) => {
      const { base, ours } = threeOf(random);
      const [old, now] = [prepared(base), prepared(ours, { title: 'Semifinals' })];
      expect(mergedSheets(old, now, old)).toEqual(now);
      expect(mergedSheets(old, old, now)).toEqual(now);
      expect(mergedSheets(old, now, now)).toEqual(now);
    });
  });

  it('has our words in a line that both said otherwise, and theirs without a line, with what they stood for', () => {
    const base = saying({ a: { words: 'First.', instead: 'Map.' } });
    const ours = saying({ a: { words: 'Ours.', instead: 'Map.' } });
    const theirs = saying({ a: { words: 'Theirs.', instead: 'Map now.', pinned: true } });
    const lines: Readonly<Record<string, LineNotes>> = {
      a: { words: 'Ours.', instead: 'Map.', pinned: true },
      'a~2': { words: 'Theirs.', instead: 'Map now.' },
    };
    expect(mergedLines(base, ours, theirs)).toEqual(lines);
    // Met again, they have their place already; others get one of their own.
    expect(mergedLines(base, saying(lines), theirs)).toEqual(lines);
    expect(mergedLines(base, saying(lines), saying({ a: { words: 'More.' } }))).toEqual({
      ...lines,
      a: { words: 'Ours.', instead: 'Map.', pinned: true },
      'a~3': { words: 'More.' },
    });
  });

  it('keeps words that one took back and the other changed, whoever did which', () => {
    const base = saying({ a: { words: 'First.', instead: 'Map.' } });
    const changed = saying({ a: { words: 'Better.', instead: 'Map.' } });
    for (const lines of [mergedLines(base, changed, noNotes), mergedLines(base, noNotes, changed)])
      expect(lines).toEqual({ a: { words: 'Better.', instead: 'Map.' } });
    expect(mergedLines(base, base, noNotes)).toEqual({});
  });

  it('takes of the occasion, of orders and marks what either chose; ours where both did', () => {
    const ordered = (keys: readonly string[]): SheetNotes => ({ ...noNotes, order: new Map([['', keys]]) });
    const merged = mergedSheets(
      prepared(ordered(['a', 'b']), { seconds: new Map([['case', 240]]), team: 'pro' }),
      prepared(ordered(['b', 'a']), { seconds: new Map([['case', 200]]), title: 'Ours', hidden: ['critic'] }),
      prepared(ordered(['a', 'b']), {
        seconds: new Map([
          ['case', 240],
          ['rest', 60],
        ]),
        title: 'Theirs',
        side: 'against',
      }),
    );
    expect(merged).toEqual(
      prepared(ordered(['b', 'a']), {
        title: 'Ours',
        side: 'against',
        seconds: new Map([
          ['case', 200],
          ['rest', 60],
        ]),
        hidden: ['critic'],
      }),
    );
  });
});
