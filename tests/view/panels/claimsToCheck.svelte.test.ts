import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import ClaimsToCheck from '../../../src/view/panels/ClaimsToCheck.svelte';
import { readingOf, show } from './panel.ts';

afterEach(() => vi.restoreAllMocks());

const column = (index: number) =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.children[index]!.textContent.trim());
const header = (name: string) => page.getByRole('columnheader', { name, exact: true });

describe('claims to check', () => {
  it('lists what a source can settle, what most rests on first', async () => {
    await show(readingOf('library'), ClaimsToCheck, {}, 1000);
    await expect.element(page.getByRole('status')).toHaveTextContent('35 of 44 claims');
    await expect.element(header('Rests on it')).toHaveAttribute('aria-sort', 'descending');
    const resting = column(5).map(Number);
    expect(resting).toEqual([...resting].sort((a, b) => b - a));
    expect(new Set(column(1))).toEqual(new Set(['fact', 'forecast', 'reported']));
  });

  it('sorts by a column, and turns round', async () => {
    await show(readingOf('library'), ClaimsToCheck, {}, 1000);
    await header('Claim').getByRole('button').click();
    await expect.element(header('Claim')).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(header('Rests on it')).not.toHaveAttribute('aria-sort');
    const ascending = column(0);
    expect(ascending).toEqual([...ascending].sort(new Intl.Collator('en-GB', { numeric: true }).compare));
    await header('Claim').getByRole('button').click();
    await expect.element(header('Claim')).toHaveAttribute('aria-sort', 'descending');
    expect(column(0)).toEqual([...ascending].reverse());
  });

  it('filters by kind and by verdict, and says when nothing is left', async () => {
    await show(readingOf('library'), ClaimsToCheck, {}, 1000);
    await page.getByRole('button', { name: 'value 7' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('42 of 44 claims');
    await page.getByRole('combobox').selectOptions('unchecked');
    expect(column(4)).toEqual(['unchecked', 'unchecked']);
    await page.getByRole('combobox').selectOptions('disputed');
    await expect.element(page.getByText('No claim is of these kinds and this verdict.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save as CSV' })).toBeDisabled();
  });

  it('names the sources that were looked at', async () => {
    const reading = readingOf('library', (file) => {
      file['sources']!['oaaaaaaaa'] = {
        role: 'reference',
        csl: { type: 'book', title: 'The counter’s log', author: [{ literal: 'The council' }] },
      };
      file['notes']!['nrty4n2bs']!['sources'] = ['oaaaaaaaa'];
    });
    await show(reading, ClaimsToCheck, {}, 1000);
    await expect
      .element(page.getByRole('row', { name: /visits averaged 38/ }))
      .toHaveTextContent(/unchecked\s*The council/);
  });

  it('reveals a claim by its line, or tells whoever asked', async () => {
    const reading = readingOf('library');
    await show(reading, ClaimsToCheck, {}, 1000);
    await page.getByRole('row', { name: /primary school/ }).click({ position: { x: 700, y: 8 } });
    expect(reading.selection).toBe('sypc50vpr');
  });

  it('tells whoever asked instead', async () => {
    const onreveal = vi.fn();
    const reading = readingOf('library');
    await show(reading, ClaimsToCheck, { onreveal }, 1000);
    await page.getByRole('button', { name: /^Sunday pay is a fifth higher/ }).click();
    expect(onreveal).toHaveBeenCalledWith('sc6qpsext');
    expect(reading.selection).toBeUndefined();
  });

  it('saves what is listed, as it is sorted', async () => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (blobs.push(blob as Blob), 'blob:none'));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await show(readingOf('library'), ClaimsToCheck, {}, 1000);
    await header('Claim').getByRole('button').click();
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await page.getByRole('button', { name: 'Save as Markdown' }).click();
    expect(names).toEqual(['claims-library.csv', 'claims-library.md']);
    const csv = (await blobs[0]!.text()).replace(/^\uFEFF/, '').split('\r\n');
    expect(csv[0]).toBe('Claim,Kind,Says who,¶,Checked,Rests on it,Sources');
    expect(csv).toHaveLength(35 + 2);
    expect(csv[1]).toContain(column(0)[0]!.split(',')[0]!);
    expect(await blobs[1]!.text()).toContain('# Claims to check: Should the library open on Sundays?');
  });

  it('turns into cards where it is narrow', async () => {
    const reading = readingOf('library');
    await show(reading, ClaimsToCheck, {}, 360);
    await expect.poll(() => document.querySelector('table')).toBeNull();
    await page.getByLabelText('Sort by').selectOptions('Claim');
    await expect.element(page.getByRole('listitem').first()).toHaveTextContent(/^A/);
    await page.getByRole('button', { name: /^Sunday pay is a fifth higher/ }).click();
    expect(reading.selection).toBe('sc6qpsext');
  });
});
