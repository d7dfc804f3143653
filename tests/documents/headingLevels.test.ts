import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetDocx, sheetMarkdown, type DocxStyle } from '../../src/documents/index.ts';
import { sheetOf, sheetsFor, type Sheet } from '../../src/prepare/index.ts';
import { debates } from '../../src/debates/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { articleMap, bothSides, seen } from '../prepare/standpoints.ts';
import { proofScale } from '../scale.ts';
import { emptySheet, line, part } from './sampleSheet.ts';

/** Levels of headings in reading order, the sheet’s title first. */
const inMarkdown = (sheet: Sheet): readonly number[] =>
  [...sheetMarkdown(sheet).matchAll(/^(#{1,6}) /gm)].map(([, marks]) => marks!.length);

const inDocx =
  (style: DocxStyle) =>
  (sheet: Sheet): readonly number[] => {
    const bytes = sheetDocx(sheet, { style, now: new Date(0) });
    const text = strFromU8(unzipSync(bytes)['word/document.xml']!);
    return [...text.matchAll(/<w:pStyle w:val="(?:Heading(\d)|(Title))"/g)].map(([, level, title]) =>
      title ? 0 : Number(level),
    );
  };

const written = { Markdown: inMarkdown, Verbatim: inDocx('verbatim'), 'plain Word': inDocx('plain') };

describe.each(Object.entries(written))('headings in %s', (_, levelsOf) => {
  const expectNoSkip = (sheet: Sheet) => {
    const levels = levelsOf(sheet);
    for (const [at, level] of levels.entries())
      expect(level - (levels[at - 1] ?? level), `${sheet.kind}: ${levels.join(' ')}`).toBeLessThanOrEqual(1);
  };

  it('never skip a level: in any sheet of any map, for any format', () => {
    everySeed(proofScale(8, 400), (random) => {
      const debate = debates[Math.floor(random() * debates.length)]!;
      const map = random() < 0.3 ? articleMap() : grownMap(random, 10 + Math.floor(random() * 40), 0.4);
      const side = bothSides[Math.floor(random() * 2)]!;
      const standpoint = seen(map, { side, format: debate.id });
      for (const kind of sheetsFor(debate)) expectNoSkip(sheetOf(standpoint, kind));
    });
  });

  it('never skip one where a tag stands right under a part, or a part has no name', () => {
    const tag = () => line('tag', 'A tag');
    expectNoSkip({ ...emptySheet, parts: [part('A part', [tag()])] });
    expectNoSkip({ ...emptySheet, parts: [part('A part', [tag()], [part('Inner', [tag()])])] });
    expectNoSkip({ ...emptySheet, parts: [part('', [tag()], [part('Inner', [tag()])])] });
    expectNoSkip({ ...emptySheet, parts: [part('One', [tag()]), part('', [], [part('', [tag()])])] });
  });
});

it('a tag right under a part has a block between in Word, whose styles are fixed, and stands one deeper in Markdown', () => {
  const sheet = { ...emptySheet, parts: [part('A part', [line('tag', 'A tag')])] };
  expect([...sheetMarkdown(sheet).matchAll(/^#+ .*/gm)].map(([words]) => words)).toEqual([
    '# Sundays at the library',
    '## A part',
    '### A tag',
  ]);
  expect(written.Verbatim(sheet)).toEqual([1, 2, 3, 4]);
});
