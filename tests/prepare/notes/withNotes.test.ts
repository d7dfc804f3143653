import { describe, expect, it } from 'vitest';
import type { LineNotes, SheetNotes } from '../../../src/model/index.ts';
import {
  forgotten,
  hiding,
  moved,
  noNotes,
  pinnedKeys,
  pinning,
  reworded,
  sheetOf,
  withNotes,
  type Line,
  type Part,
  type Sheet,
} from '../../../src/prepare/index.ts';
import { grownMap } from '../../evaluate/wild.ts';
import { everySeed } from '../../model/everySeed.ts';
import { proofScale } from '../../scale.ts';
import { articleMap, seen } from '../standpoints.ts';
import {
  allLines,
  allParts,
  line,
  madeUpSheet,
  part,
  pick,
  sheet,
  something,
  type Random,
} from './madeUp.ts';

const saying = (lines: Readonly<Record<string, LineNotes>>): SheetNotes => ({
  ...noNotes,
  lines: new Map(Object.entries(lines)),
});

/** Notes that came of some work on one sheet, and the sheet as the map gives it after it was changed. */
function worked(random: Random): {
  readonly made: Sheet;
  readonly changed: Sheet;
  readonly notes: SheetNotes;
} {
  const made = madeUpSheet(random);
  let notes = noNotes;
  for (let step = 0; step < 12; step += 1) notes = something(random, made, notes);
  return { made, changed: madeUpSheet(random), notes };
}
const keysOf = (things: readonly { readonly key: string }[]) => things.map(({ key }) => key);
const shownParts = ({ parts }: Sheet) => keysOf(parts);

