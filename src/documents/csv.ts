import type { Cell, Table } from './table.ts';

export interface CsvOptions {
  /** Begins with a UTF-8 byte order mark, which some spreadsheets need to read anything beyond ASCII. */
  readonly byteOrderMark?: boolean;
}

/**
 * A table as CSV (RFC 4180): a header, CRLF after every record, fields quoted where they must be. A text that a spreadsheet would run as
 * a formula gets an apostrophe in front (OWASP, “CSV Injection”); numbers stay numbers. The table's title has no place in CSV.
 */
export function toCsv({ columns, rows }: Table, { byteOrderMark = false }: CsvOptions = {}): string {
  const records = [columns.map(({ title }) => title), ...rows];
  return (
    (byteOrderMark ? '\uFEFF' : '') + records.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')
  );
}

function field(cell: Cell): string {
  const text = typeof cell === 'number' ? String(cell) : harmless(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Spreadsheets skip spaces before they look for a formula, and know full-width forms of its first character.
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text);
