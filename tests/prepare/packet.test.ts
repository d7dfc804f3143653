import { describe, expect, it } from 'vitest';
import { debates } from '../../src/debates/index.ts';
import type { SheetNotes } from '../../src/model/index.ts';
import {
  noNotes,
  packetOf,
  pinnedKeys,
  pinning,
  reworded,
  sheetOf,
  sheetsFor,
  withNotes,
} from '../../src/prepare/index.ts';
import { linesOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

describe('a packet', () => {
  it('has every sheet of the format once, the case first, each but the first from a page of its own', () => {
    for (const { id: format } of debates.filter(({ id }) => ['pf', 'bp', 'broadcast-live'].includes(id)))
      for (const side of bothSides) {
        const standpoint = seen(articleMap(), { format, side });
        const sheets = packetOf(standpoint);
        const kinds = sheets.map(({ kind }) => kind);
        expect([...kinds].sort()).toEqual([...sheetsFor(standpoint.debate)].sort());
        if (kinds.includes('case')) expect(kinds[0]).toBe('case');
        expect(sheets.map(({ beginsPage }) => beginsPage ?? false)).toEqual(kinds.map((_, at) => at > 0));
        for (const { beginsPage: _, ...sheet } of sheets)
          expect(sheet).toEqual(sheetOf(standpoint, sheet.kind));
      }
  });

  it('has each sheet as somebody left it: with their words, and what they pinned', () => {
    const usual = seen(articleMap(), { side: 'against' });
    const made = sheetOf(usual, 'case');
    const tag = linesOfSheet(made).find(({ role }) => role === 'tag')!;
    const left = made.leftOut.at(-1)!;
    const notes: SheetNotes = pinning(reworded(noNotes, tag, 'In my words.'), left.key, true);
    const [own] = packetOf(usual, new Map([['case', notes]]));
    const pinned = seen(articleMap(), { side: 'against', pinned: pinnedKeys(notes) });
    expect(own).toEqual(withNotes(sheetOf(pinned, 'case'), notes));
    expect(linesOfSheet(own!).some(({ text }) => text === 'In my words.')).toBe(true);
    expect(own!.leftOut.some(({ key }) => key === left.key)).toBe(false);
  });
});
