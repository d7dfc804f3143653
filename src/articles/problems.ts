import type { ArticleProblemKind, Problem } from '../model/index.ts';

/** What keeps something pasted from being used. */
export const pasteProblem = (kind: ArticleProblemKind, values: Problem['values'] = {}): Problem => ({
  kind,
  severity: 'error',
  ids: [],
  values,
});
