import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addCounterClaim, addNote, editText } from '../../../src/edit/index.ts';
import { parse, serialize, sheetsFromJson } from '../../../src/formats/index.ts';
import { approximately } from '../../../src/picture/index.ts';
import { basisOf, memoryStore } from '../../../src/storage/index.ts';
import PreparePane from '../../../src/view/prepare/PreparePane.svelte';
import { Editing } from '../../../src/workspace/editing.svelte.ts';
import { Reading } from '../../../src/workspace/reading.svelte.ts';
import { Saving } from '../../../src/workspace/saving.svelte.ts';
import { sketch } from '../../model/sketch.ts';
import { readingOf, show, textOf, withoutText } from '../panels/panel.ts';

afterEach(() => vi.restoreAllMocks());

const DEBATE = 'motion m\nb @reader\nr: a > m\ns: b > a\nx: c ! m\ny: d ! c\nz: e ! a';

/** A map that lies in a store, and the screen to prepare with it. */
async function prepared(lines: string) {
  await page.viewport(1200, 900);
  const bytes = new TextEncoder().encode(serialize(sketch(lines)));
  const parsed = parse(bytes);
  if (!parsed.ok) throw new Error('a sketch can’t be read');
  const store = memoryStore({ 'a.json': bytes });
  const saving = new Saving({ store, name: 'a.json', basis: () => basisOf(bytes) });
  const reading = new Reading({ name: 'a.json', map: parsed.map, measure: approximately, saving });
  reading.framing.setWindow({ width: 900, height: 700 });
  await show(reading, PreparePane, {}, 700);
  await expect.poll(() => lineElements().length).toBeGreaterThan(0);
  /** What is kept beside the map. */
  const kept = async () => {
    const listed = await store.beside!.list('a.json', 'sheets');
    if (!listed.ok || listed.names.length !== 1) return undefined;
    const read = await store.beside!.read('a.json', 'sheets', listed.names[0]!);
    const found = read.ok ? sheetsFromJson(read.text) : undefined;
    return found?.ok ? found.sheets : undefined;
  };
  return { reading, kept, editing: new Editing(reading) };
}
const lineElements = () => [...document.querySelectorAll<HTMLElement>('[data-line]')];
const line = (text: string | RegExp) =>
  lineElements().find(({ textContent }) =>
    typeof text === 'string' ? textContent.includes(text) : text.test(textContent),
  );
const tab = (name: string) => page.getByRole('tab', { name, exact: true });
const showSheet = async (name: string) => {
  await tab(name).click();
  await expect.poll(() => document.querySelector('article')?.getAttribute('aria-label')).toBe(name);
};
const focusedLine = () => (document.activeElement as HTMLElement).dataset['line'];
const press = (keys: string) => userEvent.keyboard(keys);

it('gives a line other words by keys, keeps them beside the map, and still has them when the map says something else', async () => {
  const { reading, kept, editing } = await prepared(DEBATE);
  await showSheet('Case');
  await expect.poll(() => line('It is b.')).toBeDefined();
  line('It is b.')!.focus();
  await press('e');
  await userEvent.keyboard('{Control>}a{/Control}As we say: b.{Enter}');
  await expect.poll(() => line('As we say: b.')?.textContent).toContain('your words');
  expect(document.activeElement?.textContent).toContain('As we say: b.');
  await expect.poll(async () => (await kept())?.occasion.title).toBe('Public Forum, Pro');
  await expect
    .poll(async () => [...((await kept())?.notes.get('case')?.lines.values() ?? [])])
    .toMatchObject([{ words: 'As we say: b.', instead: 'It is b.' }]);

  // The map goes on: what it said and says is told, the words stay.
  editing.perform(editText, { statement: 'b', text: 'It is b, mostly.' });
  await expect.poll(() => line('As we say: b.')?.textContent).toContain('It is b, mostly.');
  editing.undo();
  await expect.poll(() => line('As we say: b.')?.textContent).not.toContain('mostly');
  // Undone once more, it is the map's own again.
  editing.undo();
  await expect.poll(() => line('As we say: b.')).toBeUndefined();
  expect(line('It is b.')!.textContent).not.toContain('your words');
  expect(reading.map.statements.get('b')!.text).toBe('It is b.');
});

