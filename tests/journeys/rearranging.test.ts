import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { restingBox } from './app.ts';
import { hear, through, toThesis } from './through.ts';

// Linking, joining, copying: what is on the map already is used and rearranged. Each ends where it began, by undo, to the byte.

const { bytes, folder, graph, opened, say, stands } = through('sunday-library');
const textOf = (id: string | undefined) => graph().statements.get(id ?? '')?.text;
const steps = (kind: string) =>
  [...graph().relations.values()]
    .filter((relation) => relation.kind === kind)
    .map(
      ({ premises = [], target }) =>
        `${premises.map((id) => textOf(id) ?? id).join(' + ')} → ${textOf(target) ?? target}`,
    );

async function undoAll(page: Page, before: string): Promise<void> {
  await page.locator('[role=application]').focus();
  for (
    let press = 0;
    press < 30 && (await page.getByRole('button', { name: /^Undo: / }).count()) > 0;
    press += 1
  )
    await page.keyboard.press('Control+z');
  await expect.poll(bytes).toBe(before);
}

describe('what is on the map already', () => {
  it('is offered while one writes, and taken by arrow and Enter', async () => {
    const page = await opened();
    const before = bytes();
    const attacks = steps('attack').length;
    await toThesis(page);
    await page.keyboard.press('c');
    await page.keyboard.type('Residents fund the service and should share hours fairly');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const option = page.locator('.writing').getByRole('option', { selected: true });
    const text = (await option.textContent())!.trim();
    expect(await page.locator('textarea').getAttribute('aria-activedescendant')).toBe(
      await option.getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => steps('attack').filter((step) => step.startsWith(`${text} → `))).toHaveLength(1);
    expect(steps('attack')).toHaveLength(attacks + 1);
    expect(bytes()).not.toContain('share hours fairly');
    await undoAll(page, before);
    await page.context().close();
  });

  it('is linked to by a few of its words', async () => {
    const page = await opened();
    const before = bytes();
    await page.locator('.card.claim').first().click();
    const from = (await page.locator('.card.selected').getAttribute('data-id'))!;
    await page.locator('[role=application]').focus();
    await page.keyboard.press('l');
    await page.getByRole('radio', { name: 'speaks against…' }).check();
    await page.getByRole('dialog').getByRole('combobox').fill('easing loneliness');
    await page
      .getByRole('option', { name: /loneliness/ })
      .first()
      .waitFor();
    await page.getByRole('dialog').getByRole('combobox').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        steps('attack').filter(
          (step) => /^.* → Easing loneliness/.test(step) && step.startsWith(textOf(from)!),
        ),
      )
      .toHaveLength(1);
    await undoAll(page, before);
    await page.context().close();
  });
});

describe('several statements', () => {
  it('are picked with Ctrl, joined into one step, and part again', async () => {
    const page = await opened();
    const before = bytes();
    await toThesis(page);
    await say(page, 's', 'First half');
    await toThesis(page);
    await say(page, 's', 'Second half');
    const card = (text: string) => page.locator('.card', { hasText: text });
    await card('First half').click();
    await card('Second half').click({ modifiers: ['Control'] });
    expect(await page.locator('.card.picked').count()).toBe(2);
    await page.getByRole('toolbar').getByRole('button', { name: 'Link as premises' }).click();
    const thesis = textOf(graph().thesis);
    await expect.poll(() => steps('support')).toContain(`First half + Second half → ${thesis}`);
    await card('First half').click();
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Let linked premises count each alone' }).click();
    await expect.poll(() => steps('support')).toContain(`First half → ${thesis}`);
    expect(steps('support')).toContain(`Second half → ${thesis}`);
    await undoAll(page, before);
    await page.context().close();
  });

  it('are picked by key, and deleted together; Esc lets them go', async () => {
    const page = await opened();
    const before = bytes();
    for (const text of ['One of them', 'Another of them']) {
      await toThesis(page);
      await say(page, 'c', text);
    }
    const written = bytes();
    await page.keyboard.press('h');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('h');
    expect(await page.locator('.card.picked').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await page.locator('.card.picked').count()).toBe(0);
    await page.keyboard.press('h');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('h');
    await page.keyboard.press('Delete');
    await expect.poll(bytes).not.toContain('Another of them');
    await page.keyboard.press('Control+z');
    await expect.poll(bytes).toBe(written);
    await undoAll(page, before);
    await page.context().close();
  });
});

