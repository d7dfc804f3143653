import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parse, serialize } from '../../../src/formats/index.ts';
import { approximately } from '../../../src/picture/index.ts';
import { basisOf, memoryStore } from '../../../src/storage/index.ts';
import WeighPane from '../../../src/view/weigh/WeighPane.svelte';
import { Reading } from '../../../src/workspace/reading.svelte.ts';
import { Saving } from '../../../src/workspace/saving.svelte.ts';
import { sketch } from '../../model/sketch.ts';
import { show } from '../panels/panel.ts';

afterEach(() => vi.restoreAllMocks());

/** A map that lies in a store, and the lists of what weighing it says, turned on. */
async function weighed(lines: string) {
  // A narrow screen has the switch in the pane.
  await page.viewport(700, 900);
  const bytes = new TextEncoder().encode(serialize(sketch(lines)));
  const parsed = parse(bytes);
  if (!parsed.ok) throw new Error('a sketch can’t be read');
  const store = memoryStore({ 'a.json': bytes });
  const saving = new Saving({ store, name: 'a.json', basis: () => basisOf(bytes) });
  const reading = new Reading({ name: 'a.json', map: parsed.map, measure: approximately, saving });
  reading.framing.setWindow({ width: 900, height: 700 });
  await show(reading, WeighPane, {}, 600);
  await page.getByRole('switch', { name: 'Weigh this map' }).click();
  return { reading, store };
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const part = (title: string) =>
  [...document.querySelectorAll('details')].find((one) => one.querySelector('h3')!.textContent === title)!;
const open = (title: string) => part(title).querySelector('summary')!.click();

it('lists attacks that nothing answers; a contradiction, once for each of its ends', async () => {
  await weighed('thesis t\nr: a > t\ns: b > t\nx: a # b\nu: c ! r');
  await expect.poll(() => part('Unanswered').querySelectorAll('li').length).toBe(3);
});

it('tells what would topple a statement, one way after the other, and what it goes by', async () => {
  await weighed('thesis t\nr: a + b > t');
  await expect.poll(() => part('Cruxes')?.querySelectorAll('li').length).toBe(2);
  await expect.poll(() => part('Shortest line of attack')?.textContent).toMatch(/This one:.*Or this one:/);
  expect(part('Cruxes').textContent).toContain('Counted: ');
});

it('keeps a position, says when one of its title is there, compares it, takes it away and brings it back', async () => {
  const { reading, store } = await weighed('thesis t\nr: a > t');
  const kept = () => store.beside!.list('a.json', 'positions');
  const title = page.getByRole('textbox', { name: 'Keep what is supposed now as' });
  await title.fill('Mine');
  await userEvent.keyboard('{Enter}');
  await expect.poll(kept).toEqual({ ok: true, names: ['mine'] });
  await title.fill('Mine');
  await expect.element(button('Keep instead of it')).toBeVisible();
  await title.fill('');
  await button('Compare “Mine” with what is supposed now').click();
  await expect.element(page.getByText(/differ on no statement/)).toBeVisible();
  await button('Delete “Mine”').click();
  await expect.poll(kept).toEqual({ ok: true, names: [] });
  await expect.poll(() => document.activeElement?.textContent).toBe('Bring back “Mine”');
  await userEvent.keyboard('{Enter}');
  await expect.poll(kept).toEqual({ ok: true, names: ['mine'] });
  expect(reading.past.history.done).toEqual([]);
});

it('never loses the focus with a line that goes', async () => {
  await weighed('thesis t\nr: a > t');
  open('Advanced: coherent positions');
  await expect.poll(() => part('Advanced: coherent positions').textContent).toContain('Held in every one');
  part('All statements').querySelector<HTMLElement>('.kind')!.focus();
  expect(document.activeElement?.className).toContain('kind');
  page
    .getByRole('switch', { name: 'Weigh this map' })
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.poll(() => document.activeElement?.role ?? document.activeElement?.tagName).toBe('switch');
});

it('says nothing of critics where there are none', async () => {
  await weighed('thesis t\nr: a > t\nu: c ! t');
  open('Points of disagreement');
  await expect.poll(() => part('Points of disagreement').textContent).toMatch(/side for the thesis/);
  const { textContent } = part('Points of disagreement');
  expect(textContent).not.toMatch(/critics/i);
  // Nothing is said against that side, so that it has nothing to reply to.
  expect(textContent).not.toContain('has a reply to each');
});

it('lists how strong all is with the way it came about, and never an earlier one as if it were new', async () => {
  const { reading } = await weighed('thesis t\nr: a > t\nu: c ! t');
  await button('How strong it is').click();
  const list = () => part('The strongest first');
  await expect.poll(() => list().querySelectorAll('li').length).toBe(3);
  expect(list().textContent).toMatch(/Quadratic Energy \(Potyka 2018\)\. Counted: /);
  expect(document.querySelector('.badge')).toBeNull();
  open('Advanced');
  await page.getByRole('combobox').selectOptions('DF-QuAD (Rago and others 2016)');
  // All bars are there at every moment, under the name of what they were worked out with.
  expect(list().querySelectorAll('.strength').length).toBe(3);
  await expect.poll(() => list().textContent).toContain('DF-QuAD');
  await expect.poll(() => list().querySelector('.earlier')).toBeNull();
  expect(reading.past.history.done).toEqual([]);
});
