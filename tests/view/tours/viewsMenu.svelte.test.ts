import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Change } from '../../../src/model/index.ts';
import ViewsMenu from '../../../src/view/tours/ViewsMenu.svelte';
import { button, stage, theMap, tourOf, viewNamed } from './stage.ts';

/** The menu, opened. */
async function menu(changes: readonly Change[]) {
  const staged = await stage(ViewsMenu, changes);
  await button('Views and tours').click();
  const titles = () => [...staged.reading.map.views.values()].map(({ title }) => title);
  return { ...staged, titles };
}
const field = (title: string) => page.getByRole('textbox', { name: `Rename “${title}”` });
const open = () => document.querySelector('.menu:popover-open') !== null;

it('is a step of undo, and nothing is drawn anew for it', async () => {
  const { titles, reading, shell } = await menu([viewNamed('a')]);
  const { scene } = reading;
  await page.getByLabelText('Save this view as').fill('Mine');
  await userEvent.keyboard('{Enter}');
  await button('Remove “View a”').click();
  await expect.poll(titles).toEqual(['Mine']);
  expect(shell.editing.undoes).toBe('remove view');
  shell.editing.undo();
  expect(titles().sort()).toEqual(['Mine', 'View a']);
  shell.editing.undo();
  expect(titles()).toEqual(['View a']);
  shell.editing.redo();
  expect(titles().sort()).toEqual(['Mine', 'View a']);
  expect(reading.scene).toBe(scene);
});

it('that a tour leads to stays, and that is said', async () => {
  const tour: Change = {
    table: 'tours',
    id: 'x',
    record: { id: 'x', title: 'Tour x', stops: [{ caption: 'Look.', view: 'a' }] },
  };
  const { titles, reading } = await menu([viewNamed('a'), tour]);
  await button('Remove “View a”').click();
  await expect.poll(() => reading.said?.words).toBeTruthy();
  expect(titles()).toEqual(['View a']);
  expect(document.querySelector('.removed')).toBeNull();
});

describe('renaming a view', () => {
  it('is cancelled by Esc: nothing is saved, the menu stays, and so does the focus', async () => {
    const { titles } = await menu([viewNamed('a'), viewNamed('b')]);
    await button('Rename “View a”').click();
    await expect.element(field('View a')).toHaveFocus();
    await userEvent.keyboard('Something else{Escape}');
    await expect.element(button('Rename “View a”')).toHaveFocus();
    expect(titles()).toEqual(['View a', 'View b']);
    expect(open()).toBe(true);
  });

  it('is done by Enter, and the focus stays at the line', async () => {
    const { titles } = await menu([viewNamed('a')]);
    await button('Rename “View a”').click();
    await userEvent.keyboard('Another{Enter}');
    await expect.element(button('Rename “Another”')).toHaveFocus();
    expect(titles()).toEqual(['Another']);
  });

  it('is done by going elsewhere, where the focus then is', async () => {
    const { titles } = await menu([viewNamed('a')]);
    await button('Rename “View a”').click();
    await userEvent.keyboard('Another');
    await page.getByLabelText('Save this view as').click();
    await expect.element(page.getByLabelText('Save this view as')).toHaveFocus();
    expect(titles()).toEqual(['Another']);
  });

  it('needs a title', async () => {
    const { titles } = await menu([viewNamed('a')]);
    await button('Rename “View a”').click();
    await userEvent.keyboard('{Backspace}{Enter}');
    expect(titles()).toEqual(['View a']);
  });
});

describe('removing a view or a tour', () => {
  it.each([
    ['a', 'View b'],
    ['b', 'View c'],
    ['c', 'View b'],
  ])('of three, %s, leaves the focus at a line next to it', async (id, next) => {
    await menu(['a', 'b', 'c'].map(viewNamed));
    await button(`Remove “View ${id}”`).click();
    await expect.element(button(next)).toHaveFocus();
  });

  it('that was the only one leads to bringing it back, and that to it', async () => {
    const { titles } = await menu([viewNamed('a')]);
    await button('Remove “View a”').click();
    await expect.element(button('Bring it back')).toHaveFocus();
    expect(titles()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(button('View a')).toHaveFocus();
    expect(titles()).toEqual(['View a']);
  });

  it('is the same for tours', async () => {
    const { reading } = await menu([tourOf('x', 'ta'), tourOf('y', 'b')]);
    await button('Remove “Tour x”').click();
    await expect.element(button('Tour y (1 stop)')).toHaveFocus();
    expect([...reading.map.tours.keys()]).toEqual(['y']);
  });
});

describe('the menu of views and tours', () => {
  it('saves a view, and is ready for the next', async () => {
    const { titles } = await menu([]);
    const name = page.getByLabelText('Save this view as');
    await name.fill('Here');
    await button('Save').click();
    expect(titles()).toEqual(['Here']);
    await expect.element(name).toHaveFocus();
    await expect.element(name).toHaveValue('');
  });

  it('closes when a tour is played from it', async () => {
    const { shell } = await menu([tourOf('x', 'ta')]);
    await button('Tour x (2 stops)').click();
    expect([open(), shell.touring.tour?.id]).toEqual([false, 'x']);
    await expect.element(theMap()).toBeInTheDocument();
  });

  it('begins a tour without changing the map', async () => {
    const { reading, shell } = await menu([]);
    await button('New tour').click();
    expect([open(), shell.editedTour]).toEqual([false, shell.begun?.id]);
    expect([reading.map.tours.size, reading.map.views.size]).toEqual([0, 0]);
  });

  it('drafts a tour, and opens it to be changed', async () => {
    const { reading, shell } = await menu([]);
    await button('Draft one from the map').click();
    const [drafted] = [...reading.map.tours.values()];
    expect(drafted!.stops.length).toBe(4);
    expect([open(), shell.editedTour]).toEqual([false, drafted!.id]);
  });
});
