import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { sheetDocx, type DocxStyle } from '../../src/documents/index.ts';
import type { Sheet } from '../../src/prepare/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { hostile } from './hostileText.ts';
import { emptySheet, labelledCards, line, part, quoted, sundayBlocks } from './sampleSheet.ts';

const now = new Date('2026-11-30T09:30:00Z');
const written = (sheet: Sheet, style: DocxStyle = 'verbatim') => sheetDocx(sheet, { style, now });

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** Throws where a text is not well-formed XML with declared namespaces. */
function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

/** What mammoth makes of a file, by styles' names. */
async function read(bytes: Uint8Array): Promise<readonly string[]> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      includeDefaultStyleMap: false,
      styleMap: [
        "p[style-name='Title'] => h6:fresh",
        ...[1, 2, 3, 4].map((level) => `p[style-name='heading ${level}'] => h${level}:fresh`),
        "p[style-name='Counterclaim Note'] => aside:fresh",
        "p[style-name='Quote'] => blockquote:fresh",
        "p[style-name='List'] => li:fresh",
        'p => p:fresh',
        "r[style-name='Style 13 pt Bold'] => cite",
        "r[style-name='Style Underline'] => u",
        "r[style-name='Strong'] => strong",
        "r[style-name='Counterclaim Mark'] => small",
      ],
    },
  );
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value.split(/(?<=<\/(?:h\d|p|aside|blockquote|li)>)/);
}

