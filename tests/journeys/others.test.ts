import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { serialize } from '../../src/formats/index.ts';
import { focused, tabTo } from './heard.ts';
import { hear, through, toThesis } from './through.ts';

// What other programs do to the file of an open map: git, an editor, a second window. What counts is what stands in the file, and that it is said.

const { folder, bytes, stands, graph, opened, countered } = through('sunday-library', {
  expected: /status of 412/,
});
const file = () => join(folder(), 'sunday-library.json');
const thesis = () => graph().statements.get(graph().thesis!)!;

/** Another program replaces the words of the thesis in the file, as editors do. */
function meddle(words: string): void {
  const map = graph();
  const statements = new Map(map.statements).set(map.thesis!, { ...thesis(), text: words });
  writeFileSync(`${file()}~`, serialize({ ...map, statements }));
  renameSync(`${file()}~`, file());
}
const thesisCard = (page: Page) => page.locator('.card.thesis').textContent();

/** Leaves the file as it was. */
const restoring = (test: () => Promise<void>) => async () => {
  const before = readFileSync(file());
  await test();
  writeFileSync(file(), before);
};

describe('what another program does to an open map', () => {
  it(
    'is on the screen without a key being pressed, is said, and is not undone by undo',
    restoring(async () => {
      const page = await opened();
      meddle('The library should open on Sundays, says another program.');
      await expect.poll(() => thesisCard(page)).toContain('says another program');
      await hear(page, /Another program changed this file/);
      expect(await page.getByRole('button', { name: 'Nothing to undo' }).isDisabled()).toBe(true);
      await page.context().close();
    }),
  );

  it(
    'and what is done here are both in the file, also while one writes',
    restoring(async () => {
      const page = await opened();
      await toThesis(page);
      await page.keyboard.press('c');
      await page.keyboard.type('Few of them');
      meddle('The library should open on Sundays, says another program.');
      await hear(page, /Another program changed this file/);
      await page.keyboard.type(' would come');
      await page.keyboard.press('Enter');
      await stands('Few of them would come');
      await stands('says another program');
      expect(bytes().match(/Few of them/g)).toHaveLength(1);
      await page.context().close();
    }),
  );

  it(
    'where both changed the same, is decided by keys, both versions at hand',
    restoring(async () => {
      const page = await countered('Few of them would come.');
      const [, own] = /"(s[0-9a-z]{8})": \{\s*"text": "Few of them would come\."/.exec(bytes())!;
      // What happens is not told: so it is found out by the save.
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'EventSource'));
      await page.reload();
      await page.locator('.card.selected').waitFor();
      writeFileSync(file(), bytes().replace('Few of them would come.', 'Hardly anyone would come.'));
      await page.locator('[role=application]').focus();
      await page.keyboard.press('F2');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Nobody would come.');
      await page.keyboard.press('Enter');
      await hear(page, /1 conflict to decide/);
      expect(graph().statements.get(own!)?.text).toBe('Hardly anyone would come.');
      await page.keyboard.press('Control+s');
      const conflict = page.getByRole('region', { name: 'Changed here and elsewhere' });
      await conflict.waitFor();
      expect(await conflict.textContent()).toContain('Nobody would come.');
      expect(await conflict.textContent()).toContain('Hardly anyone would come.');
      expect((await focused(page)).name).toBe('Keep yours');
      await page.keyboard.press('Enter');
      await expect.poll(() => graph().statements.get(own!)?.text).toBe('Nobody would come.');
      await expect.poll(async () => (await focused(page)).role).toBe('application');
      await page.context().close();
    }),
  );

  it(
    'can be that it is gone: it is written again by a key',
    restoring(async () => {
      const page = await opened();
      const before = bytes();
      rmSync(file());
      await hear(page, /The file is gone/);
      await tabTo(page, ({ name }) => /^Not saved/.test(name));
      await page.keyboard.press('Enter');
      await tabTo(page, ({ name }) => name === 'Write it again');
      await page.keyboard.press('Enter');
      await expect.poll(() => bytes()).toBe(before);
      await page.context().close();
    }),
  );

  it(
    'is that of git as well: a branch is checked out, and the map is that of the branch',
    restoring(async () => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
          cwd: folder(),
        });
      git('init', '-q', '-b', 'main');
      git('add', 'sunday-library.json');
      git('commit', '-qm', 'one');
      git('checkout', '-qb', 'other');
      meddle('The library should open on Sundays, says a branch.');
      git('commit', '-qam', 'two');
      git('checkout', '-q', 'main');
      const page = await opened();
      git('checkout', '-q', 'other');
      await expect.poll(() => thesisCard(page)).toContain('says a branch');
      git('checkout', '-q', 'main');
      await expect.poll(() => thesisCard(page)).not.toContain('says a branch');
      rmSync(join(folder(), '.git'), { recursive: true });
      await page.context().close();
    }),
  );
});
