import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import type { ArgumentMap } from '../../src/model/index.ts';
import { startApp, type App } from './app.ts';
import { said } from './heard.ts';

/**
 * The app around a test file that goes through one shipped map: the map's file, and the steps with which journeys begin. Without errors at its
 * end, but for those that are `expected`: a browser reports each answer that is a refusal.
 */
export function through(name: string, { expected }: { readonly expected?: RegExp } = {}) {
  let app: App;
  beforeAll(async () => void (app = await startApp()));
  afterAll(async () => {
    expect(app.errors.filter((error) => !expected?.test(error))).toEqual([]);
    await app.close();
  });
  const folder = () => app.folder;
  const bytes = () => readFileSync(join(folder(), `${name}.json`), 'utf8');
  const stands = (text: string) => expect.poll(bytes).toContain(text);
  async function opened(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await app.open(`#/${name}`, options);
    await page.locator('.card.thesis').waitFor();
    return page;
  }
  /** Says something by a key, of what is selected. */
  async function say(page: Page, key: string, text: string): Promise<void> {
    await page.keyboard.press(key);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await stands(text);
  }
  return {
    folder,
    /** The file as it is now. */
    bytes,
    stands,
    /** The saved map. */
    graph(): ArgumentMap {
      const parsed = parse(bytes());
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return parsed.map;
    },
    opened,
    say,
    /** A page on which a counter-claim to the thesis was just said, which is selected. */
    async countered(text: string): Promise<Page> {
      const page = await opened();
      await toThesis(page);
      await say(page, 'c', text);
      return page;
    },
  };
}

/** Goes to the thesis by keys. */
export async function toThesis(page: Page): Promise<void> {
  await page.locator('[role=application]').focus();
  await page.keyboard.press('Home');
}

/** What is said aloud comes to match. */
export const hear = (page: Page, words: RegExp): Promise<void> =>
  expect.poll(async () => (await said(page)).join('\n')).toMatch(words);