describe('a sheet with what was done to it by hand', () => {
  it('is the map’s own where nothing was', () => {
    everySeed(proofScale(50, 500), (random) => {
      const made = madeUpSheet(random);
      expect(withNotes(made, noNotes)).toEqual(made);
    });
  });

  it('has all words of its user, each once, whatever the map gives by now', () => {
    let orphans = 0;
    everySeed(proofScale(150, 20_000), (random) => {
      const { changed, notes } = worked(random);
      const shown = withNotes(changed, notes);
      const found = [...allLines(shown).filter(({ own }) => own), ...shown.orphans];
      const said = [...notes.lines].filter(([, { words }]) => words !== undefined);
      expect(found.map(({ key, text }) => [key, text]).sort()).toEqual(
        said.map(([key, { words }]) => [key, words]).sort(),
      );
      orphans += shown.orphans.length;
    });
    expect(orphans).toBeGreaterThan(0);
  });

  it('has all that the map gives, each once, and what was not touched as it was', () => {
    everySeed(proofScale(150, 20_000), (random) => {
      const { changed, notes } = worked(random);
      const shown = withNotes(changed, notes);
      const keys = (of: Sheet) => [keysOf(allLines(of)).sort(), keysOf(allParts(of)).sort()];
      expect(keys(shown)).toEqual(keys(changed));
      const made = new Map(allLines(changed).map((one) => [one.key, one]));
      for (const one of allLines(shown)) {
        if (one.own) expect(one.own.instead).toBe(made.get(one.key)!.text);
        else expect(one).toEqual(made.get(one.key));
      }
      for (const { key } of shown.orphans) expect(made.has(key)).toBe(false);
    });
  });

  it('tells what the map said before exactly where it says something else now', () => {
    let told = 0;
    everySeed(proofScale(150, 10_000), (random) => {
      const { changed, notes } = worked(random);
      const made = new Map(allLines(changed).map((one) => [one.key, one.text]));
      for (const { key, own } of allLines(withNotes(changed, notes))) {
        if (!own) continue;
        const { instead } = notes.lines.get(key)!;
        expect(own.before).toBe(instead === made.get(key) ? undefined : instead);
        told += own.before === undefined ? 0 : 1;
      }
    });
    expect(told).toBeGreaterThan(0);
  });

  it('is said to have been seen by writing the same words again', () => {
    const notes = saying({ a: { words: 'Mine.', instead: 'Once.' } });
    const [shown] = allLines(withNotes(sheet([], [line('a', 'Now.')]), notes));
    expect(shown!.own).toEqual({ instead: 'Now.', before: 'Once.' });
    const seen = reworded(notes, shown!, 'Mine.');
    expect(allLines(withNotes(sheet([], [line('a', 'Now.')]), seen))[0]!.own).toEqual({ instead: 'Now.' });
  });

  it('has a blank filled in as something that is said, and still knows what it asks for', () => {
    const made = sheet([part('p', [line('a', '')])]);
    const filled = reworded(noNotes, made.parts[0]!.lines[0]!, 'It saves lives.');
    expect(withNotes(made, filled).parts[0]!.lines[0]).toEqual({
      ...line('a', ''),
      role: 'speech',
      text: 'It saves lives.',
      own: { instead: '' },
    });
    // Once the map has something there, that is told.
    const now = sheet([part('p', [line('a', 'It costs little.')])]);
    expect(withNotes(now, filled).parts[0]!.lines[0]!.own).toEqual({
      instead: 'It costs little.',
      before: '',
    });
  });

  it('tells words without a line, what they stood for, and forgets them when that is asked', () => {
    const notes = saying({ b: { words: 'Mine.', instead: 'Once.' }, a: { words: 'Filled.', instead: '' } });
    const { orphans } = withNotes(sheet([]), notes);
    expect(orphans.map(({ key, text, own }) => [key, text, own])).toEqual([
      ['a', 'Filled.', { instead: '' }],
      ['b', 'Mine.', { instead: '', before: 'Once.' }],
    ]);
    expect(withNotes(sheet([]), forgotten(notes, 'b')).orphans).toHaveLength(1);
  });

  it('tells words in what was left out for length behind what stands for it, and not as words without a line', () => {
    const made = sheet(
      [part('c1', [line('c1/s1'), line('c1/s1/card')])],
      [line('c2/tag'), line('c1/s2'), line('c3/tag')],
    );
    const notes = saying({
      'c1/s2/card': { words: 'Mine.', instead: 'Once.' },
      'c2/s1/card': { words: 'Mine, too.', instead: '' },
      'c1/s3': { words: 'Gone.', instead: '' },
    });
    const { leftOut, orphans } = withNotes(made, notes);
    expect(keysOf(leftOut)).toEqual(['c2/tag', 'c2/s1/card', 'c1/s2', 'c1/s2/card', 'c3/tag']);
    expect(leftOut[3]).toMatchObject({ text: 'Mine.', own: { before: 'Once.' } });
    expect(keysOf(orphans)).toEqual(['c1/s3']);
  });

  it('loses no words, and has none without a line, where a speech is only spoken more slowly', () => {
    let left = 0;
    everySeed(proofScale(25, 1000), (random) => {
      const map = random() < 0.5 ? articleMap() : grownMap(random, 30, 0.4);
      const side = random() < 0.5 ? 'for' : 'against';
      for (const kind of ['case', 'blocks', 'frontlines', 'interview'] as const) {
        const [fast, slow] = [400, 40].map((wordsPerMinute) =>
          sheetOf(seen(map, { side, wordsPerMinute }), kind),
        );
        const mine = allLines(fast!).filter(({ role }) => role !== 'blank' && random() < 0.4);
        const notes = saying(
          Object.fromEntries(mine.map(({ key, text }) => [key, { words: `Mine of ${key}.`, instead: text }])),
        );
        const shown = withNotes(slow!, notes);
        expect(keysOf(shown.orphans)).toEqual([]);
        const own = allLines(shown).filter((one) => one.own);
        expect(keysOf(own).sort()).toEqual(keysOf(mine).sort());
        left += shown.leftOut.filter(({ own: words, role }) => words && role === 'remark').length;
      }
    });
    expect(left).toBeGreaterThan(0);
  });

  it('shows nothing that is hidden, and tells it', () => {
    const made = sheet([part('p', [line('a'), line('b')]), part('q', [line('c')])], [line('d')]);
    const notes = ['a', 'q', 'd'].reduce((all, key) => hiding(all, key, true), noNotes);
    const shown = withNotes(made, notes);
    expect(shownParts(shown)).toEqual(['p']);
    expect(keysOf(shown.parts[0]!.lines)).toEqual(['b']);
    expect(shown.leftOut).toEqual([]);
    expect([keysOf(shown.hidden!.lines), keysOf(shown.hidden!.parts)]).toEqual([['a', 'd'], ['q']]);
  });

  it('counts anew how much of a speech is filled, and whether a line is too long', () => {
    const wordsSaid = ({ role, text }: Line) =>
      role === 'remark' ? 0 : text.split(/\s+/).filter(Boolean).length;
    const long = line('a', 'one two three', { marks: [{ kind: 'too-long', words: 3, limit: 2 }] });
    const speech = { name: 'Case', seconds: 240, words: 100 };
    const inner: Part = { ...part('q', [long, line('b', ''), line('c', 'four five')]) };
    const made = sheet([{ ...part('p', [], [inner]), speech }]);
    const words = (notes: SheetNotes) => withNotes(made, notes, wordsSaid).parts[0]!.speech!.words;
    expect(words(noNotes)).toBe(100);
    expect(words(reworded(noNotes, long, 'one'))).toBe(98);
    expect(words(reworded(noNotes, line('b', ''), 'to fill it in'))).toBe(104);
    expect(words(hiding(noNotes, 'c', true))).toBe(98);
    expect(words(hiding(noNotes, 'q', true))).toBe(93);
    const marks = (text: string) =>
      withNotes(made, reworded(noNotes, long, text), wordsSaid).parts[0]!.parts[0]!.lines[0]!.marks;
    expect(marks('one two')).toEqual([]);
    expect(marks('one two three four')).toEqual([{ kind: 'too-long', words: 4, limit: 2 }]);
  });
});

