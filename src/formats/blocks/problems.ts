import type { BlocksProblemKind, Problem } from '../../model/index.ts';

/** What keeps a debater's file from being read. */
export const blocksProblem = (kind: BlocksProblemKind, values: Problem['values'] = {}): Problem => ({
  kind,
  severity: 'error',
  ids: [],
  values,
});
