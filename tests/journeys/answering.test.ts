import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { restingBox } from './app.ts';
import { hear, through } from './through.ts';

// Answering an argument, as its users do: by keys, in the outline, by touch and by menu. What counts is what stands in the file.

const { bytes, stands, opened } = through('sunday-library');
const selected = (page: Page) => page.locator('.card.selected');

describe('a counter-claim', () => {
  it('is one key and one sentence; it is saved as it is typed, taken back to the same bytes and done again to the same bytes', async () => {
    const page = await opened();
    const before = bytes();
    await page.locator('.card.thesis').click();
    await page.locator('[role=application]').focus();
    await page.keyboard.press('c');
    await page.keyboard.type('Few of them would come');
    await stands('Few of them would come');
    await page.keyboard.type(' on a Sunday');
    await page.keyboard.press('Enter');
    await stands('Few of them would come on a Sunday');
    const after = bytes();
    expect(await selected(page).locator('.role').textContent()).toBe('Counter-claim');
    expect(await selected(page).locator('.layer').textContent()).toBe('You');
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('application');
    await page.keyboard.press('Control+z');
    await hear(page, /Undone: add counter-claim/);
    await expect.poll(bytes).toBe(before);
    expect(await selected(page).getAttribute('class')).toContain('thesis');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(bytes).toBe(after);
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });

  it('that is given up was never there: not on the map, not in the file, not in what can be undone or gone back to', async () => {
    const page = await opened();
    const before = bytes();
    await page.locator('.card.thesis').click();
    const url = page.url();
    await page.locator('[role=application]').focus();
    const cards = await page.locator('.card').count();
    for (const words of ['', 'Words that come to nothing']) {
      await page.keyboard.press('c');
      await page.keyboard.type(words);
      if (words) await stands(words);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.card').count()).toBe(cards);
      await expect.poll(bytes).toBe(before);
      expect(page.url()).toBe(url);
      expect(await page.getByRole('button', { name: 'Nothing to undo' }).isDisabled()).toBe(true);
      expect(await selected(page).getAttribute('class')).toContain('thesis');
    }
    // Enter without words gives up as well.
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.card').count()).toBe(cards);
    expect(bytes()).toBe(before);
    await page.context().close();
  });

  it('while it is written, the field’s own keys are the field’s: Ctrl+Z takes back words, not what was done to the map', async () => {
    const page = await opened();
    await page.locator('.card.thesis').click();
    await page.locator('[role=application]').focus();
    const before = await page.locator('.card').count();
    await page.keyboard.press('c');
    await page.keyboard.type('Few');
    const field = page.getByRole('combobox', { name: /counter-claim/i });
    await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(before);
    await restingBox(field);
    const cards = await page.locator('.card').count();
    for (const key of ['Control+z', 'Control+d', 'Control+h', 'Control+a', 'Control+y']) {
      await page.keyboard.press(key);
      expect(await field.evaluate((its) => its === document.activeElement), key).toBe(true);
      expect(await page.locator('.card').count(), key).toBe(cards);
    }
    await field.fill('Few of them');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.card').count()).toBeLessThan(cards);
    await page.context().close();
  });

  it('reason, undercut and linked premise have a key each and come to where they belong', async () => {
    const page = await opened();
    const before = bytes();
    await page.locator('.card.claim').first().click();
    const at = (await selected(page).getAttribute('data-id'))!;
    const roles: Record<string, string> = { s: 'Premise', d: 'Undercut', m: 'Premise' };
    for (const [key, role] of Object.entries(roles)) {
      await page.locator(`.card[data-id="${at}"]`).click();
      await page.locator('[role=application]').focus();
      await page.keyboard.press(key);
      await page.keyboard.type(`Something said by ${key}`);
      await page.keyboard.press('Enter');
      await stands(`Something said by ${key}`);
      expect(await selected(page).locator('.role').textContent()).toBe(role);
    }
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });

  it('is added in the outline too, where the line is written on', async () => {
    const page = await opened();
    const before = bytes();
    await page.getByRole('button', { name: 'Outline' }).click();
    const line = page.getByRole('treeitem').nth(1);
    await line.click();
    await line.focus();
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=treeitem]') !== null)).toBe(true);
    await page.keyboard.type('Said in the outline');
    await page.keyboard.press('Enter');
    await stands('Said in the outline');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/Said in the outline/);
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });

  it('is added by touch, and by the menu that a right click opens', async () => {
    const page = await opened({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const before = bytes();
    await page.locator('.card.thesis').tap();
    await page.getByRole('toolbar', { name: 'Answer' }).getByRole('button', { name: /But/ }).tap();
    await page.keyboard.type('Said with a finger');
    await page.getByRole('button', { name: 'Keep' }).tap();
    await stands('Said with a finger');
    await page.getByRole('button', { name: 'Undo: add counter-claim' }).tap();
    await expect.poll(bytes).toBe(before);
    await page.context().close();

    const desk = await opened();
    await desk.locator('.card.thesis').click({ button: 'right' });
    await desk.getByRole('menuitem', { name: /But/ }).click();
    await desk.keyboard.type('Said by a menu');
    await desk.keyboard.press('Enter');
    await stands('Said by a menu');
    await desk.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await desk.context().close();
  });
});

describe('a critical question', () => {
  it('starts the right answer by a number, and is then known to be answered; the way of arguing is found by a word', async () => {
    const page = await opened();
    const before = bytes();
    await page.locator('.card.claim').first().click();
    await page.locator('[role=application]').focus();
    await page.keyboard.press('z');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('serves goal');
    expect(await dialog.getByRole('listitem').count()).toBe(1);
    await dialog.getByRole('button', { name: /It serves the goal/ }).click();
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('There is a better way: ');
    // Words that were only given say nothing.
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('textarea').count()).toBe(0);
    expect(bytes()).toBe(before);
    await page.keyboard.press('z');
    await page.keyboard.press('1');
    await page.keyboard.type('open late on Fridays.');
    await page.keyboard.press('Enter');
    await stands('There is a better way: open late on Fridays.');
    expect(await selected(page).locator('.role').textContent()).toBe('Undercut');
    await page.keyboard.press('p');
    await page.keyboard.press('z');
    await dialog.getByRole('button', { name: /Are there other ways.*answered/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });
});

describe('what others said', () => {
  it('stays as they said it: the program says why, and the file stays as it was', async () => {
    const page = await opened();
    const before = bytes();
    await page.locator('.card.claim').first().click();
    await page.locator('[role=application]').focus();
    for (const key of ['e', 'F2', 'Delete']) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      if (await dialog.isVisible()) {
        await page.getByRole('button', { name: /Delete all/ }).click();
        // It is said where one is, and one can still choose otherwise.
        await dialog
          .getByRole('alert')
          .getByText(/locked/)
          .waitFor();
        await page.keyboard.press('Escape');
      } else await hear(page, /locked/);
      expect(await page.locator('textarea').count()).toBe(0);
    }
    expect(bytes()).toBe(before);
    await page.context().close();
  });

  it('one’s own words are changed and deleted by a key', async () => {
    const page = await opened();
    const before = bytes();
    await page.locator('.card.thesis').click();
    await page.locator('[role=application]').focus();
    await page.keyboard.press('c');
    await page.keyboard.type('First words');
    await page.keyboard.press('Enter');
    await stands('First words');
    const first = bytes();
    await page.keyboard.press('F2');
    await page.keyboard.type(' and more');
    await page.keyboard.press('Enter');
    await stands('First words and more');
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(first);
    await page.keyboard.press('Delete');
    await expect.poll(bytes).not.toContain('First words');
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(first);
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });
});
