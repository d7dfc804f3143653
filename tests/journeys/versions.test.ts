import { describe, expect, it } from 'vitest';
import { tabTo } from './heard.ts';
import { hear, through } from './through.ts';

// Going back to what a map was, by keys: looked at, compared, restored, and that undone.

const { bytes, graph, countered, stands } = through('sunday-library');

describe('an earlier version', () => {
  it('is kept before the first change, compared with what is now, restored as one step, and that is undone', async () => {
    const before = bytes();
    const page = await countered('Few of them would come.');
    const after = bytes();
    await tabTo(page, ({ name }) => name === 'Earlier versions…');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Earlier versions of this map' });
    await dialog.getByRole('option', { name: /as it was opened/ }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await dialog.getByText('Added (2)').waitFor();
    expect(await dialog.textContent()).toContain('Few of them would come.');
    await tabTo(page, ({ name }) => name === 'Restore this version');
    await page.keyboard.press('Enter');
    await hear(page, /The map is as it was kept on/);
    await expect.poll(bytes).toBe(before);
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(after);
    // What the restoring replaced is a version as well.
    await page.getByRole('button', { name: 'Earlier versions…' }).click();
    await dialog.getByRole('option', { name: /before an earlier version was restored/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    expect(graph().statements.size).toBeGreaterThan(0);
    await stands('A lamp on Sundays');
    await page.context().close();
  });
});
