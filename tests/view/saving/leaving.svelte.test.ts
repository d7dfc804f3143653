import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { serialize } from '../../../src/formats/index.ts';
import { memoryStore, type Written } from '../../../src/storage/index.ts';
import App from '../../../src/view/App.svelte';
import '../../../src/view/theme.css';
import { button, map } from '../tours/stage.ts';

beforeEach(() => {
  location.hash = '#/';
});
afterEach(() => {
  location.hash = '#/';
});

/** The program over one file. Writes are refused until they are let through. */
async function program() {
  const file = new TextEncoder().encode(serialize(map));
  const inner = memoryStore({ 'a.json': file });
  const store = {
    ...inner,
    refuses: true,
    text: async () => {
      const read = await inner.read('a.json');
      return read.ok ? new TextDecoder().decode(read.bytes) : '';
    },
    write: (name: string, bytes: Uint8Array, basis: string): Promise<Written> =>
      store.refuses
        ? Promise.resolve({
            ok: false,
            problem: { kind: 'not-writable', severity: 'error', ids: [], values: { reason: 'silent' } },
          })
        : inner.write!(name, bytes, basis),
  };
  await render(App, { store });
  return store;
}
/** Whether the browser asks before the page is left. */
const asks = () => {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
};
/** Opens the map and saves a view of it under a name. */
async function saveView(title: string) {
  location.hash = '#/a';
  await userEvent.click(button('Views and tours'));
  await userEvent.fill(page.getByLabelText('Save this view as'), title);
  await userEvent.keyboard('{Enter}');
}

describe('what is not saved when its map is left', () => {
  it('is there when one comes back, and is saved then', async () => {
    const store = await program();
    await saveView('Kept');
    await expect.element(button('Not saved')).toBeVisible();
    location.hash = '#/';
    await expect.element(page.getByRole('link').first()).toBeVisible();
    expect(button('Not saved').elements()).toEqual([]);
    location.hash = '#/a';
    await expect.element(button('Not saved')).toBeVisible();
    await userEvent.click(button('Views and tours'));
    await expect.element(button('Kept')).toBeVisible();
    store.refuses = false;
    await userEvent.click(button('Try again').first());
    await expect.poll(store.text).toContain('Kept');
  });

  it('makes the browser ask before the program is left, from wherever it is; nothing else does', async () => {
    const store = await program();
    location.hash = '#/a';
    await expect.element(button('Views and tours')).toBeVisible();
    expect(asks()).toBe(false);
    await saveView('Kept');
    await expect.element(button('Not saved')).toBeVisible();
    expect(asks()).toBe(true);
    location.hash = '#/';
    await expect.poll(() => button('Not saved').elements().length).toBe(0);
    expect(asks()).toBe(true);
    location.hash = '#/a';
    await userEvent.click(button('Views and tours'));
    store.refuses = false;
    await userEvent.click(button('Try again').first());
    await expect.poll(asks).toBe(false);
  });
});
