import { field, fieldOf, list, object, table } from '../kept/written.ts';
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
    fieldOf('supposed', table(supposed)),
    fieldOf('credences', table(credences)),
    ...(layers.length > 0 ? [fieldOf('hidden', list(layers))] : []),
  ];
  return `${object(fields)}\n`;
}
