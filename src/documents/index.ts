export { claimsTable } from './claimsTable.ts';
export { toCsv, type CsvOptions } from './csv.ts';
export { toMarkdown } from './markdown.ts';
export type { Paper } from './printStyle.ts';
export { citeLine, saidLine, type SaidCite, type SaidLine } from './saidLine.ts';
export { sheetHtml, type SheetPage } from './sheetHtml.ts';
export { sheetMarkdown } from './sheetMarkdown.ts';
export type { Cell, Column, Table } from './table.ts';
export { weighedTable, type WeighedStatement } from './weighedTable.ts';
