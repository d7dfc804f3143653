import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import TourEditor from '../../../src/view/tours/TourEditor.svelte';
import { changed } from '../../../src/model/index.ts';
import { button, stage, theMap, tourOf } from './stage.ts';

/** A tour being changed. */
async function editing(statements: string) {
  const staged = await stage(TourEditor, [tourOf('x', statements)], { editing: 'x' });
  const stops = () =>
    staged.reading.map.tours
      .get('x')
      ?.stops.map(({ statement }) => statement)
      .join('');
  return { ...staged, stops };
}
const caption = (number: number) => page.getByLabelText(`Caption of stop ${number}`);
const title = () => page.getByLabelText('Title of the tour');

describe('a tour that was begun', () => {
  it('comes into the map with its first stop, under the title it was given before', async () => {
    const { reading, shell } = await stage(TourEditor);
    shell.begun = { id: 'x', title: 'My tour', stops: [] };
    shell.editedTour = 'x';
    await userEvent.fill(title(), 'Through it');
    await userEvent.tab();
    await expect.element(title()).toHaveValue('Through it');
    expect(reading.map.tours.size).toBe(0);
    reading.reveal('a');
    await button('Add stop').click();
    expect(reading.map.tours.get('x')).toMatchObject({ title: 'Through it', stops: [{ statement: 'a' }] });
    expect(shell.begun).toBeUndefined();
    // Kept now, also without a stop.
    await button('Remove stop 1').click();
    expect(reading.map.tours.get('x')?.stops).toEqual([]);
  });
});

describe('moving a stop', () => {
  it('takes its controls along, with the focus, also to the ends', async () => {
    const { stops } = await editing('tabc');
    await button('Move stop 3 earlier').click();
    expect(stops()).toBe('tbac');
    await expect.element(button('Move stop 2 earlier')).toHaveFocus();
    // At the beginning there is no earlier; the other way is next to it.
    await userEvent.keyboard('{Enter}');
    expect(stops()).toBe('btac');
    await expect.element(button('Move stop 1 later')).toHaveFocus();
    await button('Move stop 3 later').click();
    expect(stops()).toBe('btca');
    await expect.element(button('Move stop 4 earlier')).toHaveFocus();
  });

  it('loses nothing that is being typed, in it or in others', async () => {
    await editing('tab');
    const fields = [1, 2, 3].map((number) => caption(number).element() as HTMLTextAreaElement);
    // Typed, and not yet left.
    for (const [place, field] of fields.entries()) field.value = `typed ${place + 1}`;
    (button('Move stop 3 earlier').element() as HTMLElement).click();
    await expect.element(button('Move stop 2 earlier')).toHaveFocus();
    expect([1, 2, 3].map((number) => caption(number).element())).toEqual([fields[0], fields[2], fields[1]]);
    expect([1, 2, 3].map((number) => (caption(number).element() as HTMLTextAreaElement).value)).toEqual([
      'typed 1',
      'typed 3',
      'typed 2',
    ]);
  });
});

describe('removing a stop', () => {
  it.each([
    [1, 'tab', 'ab', 'Go to stop 1'],
    [2, 'tab', 'tb', 'Go to stop 2'],
    [3, 'tab', 'ta', 'Go to stop 2'],
  ])('of three, the %i., leaves the focus at a stop next to it', async (number, before, after, next) => {
    const { stops } = await editing(before);
    await button(`Remove stop ${number}`).click();
    expect(stops()).toBe(after);
    await expect.element(button(next)).toHaveFocus();
  });

  it('that was the last leaves it at the title', async () => {
    const { stops } = await editing('t');
    await button('Remove stop 1').click();
    expect(stops()).toBe('');
    await expect.element(title()).toHaveFocus();
  });

  it('leaves what is typed in the others', async () => {
    await editing('tab');
    const third = caption(3).element() as HTMLTextAreaElement;
    third.value = 'typed';
    (button('Remove stop 1').element() as HTMLElement).click();
    await expect.element(button('Go to stop 1')).toHaveFocus();
    expect(caption(2).element()).toBe(third);
    expect(third.value).toBe('typed');
  });
});

describe('changing a tour', () => {
  it('saves a caption without taking the field away', async () => {
    const { reading } = await editing('ta');
    const field = caption(2).element();
    await caption(2).fill('And this is why.');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(reading.map.tours.get('x')!.stops.map((stop) => stop.caption)).toEqual([
      'About t.',
      'And this is why.',
    ]);
    expect(caption(2).element()).toBe(field);
  });

  it('adds what is selected as the last stop', async () => {
    const { reading, stops } = await editing('ta');
    await expect.element(button('Add stop')).toBeDisabled();
    reading.select('c');
    await button('Add stop').click();
    expect(stops()).toBe('tac');
  });

  it('keeps its title where none is given', async () => {
    const { reading } = await editing('ta');
    await title().fill('  ');
    await userEvent.keyboard('{Tab}');
    expect(reading.map.tours.get('x')!.title).toBe('Tour x');
    await expect.element(title()).toHaveValue('Tour x');
  });

  it('is over when it is done, on the map', async () => {
    const { shell } = await editing('ta');
    await button('Done').click();
    expect(shell.editedTour).toBeUndefined();
    await expect.element(theMap()).toHaveFocus();
  });

  it('is over when the tour is removed', async () => {
    const { reading, shell, container } = await editing('ta');
    reading.put(changed(reading.map, [{ table: 'tours', id: 'x' }]));
    await expect.poll(() => shell.editedTour).toBeUndefined();
    expect(container.querySelector('.editor')).toBeNull();
  });
});
