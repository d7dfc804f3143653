import type { LineNotes, Occasion, PreparedSheets, SheetNotes } from '../../model/index.ts';
import { field, fieldOf, list, object, table } from '../kept/written.ts';
import { LENGTHS, SHEETS_FORMAT, SHEETS_VERSION, SPEEDS } from './sheetsFormat.ts';

/**
 * Prepared sheets as the text of their file: keys sorted, one field a line, two spaces of indentation, LF, final newline. The same sheets give the same text, and few lines
 * change when little changed. What says nothing is left out. Throws for numbers that could not be read again.
 */
export function sheetsToJson({ occasion, notes }: PreparedSheets): string {
  const said = new Map([...notes].filter(([, sheet]) => saysAnything(sheet)));
  const fields = [
    field('format', SHEETS_FORMAT),
    field('version', SHEETS_VERSION),
    fieldOf('occasion', occasionToJson(occasion)),
    ...(said.size > 0 ? [fieldOf('notes', table(said, notesToJson))] : []),
  ];
  return `${object(fields)}\n`;
}

function occasionToJson({ seconds, hidden, ...occasion }: Occasion): string {
  const { title, motion, side, format, team, speaksFirst, wordsPerMinute } = occasion;
  for (const length of seconds.values()) within(length, LENGTHS, 'length of a speech');
  if (wordsPerMinute !== undefined) within(wordsPerMinute, SPEEDS, 'speaking speed');
  const values = { title, motion, side, format, team, speaksFirst, wordsPerMinute };
  const layers = [...new Set(hidden)].sort();
  return object([
    ...Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [field(name, value)])),
    ...(seconds.size > 0 ? [fieldOf('seconds', table(seconds))] : []),
    ...(layers.length > 0 ? [fieldOf('hidden', list(layers))] : []),
  ]);
}

function notesToJson({ lines, order }: SheetNotes): string {
  const said = new Map([...lines].filter(([, line]) => hasFields(line)));
  const orders = new Map([...order].filter(([, keys]) => keys.length > 0));
  return object([
    ...(said.size > 0 ? [fieldOf('lines', table(said, lineToJson))] : []),
    ...(orders.size > 0
      ? [
          fieldOf(
            'order',
            table(orders, (keys) => list([...new Set(keys)])),
          ),
        ]
      : []),
  ]);
}

const lineToJson = ({ words, instead, hidden, pinned }: LineNotes): string =>
  object(
    Object.entries({ words, instead, hidden, pinned }).flatMap(([name, value]) =>
      value === undefined ? [] : [field(name, value)],
    ),
  );

const hasFields = (line: LineNotes): boolean => Object.values(line).some((value) => value !== undefined);

const saysAnything = ({ lines, order }: SheetNotes): boolean =>
  [...lines.values()].some(hasFields) || [...order.values()].some((keys) => keys.length > 0);

function within(value: number, [least, most]: readonly [number, number], what: string): void {
  if (!(value >= least && value <= most)) throw new Error(`${value} is no ${what}`);
}
