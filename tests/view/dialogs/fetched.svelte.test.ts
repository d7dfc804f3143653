import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import Fetched from '../../../src/view/dialogs/Fetched.svelte';

const children = createRawSnippet<[unknown]>((part) => ({ render: () => `<p>Here: ${String(part())}</p>` }));

it('shows a part of the program once it is there', async () => {
  await render(Fetched, { part: Promise.resolve('the legend'), children });
  await expect.element(page.getByText('Here: the legend')).toBeVisible();
});

it('says so where it can’t be had, and offers to load the page anew', async () => {
  await render(Fetched, { part: Promise.reject(new TypeError('Failed to fetch')), children });
  await expect.element(page.getByRole('alert')).toHaveTextContent(/could not be fetched.*Nothing is lost/);
  await expect.element(page.getByRole('button', { name: 'Load the page anew' })).toBeVisible();
});
