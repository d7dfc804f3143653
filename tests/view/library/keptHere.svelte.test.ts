import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { serialize } from '../../../src/formats/index.ts';
import { argumentMap } from '../../../src/model/index.ts';
import {
  basisOf,
  browserStore,
  layeredStore,
  memoryStore,
  type GraphStore,
} from '../../../src/storage/index.ts';
import App from '../../../src/view/App.svelte';
import '../../../src/view/theme.css';
import { freshPlace } from '../../storage/browserStores.ts';

const fileOf = (title: string) =>
  new TextEncoder().encode(serialize(argumentMap({ id: `m${title.length}`, title })));
const button = (name: string | RegExp) => page.getByRole('button', { name });
const region = page.getByRole('region', { name: 'Where maps are kept' });

let folder: FileSystemDirectoryHandle;
const saved: { name: string; content: Blob }[] = [];
beforeEach(async () => {
  location.hash = '#/';
  saved.length = 0;
  const root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle(`maps ${Math.random()}`, { create: true });
  Object.assign(globalThis, { showDirectoryPicker: () => Promise.resolve(folder) });
  const blobs = new Map<string, Blob>();
  const made = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = made(blob);
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: blobs.get(this.href)! });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete (globalThis as { showDirectoryPicker?: unknown }).showDirectoryPicker;
  location.hash = '#/';
});

/** The program on a host that hands out two maps. */
async function program(): Promise<Required<GraphStore>> {
  const host = memoryStore({ 'a.json': fileOf('First'), 'b.json': fileOf('The second') });
  const store = layeredStore({ list: host.list, read: host.read }, browserStore({ place: freshPlace() }));
  await render(App, { store });
  await expect.element(page.getByRole('heading', { name: 'First' })).toBeVisible();
  return store as Required<GraphStore>;
}
const write = (store: GraphStore, title: string, before: string) =>
  store.write!('a.json', fileOf(title), basisOf(fileOf(before)));
const inFolder = async (name: string) => {
  const file = await folder.getFileHandle(name).then(
    (handle) => handle.getFile(),
    () => undefined,
  );
  return file?.text();
};
const textOf = (title: string) => new TextDecoder().decode(fileOf(title));

describe('the library where maps are kept in the browser', () => {
  it('says so, and counts what has no copy yet; copies of all are one file', async () => {
    const store = await program();
    await expect.element(region).toHaveTextContent('stays in this browser');
    expect(button('Save copies of all').elements()).toEqual([]);
    await write(store, 'First, changed', 'First');
    await expect.element(region).toHaveTextContent('1 map was changed since you last saved copies.');
    await userEvent.click(button('Save copies of all'));
    await expect.element(region).toHaveTextContent('Nothing was changed since you last saved copies.');
    expect(saved.map(({ name }) => name)).toEqual(['a.json']);
    expect(await saved[0]!.content.text()).toBe(textOf('First, changed'));
    await store.create('c.json', fileOf('A third'));
    await write(store, 'First again', 'First, changed');
    await expect.element(region).toHaveTextContent('2 maps were changed since you last saved copies.');
    await userEvent.click(button('Save copies of all'));
    await expect.poll(() => saved.at(-1)!.name).toMatch(/^counterclaim-maps-\d{4}-\d\d-\d\d\.zip$/);
    const archive = await saved.at(-1)!.content.text();
    for (const title of ['First again', 'A third']) expect(archive).toContain(textOf(title));
  });

  it('keeps them in a folder too, and replaces nothing there that is not its own', async () => {
    const theirs = await (await folder.getFileHandle('a.json', { create: true })).createWritable();
    await theirs.write('mine');
    await theirs.close();
    const store = await program();
    await write(store, 'First, changed', 'First');
    await userEvent.click(button('Keep in a folder…'));
    await expect.element(region).toHaveTextContent('Every change is saved in the folder');
    await expect.poll(() => inFolder('a-2.json')).toBe(textOf('First, changed'));
    await expect.element(region).toHaveTextContent('Nothing was changed since you last saved copies.');
    await write(store, 'Third state', 'First, changed');
    await expect.poll(() => inFolder('a-2.json')).toBe(textOf('Third state'));
    expect(await inFolder('a.json')).toBe('mine');
    expect(await inFolder('a-3.json')).toBeUndefined();
    expect(await inFolder('b.json')).toBeUndefined();
  });

  it('says when the folder can’t be written any more', async () => {
    const store = await program();
    await write(store, 'First, changed', 'First');
    await userEvent.click(button('Keep in a folder…'));
    await expect.element(region).toHaveTextContent('Nothing was changed since you last saved copies.');
    vi.spyOn(FileSystemDirectoryHandle.prototype, 'getFileHandle').mockRejectedValue(
      new DOMException('', 'NotAllowedError'),
    );
    await write(store, 'Third state', 'First, changed');
    await expect.element(region).toHaveTextContent('NotAllowedError');
    await expect.element(region).toHaveTextContent('1 map was changed');
    expect(region.element().textContent).not.toContain('Every change is saved');
  });

  it('marks what is one’s own; put into the trash, it gives way to what the host has', async () => {
    const store = await program();
    await userEvent.click(button('More about First'));
    await expect.element(button('Duplicate')).toBeVisible();
    expect(button(/trash/).elements()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await write(store, 'First, changed', 'First');
    await expect
      .element(page.getByRole('link', { name: /First, changed.*Changed in this browser/ }))
      .toBeVisible();
    await userEvent.click(button('More about First, changed'));
    await userEvent.click(button('Put my changes in the trash'));
    await expect.element(page.getByRole('link', { name: /^First(?!, changed)/ })).toBeVisible();
    await expect.element(page.getByText('Trash (1 map)')).toBeVisible();
    await userEvent.click(page.getByText('Trash (1 map)'));
    await userEvent.click(button('Empty the trash…'));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Empty the trash' }));
    await expect.poll(() => page.getByText('Trash (1 map)').elements()).toEqual([]);
    expect(await store.discarded()).toEqual({ ok: true, names: [] });
  });
});
