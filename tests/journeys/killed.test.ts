import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './app.ts';
import { focused } from './heard.ts';
import { hear, toThesis } from './through.ts';

// The server ends while one writes, and then the page does. What was said to be saved is there; what was not is offered back.

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
const bytes = () => readFileSync(join(app.folder, 'sunday-library.json'), 'utf8');

describe('when the server is killed', () => {
  it('what is written is said not to be saved, and is saved once the server is there again', async () => {
    const page = await app.open('#/sunday-library');
    await page.locator('.card.thesis').waitFor();
    await app.kill();
    await toThesis(page);
    await page.keyboard.press('c');
    await page.keyboard.type('Few of them would come.');
    await page.keyboard.press('Enter');
    await hear(page, /The server does not answer/);
    expect(bytes()).not.toContain('Few of them would come.');
    await app.restart();
    await expect.poll(bytes, { timeout: 15_000 }).toContain('Few of them would come.');
    await page.context().close();
  });

  it('and the page ends as well, what was written is offered back, and is taken in by keys', async () => {
    const page = await app.open('#/sunday-library');
    await page.locator('.card.thesis').waitFor();
    await app.kill();
    await toThesis(page);
    await page.keyboard.press('c');
    // Not even kept: the page ends in the middle of it.
    await page.keyboard.type('Hardly any of them would');
    await hear(page, /The server does not answer/);
    await page.keyboard.type(' ever come');
    const [context, address] = [page.context(), page.url()];
    // Its last letters are kept as it goes; whether it may go, the browser asks.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('about:blank');
    await app.restart();
    const again = await context.newPage();
    await again.goto(address);
    await again.locator('.card.thesis').waitFor();
    await hear(again, /had not been saved when the page ended/);
    expect(bytes()).not.toContain('Hardly any of them');
    await expect.poll(async () => (await focused(again)).name).toBe('Take them into the map');
    await again.keyboard.press('Enter');
    await expect.poll(bytes).toContain('Hardly any of them would ever come');
    await expect.poll(() => again.evaluate(() => document.activeElement?.role)).toBe('application');
    await again.reload();
    await again.locator('.card.thesis').waitFor();
    await again.waitForTimeout(300);
    expect(await again.getByText(/had not been saved/).count()).toBe(0);
    await context.close();
  });
});
