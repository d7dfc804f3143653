import type { Id, LintKind, Problem, Severity } from '../model/index.ts';

/** Something to be asked about: the record to look at first comes first. */
export const hint = (
  kind: LintKind,
  ids: readonly Id[],
  values: Problem['values'] = {},
  severity: Severity = 'hint',
): Problem<LintKind> => ({ kind, severity, ids, values });
