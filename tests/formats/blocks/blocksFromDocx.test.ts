import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetDocx } from '../../../src/documents/index.ts';
import { blocksFromDocx, type Block } from '../../../src/formats/index.ts';
import type { Line, Part } from '../../../src/prepare/index.ts';
import { emptySheet, line, part, sundayBlocks } from '../../documents/sampleSheet.ts';
import { everySeed } from '../../model/everySeed.ts';
import { proofScale } from '../../scale.ts';

const now = new Date('2026-11-30T09:30:00Z');
const written = (parts: readonly Part[]) => sheetDocx({ ...emptySheet, parts }, { style: 'verbatim', now });

function blocksOf(bytes: Uint8Array): readonly Block[] {
  const read = blocksFromDocx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.file.blocks;
}

/** A document as another program may write it. */
const packed = (document: string, styles = '', name = 'word/document.xml'): Uint8Array =>
  zipSync({
    [name]: strToU8(
      `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body>${document}</x:body></x:document>`,
    ),
    ...(styles !== '' && {
      'word/styles.xml': strToU8(
        `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
      ),
    }),
  });

const level = (number: number, text: string) =>
  `<x:p><x:pPr><x:outlineLvl x:val="${number - 1}"/></x:pPr><x:r><x:t>${text}</x:t></x:r></x:p>`;

describe('blocks read from a Word file', () => {
  it('have the headings, tags, cites and bodies that were written, and nothing that was only noted', () => {
    const okafor =
      'Okafor 2024 [Ada Okafor (2024). Open doors: a survey of weekend readers. Town Library Review, 12 (3), pp. 4–19.]';
    const above = { pocket: 'Sundays at the library', hat: 'Answers to their case' };
    expect(blocksOf(sheetDocx(sundayBlocks, { style: 'verbatim', now }))).toEqual([
      {
        ...above,
        heading: 'AT: Sunday hours cost too much',
        lead: ['They say: Wages are higher on Sundays, and the town has nothing to spare.'],
        tags: [
          {
            tag: '1. Not true – Volunteers already staff four Sundays a year',
            cards: [
              {
                cite: okafor,
                body: [
                  'On the four Sundays of the trial, nobody was paid but the guard, and the desks were full.',
                ],
              },
            ],
          },
          {
            tag: '2. Less than they say – Closing saves less than it seems',
            cards: [
              {
                cite: '[no author] [no date] [Municipal accounts.]',
                body: ['Heating runs all week, whether or not the doors are open.'],
              },
            ],
          },
          {
            tag: '3. Turn – A closed library costs those who work all week',
            cards: [{ body: ['Short on time: 1, 3'] }],
          },
        ],
      },
      {
        ...above,
        heading: 'AT: Nobody comes on Sundays',
        lead: [],
        tags: [
          {
            tag: '1. Not true – The trial days were the busiest of the month',
            cards: [
              {
                cite: okafor,
                body: ['We counted 412 visitors on the second Sunday, against 260 on an average Saturday.'],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('come back as they went, whatever words they are made of', () => {
    const words = [
      'one',
      'two–three',
      '4',
      '<b>',
      '&amp;',
      '“five”',
      'עברית',
      'اردو',
      'é',
      '😀',
      'AT:',
      '[x]',
    ];
    everySeed(proofScale(25, 1000), (random) => {
      const below = (most: number) => Math.floor(random() * most);
      const text = () => Array.from({ length: 1 + below(5) }, () => words[below(words.length)]!).join(' ');
      const some = <T>(most: number, make: () => T): readonly T[] =>
        Array.from({ length: below(most + 1) }, make);
      const hats = Array.from({ length: 1 + below(2) }, () => ({
        hat: text(),
        blocks: Array.from({ length: 1 + below(3) }, () => ({
          heading: text(),
          lead: some(2, text),
          tags: some(3, () => ({
            tag: text(),
            cards: some(2, () => ({ who: text(), year: text(), rest: text(), body: text() })),
          })),
        })),
      }));
      const bytes = written(
        hats.map(({ hat, blocks }) =>
          part(
            hat,
            [],
            blocks.map(({ heading, lead, tags }) =>
              part(heading, [
                ...lead.map((words) => line('speech', words)),
                ...tags.flatMap(({ tag, cards }): readonly Line[] => [
                  line('tag', tag, { marks: [{ kind: 'crux' }], why: text() }),
                  ...cards.map(({ who, year, rest, body }) =>
                    line('card', body, {
                      cite: { source: 'o', who, year, rest },
                      marks: [{ kind: 'paraphrase', paragraphs: [3] }],
                      from: random() < 0.5 ? { kind: 'passage', id: 'p' } : { kind: 'statement', id: 's' },
                    }),
                  ),
                ]),
              ]),
            ),
          ),
        ),
      );
      expect(blocksOf(bytes)).toEqual(
        hats.flatMap(({ hat, blocks }) =>
          blocks.map(({ heading, lead, tags }) => ({
            pocket: emptySheet.title,
            hat,
            heading,
            lead,
            tags: tags.map(({ tag, cards }) => ({
              tag,
              cards: cards.map(({ who, year, rest, body }) => ({
                cite: `${who} ${year} [${rest}]`,
                body: [body],
              })),
            })),
          })),
        ),
      );
    });
  });

  it('are known by their outline levels, whatever styles they have, in tables and in changes that were tracked', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="My block"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:basedOn w:val="L2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="L2"/><w:basedOn w:val="L"/></w:style>' +
      '<w:style w:type="character" w:styleId="c"><w:name w:val="c"/><w:aliases w:val="x,Cite"/></w:style>';
    const document =
      '<x:p><x:pPr><x:pStyle x:val="B"/></x:pPr><x:r><x:t>AT: x</x:t></x:r></x:p>' +
      `<x:tbl><x:tr><x:tc>${level(4, 'tag')}</x:tc></x:tr></x:tbl>` +
      '<x:p><x:pPr><x:pStyle x:val="L"/></x:pPr><x:r><x:rPr><x:rStyle x:val="c"/></x:rPr><x:t>Kim 99</x:t></x:r><x:r><x:tab/><x:t>rest</x:t></x:r></x:p>' +
      '<x:p><x:ins><x:r><x:t>kept</x:t></x:r></x:ins><x:del><x:r><x:delText>gone</x:delText><x:t>gone</x:t></x:r></x:del><x:r><x:br/><x:t>on</x:t></x:r></x:p>';
    for (const name of ['word/document.xml', 'word/document2.xml'])
      expect(blocksOf(packed(document, styles, name))).toEqual([
        {
          heading: 'AT: x',
          lead: [],
          tags: [{ tag: 'tag', cards: [{ cite: 'Kim 99 rest', body: ['kept on'] }] }],
        },
      ]);
  });

  it('take the nearest heading above, where tags have no block', () => {
    expect(blocksOf(packed(level(2, 'Hat') + level(4, 'tag')))).toEqual([
      { hat: 'Hat', heading: 'Hat', lead: [], tags: [{ tag: 'tag', cards: [] }] },
    ]);
  });
});

describe('a file that cannot be read', () => {
  const problem = (bytes: Uint8Array) => {
    const read = blocksFromDocx(bytes);
    return read.ok ? 'read' : read.problems.map(({ kind }) => kind).join();
  };

  it('is refused with what is wrong', () => {
    expect(problem(new Uint8Array())).toBe('blocks-not-docx');
    expect(problem(strToU8('plain text'))).toBe('blocks-not-docx');
    expect(problem(zipSync({ 'other.txt': strToU8('x') }))).toBe('blocks-not-docx');
    expect(problem(packed('<x:p>'))).toBe('blocks-broken');
    expect(problem(packed(level(3, '&bomb;')))).toBe('blocks-broken');
    expect(problem(packed(level(3, 'AT: x'), '<w:style>'))).toBe('blocks-broken');
    expect(problem(packed(level(1, 'no block')))).toBe('blocks-none');
    expect(problem(packed('<x:sdt>'.repeat(100_000) + '</x:sdt>'.repeat(100_000)))).toBe('blocks-broken');
  });

  it('is refused before it fills the memory, whatever size it claims', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(56 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const sizes = [bomb, bomb.slice()];
    // The sizes that the archive's first header claims.
    new DataView(sizes[1]!.buffer).setUint32(22, 10, true);
    for (const bytes of sizes) expect(problem(bytes)).toBe('blocks-too-large');
  });

  it('never throws, however it is damaged', () => {
    const whole = sheetDocx(sundayBlocks, { style: 'verbatim', now });
    const documents = strFromU8(unzipSync(whole)['word/document.xml']!);
    everySeed(proofScale(60, 5000), (random) => {
      const bytes = whole.slice(0, random() < 0.3 ? Math.floor(random() * whole.length) : whole.length);
      for (let times = Math.floor(random() * 4); times > 0; times -= 1)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      expect(typeof problem(bytes)).toBe('string');
      const cut = documents.slice(Math.floor(random() * documents.length));
      expect(typeof problem(zipSync({ 'word/document.xml': strToU8(cut) }))).toBe('string');
    });
  });
});
