import type { Gap, Line } from './sheet.ts';
import type { Standpoint } from './standpoint.ts';

/** What lines lack that the map could give: evidence, and short forms. */
export function gapsOfLines({ map }: Standpoint, lines: readonly Line[]): readonly Gap[] {
  return lines.flatMap((line): Gap[] => {
    const statement = line.about === undefined ? undefined : map.statements.get(line.about);
    if (!statement) return [];
    const has = (kind: string) => line.marks.some((mark) => mark.kind === kind);
    const of = { filled: [statement.text], about: statement.id };
    return [
      ...(has('no-card') ? [{ phrase: 'gapNoCard', ...of, command: 'source' } as const] : []),
      ...(line.role === 'tag' && has('too-long')
        ? [{ phrase: 'gapLongTag', ...of, command: 'shorten' } as const]
        : []),
    ];
  });
}
