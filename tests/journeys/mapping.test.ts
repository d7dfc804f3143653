import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, serialize } from '../../src/formats/index.ts';
import { argumentMap, passagesOf, validate, type ArgumentMap } from '../../src/model/index.ts';
import { digest } from '../../src/text/index.ts';
import { startApp, type App } from './app.ts';
import { focused, tabTo } from './heard.ts';
import { hear } from './through.ts';

// From a text to a map, by keys alone: pasted, described, and said in one's own words, passage by passage.

const SENTENCES = [
  'The old bridge has to close.',
  'Its cables rust.',
  'Two of them broke last winter, and nobody was told.',
  'Some say that the detour would ruin the shops.',
  'They said so of the first repair as well.',
] as const;
const TEXT = `${SENTENCES[0]}\n\n${SENTENCES[1]} ${SENTENCES[2]}\n\n${SENTENCES[3]} ${SENTENCES[4]}\n`;

let app: App;
beforeAll(async () => void (app = await startApp({}, { shipped: false })));
afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const files = () => readdirSync(app.folder).filter((name) => name.endsWith('.json'));
function graph(name: string): ArgumentMap {
  const parsed = parse(readFileSync(join(app.folder, name)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.map;
}
const texts = (map: ArgumentMap) => [...map.statements.values()].map(({ text }) => text);

/** Puts a text where it is pasted, as by Ctrl+V. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((held) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(held)) clipboardData.setData(type, text);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

describe('a map of a text', () => {
  it('is begun by keys: the text is pasted, its passages are said in one’s own words, each tied to where it is said', async () => {
    const page = await app.open();
    await tabTo(page, ({ name }) => name === 'Map a text…');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('The text');
    await page.keyboard.insertText(TEXT);
    await hear(page, /Read as plain text: 3 paragraphs, 37 words/);
    await tabTo(page, ({ name }) => name === 'Title');
    await page.keyboard.type('The bridge');
    await tabTo(page, ({ name }) => name === 'Begin the map');
    await page.keyboard.press('Enter');
    // What nothing is said of yet waits for its first passage.
    await expect.poll(async () => (await focused(page)).name).toBe('Say it in your own words…');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('In your own words');
    expect((await focused(page)).description).toContain(SENTENCES[0]);
    await page.keyboard.type('The bridge should be closed.');
    await page.keyboard.press('Enter');
    await hear(page, /Added: “The bridge should be closed.”/);
    // The next sentence is chosen, and one more.
    await expect.poll(async () => (await focused(page)).name).toBe('Say it in your own words…');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    expect((await focused(page)).description).toContain(`${SENTENCES[1]} ${SENTENCES[2]}`);
    await page.keyboard.type('It is unsafe.');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('Say it in your own words…');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Closing it would harm the shops.');
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).toBe('How it stands');
    // The last one spoke for the thesis; this one speaks against it.
    await page.keyboard.press('ArrowDown');
    await tabTo(page, ({ name }) => name === 'Add the claim');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('Say it in your own words…');
    await page.keyboard.press('Escape');
    const [file] = files();
    await expect.poll(() => texts(graph(file!)).length).toBe(3);
    const map = graph(file!);
    expect([map.title, validate(map).filter(({ severity }) => severity === 'error')]).toEqual([
      'The bridge',
      [],
    ]);
    expect(map.statements.get(map.thesis!)?.text).toBe('The bridge should be closed.');
    const [source] = map.sources.values();
    const said = [...map.statements.values()].map((statement) => {
      const { start, end } = passagesOf(map, statement)[0]!;
      return [statement.text, [...source!.text!].slice(start, end).join('')];
    });
    expect(said).toContainEqual(['The bridge should be closed.', SENTENCES[0]]);
    expect(said).toContainEqual(['It is unsafe.', `${SENTENCES[1]} ${SENTENCES[2]}`]);
    expect(said).toContainEqual(['Closing it would harm the shops.', SENTENCES[3]]);
    const steps = [...map.relations.values()].map(({ kind, premises, target }) => [
      map.statements.get(premises![0]!)!.text,
      kind,
      map.statements.get(target!)!.text,
    ]);
    expect(steps).toEqual(
      expect.arrayContaining([
        ['It is unsafe.', 'support', 'The bridge should be closed.'],
        ['Closing it would harm the shops.', 'attack', 'The bridge should be closed.'],
      ]),
    );
    await page.context().close();
  });

  it('is taken from a web page with its record, without markup, and starts from an outline; the text is left out when it is not to be kept', async () => {
    const page = await app.open();
    await page.getByRole('button', { name: 'Map a text…' }).click();
    await expect.poll(async () => (await focused(page)).name).toBe('The text');
    await paste(page, {
      'text/html': `<html><head><title>About the bridge</title><meta name="author" content="Mira Holt"></head>
        <body><article><p>${SENTENCES[0]}</p><p>${SENTENCES[1]} <b>${SENTENCES[2]}</b></p>
        <script>throw new Error('run')</script></article></body></html>`,
      'text/plain': 'x',
    });
    await hear(page, /Read as a web page: 2 paragraphs/);
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('About the bridge');
    await page.getByLabel(/Keep the text/).uncheck();
    await page
      .getByLabel(/Start from an outline/)
      .fill('¶1 The bridge should be closed.\n  ¶2 because it is unsafe\n    but nobody has measured that');
    await page.getByRole('button', { name: 'Begin the map' }).click();
    await page.locator('.card.thesis').waitFor();
    const map = files()
      .map(graph)
      .find(({ title }) => title === 'About the bridge')!;
    const [source] = map.sources.values();
    expect([source!.text, source!.paragraphs?.length, JSON.stringify(source!.csl)]).toEqual([
      undefined,
      2,
      expect.stringContaining('Holt'),
    ]);
    expect(texts(map).sort()).toEqual([
      'The bridge should be closed.',
      'it is unsafe',
      'nobody has measured that',
    ]);
    await page.context().close();
  });

  it('is said passage by passage, near and far: by paragraph and to the end, of any statement, and nothing written is lost on the way', async () => {
    const name = files().find((file) => graph(file).title === 'The bridge')!;
    const before = readFileSync(join(app.folder, name), 'utf8');
    const page = await app.open(`#/${name.slice(0, -5)}`);
    await page.locator('.card.thesis').waitFor();
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Shift+C');
    const chosen = () => page.locator('.tying .words').textContent();
    await expect.poll(async () => (await focused(page)).name).toBe('Say it in your own words…');
    await page.keyboard.press('Home');
    await expect.poll(chosen).toContain(SENTENCES[0]);
    await page.keyboard.press('PageDown');
    await expect.poll(chosen).toContain(SENTENCES[1]);
    await page.keyboard.press('PageDown');
    await expect.poll(chosen).toContain(SENTENCES[3]);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Shift+End');
    await expect.poll(chosen).toContain(`${SENTENCES[1]} ${SENTENCES[2]}`);
    await expect.poll(chosen).toContain(SENTENCES[4]);
    await page.keyboard.press('End');
    await expect.poll(chosen).not.toContain(SENTENCES[3]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('The shops did well');
    // Back to the words, to choose one more; what was written is still there.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(chosen).toContain(SENTENCES[3]);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' after the first repair.');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await focused(page)).name).toBe('How it stands');
    await page.keyboard.press('End');
    const picked = () => page.getByLabel('How it stands').locator('option:checked').textContent();
    await expect.poll(picked).toBe('speaks against another statement…');
    await tabTo(page, ({ name: label }) => label === 'Which statement?');
    await page.keyboard.type('harm the shops');
    await page.getByRole('option', { name: /Closing it would harm/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(picked).toContain('Closing it would harm the shops');
    await page.keyboard.press('Control+Enter');
    await hear(page, /Added: “The shops did well after the first repair\.”/);
    const added = () =>
      [...graph(name).statements.values()].find(({ text }) => /^The shops did well after/.test(text));
    await expect.poll(added).toBeDefined();
    const map = graph(name);
    const [step] = [...map.relations.values()].filter(({ premises }) => premises?.includes(added()!.id));
    expect([step!.kind, map.statements.get(step!.target!)!.text]).toEqual([
      'attack',
      'Closing it would harm the shops.',
    ]);
    await page.keyboard.press('Escape');
    await page.locator('[role=application]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => readFileSync(join(app.folder, name), 'utf8')).toBe(before);
    await page.context().close();
  });

  it('is said by touch: a tapped sentence is chosen, and said', async () => {
    const name = files().find((file) => graph(file).title === 'The bridge')!;
    const page = await app.open(`#/${name.slice(0, -5)}`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator('.card.thesis').waitFor();
    await page.getByRole('button', { name: 'Text', exact: true }).tap();
    await page.getByRole('button', { name: 'Say a passage in your own words' }).tap();
    await page.getByText('Tap a sentence, or mark words.').waitFor();
    await page.getByText(SENTENCES[0], { exact: true }).tap();
    await expect.poll(() => page.locator('.tying .words').textContent()).toContain(SENTENCES[0]);
    await page.getByRole('button', { name: 'Say it in your own words…' }).tap();
    await expect.poll(async () => (await focused(page)).name).toBe('In your own words');
    await page.context().close();
  });

  it('is described later, and its paragraphs are said in brief, by keys; each is undone as one step', async () => {
    const name = files().find((file) => graph(file).title === 'The bridge')!;
    const source = () => [...graph(name).sources.values()][0]!;
    const before = readFileSync(join(app.folder, name), 'utf8');
    const page = await app.open(`#/${name.slice(0, -5)}`);
    await page.locator('.card.thesis').waitFor();
    await page.getByRole('button', { name: /^Say who wrote it/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('Title');
    await tabTo(page, ({ name }) => name === 'Authors');
    await page.keyboard.type('Holt, Mira');
    await page.keyboard.press('Enter');
    await expect.poll(() => source().csl['author']).toEqual([{ family: 'Holt', given: 'Mira' }]);
    await page.getByText('Mira Holt').waitFor();

    await page.getByRole('button', { name: 'In brief' }).click();
    await page.getByRole('button', { name: 'Say paragraph 2 in brief' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Why it is not safe.');
    await tabTo(page, ({ name }) => name === 'Keep');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => source().paragraphs?.map(({ gist }) => gist))
      .toEqual([undefined, 'Why it is not safe.', undefined]);
    await expect.poll(async () => (await focused(page)).name).toBe('Say paragraph 2 in brief');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' And who says so.');
    await page.keyboard.press('Escape');
    await page.getByText('Why it is not safe.', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => readFileSync(join(app.folder, name), 'utf8')).toBe(before);
    await page.context().close();
  });

  it('follows another version of its text: what is certain moves, what is not is confirmed by keys, what is gone is said to be', async () => {
    const page = await app.open(
      `#/${files()[files().findIndex((name) => graph(name).title === 'The bridge')]!.slice(0, -5)}`,
    );
    await page.locator('.card.thesis').waitFor();
    await page.getByRole('button', { name: 'Another version of this text…' }).click();
    await expect.poll(async () => (await focused(page)).name).toBe('The text');
    // Much was changed in the second passage, the third is gone, the first stands elsewhere.
    const newer = `Something new comes first.\n\n${SENTENCES[0]}\n\n${SENTENCES[1]} Three of its ropes snapped in the storms of last winter, and hardly anybody was told.\n\n${SENTENCES[4]}\n`;
    await page.keyboard.insertText(newer);
    await hear(
      page,
      /1 passage found with the same words, 0 found with changed words, 1 to confirm, 1 not found/,
    );
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('Three of its ropes snapped');
    await tabTo(page, ({ role, name }) => role === 'checkbox' && /these are the words/.test(name));
    await page.keyboard.press('Space');
    await tabTo(page, ({ name }) => name === 'Take this version');
    await page.keyboard.press('Enter');
    await hear(
      page,
      /The text is this version now. 2 passages moved with it; 1 passage is not found in it, left out, or not confirmed/,
    );
    const file = files().find((name) => graph(name).title === 'The bridge')!;
    await expect.poll(() => [...graph(file).sources.values()][0]?.text).toContain('Something new');
    const map = graph(file);
    const [source] = map.sources.values();
    const words = (text: string) => {
      const { start, end } = passagesOf(
        map,
        [...map.statements.values()].find((one) => one.text === text)!,
      )[0]!;
      return [...source!.text!].slice(start, end).join('');
    };
    expect(words('The bridge should be closed.')).toBe(SENTENCES[0]);
    expect(words('It is unsafe.')).toContain('Three of its ropes snapped');
    await page.keyboard.press('Control+z');
    await expect.poll(() => [...graph(file).sources.values()][0]?.text).not.toContain('Something new');
    await page.context().close();
  });

  it('says where a “not” was dropped: with both wordings, taken along unless it is left out; what is not found keeps its words', async () => {
    const lines = [
      'The council of the town met on Monday evening to speak of the old library.',
      'The mayor said that the town will not participate in the costs of another roof.',
      'Four hundred visitors came in a week, which is more than the swimming bath had seen.',
      'In the end they voted to keep the doors open, and went home in the rain.',
    ];
    const newer = [lines[0], lines[1]!.replace('not ', ''), lines[2]!.replace('hundred', 'thousand')];
    const old = lines.join('\n');
    const claims = ['They met.', 'The town pays nothing.', 'Many came.', 'It stays open.'];
    const passages = lines.map((line, at) => {
      const start = old.indexOf(line);
      return { id: `p${at}`, source: 'o', start, end: start + line.length, digest: digest(line) };
    });
    const library = argumentMap(
      { id: 'm', title: 'The library', thesis: 's3' },
      {
        layers: [{ id: 'l', title: 'The text', role: 'source', locked: false }],
        statements: claims.map((text, at) => ({ id: `s${at}`, text, layer: 'l', passages: [`p${at}`] })),
        relations: claims.slice(0, 3).map((_, at) => ({
          id: `r${at}`,
          kind: 'support' as const,
          premises: [`s${at}`],
          target: 's3',
        })),
        passages,
        sources: [
          {
            id: 'o',
            role: 'text',
            csl: { type: 'article' },
            text: old,
            digest: digest(old, 64),
            length: old.length,
          },
        ],
      },
    );
    writeFileSync(join(app.folder, 'renewed.json'), serialize(library));
    const page = await app.open('#/renewed');
    await page.locator('.card.thesis').waitFor();
    await page.getByRole('button', { name: 'Another version of this text…' }).click();
    await expect.poll(async () => (await focused(page)).name).toBe('The text');
    await page.keyboard.insertText(newer.join('\n\n'));
    await hear(
      page,
      /1 passage found with the same words, 2 found with changed words, 0 to confirm, 1 not found/,
    );
    const changed = page.getByRole('group', { name: 'Found, but the words have changed' });
    const mayor = changed.getByRole('listitem').filter({ hasText: claims[1]! });
    expect(await mayor.locator('dd').nth(1).textContent()).toContain(newer[1]);
    expect((await mayor.locator('del').innerText()).replaceAll(/\s+/g, ' ')).toMatch(/taken out: ?not/);
    expect(await mayor.locator('ins').count()).toBe(0);
    const decoration = (element: Element) => getComputedStyle(element).textDecorationLine;
    expect(await mayor.locator('del').evaluate(decoration)).toBe('line-through');
    expect(await changed.locator('ins').evaluate(decoration)).toBe('underline');

    await tabTo(
      page,
      ({ role, description }) => role === 'checkbox' && description?.includes(claims[2]!) === true,
    );
    expect(await changed.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await page.keyboard.press('Space');
    await tabTo(page, ({ name }) => name === 'Take this version');
    await page.keyboard.press('Enter');
    await hear(page, /2 passages moved with it; 2 passages are not found in it, left out, or not confirmed/);
    await expect.poll(() => [...graph('renewed.json').sources.values()][0]?.text).toBe(newer.join('\n'));
    const map = graph('renewed.json');
    expect([...map.passages.values()].map(({ exact }) => exact)).toEqual([
      undefined,
      undefined,
      lines[2],
      lines[3],
    ]);
    const { start, end } = map.passages.get('p1')!;
    expect(newer.join('\n').slice(start, end)).toBe(newer[1]);
    const loose = validate(map).filter(({ severity }) => severity !== 'hint');
    expect(loose.map(({ kind, severity, ids }) => [kind, severity, ids])).toEqual([
      ['passage-stale', 'warning', ['p2']],
      ['passage-stale', 'warning', ['p3']],
    ]);
    // Its details tell what the words were.
    await page.locator('.card.thesis').click();
    await page.getByText(lines[3]!).waitFor();
    await page.getByText('not found in this version of the text').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => readFileSync(join(app.folder, 'renewed.json'), 'utf8')).toBe(serialize(library));
    await page.context().close();
  });
});
