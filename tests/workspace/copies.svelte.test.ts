import { expect, it } from 'vitest';
import { serialize } from '../../src/formats/index.ts';
import { memoryStore, type InBrowser } from '../../src/storage/index.ts';
import { Copies } from '../../src/workspace/copies.svelte.ts';
import { sketch } from '../model/sketch.ts';

it('put what is kept beside a map into the archive, where a folder of maps has it', async () => {
  const map = sketch('thesis t');
  const store = memoryStore({ 'a.json': new TextEncoder().encode(serialize(map)) });
  const inBrowser = {
    look: () => Promise.resolve({ own: ['a.json'], hiding: [], uncopied: [], copies: new Map() }),
    copied: () => Promise.resolve(),
  } as unknown as InBrowser;
  const copies = new Copies(store, inBrowser);
  const at = new Date('2026-01-02T00:00:00Z');
  expect((await copies.all(at))!.name).toBe('a.json');
  await store.beside!.write('a.json', 'positions', 'mine', '{"kept":"yes"}');
  const { name, content } = (await copies.all(at))!;
  expect(name).toBe('counterclaim-maps-2026-01-02.zip');
  const text = await content.text();
  expect(text).toContain(`.counterclaim/${map.id}/positions/mine.json`);
  expect(text).toContain('{"kept":"yes"}');
});
