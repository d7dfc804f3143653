import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import TourOffer from '../../../src/view/tours/TourOffer.svelte';
import TourPlayer from '../../../src/view/tours/TourPlayer.svelte';
import { changed } from '../../../src/model/index.ts';
import { button, stage, theMap, tourOf } from './stage.ts';

const tour = () => page.getByRole('group', { name: 'Guided tour' });
const at = (stop: number) =>
  expect.element(tour().getByText(`Stop ${stop} of 3`, { exact: true })).toBeVisible();

async function playing(statements = 'tab') {
  const staged = await stage(TourPlayer, [tourOf('x', statements)]);
  staged.shell.touring.play('x');
  await expect.element(theMap()).toHaveFocus();
  return staged;
}

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  localStorage.clear();
  await page.viewport(1440, 900);
});

describe('playing a tour by keys', () => {
  it('goes on, back and to the end from the map, which keeps its own keys', async () => {
    const { reading, shell } = await playing();
    await userEvent.keyboard('{PageDown}');
    await at(2);
    expect(reading.selection).toBe('a');
    await userEvent.keyboard('{PageUp}');
    await at(1);
    await userEvent.keyboard('r');
    expect(reading.selection).not.toBe('t');
    await userEvent.keyboard('{Escape}');
    expect(shell.touring.tour).toBeUndefined();
    await expect.element(theMap()).toHaveFocus();
  });

  it('leaves to the browser what is pressed with Ctrl', async () => {
    await playing();
    await userEvent.keyboard('{Control>}{PageDown}{/Control}');
    await at(1);
  });

  it('leaves the focus on the map when the last stop is left by its button', async () => {
    const { shell } = await playing('t');
    await button('Finish').click();
    expect(shell.touring.tour).toBeUndefined();
    await expect.element(theMap()).toHaveFocus();
  });
});

