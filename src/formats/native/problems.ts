import type { FileProblemKind, Problem, Severity } from '../../model/index.ts';

export type { Problem };

/** A problem of the file as a whole, or at a place in it (a JSON pointer). An error unless it says otherwise. */
export const fileProblem = (
  kind: FileProblemKind,
  values: Problem['values'] = {},
  {
    pointer,
    severity = 'error',
  }: { readonly pointer?: string | undefined; readonly severity?: Severity } = {},
): Problem => ({ kind, severity, ids: [], values, ...(pointer !== undefined && { pointer }) });

/** A JSON pointer from its parts (RFC 6901). */
export const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
