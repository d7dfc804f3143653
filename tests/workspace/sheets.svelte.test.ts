import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { addCounterClaim } from '../../src/edit/index.ts';
import { serialize, sheetsFromJson, sheetsToJson } from '../../src/formats/index.ts';
import type { Occasion, PreparedSheets } from '../../src/model/index.ts';
import { approximately } from '../../src/picture/index.ts';
import { noNotes, reworded, withNotes } from '../../src/prepare/index.ts';
import { basisOf, memoryStore, notWritable, type KeptBeside } from '../../src/storage/index.ts';
import { problemSentence } from '../../src/words/index.ts';
import { Editing } from '../../src/workspace/editing.svelte.ts';
import { Past } from '../../src/workspace/past.svelte.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';
import { Saving } from '../../src/workspace/saving.svelte.ts';
import { Sheets } from '../../src/workspace/sheets.svelte.ts';
import { sketch } from '../model/sketch.ts';
import { line, part, sheet } from '../prepare/notes/madeUp.ts';
import { seeded } from '../random.ts';
import { expectSentence } from '../words/expectSentence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const occasion: Occasion = { title: 'Finals', side: 'for', format: 'pf', seconds: new Map(), hidden: [] };
const made = sheet([part('p', [line('a'), line('b')]), part('q')]);
const [a, b] = made.parts[0]!.lines as [ReturnType<typeof line>, ReturnType<typeof line>];
const bytes = new TextEncoder().encode(serialize(sketch('thesis t\nr: a > t')));

/** Some time later: what waits to be kept was. */
const later = async () => {
  flushSync();
  await vi.advanceTimersByTimeAsync(2000);
};

/** An open map, what is prepared of it, and the document as it lies in the store. */
function opened({ store = memoryStore({ 'a.json': bytes }), past = new Past() } = {}) {
  const saving = new Saving({ store, name: 'a.json', basis: () => basisOf(bytes) });
  const reading = new Reading({
    name: 'a.json',
    map: sketch('thesis t\nr: a > t'),
    measure: approximately,
    saving,
    past,
  });
  reading.framing.setWindow({ width: 1000, height: 800 });
  flushSync();
  const editing = new Editing(reading, seeded(5));
  const sheets = new Sheets(reading, editing);
  const end = sheets.follow();
  onTestFinished(() => {
    end();
    sheets.close();
  });
  const document = async (id = 'finals'): Promise<PreparedSheets | undefined> => {
    const read = await store.beside!.read('a.json', 'sheets', id);
    const parsed = read.ok ? sheetsFromJson(read.text) : undefined;
    return parsed?.ok ? parsed.sheets : undefined;
  };
  return {
    ...{ store, past, reading, editing, sheets, document },
    /** The words for each line, as the document has them. */
    kept: async () => wordsIn(await document()),
    words: () => wordsIn(sheets.open),
    /** Another program changes the document. */
    meddle: async (change: (sheets: PreparedSheets) => PreparedSheets) => {
      const read = await store.beside!.read('a.json', 'sheets', 'finals');
      if (!read.ok) throw new Error('no document');
      const theirs = change((await document())!);
      await store.beside!.write('a.json', 'sheets', 'finals', sheetsToJson(theirs), read.basis);
    },
  };
}
const wordsIn = (sheets: PreparedSheets | undefined) =>
  Object.fromEntries([...(sheets?.notes.get('case')?.lines ?? [])].map(([key, { words }]) => [key, words]));
const saying =
  (one: typeof a, words: string) =>
  (sheets: PreparedSheets): PreparedSheets => ({
    ...sheets,
    notes: new Map([['case', reworded(sheets.notes.get('case') ?? noNotes, one, words)]]),
  });

async function begun(given: Parameters<typeof opened>[0] = {}) {
  const desk = opened(given);
  expect(await desk.sheets.begin(occasion)).toBe(true);
  await later();
  return desk;
}

