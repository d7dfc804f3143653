import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetDocx, sheetHtml, sheetMarkdown } from '../../src/documents/index.ts';
import type { Sheet } from '../../src/prepare/index.ts';
import { emptySheet, line, part } from './sampleSheet.ts';

const sheets: readonly Sheet[] = (['case', 'brief', 'sources'] as const).map((kind, at) => ({
  ...emptySheet,
  ...{
    kind,
    title: `The ${kind}`,
    parts: [part(`In the ${kind}`, [line('speech', `Said in the ${kind}.`)])],
  },
  ...(at > 0 && { beginsPage: true }),
}));
const inOrder = (text: string) =>
  [...text.matchAll(/The (case|brief|sources)\b|Said in the (case|brief|sources)\b/g)].map(([said]) => said);
const all = sheets.flatMap(({ kind }) => [`The ${kind}`, `Said in the ${kind}`]);

describe('several sheets in one file', () => {
  it('stand one after the other, each with its title', () => {
    expect(inOrder(sheetMarkdown(sheets))).toEqual(all);
    expect(sheetMarkdown(sheets).match(/^# /gm)).toHaveLength(3);
    const [, body = ''] = sheetHtml(sheets, { paper: 'A4' }).split('<body>');
    expect(inOrder(body)).toEqual(all);
    expect(body.match(/<h1/g)).toHaveLength(3);
  });

  it('begin a page each, but the first: on paper and in Word, in either style', () => {
    const articles = [...sheetHtml(sheets, { paper: 'A4' }).matchAll(/<article class="([^"]*)"/g)];
    expect(articles.map(([, name]) => name)).toEqual(['case', 'brief begins-page', 'sources begins-page']);
    for (const style of ['verbatim', 'plain'] as const) {
      const file = unzipSync(sheetDocx(sheets, { style, now: new Date(0) }));
      const paragraphs = strFromU8(file['word/document.xml']!).split('</w:p>');
      const titles = paragraphs.filter((one) => /The (case|brief|sources)</.test(one));
      expect(titles.map((one) => one.includes('<w:pageBreakBefore/>'))).toEqual([false, true, true]);
    }
  });

  it('say at the edge of each page on which sheet it is', () => {
    const page = sheetHtml(sheets, { paper: 'A4' });
    for (const { kind, title } of sheets)
      expect(page).toMatch(new RegExp(`@page ${kind} \\{ @bottom-left \\{ content: "${title} `));
  });

  it('are as the one, where there is one', () => {
    const [one] = sheets as readonly [Sheet, ...Sheet[]];
    expect(sheetHtml([one], { paper: 'A4' })).toBe(sheetHtml(one, { paper: 'A4' }));
    expect(sheetMarkdown([one])).toBe(sheetMarkdown(one));
    const file = { style: 'plain', now: new Date(0) } as const;
    expect(sheetDocx([one], file)).toEqual(sheetDocx(one, file));
  });
});