describe('a sheet as a Word file for debaters', () => {
  it('is read by another program as pocket, hats, blocks and tags, with the cite right under the tag', async () => {
    const paragraphs = await read(written(sundayBlocks));
    expect(paragraphs.filter((text) => /^<h/.test(text))).toEqual([
      '<h1>Sundays at the library</h1>',
      '<h2>Answers to their case</h2>',
      '<h3>AT: Sunday hours cost too much</h3>',
      '<h4>1. Not true – Volunteers already staff four Sundays a year</h4>',
      '<h4>2. Less than they say – Closing saves less than it seems</h4>',
      '<h4>3. Turn – A closed library costs those who work all week</h4>',
      '<h3>AT: Nobody comes on Sundays</h3>',
      '<h4>1. Not true – The trial days were the busiest of the month</h4>',
      '<h2>Answers to what they say against us</h2>',
      '<h2>Left out</h2>',
      '<h2>What the map lacks</h2>',
      '<h2>Your words whose place is gone</h2>',
    ]);
    const at = paragraphs.findIndex((text) => text.includes('Volunteers'));
    expect(paragraphs.slice(at + 1, at + 4)).toEqual([
      '<p><cite>Okafor 2024</cite> [Ada Okafor (2024). Open doors: a survey of weekend readers. Town Library Review, 12 (3), pp. 4–19.]</p>',
      '<p><u>On the four Sundays of the trial, nobody was paid but the guard, and the desks were full.</u></p>',
      '<aside><small>[crux] [19 words, at most 12] [fact-check: disputed]</small></aside>',
    ]);
    const paraphrased = paragraphs.findIndex((text) => text.includes('Closing saves'));
    expect(paragraphs.slice(paraphrased + 1, paraphrased + 3)).toEqual([
      '<p><cite>[no author] [no date]</cite> [Municipal accounts.]<small> [PARAPHRASE ¶7, ¶9] [opinion as evidence for a fact]</small></p>',
      '<p>Heating runs all week, whether or not the doors are open.</p>',
    ]);
  });

  it('keeps the cite right under a short tag, and says the claim in full behind the card', async () => {
    const lines = [
      line('tag', 'Desks were full', { about: 's1', marks: [{ kind: 'crux' }] }),
      line('speech', 'On each Sunday of the trial the desks were full.', { about: 's1' }),
      quoted('The desks were full.'),
    ];
    const sheet = { ...emptySheet, parts: [part('p', lines)] };
    const kinds = async (style: DocxStyle) =>
      (await read(written(sheet, style))).slice(-4).map((text) => text.replace(/<[^>]+>/g, '').slice(0, 15));
    expect(await kinds('verbatim')).toEqual([
      'Okafor 2024 [Ad',
      'The desks were ',
      'On each Sunday ',
      '[crux]',
    ]);
    expect(await kinds('plain')).toEqual(['On each Sunday ', 'Okafor 2024 [Ad', 'The desks were ', '[crux]']);
  });

  it('makes a tag of what is said right before a card, where no tag stands over it', async () => {
    const lines = [
      line('speech', 'Nobody said where this is from.'),
      line('speech', 'On each Sunday the desks were full.', { label: 'Because:', marks: [{ kind: 'crux' }] }),
      quoted('The desks were full.'),
    ];
    const paragraphs = (await read(written({ ...emptySheet, parts: [part('p', lines)] }))).slice(-6);
    expect(paragraphs.map((text) => text.replace(/(?<=>[^<]{12})[^<]*/g, ''))).toEqual(
      [
        '<p>Nobody said ',
        // A tag stands in a block.
        '<h3>p',
        '<h4>Because: On ',
        '<p><cite>Okafor 2024',
        '<p><u>The desks we',
        '<aside><small>[crux]',
      ].map((start) => expect.stringContaining(start) as string),
    );
  });

  it('puts the label of a card before the cite where words are quoted or nothing is said; else before what is said', async () => {
    const short = async (style: DocxStyle) =>
      (await read(written(labelledCards, style))).slice(-5).map((text) => text.replace(/ \[.*\]/, ''));
    expect(await short('verbatim')).toEqual([
      '<p><strong>In their words:</strong><cite> Okafor 2024</cite></p>',
      '<p><u>The desks were full.</u></p>',
      '<p><cite>Okafor 2024</cite></p>',
      '<p><strong>In short:</strong> Heating runs all week.</p>',
      '<p><strong>See also:</strong><cite> Okafor 2024</cite></p>',
    ]);
    expect((await short('plain'))[1]).toBe('<blockquote>The desks were full.</blockquote>');
  });

  it('says who said what was left out', async () => {
    const sheet = { ...emptySheet, leftOut: labelledCards.parts[0]!.lines };
    expect(
      (await read(written(sheet))).slice(-3).map((text) => text.replace(/<[^>]+>| \[.*\]/g, '')),
    ).toEqual([
      'In their words: Okafor 2024 The desks were full.',
      'Okafor 2024 In short: Heating runs all week.',
      'See also: Okafor 2024',
    ]);
  });

  it('has styles by the ids, names, other names and outline levels that macros look for', () => {
    const styles = partsOf(written(sundayBlocks))['word/styles.xml']!;
    const style = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    const value = (id: string, tag: string) => new RegExp(`<w:${tag} w:val="([^"]*)"`).exec(style(id))?.[1];
    const levels = ['Pocket', 'Hat', 'Block', 'Tag'].map((alias, at) => {
      const id = `Heading${at + 1}`;
      expect([value(id, 'name'), value(id, 'aliases'), value(id, 'link')]).toEqual([
        `heading ${at + 1}`,
        alias,
        `${id}Char`,
      ]);
      expect([value(`${id}Char`, 'name'), value(`${id}Char`, 'link')]).toEqual([
        `Heading ${at + 1} Char`,
        id,
      ]);
      return {
        level: value(id, 'outlineLvl'),
        size: value(id, 'sz'),
        underline: value(id, 'u'),
        isBold: style(id).includes('<w:b/>'),
        isBoxed: style(id).includes('<w:pBdr>'),
        isCentred: value(id, 'jc') === 'center',
        newPage: style(id).includes('<w:pageBreakBefore/>'),
      };
    });
    const block = { isBold: true, isBoxed: false, isCentred: true, newPage: true };
    expect(levels).toEqual([
      { ...block, level: '0', size: '52', underline: undefined, isBoxed: true },
      { ...block, level: '1', size: '44', underline: 'double' },
      { ...block, level: '2', size: '32', underline: 'single' },
      { ...block, level: '3', size: '26', underline: undefined, isCentred: false, newPage: false },
    ]);
    expect(
      ['Style13ptBold', 'StyleUnderline', 'Emphasis', 'Normal'].map((id) => [
        value(id, 'name'),
        value(id, 'aliases'),
      ]),
    ).toEqual([
      ['Style 13 pt Bold', 'Cite'],
      ['Style Underline', 'Underline'],
      ['Emphasis', undefined],
      ['Normal', 'Normal/Card'],
    ]);
    expect(styles).toContain('w:ascii="Calibri"');
  });

  it('has no blank heading, even where a tag says nothing', async () => {
    const sheet = {
      ...emptySheet,
      parts: [part(' \u0000', [line('tag', '  '), line('speech', 'said')]), part('', [], [part('\u0007')])],
    };
    const paragraphs = await read(written(sheet));
    expect(paragraphs.filter((text) => /^<h/.test(text))).toEqual(['<h1>Sundays at the library</h1>']);
    expect(paragraphs.at(-1)).toBe('<p>said</p>');
  });

  it('sets what is written from right to left from right to left', () => {
    const sheet = {
      ...emptySheet,
      parts: [part('AT: עברית', [line('speech', 'הספרייה פתוחה 7 days a week')])],
    };
    const text = partsOf(written(sheet))['word/document.xml']!;
    const paragraph = text.split('<w:p>').find((one) => one.includes('הספרייה'))!;
    expect(paragraph).toContain('<w:bidi/>');
    expect(
      [...paragraph.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t>/g)].map((m) =>
        m.slice(1),
      ),
    ).toEqual([
      ['<w:rtl/>', 'הספרייה פתוחה'],
      [undefined, ' 7 days a week'],
    ]);
    expect(text.split('<w:p>').find((one) => one.includes('>AT<'))).not.toContain('<w:bidi/>');
  });

  it('is the same bytes for the same sheet and time', () => {
    expect(written(sundayBlocks)).toEqual(written(sundayBlocks));
    expect(partsOf(written(sundayBlocks))['docProps/core.xml']).toContain('2026-11-30T09:30:00Z');
  });

  it('is well-formed whatever a sheet says, and says it all', () => {
    everySeed(proofScale(25, 2000), (random) => {
      const text = () => hostile(random);
      const sheet: Sheet = {
        ...emptySheet,
        title: `t${text()}`,
        side: text(),
        parts: [
          part(text(), [
            line('tag', text(), { why: text(), label: text() }),
            line('card', text(), { cite: { source: 'o', who: text(), year: text(), rest: text() } }),
            line('blank', '', { asks: text() }),
          ]),
        ],
        leftOut: [line('speech', `${text()}last`)],
      };
      for (const style of ['verbatim', 'plain'] as const) {
        const parts = partsOf(sheetDocx(sheet, { style, now, language: text() }));
        for (const xml of Object.values(parts)) checkXml(xml);
        expect(parts['word/document.xml']).toContain('last</w:t>');
        // What stands for half a character.
        expect(parts['word/document.xml']).not.toContain('\uFFFD');
      }
    });
  });

  it('says so where there is nothing in it', async () => {
    for (const style of ['verbatim', 'plain'] as const) {
      expect((await read(written(emptySheet, style))).at(-1)).toBe('<p>There is nothing on this sheet.</p>');
      expect((await read(written(sundayBlocks, style))).join('')).not.toContain('nothing on this sheet');
    }
  });

  it('fits the paper that is asked for', () => {
    const size = (paper: 'A4' | 'Letter') =>
      /<w:pgSz [^>]*>/.exec(
        partsOf(sheetDocx(emptySheet, { style: 'plain', now, paper }))['word/document.xml']!,
      )?.[0];
    expect(size('A4')).toBe('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(size('Letter')).toBe('<w:pgSz w:w="12240" w:h="15840"/>');
  });
});