describe('the clipboard', () => {
  it('takes a branch to another place, as the reader’s copy of what others said', async () => {
    const page = await opened();
    const before = bytes();
    const count = graph().statements.size;
    await page.locator('.card.claim').first().click();
    const id = (await page.locator('.card.selected').getAttribute('data-id'))!;
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Control+c');
    await hear(page, /Copied with its branch/);
    await toThesis(page);
    await page.keyboard.press('Control+v');
    await expect.poll(() => graph().statements.size).toBeGreaterThan(count);
    const copies = [...graph().statements.values()].filter(({ text }) => text === textOf(id));
    expect(copies).toHaveLength(2);
    const layers = copies.map(({ layer }) => graph().layers.get(layer)!.role).sort();
    expect(layers).toEqual(['reader', 'source']);
    await undoAll(page, before);
    await page.context().close();
  });

  it('takes a branch to another map in another window, in the name of those who said it', async () => {
    const page = await opened();
    await page.locator('.card.claim').first().click();
    const id = (await page.locator('.card.selected').getAttribute('data-id'))!;
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Control+c');
    await hear(page, /Copied with its branch/);
    const other = await page.context().newPage();
    await other.goto(page.url().replace(/#.*/, '#/primer'));
    await other.locator('.card').first().waitFor();
    await other.locator('[role=application]').focus();
    await other.keyboard.press('Home');
    await other.keyboard.press('Control+v');
    const primer = () => readFileSync(join(folder(), 'primer.json'), 'utf8');
    await expect.poll(primer).toContain(JSON.stringify(textOf(id)));
    const read = parse(primer());
    const copy = read.ok && [...read.map.statements.values()].find(({ text }) => text === textOf(id));
    const { layer } = graph().statements.get(id)!;
    expect(copy).toMatchObject({ attribution: graph().layers.get(layer)!.title });
    await page.context().close();
  });

  it('turns an indented list from elsewhere into branches, and a branch into a list', async () => {
    const page = await opened({ permissions: ['clipboard-read', 'clipboard-write'] });
    const before = bytes();
    await toThesis(page);
    await page.evaluate(() =>
      navigator.clipboard.writeText('Nobody asked for it\n\t- A survey says so\n\t- But: the survey is old'),
    );
    await page.keyboard.press('Control+v');
    await stands('A survey says so');
    const thesis = textOf(graph().thesis);
    expect(steps('support')).toEqual(
      expect.arrayContaining([`Nobody asked for it → ${thesis}`, 'A survey says so → Nobody asked for it']),
    );
    expect(steps('attack')).toContain('the survey is old → Nobody asked for it');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '- Nobody asked for it\n  - Because: A survey says so\n  - But: the survey is old\n',
    );
    await undoAll(page, before);
    await page.context().close();
  });
});

describe('by drag', () => {
  /** Takes the selected card by its grip and drops it at a point of the window. */
  async function drag(page: Page, to: { x: number; y: number }): Promise<void> {
    const grip = await restingBox(page.locator('.grip'));
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x - 20, to.y - 10, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  }
  const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
    x: x + width / 2,
    y: y + height / 2,
  });

  it('a card is tied to another, moved there, put against a step, or put among its neighbours', async () => {
    const page = await opened({ viewport: { width: 2400, height: 1400 } });
    const before = bytes();
    const thesis = textOf(graph().thesis)!;
    for (const text of ['Alpha of mine', 'Beta of mine', 'Gamma of mine']) {
      await toThesis(page);
      await say(page, 'c', text);
    }
    // What isn't in view can't be dropped on.
    await page.getByRole('banner').getByRole('button', { name: 'Text', exact: true }).click();
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    const card = (text: string) => page.locator('.card', { hasText: text });
    const choose = async (text: string) => {
      await card(text).click();
      await page.locator('.card.selected', { hasText: text }).waitFor();
      await page.getByRole('button', { name: 'Show all that is open' }).click();
    };
    const undo = async (step: string) => {
      await page.keyboard.press('Control+z');
      await expect.poll(() => [...steps('attack'), ...steps('support')]).not.toContain(step);
    };
    const inOrder = async () => {
      const lefts = await Promise.all(
        ['Alpha', 'Beta', 'Gamma'].map(
          async (name) => [name, await restingBox(card(`${name} of mine`))] as const,
        ),
      );
      return lefts
        .sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
        .map(([name]) => name)
        .join(' ');
    };
    expect(await inOrder()).toBe('Alpha Beta Gamma');

    // Before a neighbour: into the gap at its left.
    await choose('Gamma');
    const beta = await restingBox(card('Beta'));
    await drag(page, { x: beta.x - 8, y: beta.y + beta.height / 2 });
    await expect.poll(inOrder).toBe('Alpha Gamma Beta');

    // Onto a card.
    await choose('Beta');
    await drag(page, middle(await restingBox(card('Alpha'))));
    await page.getByRole('menuitem', { name: 'Let it speak against this as well' }).click();
    await expect.poll(() => steps('attack')).toContain('Beta of mine → Alpha of mine');
    await undo('Beta of mine → Alpha of mine');
    await choose('Beta');
    await drag(page, middle(await restingBox(card('Alpha'))));
    await page.getByRole('menuitem', { name: 'Move it here, as a reason' }).click();
    await expect.poll(() => steps('support')).toContain('Beta of mine → Alpha of mine');
    expect(steps('attack')).not.toContain(`Beta of mine → ${thesis}`);
    await undo('Beta of mine → Alpha of mine');

    // Onto a step: the sign over a card.
    await choose('Gamma');
    const alpha = await restingBox(card('Alpha'));
    await drag(page, { x: alpha.x + alpha.width / 2, y: alpha.y - 23 });
    await page.getByRole('menuitem', { name: 'Say that this step doesn’t follow' }).click();
    await expect
      .poll(() => steps('attack').some((step) => /^Gamma of mine → r[0-9a-z]{8}$/.test(step)))
      .toBe(true);
    await undoAll(page, before);
    await page.context().close();
  });
});