it('follows the map: what is said against the side stands in its frontlines a moment later', async () => {
  const { editing } = await prepared(DEBATE);
  await showSheet('Frontlines');
  await expect.poll(() => line(/^\s*AT:\s+It is e\./)).toBeDefined();
  expect(line('A new objection')).toBeUndefined();
  editing.perform(addCounterClaim, { to: 'b', text: 'A new objection' });
  await expect.poll(() => line(/^\s*AT:.*A new objection/)?.textContent).toContain('unanswered');
});

it('walks from line to line by arrows; Enter shows the statement on the map', async () => {
  const { reading } = await prepared(DEBATE);
  await showSheet('Case');
  const keys = lineElements().map(({ dataset }) => dataset['line']);
  lineElements()[0]!.focus();
  for (const key of keys.slice(1)) {
    await press('{ArrowDown}');
    await expect.poll(focusedLine).toBe(key);
  }
  await press('{Home}');
  await expect.poll(focusedLine).toBe(keys[0]);
  line('It is b.')!.focus();
  await press('{Enter}');
  expect(reading.selection).toBe('b');
  expect(line('It is b.')!.getAttribute('aria-current')).toBe('true');
  // One line alone is in the order of Tab.
  expect(lineElements().filter(({ tabIndex }) => tabIndex === 0)).toEqual([line('It is b.')]);
});