describe('a sheet as a Word file for everybody else', () => {
  it('has a title, headings, lists and quotations', async () => {
    const paragraphs = await read(written(sundayBlocks, 'plain'));
    expect(paragraphs[0]).toBe('<h6>Sundays at the library</h6>');
    expect(paragraphs).toContain('<h1>Answers to their case</h1>');
    expect(paragraphs).toContain('<h2>AT: Nobody comes on Sundays</h2>');
    expect(paragraphs).toContain('<h3>1. Not true – The trial days were the busiest of the month</h3>');
    expect(paragraphs).toContain(
      '<li><strong>1.</strong> Have you been inside the library on a Sunday?</li>',
    );
    expect(paragraphs).toContain(
      '<blockquote>We counted 412 visitors on the second Sunday, against 260 on an average Saturday.</blockquote>',
    );
  });
});

/** LibreOffice, where it is to be found: `COUNTERCLAIM_OFFICE` says where, if not on the path. */
const office = process.env['COUNTERCLAIM_OFFICE'] ?? 'soffice';
const hasOffice = spawnSync(office, ['--version']).status === 0;

describe('LibreOffice', () => {
  it.skipIf(!hasOffice)(
    hasOffice ? 'opens both' : `opens both (skipped: no ${office} on this machine)`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
      try {
        for (const style of ['verbatim', 'plain'] as const) {
          writeFileSync(join(folder, `${style}.docx`), written(sundayBlocks, style));
          const as = (ending: string) => {
            execFileSync(office, [
              '--headless',
              '--convert-to',
              ending,
              '--outdir',
              folder,
              join(folder, `${style}.docx`),
            ]);
            return readFileSync(join(folder, `${style}.${ending}`), 'utf8');
          };
          const text = as('fodt');
          const heading = (level: number, words: string) =>
            expect(text).toMatch(
              new RegExp(`<text:h [^>]*text:outline-level="${level}"[^>]*>(?:<[^>]*>)*${words}`),
            );
          const first = style === 'verbatim' ? 2 : 1;
          heading(first, 'Answers to their case');
          heading(first + 1, 'AT: Sunday hours cost too much');
          heading(first + 2, '1. Not true – Volunteers');
          if (style === 'verbatim') heading(1, 'Sundays at the library');
          expect(text).toContain('I grew up in that reading room.');
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
