import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sheetDocx } from '../../../src/documents/index.ts';
import type { Part } from '../../../src/prepare/index.ts';
import { emptySheet, line, part, sundayBlocks } from '../../documents/sampleSheet.ts';
import { button, map, stage } from '../tours/stage.ts';

const now = new Date('2026-11-30T09:30:00Z');
const word = (parts: readonly Part[]): File =>
  new File(
    [new Uint8Array(sheetDocx({ ...emptySheet, parts }, { style: 'verbatim', now }))],
    'Camp file.docx',
  );

const field = () => page.getByLabelText(/^The Word file/);
async function opened() {
  const { reading, shell } = await stage(undefined);
  shell.dialog = 'layers';
  await expect.element(field()).toBeInTheDocument();
  return { reading, shell };
}

describe('blocks from a Word file', () => {
  it('come in as a layer of those whose words they are, in one step of undo; what was left out is told', async () => {
    const { reading, shell } = await opened();
    const shown = new Set(reading.layers.map(({ id }) => id));
    await userEvent.selectOptions(page.getByLabelText('Whose words are they?'), 'Critics');
    const ours = part('Ours', [], [part('Our case', [line('tag', 'It works')])]);
    await userEvent.upload(field(), word([...sundayBlocks.parts, ours]));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const layer = reading.layers.find(({ id }) => !shown.has(id))!;
    expect(layer).toMatchObject({ title: 'Camp file', role: 'critic' });
    expect(reading.hidden.has(layer.id)).toBe(false);
    const texts = [...reading.map.statements.values()].map(({ text }) => text);
    expect(texts).toContain('Closing saves less than it seems');
    expect(reading.said?.words).toMatch(
      /“Camp file” came in: 6 statements, 4 answers and 4 cards\..*“Our case”/,
    );
    shell.editing.undo();
    expect(reading.map.layers.has(layer.id)).toBe(false);
    expect(reading.map.statements).toEqual(map.statements);
  });

  it('are dropped on their place as well', async () => {
    const { reading } = await opened();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(word(sundayBlocks.parts));
    const place = page.getByRole('region', { name: 'Take in blocks from a Word file' }).element();
    for (const type of ['dragover', 'drop'])
      place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    await expect.poll(() => reading.layers.some(({ title }) => title === 'Camp file')).toBe(true);
  });

  it('are refused in words where the file holds none, and the map stays', async () => {
    const { reading } = await opened();
    await userEvent.upload(field(), new File(['plain'], 'notes.docx'));
    await expect.element(page.getByText('notes.docx can’t be taken in:')).toBeVisible();
    await expect.element(page.getByText('This is no Word file')).toBeVisible();
    expect(reading.map).toBe(map);
    await userEvent.upload(field(), word(sundayBlocks.parts));
    await expect.poll(() => reading.map === map).toBe(false);
  });

  it('can be given up while they are read; then nothing comes in, and one is where one was', async () => {
    const { reading } = await opened();
    // So many that there is time to stop.
    const tags = Array.from({ length: 20_000 }, (_, at) => line('tag', `Answer ${at}`));
    await userEvent.upload(field(), word([part('Hat', [], [part('AT: All of it', tags)])]));
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Reading Camp file.docx' }))
      .toBeVisible();
    await button('Stop').click();
    await expect.element(page.getByText('Stopped; nothing was taken in.')).toBeVisible();
    await expect.element(field()).toHaveFocus();
    await expect.element(button('Stop')).not.toBeInTheDocument();
    expect(reading.map).toBe(map);
  });
});