describe('what is done to a sheet by hand', () => {
  it('can be taken back: other words, hiding, pinning', () => {
    everySeed(proofScale(100, 5000), (random) => {
      const { made, notes } = worked(random);
      const all = allLines(withNotes(made, notes));
      if (all.length === 0) return;
      const one = pick(random, all);
      const before = notes.lines.get(one.key) ?? {};
      const again = reworded(
        reworded(notes, one, 'Other words.'),
        one,
        pick(random, ['', ' \n', one.own?.instead ?? one.text]),
      );
      if (before.words === undefined) expect(again).toEqual(notes);
      expect(allLines(withNotes(made, again)).find(({ key }) => key === one.key)!.own).toBeUndefined();
      if (!before.hidden) expect(hiding(hiding(notes, one.key, true), one.key, false)).toEqual(notes);
      if (!before.pinned) expect(pinning(pinning(notes, one.key, true), one.key, false)).toEqual(notes);
    });
  });

  it('pins by key', () => {
    const notes = pinning(pinning(hiding(noNotes, 'c', true), 'a', true), 'b', true);
    expect(pinnedKeys(notes)).toEqual(new Set(['a', 'b']));
  });

  it('keeps an order once it was chosen; what is new comes after, as the map has it', () => {
    everySeed(proofScale(100, 5000), (random) => {
      const { changed, notes } = worked(random);
      const laidOut = (of: readonly Part[], shown: readonly Part[], under: string): void => {
        const chosen = notes.order.get(under) ?? [];
        const visible = keysOf(of).filter((key) => !notes.lines.get(key)?.hidden);
        expect(keysOf(shown)).toEqual([
          ...chosen.filter((key) => visible.includes(key)),
          ...visible.filter((key) => !chosen.includes(key)),
        ]);
        for (const one of shown) laidOut(of.find(({ key }) => key === one.key)!.parts, one.parts, one.key);
      };
      laidOut(changed.parts, withNotes(changed, notes).parts, '');
    });
  });

  it('moves one part, and no other, to where it is wanted', () => {
    everySeed(proofScale(100, 5000), (random) => {
      const { made, notes } = worked(random);
      const before = withNotes(made, notes);
      const shown = shownParts(before);
      if (shown.length < 2) return;
      const child = pick(random, shown);
      const others = shown.filter((key) => key !== child);
      const from = shown.indexOf(child);
      const by = Math.floor(random() * 7) - 3;
      const at = Math.max(0, Math.min(others.length, from + by));
      const given = pick(random, [made, before]);
      const after = moved(notes, given, '', child, { by });
      expect(shownParts(withNotes(made, after))).toEqual(others.toSpliced(at, 0, child));
      const next = pick(random, [undefined, ...others]);
      const put = moved(notes, given, '', child, { before: next });
      const place = next === undefined ? others.length : others.indexOf(next);
      expect(shownParts(withNotes(made, put))).toEqual(others.toSpliced(place, 0, child));
      // There and back again.
      expect(withNotes(made, moved(after, made, '', child, { by: from - at }))).toEqual(before);
    });
  });

  it('moves lines of a part as well', () => {
    const made = sheet([part('p', [line('a'), line('b'), line('c')], [part('q'), part('r')])]);
    let notes = moved(noNotes, made, 'p', 'c', { by: -2 });
    notes = moved(notes, made, 'p', 'r', { before: 'q' });
    const [shown] = withNotes(made, notes).parts;
    expect([keysOf(shown!.lines), keysOf(shown!.parts)]).toEqual([
      ['c', 'a', 'b'],
      ['r', 'q'],
    ]);
    expect(keysOf(withNotes(made, moved(notes, made, 'p', 'a', { by: 1 })).parts[0]!.parts)).toEqual([
      'r',
      'q',
    ]);
  });

  it('keeps the place of what is hidden, or not in the sheet just now, while others are moved', () => {
    const made = sheet([part('a'), part('b'), part('c'), part('d')]);
    const hidden = hiding(noNotes, 'b', true);
    const after = moved(hidden, made, '', 'd', { by: -1 });
    expect(shownParts(withNotes(made, after))).toEqual(['a', 'd', 'c']);
    expect(shownParts(withNotes(made, hiding(after, 'b', false)))).toEqual(['a', 'b', 'd', 'c']);
    const without = sheet([part('a'), part('c'), part('d')]);
    const since = moved(after, without, '', 'c', { by: -2 });
    expect(shownParts(withNotes(made, hiding(since, 'b', false)))).toEqual(['c', 'a', 'b', 'd']);
  });

  it('changes nothing where nothing is to be moved', () => {
    const made = sheet([part('a', [line('x')]), part('b')]);
    for (const notes of [
      moved(noNotes, made, '', 'a', { by: -1 }),
      moved(noNotes, made, '', 'b', { before: undefined }),
      moved(noNotes, made, '', 'x', { by: 1 }),
      moved(noNotes, made, 'none', 'a', { by: 1 }),
      moved(noNotes, made, '', 'a', { before: 'none' }),
    ])
      expect(notes).toBe(noNotes);
  });
});
