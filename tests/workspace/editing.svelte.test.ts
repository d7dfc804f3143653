import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addCounterClaim,
  addUndercut,
  editText,
  link,
  lockLayer,
  removeStatements,
} from '../../src/edit/index.ts';
import { parse, serialize } from '../../src/formats/index.ts';
import type { ArgumentMap } from '../../src/model/index.ts';
import { approximately } from '../../src/picture/index.ts';
import { basisOf, memoryStore } from '../../src/storage/index.ts';
import { seen } from '../../src/workspace/camera.ts';
import { Editing } from '../../src/workspace/editing.svelte.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';
import { Saving } from '../../src/workspace/saving.svelte.ts';
import { sketch } from '../model/sketch.ts';
import { seeded } from '../random.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A map as one person changes it, and the file it is saved to. */
function opened(lines: string) {
  const drawn = sketch(lines);
  const layers = new Map([...drawn.layers].map(([id, layer]) => [id, { ...layer, locked: false }]));
  const map: ArgumentMap = { ...drawn, layers };
  const bytes = new TextEncoder().encode(serialize(map));
  const store = memoryStore({ 'a.json': bytes });
  const saving = new Saving({ store, name: 'a.json', basis: () => basisOf(bytes) });
  const reading = new Reading({ name: 'a.json', map, measure: approximately, saving });
  reading.framing.setWindow({ width: 1000, height: 800 });
  flushSync();
  const editing = new Editing(reading, seeded(5));
  const file = async () => {
    await vi.advanceTimersByTimeAsync(2000);
    const read = await store.read('a.json');
    if (!read.ok) throw new Error('the file is gone');
    return new TextDecoder().decode(read.bytes);
  };
  return { reading, editing, file, original: serialize(map) };
}

describe('words that are written', () => {
  it('are in the file while one writes; typed back to what they were, the file says so too', async () => {
    const { editing, file, original } = opened('thesis t\nr: a > t');
    editing.write(editText, (text) => ({ statement: 'a', text }), { text: 'It is a.' });
    editing.type('It is a, and more.');
    expect(await file()).toContain('a, and more');
    editing.type('It is a.');
    editing.keep();
    expect(await file()).toBe(original);
    expect(editing.undoes).toBeUndefined();
  });

  it('stay where what was to be used in their place can’t be', () => {
    const { reading, editing } = opened('thesis t\nr: a > t');
    const instead = (from: string) => editing.perform(link, { from, to: 't', kind: 'attack' });
    editing.write(addCounterClaim, (text) => ({ to: 't', text }), { instead, of: 't' });
    editing.type('quite another thing');
    expect(editing.useInstead('t')).toBe(false);
    expect(editing.draft?.text).toBe('quite another thing');
    expect(editing.keep()).toBe(true);
    expect([...reading.map.statements.values()].map(({ text }) => text)).toContain('quite another thing');
    editing.undo();
    expect(reading.map.statements.size).toBe(2);
  });
});

it('all can be deleted and comes back', () => {
  const { reading, editing, original } = opened('thesis t\nr: a > t');
  expect(editing.perform(removeStatements, { statements: ['t'], withBranch: true })).toBe(true);
  expect(reading.map.statements.size).toBe(0);
  editing.undo();
  expect(serialize(reading.map)).toBe(original);
});

