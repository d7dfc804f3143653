import { inlineMarkdown } from './markdownText.ts';
import type { Cell, Table } from './table.ts';

/** A table as Markdown (GitHub Flavored Markdown, “Tables”), under its title. What a cell says is text: none of it is markup (a bare address may still be made a link). */
export function toMarkdown({ title, columns, rows }: Table): string {
  const row = (cells: readonly Cell[]) => `| ${cells.map(cellText).join(' | ')} |`;
  const rule = columns.map(({ numeric }) => (numeric ? '---:' : '---'));
  const heading = title === '' ? [] : [`# ${cellText(title)}`, ''];
  return [
    ...heading,
    row(columns.map((column) => column.title)),
    `| ${rule.join(' | ')} |`,
    ...rows.map(row),
    '',
  ].join('\n');
}

const cellText = (cell: Cell): string => inlineMarkdown(String(cell));
