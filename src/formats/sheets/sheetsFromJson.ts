import type { LineNotes, Occasion, PreparedSheets, Problem, SheetNotes } from '../../model/index.ts';
import { Checking, notAllowed, type Path } from '../kept/checking.ts';
import { openedDocument } from '../kept/opening.ts';
import { LENGTHS, SHEETS_FORMAT, SHEETS_VERSION, SPEEDS } from './sheetsFormat.ts';

/** Prepared sheets that were read; or refused, with every reason. */
export type ParsedSheets =
  | { readonly ok: true; readonly sheets: PreparedSheets }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a file of prepared sheets: bytes (UTF-8) or text, JSON, `{ "format": "counterclaim-sheets", "version": 1, "occasion": { "title": "…", "side": "for" | "against", "format":
 * debate format, "motion": id, "team": "…", "speaksFirst": true | false, "wordsPerMinute": 1 to 1000, "seconds": { speech: seconds }, "hidden": [layer] }, "notes": { kind of sheet:
 * { "lines": { key: { "words": "…", "instead": "…", "hidden": true, "pinned": true } }, "order": { key: [key] } } } }`. Of the occasion only the first three are needed, of the rest
 * nothing is. Ids and keys need not be in any map or sheet. What is wrong is told with its place, and then nothing is read.
 */
export function sheetsFromJson(file: string | Uint8Array): ParsedSheets {
  const opened = openedDocument(file, { format: SHEETS_FORMAT, version: SHEETS_VERSION });
  if (!opened.ok) return opened;
  const checks = new Checking();
  const { occasion, notes = {} } = checks.object(opened.value, [], fields.document, ['occasion']);
  const sheets: PreparedSheets = {
    occasion: occasionIn(checks, occasion === undefined ? nothing : occasion, ['occasion']),
    notes: checks.tableById(notes, ['notes'], (value, path) => notesIn(checks, value, path)),
  };
  const { problems } = checks;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sheets };
}

function occasionIn(checks: Checking, value: unknown, path: Path): Occasion {
  // That it is missing is told already.
  const required = value === nothing ? [] : ['title', 'side', 'format'];
  const read = checks.object(value, path, fields.occasion, required);
  const { title, side, format, motion, team, speaksFirst, wordsPerMinute, seconds = {}, hidden = [] } = read;
  const at = (name: string) => [...path, name];
  return {
    title: title === undefined ? '' : checks.text(title, at('title')),
    side: side === undefined ? 'for' : checks.oneOf(side, at('side'), ['for', 'against'] as const),
    format: format === undefined ? '' : checks.text(format, at('format')),
    ...(motion !== undefined && { motion: checks.id(motion, at('motion')) }),
    ...(team !== undefined && { team: checks.text(team, at('team')) }),
    ...(speaksFirst !== undefined && {
      speaksFirst: checks.oneOf(speaksFirst, at('speaksFirst'), [true, false]),
    }),
    ...(wordsPerMinute !== undefined && {
      wordsPerMinute: checks.number(wordsPerMinute, at('wordsPerMinute'), SPEEDS),
    }),
    seconds: checks.table(seconds, at('seconds'), (one, there) => checks.number(one, there, LENGTHS)),
    hidden: checks.list(hidden, at('hidden'), (one, there) => checks.id(one, there)),
  };
}

function notesIn(checks: Checking, value: unknown, path: Path): SheetNotes {
  const { lines = {}, order = {} } = checks.object(value, path, fields.notes);
  return {
    lines: checks.table(lines, [...path, 'lines'], (one, at) => lineIn(checks, one, at)),
    order: checks.table(order, [...path, 'order'], (keys, at) =>
      checks.list(keys, at, (key, there) => checks.text(key, there)),
    ),
  };
}

function lineIn(checks: Checking, value: unknown, path: Path): LineNotes {
  const { words, instead, hidden, pinned } = checks.object(value, path, fields.line);
  const at = (name: string) => [...path, name];
  // Without words of one's own there is nothing they could stand for.
  if (words === '' || (words === undefined && instead !== undefined))
    checks.tell(notAllowed('at least one letter', at('words')));
  return {
    ...(words !== undefined && { words: checks.text(words, at('words')) }),
    ...(instead !== undefined && { instead: checks.text(instead, at('instead')) }),
    ...(hidden !== undefined && { hidden: checks.oneOf(hidden, at('hidden'), [true] as const) }),
    ...(pinned !== undefined && { pinned: checks.oneOf(pinned, at('pinned'), [true] as const) }),
  };
}

const nothing = {};

const fields = {
  document: ['format', 'version', 'occasion', 'notes'],
  occasion: [
    ...['title', 'motion', 'side', 'format', 'team', 'speaksFirst', 'wordsPerMinute'],
    ...['seconds', 'hidden'],
  ],
  notes: ['lines', 'order'],
  line: ['words', 'instead', 'hidden', 'pinned'],
} as const;
