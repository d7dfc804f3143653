import { resolve } from 'node:path';
import { sheetDocx, sheetHtml, sheetMarkdown } from '../../documents/index.ts';
import { weigh } from '../../evaluate/index.ts';
import { withoutLayers, type ArgumentMap } from '../../model/index.ts';
import { noNotes, pinnedKeys, sheetOf, standpointOf, withNotes, type Sheet } from '../../prepare/index.ts';
import { help, preparingSheets } from '../../words/commandLine.ts';
import { FAILED, FINE, type Command, type ExitCode } from '../command.ts';
import { countedLayers } from '../countedLayers.ts';
import { mapOf } from '../mapOf.ts';
import { writeWhole } from '../writeWhole.ts';
import { articleIn, notesIn } from '../prepare/given.ts';
import { roundOf } from '../prepare/round.ts';
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
    const round = await roundOf(wish, notes?.occasion, host);
    if (!round) return FAILED;
    const texts = wish.text === undefined ? new Map() : await articleIn(wish.text, whole, host);
    if (!texts) return FAILED;
    const layers = countedLayers(whole, wish.without, notes?.occasion);
    if (typeof layers === 'string') return failed(layers);

    const map = withoutLayers(whole, layers.hidden);
    const motion = wish.motion ?? notes?.occasion.motion ?? map.motion ?? map.thesis;
    if (motion === undefined || !map.statements.has(motion)) return failed(preparingSheets.noMotion(motion));
    const own = notes?.notes.get(wish.kind) ?? noNotes;
    const standpoint = standpointOf({
      ...round,
      ...{ map, weighing: weigh(map), motion, texts, leaning: wish.leaning, pinned: pinnedKeys(own) },
      counted: layers.counted.map(({ title }) => title),
    });
    const sheet = withNotes(sheetOf(standpoint, wish.kind), own);
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
