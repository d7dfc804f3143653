export { claimsTable } from './claimsTable.ts';
export { toCsv, type CsvOptions } from './csv.ts';
export { toMarkdown } from './markdown.ts';
export type { Cell, Column, Table } from './table.ts';
export { weighedTable, type WeighedStatement } from './weighedTable.ts';
