import type { ArgumentMap, Id, TableName } from '../records.ts';
import type { MapProblemKind, Problem, Severity } from '../problem.ts';

/** A rule looks at a map and tells what it finds wrong. */
export type Rule = (map: ArgumentMap) => Iterable<Problem<MapProblemKind>>;

/** The JSON pointer (RFC 6901) of a record, or of a field of it. */
export const pointerTo = (table: TableName, id: Id, ...rest: (string | number)[]): string =>
  [table, id, ...rest].map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A problem about one record; `mend`, `pointer` and values beside its id as needed. */
export function problem<Kind extends MapProblemKind>(
  kind: Kind,
  severity: Severity,
  ids: readonly Id[],
  more: Omit<Problem<Kind>, 'kind' | 'severity' | 'ids' | 'values'> &
    Partial<Pick<Problem<Kind>, 'values'>> = {},
): Problem<Kind> {
  return { kind, severity, ids, values: {}, ...more };
}
