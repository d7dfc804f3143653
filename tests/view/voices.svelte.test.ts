import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { serialize } from '../../src/formats/index.ts';
import { changed, type ArgumentMap } from '../../src/model/index.ts';
import { basisOf, memoryStore } from '../../src/storage/index.ts';
import App from '../../src/view/App.svelte';
import '../../src/view/theme.css';
import { map } from './tours/stage.ts';

beforeEach(() => {
  location.hash = '#/';
});
afterEach(() => {
  location.hash = '#/';
});

const bytesOf = (one: ArgumentMap) => new TextEncoder().encode(serialize(one));
/** What is said of where one is, for those who don't see it. */
const heard = () =>
  page
    .getByRole('status')
    .elements()
    .map(({ textContent }) => textContent)
    .join('\n');

it('what was said of the selected statement is said anew where another program changed its words', async () => {
  const store = memoryStore({ 'a.json': bytesOf(map) });
  await render(App, { store });
  location.hash = '#/a';
  await userEvent.click(page.getByText('It is t.').last());
  (page.getByRole('application').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(heard).toContain('It is a.');
  const other = changed(map, [
    { table: 'statements', id: 'a', field: 'text', to: 'It is quite another thing.' },
  ]);
  await store.write!('a.json', bytesOf(other), basisOf(bytesOf(map)));
  await expect.poll(heard).toContain('It is quite another thing.');
  expect(heard()).not.toContain('It is a.');
});
