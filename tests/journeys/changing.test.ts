import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { through } from './through.ts';

// What one has said is described, taken apart, made one, said otherwise and annotated: by the menu and the keys, each as one step of undo.

const { bytes, countered, graph, opened, stands } = through('sunday-library');
const back = (page: Page) => page.keyboard.press('Control+z');
const focus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('role'));
/** The focus is on the map again, wherever the dialog has taken it. */
const onMap = (page: Page) => expect.poll(() => focus(page)).toBe('application');

async function choose(page: Page, item: RegExp): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: item }).click();
}

describe('one’s own statement', () => {
  it('is taken apart and made one again', async () => {
    const before = bytes();
    const page = await countered('Heating costs rise and staff are few');
    const whole = bytes();
    await choose(page, /^Split/);
    await page.getByRole('textbox', { name: 'Statements, one a line' }).waitFor();
    await page.getByRole('button', { name: 'Split', exact: true }).click();
    await stands('"Staff are few"');
    await onMap(page);
    const [step] = [...graph().relations.values()].filter(
      ({ kind, premises = [] }) => kind === 'attack' && premises.length > 1,
    );
    expect(step, 'an objection of two premises').toBeDefined();
    await choose(page, /^Merge/);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Which statement says the same?' }).fill('staff few');
    await dialog.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Make them one' }).click();
    await expect.poll(bytes).not.toContain('Staff are few');
    await onMap(page);
    await back(page);
    await stands('"Staff are few"');
    await back(page);
    await expect.poll(bytes).toBe(whole);
    await back(page);
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });

  it('is described, as one step; a layer that is locked can’t be chosen for it', async () => {
    const page = await countered('The bus does not run on Sundays');
    const before = bytes();
    await choose(page, /^Describe/);
    const dialog = page.getByRole('dialog');
    await expect
      .poll(() => dialog.getByLabel('In short').evaluate((its) => its === document.activeElement))
      .toBe(true);
    await dialog.getByLabel('In short').fill('No Sunday bus');
    await dialog.getByLabel('Kind of claim').selectOption('fact');
    await dialog.getByLabel(/^Tags/).fill('transport, Sundays');
    expect(await dialog.locator('option', { hasText: /^The essay$/ }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await stands('No Sunday bus');
    await onMap(page);
    const said = [...graph().statements.values()].find(({ short }) => short === 'No Sunday bus');
    expect(said).toMatchObject({ kind: 'fact', tags: ['transport', 'Sundays'] });
    await back(page);
    await expect.poll(bytes).toBe(before);
    await back(page);
    // The next journey begins with the file as it was.
    await expect.poll(bytes).not.toContain('The bus does not r');
    await page.context().close();
  });

  it('has notes that are added, changed and deleted, and sources that are cited', async () => {
    const page = await countered('Volunteers could mind the desk');
    const before = bytes();
    await page.keyboard.press('k');
    await page.getByLabel('Note (Markdown)').fill('Ask the *union* first.');
    await page.getByLabel('Source').selectOption({ label: 'A new one…' });
    await page.getByLabel('Title').fill('Minutes of May');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await stands('Minutes of May');
    await onMap(page);
    const noted = bytes();
    await page.getByRole('button', { name: 'Edit this note' }).click();
    await page.getByRole('textbox', { name: 'Note (Markdown)' }).fill('The union agrees.');
    await page.getByRole('button', { name: 'Keep' }).click();
    await stands('The union agrees.');
    await page.getByRole('button', { name: 'Delete this note' }).click();
    await expect.poll(bytes).not.toContain('The union agrees.');
    await onMap(page);
    await back(page);
    await back(page);
    await expect.poll(bytes).toBe(noted);
    await back(page);
    await expect.poll(bytes).toBe(before);
    await back(page);
    // The next journey begins with the file as it was.
    await expect.poll(bytes).not.toContain('Volunteers could m');
    await page.context().close();
  });

  it('is said in other words wherever they stand; what can’t be done is said in the dialog, which stays', async () => {
    const page = await countered('Sunday trains are rare, and rare trains are full');
    const before = bytes();
    await page.keyboard.press('Control+h');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Find').fill('rare');
    await dialog.getByLabel('Replace with').fill('scarce');
    await dialog.getByRole('button', { name: 'Replace all' }).click();
    await stands('Sunday trains are scarce, and scarce trains are full');
    await onMap(page);
    await back(page);
    await expect.poll(bytes).toBe(before);
    await back(page);
    // The next journey begins with the file as it was.
    await expect.poll(bytes).not.toContain('Sunday trains are ');
    await page.context().close();
  });
});

describe('what is linked by a reader', () => {
  it('is the reader’s, also between the author’s words, and the focus is back on the map', async () => {
    const before = bytes();
    const page = await opened();
    await page.locator('.card.claim').first().click();
    await page.locator('[role=application]').focus();
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'is spoken against by…' }).check();
    await dialog.getByRole('combobox', { name: 'Which statement?' }).fill('council');
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Link them' }).click();
    await expect.poll(bytes).not.toBe(before);
    await onMap(page);
    const step = [...graph().relations.values()].find(({ id }) => !before.includes(`"${id}"`))!;
    expect(graph().layers.get(step.layer!)!.role).toBe('reader');
    await back(page);
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });
});
