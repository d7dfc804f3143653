import { expect, it } from 'vitest';
import { through } from './through.ts';

// A reader answers the article: ten times, each where it belongs, by keys alone; then all is taken back, and done again.

const { bytes, graph, opened } = through('pakistan-gaza-isf');

/** What is answered, found by a few of its words; the key, or the way of arguing and the number of the question; what is said. */
interface Answer {
  readonly find: string;
  readonly key?: string;
  readonly ask?: readonly [string, string];
  readonly text: string;
  /** The role of the card that comes of it. */
  readonly role: string;
}

const answers: readonly Answer[] = [
  {
    find: 'sober calculation',
    key: 'c',
    text: 'A plan that is endorsed is harder to criticise later.',
    role: 'Counter-claim',
  },
  {
    find: 'Korean War useful precedent',
    key: 'd',
    text: 'A war of sixty years ago says little about a mandate of today.',
    role: 'Undercut',
  },
  {
    find: 'several European states reservations',
    key: 'c',
    text: 'Their reservations concern other points than those of Pakistan.',
    role: 'Counter-claim',
  },
  {
    find: 'medics engineers',
    key: 's',
    text: 'Engineers can be withdrawn faster than a battalion.',
    role: 'Premise',
  },
  {
    find: 'genocidal observers',
    ask: ['can know', '1'],
    text: 'most of them were kept out of Gaza.',
    role: 'Counter-claim',
  },
  {
    find: 'officials attend consultations',
    key: 'd',
    text: 'To attend a meeting is not to shape it.',
    role: 'Undercut',
  },
  {
    find: 'conditions for any Pakistani role absent',
    key: 'c',
    text: 'Some of the conditions are met in parts of the territory.',
    role: 'Counter-claim',
  },
  {
    find: 'refusal proved prudent',
    key: 'm',
    text: 'What was prudent then would be prudent now.',
    role: 'Premise',
  },
  {
    find: 'Washington must do more',
    key: 'c',
    text: 'Neighbouring states can move Israel where Washington will not.',
    role: 'Counter-claim',
  },
  {
    find: 'leverage without effect',
    key: 'c',
    text: 'An effect that is not seen yet may still come.',
    role: 'Rebuttal',
  },
];

it('ten answers stand where they belong, in the reader’s layer; undo leads to the first byte and redo to the last', async () => {
  const page = await opened();
  await page.locator('.card.thesis').waitFor();
  const before = bytes();
  const statements = graph().statements.size;
  const map = page.locator('[role=application]');
  await map.focus();
  const keysOf: number[] = [];
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  for (const { find, key, ask, text, role } of answers) {
    keys = 0;
    await press('/');
    await page.keyboard.type(find);
    keys += find.length;
    await expect.poll(() => page.locator('search [role=option]').count()).toBeGreaterThan(0);
    await press('Enter');
    await press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('application');
    if (key !== undefined) await press(key);
    if (ask) {
      await press('z');
      const field = page.getByRole('dialog').getByRole('searchbox');
      if (await field.isVisible()) {
        await page.keyboard.type(ask[0]);
        keys += ask[0].length;
        await press('Tab');
        await press('Enter');
      }
      await press(ask[1]);
    }
    await page.locator('textarea').waitFor();
    await page.keyboard.type(text);
    await press('Enter');
    keysOf.push(keys);
    await expect.poll(bytes).toContain(text);
    await expect.poll(() => page.locator('.card.selected .role').textContent(), { message: text }).toBe(role);
  }
  console.log(`Keys each, the sentence not counted: ${keysOf.join(' ')}`);
  const added = [...graph().statements.values()].filter(({ text }) =>
    answers.some((answer) => text.endsWith(answer.text)),
  );
  expect(added).toHaveLength(answers.length);
  for (const { layer } of added) expect(graph().layers.get(layer)!.role).toBe('reader');
  expect(graph().statements.size).toBe(statements + answers.length);

  const after = bytes();
  for (let step = 0; step < answers.length; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(bytes).toBe(before);
  for (let step = 0; step < answers.length; step += 1) await page.keyboard.press('Control+Shift+z');
  await expect.poll(bytes).toBe(after);
  await page.context().close();
});
