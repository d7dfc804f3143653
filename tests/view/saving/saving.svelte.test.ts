import axe from 'axe-core';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { serialize } from '../../../src/formats/index.ts';
import { argumentMap, type ArgumentMap, type Problem } from '../../../src/model/index.ts';
import { basisOf, memoryStore, type GraphStore, type Written } from '../../../src/storage/index.ts';
import SavingNotice from '../../../src/view/saving/SavingNotice.svelte';
import SavingState from '../../../src/view/saving/SavingState.svelte';
import { Saving } from '../../../src/workspace/saving.svelte.ts';
import { button, stage, theMap } from '../tours/stage.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const titled = (title: string): ArgumentMap => argumentMap({ id: 'm', title });
const bytesOf = (map: ArgumentMap) => new TextEncoder().encode(serialize(map));
const opened = titled('Opened');
const refusal = (reason: string): Problem => ({
  kind: 'not-writable',
  severity: 'error',
  ids: [],
  values: { reason },
});

/** Saving on a file, in a store that answers writes as it is told to; by default, as it is. */
function savingOn(answers: readonly (Problem | 'never')[] = [], file = opened) {
  const inner = memoryStore({ 'a.json': bytesOf(file) });
  const left = [...answers];
  const store: GraphStore = {
    ...inner,
    write: (name, bytes, basis) => {
      const answer = left.shift();
      if (answer === 'never') return new Promise<Written>(() => {});
      return answer ? Promise.resolve({ ok: false, problem: answer }) : inner.write!(name, bytes, basis);
    },
  };
  return new Saving({ store, name: 'a.json', basis: () => basisOf(bytesOf(opened)) });
}
const show = (component: unknown, saving: Saving, given: Record<string, unknown> = {}) =>
  stage(component, [], { given: { saving, name: 'a.json', ...given } });

/** What is handed to the browser to be saved. */
function downloads() {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:none';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  return blobs;
}

describe('the notice of what is not saved', () => {
  const notSaved = () => button('Not saved');

  it('is not there while all is saved, nor while a save takes no time', async () => {
    const saving = savingOn();
    await show(SavingNotice, saving);
    const saved = saving.save(titled('A'));
    flushSync();
    expect(page.getByText('Saving…').elements()).toEqual([]);
    await saved;
    flushSync();
    expect(saving.state).toBe('saved');
    expect(page.getByText(/sav/i).elements()).toEqual([]);
  });

  it('says that a map is being saved where that takes longer', async () => {
    const saving = savingOn(['never']);
    await show(SavingNotice, saving);
    vi.useFakeTimers();
    void saving.save(titled('A'));
    flushSync();
    vi.advanceTimersByTime(900);
    flushSync();
    expect(page.getByText('Saving…').elements()).toEqual([]);
    vi.advanceTimersByTime(200);
    flushSync();
    expect(page.getByText('Saving…').elements().length).toBe(1);
  });

  it('gives the reason, tries again, stays meanwhile, and goes once it is saved; the focus is then on the map', async () => {
    const saving = savingOn([refusal('silent'), refusal('silent')]);
    await show(SavingNotice, saving);
    await saving.save(titled('A'));
    await expect.element(page.getByRole('status')).toHaveTextContent('Not saved. The server does not answer');
    await notSaved().click();
    await expect.element(page.getByText(/The server does not answer/).last()).toBeVisible();
    await button('Try again').click();
    await expect.poll(() => saving.state).toBe('unsaved');
    await expect.element(button('Try again')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => saving.state).toBe('saved');
    await expect.element(notSaved()).not.toBeInTheDocument();
    await expect.element(theMap()).toHaveFocus();
  });

  it('has nothing that axe finds', async () => {
    const saving = savingOn([], titled('Theirs'));
    await saving.save(titled('A'));
    const { container } = await show(SavingNotice, saving);
    await notSaved().click();
    const { violations } = await axe.run(container.querySelector('.notice')!);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('what can be done about a map that is not saved', () => {
  it('where others changed the file: a copy, or the file anew; not the same once more', async () => {
    const blobs = downloads();
    const saving = savingOn([], titled('Theirs'));
    await saving.save(titled('Mine'));
    const onanew = vi.fn();
    await show(SavingState, saving, { onanew });
    await expect.element(page.getByText(/changed by another program/)).toBeVisible();
    await expect.element(page.getByText(/without a copy, what was changed here is lost/)).toBeVisible();
    expect(button('Try again').elements()).toEqual([]);
    await button('Save a copy').click();
    expect(await blobs[0]!.text()).toBe(serialize(titled('Mine')));
    await expect.element(page.getByText(/A copy of a.json was handed to the browser/)).toBeVisible();
    expect(onanew).not.toHaveBeenCalled();
    await button('Read the file anew').click();
    expect(onanew).toHaveBeenCalledOnce();
  });

  it('where the map can only be read: a copy', async () => {
    const saving = savingOn([refusal('read-only')]);
    await saving.save(titled('A'));
    await show(SavingState, saving);
    await expect.element(button('Save a copy')).toBeVisible();
    for (const name of ['Try again', 'Read the file anew']) expect(button(name).elements()).toEqual([]);
  });

  it('is told without the map being written out', async () => {
    const saving = savingOn();
    const copy = vi.spyOn(saving, 'copy');
    await show(SavingState, saving);
    expect(page.getByText(/Saved in/).elements()).toEqual([]);
    await saving.save(titled('A'));
    await expect.element(page.getByText('Saved in the map’s file.')).toBeVisible();
    expect(copy).not.toHaveBeenCalled();
  });
});
