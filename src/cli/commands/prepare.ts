import { resolve } from 'node:path';
import { opponentsOf, sideIn, usualSpeed, withSeconds } from '../../debates/index.ts';
import { sheetDocx, sheetHtml, sheetMarkdown } from '../../documents/index.ts';
import { weigh } from '../../evaluate/index.ts';
import { withoutLayers, type ArgumentMap, type Occasion } from '../../model/index.ts';
import { noNotes, pinnedKeys, sheetOf, standpointOf, withNotes, type Sheet } from '../../prepare/index.ts';
import { help, misuse, preparingSheets } from '../../words/commandLine.ts';
import { FAILED, FINE, type Command, type ExitCode } from '../command.ts';
import { countedLayers } from '../countedLayers.ts';
import { mapOf } from '../mapOf.ts';
import { writeWhole } from '../writeWhole.ts';
import { articleIn, debateFor, notesIn } from '../prepare/given.ts';
import { wishOf, type Wish } from '../prepare/wish.ts';

/** Makes a sheet for a side of a debate. */
export const prepare: Command = {
  help: help.prepare,
  options: {
    sheet: { type: 'string' },
    side: { type: 'string' },
    format: { type: 'string' },
    team: { type: 'string' },
    second: { type: 'boolean' },
    motion: { type: 'string' },
    speed: { type: 'string' },
    text: { type: 'string' },
    without: { type: 'string', multiple: true },
    notes: { type: 'string' },
    style: { type: 'string' },
    paper: { type: 'string' },
    out: { type: 'string', short: 'o' },
    leaning: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (given, host) => {
    const failed = (sentence: string): ExitCode => (host.complain(sentence), FAILED);
    const wish = wishOf(given);
    if (typeof wish === 'string') return failed(wish);
    const whole = await mapOf(wish.file, host);
    if (!whole) return FAILED;
    const notes = wish.notes === undefined ? undefined : await notesIn(wish.notes, host);
    if (wish.notes !== undefined && !notes) return FAILED;
    const occasion: Partial<Occasion> = notes?.occasion ?? {};
    const usual = await debateFor(wish.format ?? occasion.format ?? 'pf', host);
    if (!usual) return FAILED;
    const ids = new Set(usual.speeches.map(({ id }) => id));
    const lengths = [...(occasion.seconds ?? [])].filter(([id]) => ids.has(id));
    const debate = withSeconds(usual, new Map(lengths));
    const { kind, leaning } = wish;
    const side = wish.side ?? occasion.side ?? 'for';
    const team = wish.team ?? occasion.team;
    const speaksFirst = wish.speaksFirst ?? occasion.speaksFirst ?? true;
    const wordsPerMinute = wish.wordsPerMinute ?? occasion.wordsPerMinute ?? usualSpeed(debate);
    if (team !== undefined && !sideIn(debate, side, team)) {
      const first = sideIn(debate, side);
      const against = first ? opponentsOf(debate, first.id) : [];
      const teams = debate.sides.filter((one) => !against.includes(one)).map(({ id }) => id);
      return failed(misuse.notATeam(team, teams));
    }
    const texts = wish.text === undefined ? new Map() : await articleIn(wish.text, whole, host);
    if (!texts) return FAILED;
    const layers = countedLayers(whole, wish.without, notes?.occasion);
    if (typeof layers === 'string') return failed(layers);

    const map = withoutLayers(whole, layers.hidden);
    const motion = wish.motion ?? occasion.motion ?? map.motion ?? map.thesis;
    if (motion === undefined || !map.statements.has(motion)) return failed(preparingSheets.noMotion(motion));
    const own = notes?.notes.get(kind) ?? noNotes;
    const standpoint = standpointOf({
      ...{ map, weighing: weigh(map), motion, side, debate, speaksFirst, wordsPerMinute, texts, leaning },
      ...{
        pinned: pinnedKeys(own),
        counted: layers.counted.map(({ title }) => title),
        ...(team !== undefined && { team }),
      },
    });
    const sheet = withNotes(sheetOf(standpoint, kind), own);
    if (wish.json) host.say(JSON.stringify(sheet, null, 2));
    if (wish.out === undefined) {
      if (!wish.json) host.say(sheetMarkdown(sheet).trimEnd());
      return FINE;
    }
    const fault = await writeWhole(resolve(host.folder, wish.out), written(sheet, map, wish));
    if (fault !== undefined) return failed(preparingSheets.notWritten(wish.out, fault));
    if (!wish.json)
      host.say(preparingSheets.written(wish.out, sheet.title, sheet.gaps.length, sheet.leftOut.length));
    return FINE;
  },
};

/** The sheet as the file that is wanted. */
function written(
  sheet: Sheet,
  { language }: ArgumentMap,
  { document, style, paper }: Wish,
): string | Uint8Array {
  switch (document) {
    case 'md':
      return sheetMarkdown(sheet);
    case 'html':
      return sheetHtml(sheet, { paper, language });
    case 'docx':
      return sheetDocx(sheet, { style, paper, language, now: new Date() });
  }
}
