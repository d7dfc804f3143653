import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { through, toThesis } from './through.ts';

// Whose words are whose: layers are opened deliberately, taken out, taken over and compared; what does not hold together is mended.

const FILE = 'sunday-library';
const { bytes, folder, opened, say } = through(FILE);
async function manage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Layers', exact: true }).click();
  await page.getByRole('button', { name: 'Manage layers…' }).click();
}
const counter = async (page: Page, text: string): Promise<void> => {
  await toThesis(page);
  await say(page, 'c', text);
};

describe('layers', () => {
  it('are unlocked deliberately, and then what others said can be changed; each act can be taken back', async () => {
    const page = await opened();
    const before = bytes();
    await manage(page);
    await page.getByRole('checkbox', { name: /^Locked: The essay/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.locator('.card.claim').first().click();
    await page.locator('[role=application]').focus();
    await page.keyboard.press('e');
    await page.keyboard.type(' Indeed.');
    await page.keyboard.press('Enter');
    await expect.poll(bytes).toContain('Indeed.');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });

  it('are taken out as a file with what they point at, and taken over from it by another reader', async () => {
    const page = await opened();
    const before = bytes();
    await counter(page, 'Taken from one map to another');
    await manage(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Export Your own/ }).click();
    const file = await (await download).path();
    const alone = parse(readFileSync(file, 'utf8'));
    if (!alone.ok) throw new Error(JSON.stringify(alone.problems));
    expect(alone.map.statements.size).toBe(2);
    expect(alone.map.foreign?.['counterclaim']).toMatchObject({ context: [alone.map.thesis] });
    await page.keyboard.press('Escape');
    await page.locator('[role=application]').focus();
    const after = bytes();
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);

    await manage(page);
    const copy = join(folder(), '..', `${FILE}-layer-${process.pid}.json`);
    writeFileSync(copy, readFileSync(file));
    await page.getByLabel(/^The file/).setInputFiles(copy);
    await page.getByRole('button', { name: 'Take it over' }).click();
    await expect.poll(bytes).toBe(after);
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });
});

describe('the problems pane', () => {
  it('says live what to ask about, mends it as a step of undo, and is silent where it is told to be', async () => {
    const page = await opened();
    const before = bytes();
    await page.getByRole('button', { name: 'Problems' }).click();
    await counter(page, 'Who would want to go there on a Sunday?');
    const line = page.getByRole('listitem').filter({ hasText: 'asks, and claims nothing' });
    await line.getByRole('button', { name: 'Edit the words' }).click();
    await page.locator('textarea').fill('Few would want to go there on a Sunday.');
    await page.keyboard.press('Enter');
    await expect.poll(() => line.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await line.waitFor();
    await line.getByRole('button', { name: /^Don’t say here/ }).click();
    await expect.poll(() => line.count()).toBe(0);
    await expect.poll(bytes).toContain('question-as-claim');
    await page.getByText('One is silenced').click();
    await page.getByRole('button', { name: 'Let it be said again' }).click();
    await line.waitFor();
    await page.locator('[role=application]').focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });
});