describe('what was prepared, kept beside the map', () => {
  it('is begun, listed, renamed, taken away and brought back', async () => {
    const { sheets, document } = await begun();
    expect(await document()).toEqual({ occasion, notes: new Map() });
    expect(await sheets.begin({ ...occasion, side: 'against' })).toBe(true);
    expect(sheets.kept.map(({ id }) => id)).toEqual(['finals', 'finals-2']);
    expect(sheets.open?.occasion.side).toBe('against');
    expect(await sheets.begin({ ...occasion, title: ' ' })).toBe(false);
    // The one that is open, and one that isn't.
    for (const one of sheets.kept) expect(await sheets.rename(one, ` ${one.id} renamed`)).toBe(true);
    expect(sheets.kept.map((one) => one.said!.occasion.title)).toEqual([
      'finals renamed',
      'finals-2 renamed',
    ]);
    const [first, second] = sheets.kept;
    for (const one of [first!, second!]) expect(await sheets.remove(one)).toBe(true);
    expect([sheets.kept, sheets.open]).toEqual([[], undefined]);
    expect(await sheets.bringBack(first!.said!)).toBe(true);
    expect(sheets.kept[0]!.said).toEqual(first!.said);
  });

  it('is kept a moment after each change, or at once where the page may end', async () => {
    const { sheets, kept } = await begun();
    sheets.reword('case', a, 'Mine.');
    expect(sheets.keeping!.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(300);
    expect(await kept()).toEqual({});
    await vi.advanceTimersByTimeAsync(300);
    expect([await kept(), sheets.keeping!.state]).toEqual([{ a: 'Mine.' }, 'saved']);
    sheets.reword('case', b, 'Mine, too.');
    await sheets.rest();
    expect(await kept()).toEqual({ a: 'Mine.', b: 'Mine, too.' });
  });

  it('is kept, the latest too, where the page ends while an earlier state is on its way', async () => {
    const inner = memoryStore({ 'a.json': bytes });
    let isDeaf = false;
    // What is written arrives; whoever wrote it is not there any more to hear that.
    const write: KeptBeside['write'] = (...given) => {
      const written = inner.beside!.write(...given);
      return isDeaf ? new Promise(() => undefined) : written;
    };
    const { sheets, kept } = await begun({ store: { ...inner, beside: { ...inner.beside!, write } } });
    isDeaf = true;
    sheets.reword('case', a, 'Mine.');
    await later();
    expect(sheets.keeping!.state).toBe('saving');
    sheets.reword('case', b, 'Mine, too.');
    flushSync();
    // Leaving a page is told twice.
    sheets.last();
    sheets.last();
    await later();
    expect(await kept()).toEqual({ a: 'Mine.', b: 'Mine, too.' });
  });

  it('says that it lasts no longer than the page where nothing can be kept', async () => {
    const { beside: _, ...store } = memoryStore({ 'a.json': bytes });
    const { sheets } = opened({ store });
    expect(sheets.canKeep).toBe(false);
    expect(await sheets.begin(occasion)).toBe(true);
    sheets.reword('case', a, 'Mine.');
    await later();
    expect(sheets.keeping!.state).toBe('unsaved');
    expectSentence(problemSentence(sheets.keeping!.problem!));
    expect(withNotes(made, sheets.notesOf('case')).parts[0]!.lines[0]!.text).toBe('Mine.');
  });

  it('goes through one history with the map, line by line', async () => {
    const { sheets, editing, reading, words, kept } = await begun();
    sheets.reword('case', a, 'Mine.');
    editing.perform(addCounterClaim, { to: 't', text: 'Not so.' });
    sheets.hide('case', ['q'], true);
    sheets.move(made, '', ['q'], { by: -1 });
    sheets.pin('case', 'b', true);
    const size = reading.map.statements.size;
    for (const name of ['keep in a sheet whatever its length', 'move in a sheet', 'leave out of a sheet']) {
      expect(editing.undoes).toBe(name);
      editing.undo();
    }
    expect(sheets.notesOf('case')).toEqual({
      lines: new Map([['a', { words: 'Mine.', instead: a.text }]]),
      order: new Map(),
    });
    editing.undo();
    expect(reading.map.statements.size).toBe(size - 1);
    editing.undo();
    await later();
    expect([words(), await kept()]).toEqual([{}, {}]);
    editing.redo();
    await later();
    expect([words(), await kept()]).toEqual([{ a: 'Mine.' }, { a: 'Mine.' }]);
  });

  it('takes words that are typed on for one step, until the line is left or something else is done', async () => {
    const { sheets, editing, past, words } = await begun();
    const type = (text: string) =>
      [...text].forEach((_, at) => sheets.reword('case', a, text.slice(0, at + 1)));
    editing.perform(addCounterClaim, { to: 't', text: 'Not so.' });
    type('Mine.');
    expect(past.history.done).toHaveLength(2);
    sheets.endWriting();
    type('Mine, again.');
    expect(past.history.done).toHaveLength(3);
    editing.undo();
    expect(words()).toEqual({ a: 'Mine.' });
    editing.undo();
    expect(words()).toEqual({});
    // Typed and taken back by hand, nothing was done; and what was done before stays a step.
    type('Mine.');
    sheets.reword('case', a, '');
    expect(past.history.done).toHaveLength(1);
    type('Once more.');
    expect(past.history.done).toHaveLength(2);
  });
});

describe('what others do to it', () => {
  it('is merged in, line by line, while both write', async () => {
    const { sheets, meddle, words, kept } = await begun();
    sheets.reword('case', a, 'Mine.');
    await meddle(saying(b, 'Theirs.'));
    await later();
    expect(words()).toEqual({ a: 'Mine.', b: 'Theirs.' });
    expect(await kept()).toEqual(words());
    expect(sheets.keeping!.state).toBe('saved');
  });

  it('keeps both words for a line that both said otherwise: theirs without a line, which undo leaves alone', async () => {
    const { sheets, meddle, editing, words, kept } = await begun();
    sheets.reword('case', a, 'Min');
    await meddle(saying(a, 'Theirs.'));
    await later();
    sheets.reword('case', a, 'Mine.');
    await later();
    expect(words()).toEqual({ a: 'Mine.', 'a~2': 'Theirs.' });
    expect(withNotes(made, sheets.notesOf('case')).orphans.map(({ text }) => text)).toEqual(['Theirs.']);
    editing.undo();
    await later();
    expect(words()).toEqual({ a: 'Min', 'a~2': 'Theirs.' });
    expect(await kept()).toEqual(words());
  });

  it('is never written over where it can’t be read, nor where it was taken away; there it can be kept anew', async () => {
    const { sheets, store, document, kept } = await begun();
    const beside = store.beside!;
    const read = await beside.read('a.json', 'sheets', 'finals');
    if (!read.ok) throw new Error('no document');
    sheets.reword('case', a, 'Mine.');
    await beside.write('a.json', 'sheets', 'finals', 'no sheets', read.basis);
    await later();
    expect(sheets.keeping!.state).toBe('unsaved');
    expectSentence(problemSentence(sheets.keeping!.problem!));
    const odd = await beside.read('a.json', 'sheets', 'finals');
    expect(odd).toMatchObject({ text: 'no sheets' });
    await beside.remove('a.json', 'sheets', 'finals', odd.ok ? odd.basis : '');
    await later();
    expect([sheets.keeping!.isGone, await document()]).toEqual([true, undefined]);
    expect(problemSentence(sheets.keeping!.problem!)).toContain('preparation');
    sheets.reword('case', b, 'Still mine.');
    await later();
    expect(await document()).toBeUndefined();
    await sheets.keeping!.anew();
    expect(await kept()).toEqual({ a: 'Mine.', b: 'Still mine.' });
    expect(sheets.keeping!.state).toBe('saved');
  });
});

describe('a store that does not answer', () => {
  /** A store whose answers are lost as long as that is wanted: before a write arrives, or after. */
  function losing() {
    const inner = memoryStore({ 'a.json': bytes });
    const how = { lose: undefined as 'before' | 'after' | undefined };
    const beside: KeptBeside = {
      ...inner.beside!,
      write: async (...given) => {
        const silent = { ok: false, problem: notWritable('silent') } as const;
        if (how.lose === 'before') return silent;
        const written = await inner.beside!.write(...given);
        return how.lose === 'after' ? silent : written;
      },
    };
    return { store: { ...inner, beside }, how };
  }

  it.each(['before', 'after'] as const)(
    'loses nothing, and makes nobody else’s words of ours: lost %s it arrived',
    async (lose) => {
      const { store, how } = losing();
      const { sheets, kept } = await begun({ store });
      how.lose = lose;
      sheets.reword('case', a, 'Min');
      await later();
      expect(sheets.keeping!.state).toBe('unsaved');
      expectSentence(problemSentence(sheets.keeping!.problem!));
      how.lose = undefined;
      sheets.reword('case', a, 'Mine.');
      await later();
      expect([await kept(), sheets.keeping!.state]).toEqual([{ a: 'Mine.' }, 'saved']);
    },
  );

  it('does not lose what is not kept when the map is left and opened again on the same page', async () => {
    const { store, how } = losing();
    const { sheets, past, meddle } = await begun({ store });
    how.lose = 'before';
    sheets.reword('case', a, 'Mine.');
    await sheets.rest();
    sheets.close();
    await later();
    how.lose = undefined;
    await meddle(saying(b, 'Theirs.'));
    const again = opened({ store, past });
    await later();
    again.sheets.take(again.sheets.kept[0]!);
    await later();
    expect(await again.kept()).toEqual({ a: 'Mine.', b: 'Theirs.' });
    again.editing.undo();
    await later();
    expect(await again.kept()).toEqual({ b: 'Theirs.' });
  });
});
