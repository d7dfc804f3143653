import { POSITION_FORMAT, POSITION_VERSION, type SavedPosition } from './savedPosition.ts';

/**
 * A position as the text of its file: ids sorted, one a line, two spaces of indentation, LF, final newline. The same position gives the same text, and few lines change when little
 * changed. `hidden` is left out where no layer is. Throws for a credence that is no number from 0 to 1.
 */
export function positionToJson({ title, supposed, credences, hidden }: SavedPosition): string {
  for (const [id, credence] of credences)
    if (!(credence >= 0 && credence <= 1)) throw new Error(`${credence} is no credence: ${id}`);
  const layers = [...new Set(hidden)].sort();
  const fields = [
    field('format', POSITION_FORMAT),
    field('version', POSITION_VERSION),
    field('title', title),
    `"supposed": ${table(supposed)}`,
    `"credences": ${table(credences)}`,
    ...(layers.length > 0 ? [`"hidden": [${layers.map((id) => JSON.stringify(id)).join(', ')}]`] : []),
  ];
  return `{\n  ${fields.join(',\n  ')}\n}\n`;
}

const field = (name: string, value: unknown) => `"${name}": ${JSON.stringify(value)}`;

function table(values: ReadonlyMap<string, unknown>): string {
  if (values.size === 0) return '{}';
  const lines = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => `    ${field(id, value)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}
