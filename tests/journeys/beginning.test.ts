import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './app.ts';

// From nothing: a map begins with a motion, and is kept, named, copied, put aside and taken out again.

const empty = JSON.stringify({ format: 1, id: 'mempty001', title: 'Nothing yet' });
let app: App;
beforeAll(async () => void (app = await startApp({ 'empty.json': empty }, { shipped: false })));
afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});
const files = () => readdirSync(app.folder).filter((name) => name.endsWith('.json'));
const bytes = (name: string) => readFileSync(join(app.folder, name), 'utf8');

describe('a map', () => {
  it('begins from a motion alone, by keys, and is on the disk with its first reason', async () => {
    const page = await app.open('');
    const motion = page.getByRole('textbox', { name: /^The motion/ });
    await motion.fill('School should begin at ten');
    await page.keyboard.press('Enter');
    await page.locator('.card').waitFor();
    expect(files()).toEqual(['empty.json', 'school-should-begin-at-ten.json']);
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('s');
    await page.keyboard.type('Teenagers sleep late');
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await page.keyboard.type('They would only stay up longer');
    await page.keyboard.press('Enter');
    await expect.poll(() => bytes('school-should-begin-at-ten.json')).toContain('stay up longer');
    expect(await page.locator('.card').count()).toBe(3);
    await page.context().close();
  });

  it('that is empty begins with what is argued for', async () => {
    const page = await app.open('#/empty');
    await page.getByRole('textbox', { name: /^What is to be argued for/ }).fill('The bridge should stay');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.locator('.card.thesis').waitFor();
    await expect.poll(() => bytes('empty.json')).toContain('The bridge should stay');
    await page.context().close();
  });

  it('of which all is deleted can be begun anew, and what was deleted comes back', async () => {
    const page = await app.open('#/school-should-begin-at-ten');
    await page.locator('.card.thesis').waitFor();
    const before = bytes('school-should-begin-at-ten.json');
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: /^Delete all/ }).click();
    await page.getByRole('textbox', { name: /^What is to be argued for/ }).waitFor();
    await page.getByRole('button', { name: /^Undo: delete/ }).click();
    await page.locator('.card.thesis').waitFor();
    await expect.poll(() => bytes('school-should-begin-at-ten.json')).toBe(before);
    await page.context().close();
  });

  it('is renamed, copied, put in the trash and taken out again, byte by byte', async () => {
    const page = await app.open('');
    const more = (title: string) => page.getByRole('button', { name: `More about ${title}`, exact: true });
    const name = 'school-should-begin-at-ten.json';
    await more('School should begin at ten').click();
    await page.getByRole('button', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('A later school day');
    await page.getByRole('button', { name: 'Save' }).click();
    await more('A later school day').waitFor();
    const before = bytes(name);
    expect(before).toContain('"title": "A later school day"');

    await more('A later school day').click();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await more('A later school day (copy)').waitFor();
    expect(files()).toHaveLength(3);

    await more('A later school day').click();
    await page.locator('.menu:popover-open').getByRole('button', { name: 'Put in the trash' }).click();
    await expect.poll(files).toHaveLength(2);
    await page.getByText('Trash (1 map)').click();
    await page.getByRole('button', { name: `Take ${name} out of the trash` }).click();
    await expect.poll(files).toHaveLength(3);
    expect(bytes(name)).toBe(before);
    await page.context().close();
  });
});