describe('what is undone', () => {
  it('is said with the words of the one statement it is about, shortened; done again as well', () => {
    const { reading, editing } = opened('thesis t\nr: a > t');
    editing.perform(addCounterClaim, { to: 't', text: `${'Many words '.repeat(9)}end.` });
    editing.undo();
    expect(reading.said?.words).toMatch(/^Undone: add counter-claim \(“Many words .{40,50}…”\)\.$/);
    editing.redo();
    expect(reading.said?.words).toMatch(/^Done again: add counter-claim \(“Many words /);
  });

  it('is not said with words where it is about several', () => {
    const { reading, editing } = opened('thesis t\nr: a > t\ns: b > a');
    editing.perform(removeStatements, { statements: ['a'], withBranch: true });
    editing.undo();
    expect(reading.said?.words).not.toContain('“');
  });

  it('is selected where it came back: the statement that was deleted; of a branch, its top', () => {
    // Ids in another order than the tree: what hangs below comes first in the file.
    const { reading, editing } = opened('thesis t\nr: z > t\ns: a > z\nu: b > a');
    for (const withBranch of [false, true]) {
      reading.select('z');
      editing.perform(removeStatements, { statements: ['z'], withBranch });
      expect(reading.map.statements.has('z')).toBe(false);
      editing.undo();
      expect(reading.selection, `with its branch: ${withBranch}`).toBe('z');
    }
  });
});

it('what is refused is said, and nothing is done', () => {
  const { reading, editing } = opened('thesis t\nr: a > t');
  const { layer } = reading.map.statements.get('a')!;
  editing.perform(lockLayer, { of: layer, to: true });
  const before = reading.map;
  expect(editing.perform(editText, { statement: 'a', text: 'other' })).toBe(false);
  expect(reading.map).toBe(before);
  expect(reading.said?.words).toContain('locked');
});

it('a layer that is begun because the reader’s own is locked is named aloud', () => {
  const { reading, editing } = opened('thesis t\nm @reader\nr: m > t @reader');
  editing.perform(lockLayer, { of: 'reader', to: true });
  editing.perform(addCounterClaim, { to: 't', text: 'No.' });
  expect(reading.said?.words).toMatch(/“My answers” was begun.*is locked/);
});

describe('a card that is written on', () => {
  it('is seen beside what it answers wherever both fit, also where what both stand under does not', () => {
    const { reading, editing } = opened(
      `thesis t\n${[...'abcdefgh'].map((id) => `r${id}: ${id} > t\nq${id}: ${id}1 ! ${id}\np${id}: ${id}2 ! ${id}`).join('\n')}`,
    );
    for (const [width, height] of [
      [560, 620],
      [900, 560],
      [620, 900],
    ] as const)
      for (const id of 'abcdefgh') {
        reading.framing.setWindow({ width, height });
        reading.reveal(id);
        const step = reading.tree.branches.get(id)!.relation!.id;
        for (const [command, to] of [
          [addCounterClaim, id],
          [addUndercut, step],
        ] as const) {
          editing.write(command, (text) => ({ to, text }));
          const view = seen(reading.camera, reading.window);
          for (const one of [id, editing.draft!.at]) {
            const card = reading.scene.cards.get(one)!;
            expect(card.x, `${command.name} ${id}`).toBeGreaterThanOrEqual(view.x);
            expect(card.y).toBeGreaterThanOrEqual(view.y);
            expect(card.x + card.width, `${command.name} ${id}`).toBeLessThanOrEqual(view.x + view.width);
            expect(card.y + card.height).toBeLessThanOrEqual(view.y + view.height);
          }
          editing.drop();
        }
      }
  });
});

it('a pane that opens while one writes does not cover what is written', () => {
  const { reading, editing } = opened('thesis t\nra: a > t\nrb: b > t\nrc: c > t');
  reading.select('t');
  editing.write(addCounterClaim, (text) => ({ to: 't', text }));
  reading.framing.setWindow({ width: 640, height: 800 });
  const view = seen(reading.camera, reading.window);
  const card = reading.scene.cards.get(editing.draft!.at)!;
  expect(card.x + card.width).toBeLessThanOrEqual(view.x + view.width);
  expect(card.x).toBeGreaterThanOrEqual(view.x);
});

describe('a beginning that is given', () => {
  it('has its room on the card at once, is in no file, and goes with Esc', async () => {
    const { reading, editing, file, original } = opened('thesis t\nr: a > t');
    const stem = 'There is a better way to come to what is wanted here, and it is this: ';
    editing.write(addCounterClaim, (text) => ({ to: 't', text }), { stem });
    const card = () => reading.scene.cards.get(editing.draft!.at)!;
    expect(card().text).toBe(stem.trim());
    expect(card().lines.length).toBeGreaterThan(1);
    expect(await file()).toBe(original);
    editing.type('');
    await vi.advanceTimersByTimeAsync(500);
    expect(card().lines.length).toBe(1);
    editing.drop();
    expect(serialize(reading.map)).toBe(original);
    expect(await file()).toBe(original);
  });
});

describe('a map that was left and is opened again', () => {
  it('can still be undone, step by step; what somebody else has changed since stays', async () => {
    const { reading, editing, file, original } = opened('thesis t\nr: a > t');
    editing.perform(addCounterClaim, { to: 't', text: 'First' });
    editing.perform(editText, { statement: 'a', text: 'Second' });
    const again = (bytes: string) => {
      const parsed = parse(new TextEncoder().encode(bytes));
      if (!parsed.ok) throw new Error('the file is broken');
      const { past } = reading;
      const opened = new Reading({ name: 'a.json', map: parsed.map, measure: approximately, past });
      return { opened, editing: new Editing(opened, seeded(6)) };
    };
    const saved = await file();
    const other = again(saved.replace('Second', 'By somebody else'));
    other.editing.undo();
    expect(other.opened.map.statements.get('a')!.text).toBe('By somebody else');
    const own = again(saved);
    expect(own.editing.undoes).toBe('edit text');
    own.editing.undo();
    own.editing.undo();
    expect(serialize(own.opened.map)).toBe(original);
  });
});
