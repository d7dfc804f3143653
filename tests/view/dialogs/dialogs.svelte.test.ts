import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keymap } from '../../../src/view/actions/keymap.svelte.ts';
import { parse } from '../../../src/formats/index.ts';
import library from '../../../graphs/sunday-library.json?raw';
import { button, stage } from '../tours/stage.ts';

afterEach(() => keymap.reset());

const dialog = () => page.getByRole('dialog');
const change = /^Another key for “Search”/;

describe('choosing a key', () => {
  it('is cancelled by Esc: the key stays, the dialog too', async () => {
    const { shell } = await stage(undefined);
    shell.dialog = 'legend';
    await page.getByRole('button', { name: change }).click();
    await expect.element(page.getByText('Press a key…')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Press a key…')).not.toBeInTheDocument();
    await expect.element(dialog()).toBeVisible();
    expect(keymap.changed).toBe(false);
    await expect.element(page.getByRole('button', { name: change })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('takes the next key that is pressed', async () => {
    const { shell } = await stage(undefined);
    shell.dialog = 'legend';
    await page.getByRole('button', { name: change }).click();
    await userEvent.keyboard('z');
    expect(keymap.keys.search).toEqual(['z']);
  });
});

describe('what of the text is on the map', () => {
  it('gives way to the place in the text that is chosen in it', async () => {
    const parsed = parse(library);
    if (!parsed.ok) throw new Error('the graph is broken');
    const onplace = vi.fn();
    const { shell } = await stage(undefined, [], { map: parsed.map, onplace });
    shell.dialog = 'coverage';
    await expect.element(dialog().getByRole('heading', { name: 'Sentences on no statement' })).toBeVisible();
    document.querySelectorAll('details').forEach((one) => (one.open = true));
    await button('Show in the text').first().click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(onplace).toHaveBeenCalledExactlyOnceWith(expect.any(Number));
  });
});
