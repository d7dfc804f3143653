import { resolve } from 'node:path';
import { sheetDocx, sheetHtml, sheetMarkdown } from '../../documents/index.ts';
import type { DebateFormat } from '../../debates/index.ts';
import { weigh } from '../../evaluate/index.ts';
import { withoutLayers, type ArgumentMap, type PreparedSheets, type SheetNotes } from '../../model/index.ts';
import {
  chosenFor,
  noNotes,
  packetOf,
  sheetOf,
  sheetsFor,
  standpointOf,
  withNotes,
  type Preparation,
  type Sheet,
} from '../../prepare/index.ts';
import { help, misuse, preparingSheets } from '../../words/commandLine.ts';
import { sheetWords } from '../../words/sheets.ts';
import { FAILED, FINE, type Command, type ExitCode } from '../command.ts';
import { countedLayers } from '../countedLayers.ts';
import { mapOf } from '../mapOf.ts';
import { writeWhole } from '../writeWhole.ts';
import { articleIn, notesIn } from '../prepare/given.ts';
import { roundOf } from '../prepare/round.ts';
import { wishOf, type Wish } from '../prepare/wish.ts';

/** Makes a sheet for a side of a debate, or all of them. */
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
    const { debate } = round;
    if (wish.kind !== 'all' && noSpeechesIn(debate) && !sheetsFor(debate).includes(wish.kind))
      return failed(misuse.notInFormat(wish.kind, debate.name, sheetsFor(debate)));
    const texts = wish.text === undefined ? new Map() : await articleIn(wish.text, whole, host);
    if (!texts) return FAILED;
    const layers = countedLayers(whole, wish.without, notes?.occasion);
    if (typeof layers === 'string') return failed(layers);

    const map = withoutLayers(whole, layers.hidden);
    const motion = wish.motion ?? notes?.occasion.motion ?? map.motion ?? map.thesis;
    if (motion === undefined || !map.statements.has(motion)) return failed(preparingSheets.noMotion(motion));
    const asked = {
      ...round,
      ...{ map, weighing: weigh(map), motion, texts, leaning: wish.leaning },
      counted: layers.counted.map(({ title }) => title),
    };
    const sheets = sheetsOf(asked, wish.kind, notes);
    const [sheet] = sheets;
    if (wish.json) host.say(JSON.stringify(wish.kind === 'all' ? sheets : sheet, null, 2));
    if (wish.out === undefined) {
      if (!wish.json) host.say(sheetMarkdown(sheets).trimEnd());
      return FINE;
    }
    const fault = await writeWhole(resolve(host.folder, wish.out), written(sheets, map, wish));
    if (fault !== undefined) return failed(preparingSheets.notWritten(wish.out, fault));
    const title = wish.kind === 'all' ? sheetWords.packet : sheet!.title;
    const count = (of: (sheet: Sheet) => number) => sheets.reduce((sum, one) => sum + of(one), 0);
    if (!wish.json)
      host.say(
        preparingSheets.written(
          ...([wish.out, title] as const),
          count(({ gaps }) => gaps.length),
          count(({ leftOut }) => leftOut.length),
          count(({ leftOut }) => leftOut.filter(({ hadNoRoom }) => hadNoRoom).length),
        ),
      );
    return FINE;
  },
};

/** What is asked for, with what somebody did to it by hand: one sheet, or all that the format has. */
function sheetsOf(
  asked: Omit<Preparation, 'pinned' | 'inOrder'>,
  kind: Wish['kind'],
  prepared: PreparedSheets | undefined,
): readonly Sheet[] {
  if (kind === 'all') return packetOf(asked, prepared?.notes);
  const notes = prepared?.notes ?? new Map<string, SheetNotes>();
  const sheet = sheetOf(standpointOf({ ...asked, ...chosenFor(kind, notes, asked.debate) }), kind);
  return [withNotes(sheet, notes.get(kind) ?? noNotes)];
}

/** Whether nobody makes a speech: then what is made for speeches makes no sense. */
const noSpeechesIn = ({ family }: DebateFormat): boolean => family === 'interview';

/** The sheets as the file that is wanted. */
function written(
  sheets: readonly Sheet[],
  { language }: ArgumentMap,
  { document, style, paper }: Wish,
): string | Uint8Array {
  switch (document) {
    case 'md':
      return sheetMarkdown(sheets);
    case 'html':
      return sheetHtml(sheets, { paper, language });
    case 'docx':
      return sheetDocx(sheets, { style, paper, language, now: new Date() });
  }
}
