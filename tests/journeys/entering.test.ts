import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './app.ts';

// Only the browser that the person opened sees the graphs: by an address that works once, and by what it left in the browser.

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
const site = () => new URL('/', app.address).href;

describe('the printed address', () => {
  it('opens the app, is not what one stays at, and can be followed again by the same browser', async () => {
    const page = await app.visit(`${app.address}#/sunday-library`);
    await page.locator('.card.thesis').waitFor();
    expect(page.url()).toBe(`${site()}#/sunday-library`);
    await page.reload();
    await page.locator('.card.thesis').waitFor();
    await page.goto('about:blank');
    await page.goto(app.address);
    await page.getByText('Sunday').first().waitFor();
    expect(page.url()).toMatch(/^[^?]*$/);
    // Another window of the same browser, at the plain address.
    const other = await page.context().newPage();
    await other.goto(`${site()}#/primer`);
    await other.locator('.card.thesis').waitFor();
    await page.context().close();
    expect(app.errors).toEqual([]);
  });

  it('says to another browser that it was used, and what to do; the next one opens the app', async () => {
    const page = await app.visit(app.address);
    expect(await page.textContent('body')).toMatch(/was used already.*press Enter in the terminal/s);
    await page.goto(`${site()}#/primer`);
    expect(await page.textContent('body')).toContain('has not been let in');
    await page.goto(`${await app.newAddress()}#/primer`);
    await page.locator('.card.thesis').waitFor();
    await page.context().close();
  });

  it('lets the links of a picture lead into the app, from whatever page it is on', async () => {
    const page = await app.open();
    const picture = join(app.folder, 'picture.html');
    writeFileSync(picture, `<a href="${site()}#/sunday-library">The library</a>`);
    await page.goto(pathToFileURL(picture).href);
    await page.getByRole('link').click();
    await page.locator('.card.thesis').waitFor();
    expect(page.url()).toContain('#/sunday-library');
    await page.context().close();
  });
});
