import type { Beside } from '../edit/index.ts';
import type { Id, LineNotes, Occasion, PreparedSheets, SheetNotes } from '../model/index.ts';

type Loose = Readonly<Record<string, unknown>>;

/**
 * Prepared sheets as a table beside the map, so that what is done to them is undone line by line: a row for the occasion, one for each line that something was done to, one for each
 * part whose order was chosen.
 */
export function besideWithSheets(beside: Beside, id: string, { occasion, notes }: PreparedSheets): Beside {
  const rows = new Map<Id, Loose>();
  const put = (row: Id, fields: Loose) => rows.set(row, { id: row, ...fields });
  put(OCCASION, { ...occasion, seconds: Object.fromEntries(occasion.seconds) });
  for (const [kind, { lines, order }] of notes) {
    for (const [key, line] of lines) put(`${LINE}/${kind}/${key}`, { ...line });
    for (const [key, keys] of order) put(`${ORDER}/${kind}/${key}`, { keys });
  }
  return { ...beside, [tableOf(id)]: rows };
}

/** The prepared sheets that a table beside the map says; undefined where there is none of that id. */
export function sheetsIn(beside: Beside, id: string): PreparedSheets | undefined {
  const rows = beside[tableOf(id)];
  const row = rows?.get(OCCASION);
  if (!rows || !row) return undefined;
  const { id: _, seconds, ...fields } = row;
  const occasion = { ...fields, seconds: new Map(Object.entries(seconds as object)) } as unknown as Occasion;
  const notes = new Map<string, { lines: Map<string, LineNotes>; order: Map<string, readonly string[]> }>();
  for (const [name, { id: __, ...value }] of rows) {
    const [, what, kind, key] = /^([^/]*)\/([^/]*)\/([^]*)$/.exec(name) ?? [];
    if (kind === undefined || key === undefined) continue;
    const sheet = notes.get(kind) ?? { lines: new Map(), order: new Map() };
    notes.set(kind, sheet);
    if (what === LINE) sheet.lines.set(key, value);
    else sheet.order.set(key, value['keys']);
  }
  return { occasion, notes: notes satisfies ReadonlyMap<string, SheetNotes> };
}

const tableOf = (id: string) => `sheets/${id}`;
const OCCASION = 'occasion';
const LINE = 'line';
const ORDER = 'order';