describe('what lies over a tour keeps its own keys', () => {
  it('a dialog is closed by Esc, and the tour is still there', async () => {
    const { shell } = await playing();
    shell.dialog = 'legend';
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{PageDown}{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await at(1);
    await userEvent.keyboard('{Escape}');
    await expect.element(tour()).not.toBeInTheDocument();
  });

  it('an open popover is closed by Esc, wherever the focus is', async () => {
    await playing();
    await button('Open').click();
    await expect.element(button('Inside')).toBeVisible();
    await userEvent.keyboard('{PageDown}{Escape}');
    await expect.element(button('Inside')).not.toBeInTheDocument();
    await at(1);
  });

  it('a field keeps the keys while it has the focus', async () => {
    await playing();
    await userEvent.click(page.getByLabelText('A field'));
    await userEvent.keyboard('{PageDown}{Escape}');
    await at(1);
  });

  it('the search is closed by Esc, from its field, from its buttons, from the map', async () => {
    const { shell } = await playing();
    const field = page.getByRole('combobox');
    const from: readonly (() => Promise<unknown> | void)[] = [
      () => undefined,
      () => (button('Close the search').element() as HTMLElement).focus(),
      () => (theMap().element() as HTMLElement).focus(),
    ];
    for (const turn of from) {
      shell.startSearch();
      await expect.element(field).toHaveFocus();
      await turn();
      await userEvent.keyboard('{Escape}');
      await expect.element(field).not.toBeInTheDocument();
      await at(1);
    }
  });

  it('what a focus leaves out is shown again by Esc first, also from the player', async () => {
    const { reading, shell } = await playing();
    reading.setFocus({ kind: 'branch', of: 'a' });
    (button('Next').element() as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    expect(reading.lens.narrowed).toBe(false);
    expect(shell.touring.tour).toBeDefined();
  });
});

describe('who leaves a stop', () => {
  it('is told so, and can come back to it', async () => {
    const { reading } = await playing();
    const left = page.getByText('You have left this stop.');
    await expect.element(left).not.toBeInTheDocument();
    reading.reveal('c');
    await expect.element(left).toBeVisible();
    await at(1);
    await button('Back to this stop').click();
    expect(reading.selection).toBe('t');
    await expect.element(left).not.toBeInTheDocument();
    await expect.element(theMap()).toHaveFocus();
  });
});

describe('the player on any screen', () => {
  const long = 'A caption that says rather a lot about what is to be seen here, as captions do. '.repeat(4);

  it.each([
    [1440, 900, 1],
    [390, 844, 1],
    [390, 844, 2],
    [720, 450, 1],
    [320, 400, 2],
  ])(
    'of %i × %i px, with text %i times as large, covers nothing of the map and has all its controls in it',
    async (width, height, text) => {
      await page.viewport(width, height);
      document.documentElement.style.fontSize = `${text * 100}%`;
      const { reading } = await playing();
      reading.put(
        changed(reading.map, [
          {
            table: 'tours',
            id: 'x',
            field: 'stops',
            to: [
              { statement: 't', caption: long },
              { statement: 'a', caption: long },
            ],
          },
        ]),
      );
      const player = tour().element();
      const caption = player.querySelector('.caption')!;
      await expect.poll(() => caption.textContent).toContain('rather a lot');
      const map = theMap().element().getBoundingClientRect();
      expect(map.bottom).toBeLessThanOrEqual(player.getBoundingClientRect().top + 1);
      expect(map.height).toBeGreaterThan(player.parentElement!.clientHeight * 0.35);
      const line = parseFloat(getComputedStyle(caption).lineHeight);
      expect(caption.clientHeight).toBeGreaterThan(line * 1.9);
      expect(caption.scrollWidth).toBeLessThanOrEqual(caption.clientWidth);
      for (const control of player.querySelectorAll('button')) {
        // Where hardly anything fits, the player is scrolled.
        control.scrollIntoView({ block: 'nearest' });
        const box = control.getBoundingClientRect();
        expect([box.left >= 0, box.right <= width, box.bottom <= height], control.textContent).toEqual([
          true,
          true,
          true,
        ]);
        const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        expect(control.contains(document.elementFromPoint(x, y)), control.textContent).toBe(true);
      }
    },
  );

  it('has a caption that the arrow keys scroll where it is too long, and walk from where it is not', async () => {
    await page.viewport(390, 500);
    const { reading } = await playing();
    const caption = tour().element().querySelector<HTMLElement>('.caption')!;
    caption.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(reading.selection).not.toBe('t');
    reading.put(
      changed(reading.map, [
        { table: 'tours', id: 'x', field: 'stops', to: [{ statement: 't', caption: long.repeat(5) }] },
      ]),
    );
    await expect.poll(() => caption.scrollHeight > caption.clientHeight).toBe(true);
    const before = reading.selection;
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => caption.scrollTop).toBeGreaterThan(0);
    expect(reading.selection).toBe(before);
  });

  it('has nothing that axe finds', async () => {
    const { container, reading } = await playing();
    reading.reveal('c');
    await expect.element(button('Back to this stop')).toBeVisible();
    const { violations } = await axe.run(container.querySelector('.player')!);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the offer of a tour', () => {
  it('is made once; who declines it is on the map', async () => {
    const { shell } = await stage(TourOffer, [tourOf('x', 'ta')]);
    await button('Not now').click();
    await expect.element(button('Not now')).not.toBeInTheDocument();
    await expect.element(theMap()).toHaveFocus();
    expect(shell.touring.tour).toBeUndefined();
    const again = await stage(TourOffer, [tourOf('x', 'ta')]);
    expect(again.container.querySelector('aside')).toBeNull();
  });

  it('plays the tour that is taken', async () => {
    const { shell } = await stage(TourOffer, [tourOf('x', 'ta')]);
    await button('Take the tour').click();
    expect(shell.touring.tour?.id).toBe('x');
  });
});
