import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { serialize } from '../../../src/formats/index.ts';
import { changed, type ArgumentMap, type Change } from '../../../src/model/index.ts';
import { basisOf, memoryStore } from '../../../src/storage/index.ts';
import EarlierVersions from '../../../src/view/saving/EarlierVersions.svelte';
import { Saving } from '../../../src/workspace/saving.svelte.ts';
import { sketch } from '../../model/sketch.ts';
import { button, stage } from '../tours/stage.ts';

const bytesOf = (map: ArgumentMap) => new TextEncoder().encode(serialize(map));
const before = sketch('thesis t\nr1: a > t\nr2: b > t\nr3: c > a');
const field = (table: 'statements' | 'relations', id: string, name: string, to: unknown): Change => ({
  table,
  id,
  field: name,
  to,
});

/** The dialog's contents over a map that has one earlier version, `before`, and was changed since. */
async function earlier(changes: readonly Change[]) {
  const map = changed(before, changes);
  const store = memoryStore({ 'a.json': bytesOf(before) });
  await store.write!('a.json', bytesOf(map), basisOf(bytesOf(before)), { keep: 'opened' });
  const saving = new Saving({ store, name: 'a.json', basis: () => basisOf(bytesOf(map)) });
  await stage(EarlierVersions, [], { map, saving, given: { onclose: () => {} } });
  await expect.element(page.getByRole('heading', { name: 'Since then' })).toBeVisible();
}
/** The innermost line of a list that has all these words. */
const line = (words: string) => page.getByRole('listitem').filter({ hasText: words }).last();

describe('what is otherwise since an earlier version', () => {
  it('of a changed statement: which fields, and its words as they were and as they are, told apart in words', async () => {
    await earlier([
      field('statements', 'a', 'text', 'It is quite another thing.'),
      field('statements', 'a', 'kind', 'fact'),
    ]);
    const words = line('Its words');
    await expect.element(words).toHaveTextContent(/was: “It is a\.” is now: “It is quite another thing\.”/);
    await expect.element(line('Its kind')).toBeVisible();
  });

  it('of a step: what it leads from and to, also of one that is gone, and where it led before', async () => {
    await earlier([{ table: 'relations', id: 'r2' }, field('relations', 'r3', 'target', 'b')]);
    await expect.element(page.getByText('the step from “It is b.” to “It is t.”')).toBeVisible();
    await expect.element(button('the step from “It is c.” to “It is b.”')).toBeVisible();
    await expect.element(line('What it leads to')).toHaveTextContent(/was: “It is a\.” is now: “It is b\.”/);
    expect(page.getByText('a step', { exact: true }).elements()).toEqual([]);
  });

  it('is one Tab behind what restores the version', async () => {
    await earlier([field('statements', 'a', 'text', 'Other.')]);
    await expect.element(page.getByRole('listbox')).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(button('Restore this version')).toHaveFocus();
  });
});
