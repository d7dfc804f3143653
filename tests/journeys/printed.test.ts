import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetHtml } from '../../src/documents/index.ts';
import type { Sheet } from '../../src/prepare/index.ts';
import { emptySheet, line, part, quoted, sundayBlocks } from '../documents/sampleSheet.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const executablePath = process.env['COUNTERCLAIM_BROWSER'];
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: (process.env['COUNTERCLAIM_BROWSER_FLAGS'] ?? '').split(' ').filter(Boolean),
  });
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** What a sheet comes to in print: how many pages, of what size in points. */
async function printed(sheet: Sheet | readonly Sheet[], paper: 'A4' | 'Letter') {
  await page.setContent(sheetHtml(sheet, { paper, language: 'en' }));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number);
  return {
    pages: pdf.match(/\/Type \/Page\b(?!s)/g)!.length,
    width: Math.round(width!),
    height: Math.round(height!),
  };
}

/** Words to the number of a whole brief. */
const words = (count: number) =>
  Array.from({ length: count }, (_, at) => ['Sunday', 'readers', 'the', 'open', 'hall'][at % 5]).join(' ');

const brief: Sheet = {
  ...emptySheet,
  kind: 'brief',
  parts: [
    part('The one message', [line('speech', words(25))]),
    part(
      'Three points',
      [1, 2, 3].flatMap((number) => [
        line('tag', words(10), { label: `${number}.`, marks: [{ kind: 'crux' }] }),
        quoted(words(35), [{ kind: 'paraphrase', paragraphs: [4] }]),
      ]),
    ),
    part(
      'They will say',
      [1, 2, 3].flatMap(() => [
        line('they-say', words(18), { label: 'They will say:', marks: [{ kind: 'unanswered' }] }),
        line('speech', words(20), { label: 'We answer:' }),
      ]),
    ),
    part('Two questions to ask', [
      line('question', words(14), { label: '1.' }),
      line('question', words(14), { label: '2.' }),
    ]),
    part('At hand', [line('blank', '', { asks: 'one number' }), line('blank', '', { asks: 'one example' })]),
    part('Safe to concede', [line('remark', words(12)), line('remark', words(12))]),
  ],
};

describe('a sheet on paper', () => {
  it('has a block a page, and what is left out or missing behind them', async () => {
    expect(await printed(sundayBlocks, 'A4')).toEqual({ pages: 4, width: 595, height: 842 });
    expect(await printed({ ...sundayBlocks, kind: 'case' }, 'Letter')).toEqual({
      pages: 2,
      width: 612,
      height: 792,
    });
  });

  it.each(['A4', 'Letter'] as const)('is one page where it is a brief of 400 words, on %s', async (paper) => {
    expect(await printed(brief, paper)).toMatchObject({ pages: 1 });
    expect(
      await printed({ ...brief, leftOut: sundayBlocks.leftOut, gaps: sundayBlocks.gaps }, paper),
    ).toMatchObject({ pages: 2 });
  });

  it('begins a page with each sheet of several', async () => {
    const small = { ...emptySheet, parts: [part('Opening', [line('speech', 'The library should open.')])] };
    const packet = (['case', 'drops', 'brief', 'sources'] as const).map((kind, at): Sheet => ({
      ...small,
      ...{ kind, ...(at > 0 && { beginsPage: true }) },
    }));
    expect(await printed(packet, 'A4')).toEqual({ pages: 4, width: 595, height: 842 });
  });
});