it('leaves a line out and tells of it, brings it back, and moves parts, each as a step of undo', async () => {
  const { reading, editing } = await prepared('motion m\nr: a > m\ns: b > m');
  await showSheet('Case');
  const parts = () =>
    [...document.querySelectorAll('.level-4 > .head')].map((one) => /It is (.)/.exec(one.textContent)![1]);
  await expect.poll(parts).toHaveLength(2);
  const [first, second] = parts();
  line(/^\s*1\./)!.focus();
  await press('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(parts).toEqual([second, first]);
  await expect.poll(() => document.activeElement?.textContent).toContain(`It is ${first}.`);
  editing.undo();
  await expect.poll(parts).toEqual([first, second]);

  line(/^\s*2\./)!.focus();
  await press('{Delete}');
  await expect.poll(parts).toEqual([first]);
  await expect.poll(() => document.activeElement?.closest('[role=tabpanel]')).not.toBeNull();
  await page.getByText('Hidden', { exact: true }).click();
  await page.getByRole('button', { name: `Bring back: It is ${second}.` }).click();
  await expect.poll(parts).toEqual([first, second]);
  // The move was taken back; what was left out, and brought back, can be.
  expect(reading.past.history.done.length).toBe(2);
});

it('moves and leaves out a claim with what shows it: no evidence comes to stand under another claim', async () => {
  const { editing } = await prepared('motion m\nr: a > m\nq: x > m\ns: b > a\nt: c > a');
  for (const statement of ['b', 'c'])
    for (const note of ['one', 'two'])
      editing.perform(addNote, { about: statement, kind: 'comment', text: `On ${statement}: ${note}.` });
  await showSheet('Case');
  const said = () =>
    [...document.querySelectorAll('.level-4 li')].flatMap(
      ({ textContent }) => /It is (.)\.|(On .: \w+)/.exec(textContent)?.slice(1).find(Boolean) ?? [],
    );
  await expect.poll(() => said().length).toBe(6);
  const before = said();
  const [first, second] = [before.slice(0, 3), before.slice(3)];
  expect(before[1]).toContain(`On ${before[0]}`);
  line(`It is ${second[0]}.`)!.focus();
  await press('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(said).toEqual([...second, ...first]);
  // It has the focus still, once this is taken back as well.
  editing.undo();
  await expect.poll(said).toEqual(before);
  await expect.poll(() => document.activeElement?.textContent).toContain(`It is ${second[0]}.`);

  await press('{Delete}');
  await expect.poll(said).toEqual(first);
  await page.getByText('Hidden', { exact: true }).click();
  const back = page.getByRole('button', { name: /^Bring back: / });
  expect(back.elements()).toHaveLength(1);
  await back.click();
  await expect.poll(said).toEqual(before);
});

it('stays at a line that is clicked again: what is deleted then is the line, not the statement', async () => {
  const { reading } = await prepared(DEBATE);
  await showSheet('Case');
  await expect.poll(() => line('It is b.')).toBeDefined();
  await userEvent.click(line('It is b.')!);
  expect(reading.selection).toBe('b');
  await userEvent.click(line('It is b.')!, { delay: 400 });
  await expect.poll(focusedLine).toBe(line('It is b.')!.dataset['line']);
  await press('{Delete}');
  await expect.poll(() => line('It is b.')).toBeUndefined();
  expect(reading.map.statements.has('b')).toBe(true);
});

it('is written in where it is clicked twice; a blank says in its field what it asks for', async () => {
  await prepared(DEBATE);
  await showSheet('Case');
  await expect.poll(() => line('It is b.')).toBeDefined();
  await userEvent.dblClick(line('It is b.')!);
  await expect
    .element(page.getByRole('textbox', { name: /^This line in your words/ }))
    .toHaveValue('It is b.');
  await press('{Escape}');
  await userEvent.click(line(/^\s*Framework/)!);
  await expect
    .element(page.getByRole('textbox', { name: 'Fill in: by what the judge should decide' }))
    .toHaveAttribute('placeholder', 'by what the judge should decide');
});

it('lets a layer count from where the sheet says that it does not', async () => {
  const { reading } = await prepared('motion m\nb @reader\nr: a > m\ns: b ! m');
  const layer = reading.map.statements.get('b')!.layer;
  reading.setLayerShown(layer, false);
  await showSheet('Blocks');
  const counts = page.getByRole('button', { name: /^Let it count: .*: reader$/ });
  await counts.click();
  expect(reading.hidden.has(layer)).toBe(false);
  await expect.poll(() => line(/AT:.*It is b/)).toBeDefined();
});

it('begins an argument of the other side where the map has none', async () => {
  const { reading } = await prepared('motion m\nr: a > m');
  await showSheet('Blocks');
  await page.getByRole('button', { name: /^Argue for them: / }).click();
  expect(reading.selection).toBe('m');
});

it('says how long a speech is in words, against its length, and what the map lacks with what starts it', async () => {
  const { reading } = await prepared('motion m\nr: a > m');
  await showSheet('Case');
  await expect
    .poll(() => document.querySelector('article .time')?.textContent)
    .toMatch(/0:\d\d of 4:00\s*room left/);
  const start = page.getByRole('button', { name: /^Give a reason: / });
  await expect.element(start).toBeVisible();
  await start.click();
  expect(reading.selection).toBe('m');
});

it('tells how long it takes to say only of sheets that are said', async () => {
  await prepared(DEBATE);
  const times = () => document.querySelectorAll('article .time').length;
  await showSheet('Frontlines');
  await expect.poll(times).toBeGreaterThan(0);
  for (const name of ['As the judge may see it', 'Drop check', 'One-page brief', 'Sources']) {
    await showSheet(name);
    expect([name, times()]).toEqual([name, 0]);
  }
});

it('prepares for another debate: its sides, its sheets, its speed', async () => {
  await prepared(DEBATE);
  await expect.element(page.getByText('Not chosen yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Change…' }).click();
  await page.getByRole('combobox', { name: 'Format' }).selectOptions('British Parliamentary');
  await expect.element(tab('Frontlines')).not.toBeInTheDocument();
  const speed = page.getByRole('spinbutton', { name: /^Speed/ });
  await expect.element(speed).toHaveValue(150);
  await page.getByRole('combobox', { name: 'Side' }).selectOptions('Closing Opposition (against the motion)');
  await showSheet('Case');
  await expect
    .poll(() => document.querySelector('article')?.textContent)
    .toContain('Closing Opposition (against the motion)');
  await page.getByRole('combobox', { name: 'Format' }).selectOptions('Policy, college');
  await expect.element(speed).toHaveValue(250);
  await page.getByRole('button', { name: '190, Public Forum' }).click();
  await expect.element(speed).toHaveValue(190);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect.element(speed).not.toBeInTheDocument();
  await expect
    .element(page.getByText('Policy, college, Negative (against the motion), 190 words a minute'))
    .toBeVisible();
});

it('opens and closes what it is prepared for by keys alone, and the focus stays at what did it', async () => {
  await prepared(DEBATE);
  const change = page.getByRole('button', { name: 'Change…' });
  (change.element() as HTMLElement).focus();
  await press('{Enter}');
  await expect.element(change).toHaveAttribute('aria-expanded', 'true');
  await expect.element(change).toHaveFocus();
  const done = page.getByRole('button', { name: 'Done', exact: true });
  for (let tabs = 0; document.activeElement !== done.element(); tabs += 1) {
    if (tabs > 60) throw new Error('no way to the end of the form');
    await press('{Tab}');
  }
  await press('{Enter}');
  await expect.element(done).not.toBeInTheDocument();
  await expect.element(change).toHaveFocus();
});

it('begins the sheet in the upper third of a window', async () => {
  await prepared(DEBATE);
  await showSheet('Case');
  expect(document.querySelector('article')!.getBoundingClientRect().top).toBeLessThan(300);
});

it('goes from group to group of sheets by the arrows up and down, and through all of them by the others', async () => {
  await prepared(DEBATE);
  const chosen = () => document.querySelector('[role=tab][aria-selected=true]')!;
  (chosen() as HTMLElement).focus();
  const names: string[] = [];
  for (const _ of document.querySelectorAll('[role=tab]')) {
    names.push(chosen().textContent);
    await press('{ArrowRight}');
    await expect.poll(() => document.activeElement).toBe(chosen());
  }
  expect(new Set(names).size).toBe(10);
  expect(chosen().textContent).toBe('Interview');
  for (const name of ['Blocks', 'Drop check', 'One-page brief', 'Interview']) {
    await press('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe(name);
  }
  await press('{ArrowUp}');
  expect(document.activeElement?.textContent).toBe('One-page brief');
});

it('takes no focus from where one has gone while something is done to a line', async () => {
  await prepared(DEBATE);
  await showSheet('Case');
  await expect.poll(() => line('It is b.')).toBeDefined();
  const gone = page.getByRole('button', { name: 'Change…' });
  line('It is b.')!.focus();
  // At once, before what was done is kept.
  line('It is b.')!.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Delete', code: 'Delete', bubbles: true, cancelable: true }),
  );
  (gone.element() as HTMLElement).focus();
  await expect.poll(() => line('It is b.')).toBeUndefined();
  await new Promise((done) => setTimeout(done, 100));
  await expect.element(gone).toHaveFocus();
  // Whoever has stayed is at what stands next.
  line(/^\s*1\./)!.focus();
  await press('{Delete}');
  await expect.poll(() => line(/It is a\./)).toBeUndefined();
  await expect.poll(focusedLine).toBeDefined();
});

it('says which way a clash leans only where that is asked for', async () => {
  await prepared(DEBATE);
  await showSheet('As the judge may see it');
  const leans = () => /in this map, it leans|leans/i.test(document.querySelector('article')!.textContent);
  expect(leans()).toBe(false);
  await page.getByRole('checkbox', { name: /which way each clash leans/ }).click();
  await expect.poll(leans).toBe(true);
});

it('quotes a text only once it is opened', async () => {
  const reading = readingOf('primer', withoutText);
  await show(reading, PreparePane, {}, 700);
  await showSheet('Case');
  const quoted = () => [...document.querySelectorAll('.quotation')].map(({ textContent }) => textContent);
  await expect.poll(() => line(/PARAPHRASE ¶/)).toBeDefined();
  expect(quoted()).toEqual([]);
  reading.article.openText(textOf('primer'));
  await expect.poll(quoted).not.toEqual([]);
  for (const words of quoted()) expect(textOf('primer')).toContain(words);
});

it('has no sheet of a map that says nothing, and says so', async () => {
  const reading = new Reading({ name: 'a.json', map: sketch(''), measure: approximately });
  await show(reading, PreparePane, {}, 700);
  await expect.element(page.getByText(/The map says nothing yet that could be debated/)).toBeVisible();
});
