import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/model/index.ts';
import { digest, normalize, sentences } from '../../src/text/index.ts';
import { restingBox } from './app.ts';
import { through, toThesis } from './through.ts';

// What is said is tied to the words of the text that say it: by sentence with the keys, or as the pointer marks them.

const { bytes, countered, graph, opened } = through('sunday-library');
const SAYING = 'Most who come on Sundays come for the heating.';

/** The saved map, its text, and the passages of the statement that is added here. */
function saved() {
  const map = graph();
  const [source] = [...map.sources.values()].filter(({ text }) => text !== undefined);
  const text = normalize(source!.text!);
  const said = [...map.statements.values()].find((statement) => statement.text === SAYING);
  return { text, passages: (said?.passages ?? []).map((id) => map.passages.get(id)!) };
}

describe('tying to the text', () => {
  it('goes by sentences with the keys; it can be put elsewhere, untied, and taken back step by step', async () => {
    const before = bytes();
    const page = await countered(SAYING);
    const untied = bytes();
    await page.keyboard.press('Shift+T');
    const bar = page.getByRole('group', { name: /to these words$/ });
    await bar.waitFor();
    const all = sentences(saved().text);
    const begun = await bar.getByRole('status').innerText();
    const at = all.findIndex(({ start, end }) => [...saved().text].slice(start, end).join('') === begun);
    expect(at, 'it begins at a sentence').toBeGreaterThanOrEqual(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => saved().passages.length).toBe(1);
    const [passage] = saved().passages;
    expect(passage).toMatchObject({ start: all[at + 1]!.start, end: all[at + 2]!.end });
    expect(passage!.digest).toBe(digest([...saved().text].slice(passage!.start, passage!.end).join('')));
    expect(passage).not.toHaveProperty('exact');
    await page.locator('[role=application]:focus').waitFor();
    const tied = bytes();

    const details = page.getByRole('complementary').or(page.locator('section[aria-label="Details"]')).first();
    await details.getByRole('button', { name: /^Put this passage elsewhere/ }).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => saved().passages[0]?.start).toBe(all[at]!.start);
    await details.getByRole('button', { name: /^Untie from this passage/ }).click();
    await expect.poll(bytes).toBe(untied);

    await page.locator('[role=application]').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(tied);
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(untied);
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(before);
    await page.context().close();
  });

  it('leaves all as it is with Esc, and gives the focus back', async () => {
    const page = await countered(SAYING);
    const before = bytes();
    await page.keyboard.press('Shift+T');
    await page.getByRole('group', { name: /to these words$/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.locator('[role=application]:focus').waitFor();
    expect(bytes()).toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).not.toContain(SAYING);
    await page.context().close();
  });

  it('takes the words that the pointer marked, letter for letter', async () => {
    const page = await countered(SAYING);
    const line = await restingBox(page.locator('p.text').first());
    await page.mouse.move(line.x + 30, line.y + 12);
    await page.mouse.down();
    await page.mouse.move(line.x + 180, line.y + 14, { steps: 4 });
    await page.mouse.up();
    const marked = await page.evaluate(() => getSelection()!.toString().trim());
    await page.getByRole('button', { name: 'Tie', exact: true }).click();
    await expect.poll(() => saved().passages.length).toBe(1);
    const [{ start, end }] = saved().passages as unknown as [Passage];
    expect([...saved().text].slice(start, end).join('')).toBe(marked);
    await page.context().close();
  });

  it('is refused of what a locked layer says, in words', async () => {
    const page = await opened();
    await toThesis(page);
    await page.keyboard.press('Shift+T');
    await page
      .getByText(/is locked\. Unlock it in Layers/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Tie', exact: true }).count()).toBe(0);
    await page.context().close();
  });
});
