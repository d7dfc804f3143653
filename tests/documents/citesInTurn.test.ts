import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { sheetDocx, sheetMarkdown, type DocxStyle } from '../../src/documents/index.ts';
import type { Cite, Line, Mark, Sheet } from '../../src/prepare/index.ts';
import { emptySheet, line, part } from './sampleSheet.ts';

const okafor: Cite = { source: 'o', who: 'Okafor', year: '2024', rest: 'Ada Okafor (2024). Open doors.' };
const again: Cite = { source: 'p', who: 'Okafor', year: '2024', rest: 'Ada Okafor (2024). Shut doors.' };
const town: Cite = { source: 't', who: 'The town', rest: 'The town. Accounts.' };
const leaflet: Cite = { source: 'l', rest: 'A leaflet.' };

const lacking: readonly Mark[] = [{ kind: 'no-author' }, { kind: 'no-date' }, { kind: 'not-opened' }];
const card = (cite: Cite, marks: readonly Mark[] = []): Line => line('card', 'Said so.', { cite, marks });

const sheetOf = (kind: Sheet['kind'], ...parts: readonly (readonly Line[])[]): Sheet => ({
  ...{ ...emptySheet, kind },
  parts: [
    part(
      'All',
      [],
      parts.map((lines, at) => part(`Part ${at}`, lines)),
    ),
  ],
});

/** The cites of a sheet in the order in which they stand, in plain words. */
const citesIn = (sheet: Sheet): readonly string[] =>
  sheetMarkdown(sheet)
    .replaceAll(/[\\*]/g, '')
    .split('\n\n')
    .flatMap((block, at, all) => (all[at + 1]?.trim() === 'Said so.' ? [block.trim()] : []));

describe('a source that is cited several times', () => {
  it('is cited in full where it comes first, then by name and year', () => {
    const sheet = sheetOf('case', [card(okafor), card(okafor)], [card(okafor)]);
    expect(citesIn(sheet)).toEqual([
      'Okafor 2024 [Ada Okafor (2024). Open doors.]',
      'Okafor 2024',
      'Okafor 2024',
    ]);
  });

  it('is told by its record where name or year is unknown, or another source has the same; what the record lacks is said once', () => {
    const opinion: Mark = { kind: 'opinion-as-evidence' };
    const sheet = sheetOf('case', [
      card(leaflet, lacking),
      card(leaflet, [...lacking, opinion]),
      card(town),
      card(town),
      card(okafor),
      card(again),
      card(okafor),
    ]);
    expect(citesIn(sheet)).toEqual([
      '[no author] [no date] [A leaflet.] [source not opened by the map’s author]',
      'A leaflet. [opinion as evidence for a fact]',
      'The town [no date] [The town. Accounts.]',
      'The town [The town. Accounts.]',
      'Okafor 2024 [Ada Okafor (2024). Open doors.]',
      'Okafor 2024 [Ada Okafor (2024). Shut doors.]',
      'Okafor 2024 [Ada Okafor (2024). Open doors.]',
    ]);
  });

  it('is cited in full in each block, which is a page of its own, and in every card that is copied out of a file for debaters', async () => {
    const inFull = 'Okafor 2024 [Ada Okafor (2024). Open doors.]';
    for (const kind of ['blocks', 'frontlines'] as const)
      expect(citesIn(sheetOf(kind, [card(okafor), card(okafor)], [card(okafor)]))).toEqual([
        inFull,
        'Okafor 2024',
        inFull,
      ]);
    const times = async (style: DocxStyle) => {
      const bytes = sheetDocx(sheetOf('case', [card(okafor), card(okafor)]), { style, now: new Date(0) });
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      return value.split('[Ada Okafor (2024). Open doors.]').length - 1;
    };
    expect([await times('verbatim'), await times('plain')]).toEqual([2, 1]);
  });
});
